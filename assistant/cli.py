"""The command line: a thin face over `Assistant`; the commands and their JSON are a contract.

Nothing heavy is imported here: `assistant sins` has to start in a blink.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from assistant.errors import AssistantError, InputError

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from assistant.library.progress import Progress

app = typer.Typer(
    name="assistant",
    help="Cited answers on vertebral metastases, SINS as an interval, and a differential diagnosis. All offline.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Json = Annotated[bool, typer.Option("--json", help="print one JSON object and nothing else")]
Input = Annotated[Path | None, typer.Option("--input", help="JSON lines or CSV to read; - is standard input")]
Llm = Annotated[
    str | None,
    typer.Option("--llm", help="language model as provider:model, such as ollama:llama3.1; statements are checked"),
]
LlmBaseUrl = Annotated[str | None, typer.Option("--llm-base-url", help="address of the model server, for openai:…")]
Output = Annotated[Path | None, typer.Option("--output", help="JSON lines to write; - is standard output")]
Cohort = Annotated[Path | None, typer.Option("--output", help="JSON lines or CSV to write; - is standard output")]


def _assistant(llm: str | None = None, llm_base_url: str | None = None) -> Assistant:
    from assistant.assistant import Assistant
    from assistant.console import ConsoleProgress
    from assistant.settings import load_settings

    return Assistant(load_settings(**_given(llm=llm, llm_base_url=llm_base_url)), ConsoleProgress())


def _given(**options: Any) -> dict[str, Any]:
    """The options that were used; the others are left to the environment."""
    return {name: value for name, value in options.items() if value is not None}


@app.command()
def ask(
    question: Annotated[str | None, typer.Argument(help="the question, in quotes")] = None,
    as_json: Json = False,
    source: Input = None,
    target: Output = None,
    llm: Llm = None,
    llm_base_url: LlmBaseUrl = None,
) -> None:
    """Answer one question, or a batch of them, with cited passages."""
    from assistant import batches, printing

    assistant = _assistant(llm, llm_base_url)
    if source is not None:
        batches.run(source, target, lambda line: batches.ask_line(assistant, line), _steps(target))
        return
    answer = assistant.ask(_required(question, "a question"))
    _print(answer.model_dump(mode="json") if as_json else printing.answer_text(answer), as_json)


@app.command()
def chat(llm: Llm = None, llm_base_url: LlmBaseUrl = None) -> None:
    """Talk with the assistant in the terminal."""
    from assistant.terminal import chat as converse

    converse(_assistant(llm, llm_base_url))


@app.command()
def sins(
    level: Annotated[str | None, typer.Option(help="vertebra: T12, D12, Th12, “twelfth thoracic”")] = None,
    location: Annotated[str | None, typer.Option(help="junctional, mobile, semirigid, rigid (if no level)")] = None,
    pain: Annotated[str | None, typer.Option(help="mechanical, non_mechanical, pain_free")] = None,
    lesion: Annotated[str | None, typer.Option(help="lytic, mixed, blastic")] = None,
    alignment: Annotated[str | None, typer.Option(help="subluxation, deformity, normal")] = None,
    collapse: Annotated[
        str | None, typer.Option(help="over_50, under_50, involved_over_50, none; exactly_50 shows both")
    ] = None,
    posterolateral: Annotated[str | None, typer.Option(help="bilateral, unilateral, none")] = None,
    report: Annotated[
        Path | None, typer.Option(help="read the findings from a report's words; - is standard input")
    ] = None,
    as_json: Json = False,
    written: Annotated[
        str | None, typer.Option("--format", help="text, json, fhir, radelement, csv or why; default: text")
    ] = None,
    why: Annotated[
        bool, typer.Option("--why", help="each point's rule, words and source, and how SINS was validated")
    ] = False,
    source: Input = None,
    target: Cohort = None,
) -> None:
    """Score SINS from findings or from a report; what is not given stays open."""
    if why and written not in (None, "text", "json", "why"):
        raise InputError(f"--why can't be written as {written}; leave --format out, or give --json.")
    from assistant import batches, printing
    from assistant.assistant import Assistant

    assistant = Assistant()
    if source is not None:
        batches.run_sins(assistant, source, target, "why" if why else _format(as_json, written), _steps(target))
        return
    options = {"level": level, "location": location, "pain": pain, "lesion": lesion, "alignment": alignment,
               "collapse": collapse, "posterolateral": posterolateral}  # fmt: skip
    given = {name: value for name, value in options.items() if value is not None}
    if report is not None:
        if given:
            raise InputError("Give either --report or single findings, not both.")
        result = assistant.read_report(batches.read_text(report))
    elif given:
        result = assistant.sins(given)
    elif why:
        sys.stdout.write(f"{printing.reasons_text(None)}\n")
        return
    else:
        raise InputError("Give at least one finding, for example --level T12, or --report FILE.")
    form = _format(as_json, written) or "text"
    if why and form == "text":
        sys.stdout.write(f"{printing.reasons_text(result)}\n")
    else:
        sys.stdout.write(printing.sins_written(result, "why" if why else form))


@app.command()
def differential(
    query: Annotated[str | None, typer.Argument(help="the case in free text")] = None,
    density: Annotated[str | None, typer.Option(help="lytic, sclerotic, mixed")] = None,
    age: Annotated[int | None, typer.Option(min=0, max=120, help="years")] = None,
    number: Annotated[str | None, typer.Option(help="solitary, multiple")] = None,
    part: Annotated[str | None, typer.Option(help="part of the vertebra: body, posterior elements, …")] = None,
    region: Annotated[str | None, typer.Option(help="cervical, thoracic, lumbar, sacral")] = None,
    as_json: Json = False,
    source: Input = None,
    target: Output = None,
) -> None:
    """Rank the differential diagnosis, with reasons for and against."""
    from assistant import batches, printing
    from assistant.assistant import Assistant

    assistant = Assistant()
    if source is not None:
        batches.run(source, target, lambda line: batches.differential_line(assistant, line), _steps(target))
        return
    options = {"density": density, "age": age, "number": number, "part": part, "region": region}
    facets = {name: value for name, value in options.items() if value is not None}
    if not facets and not (query or "").strip():
        raise InputError('Describe the case, for example: assistant differential "72 M, sclerotic T8, PSA raised".')
    result = assistant.differential(query, facets or None)
    _print(result.model_dump(mode="json") if as_json else printing.differential_text(result), as_json)


@app.command()
def search(
    query: Annotated[str, typer.Argument(help="words to look for")],
    k: Annotated[int, typer.Option("--k", help="how many passages")] = 10,
    as_json: Json = False,
) -> None:
    """Rank the passages for a query, with both search arms' scores."""
    from assistant import printing

    hits = _assistant().search(query, k)
    _print(
        {"query": query, "hits": [hit.model_dump(mode="json") for hit in hits]}
        if as_json
        else printing.hits_text(hits),
        as_json,
    )


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="address to listen on")] = None,
    port: Annotated[int | None, typer.Option(min=1, max=65535, help="port to listen on")] = None,
    llm: Llm = None,
    llm_base_url: LlmBaseUrl = None,
) -> None:
    """Serve the web page, REST and MCP on this machine."""
    from assistant.assistant import Assistant
    from assistant.console import ConsoleProgress
    from assistant.settings import load_settings
    from assistant.web.app import serve as serve_web

    settings = load_settings(**_given(host=host, port=port, llm=llm, llm_base_url=llm_base_url))
    serve_web(Assistant(settings, ConsoleProgress()), settings)


@app.command()
def doctor(as_json: Json = False, llm: Llm = None, llm_base_url: LlmBaseUrl = None) -> None:
    """Say what is installed, where the index is, what would leave this machine, and whether the language model answers."""
    from assistant import examination, printing
    from assistant.settings import load_settings

    found = examination.examine(load_settings(**_given(llm=llm, llm_base_url=llm_base_url)))
    _print(found if as_json else printing.examination_text(found), as_json)


def _steps(target: Path | None) -> Progress | None:
    """A bar on standard error, unless the rows themselves go to the terminal."""
    from assistant.console import ConsoleProgress

    return None if target in (None, Path("-")) else ConsoleProgress()


def _format(as_json: bool, named: str | None) -> str | None:
    """The format asked for, by `--json` or by its name; None if neither is given."""
    if as_json and named not in (None, "json"):
        raise InputError(f"--json and --format {named} contradict each other; give one of them.")
    return "json" if as_json else named


def _required(value: str | None, what: str) -> str:
    if value is None:
        raise InputError(f"Give {what}, or --input FILE for a batch.")
    return value


def _print(value: Mapping[str, Any] | str, as_json: bool) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n" if as_json else f"{value}\n")


def _add_commands() -> None:
    """Adds what other packages contribute: the library commands, and `eval` through an entry point."""
    from assistant.cli_library import app as library_app
    from assistant.cli_library import ingest

    app.add_typer(library_app, name="library", help="Documents in the index.")
    app.command(name="ingest")(ingest)
    for point in entry_points(group="assistant.commands"):
        # Loaded only when it is the command that was asked for; otherwise its name is enough for the help.
        asked = point.name in sys.argv[1:2]
        app.add_typer(point.load() if asked else typer.Typer(help=f"The {point.name} commands."), name=point.name)


def _fail(message: str, code: int) -> NoReturn:
    sys.stderr.write(f"assistant: {' '.join(message.split())}\n")
    raise SystemExit(code)


def main() -> None:
    """Entry point of the `assistant` command: every failure is one line and an exit code, never a traceback."""
    try:
        _add_commands()
        raise SystemExit(app(standalone_mode=False))
    except AssistantError as error:
        _fail(str(error), error.exit_code)
    except typer.TyperException as error:
        # Every error in the words of a call is a child of this one; a bare `assistant` has printed its help.
        described = getattr(error, "format_message", error.__str__)()
        if not described:
            raise SystemExit(2) from None
        _fail(f"{described} `assistant --help` shows what there is.", 2)
    except (typer.Abort, KeyboardInterrupt):
        _fail("Interrupted; nothing was lost.", 1)
    except BrokenPipeError:
        # The reader of a pipe went away (`| head`); Python would complain once more while closing.
        sys.stderr.close()
        raise SystemExit(1) from None
    except Exception as error:
        _fail(f"Unexpected {type(error).__name__}: {error}. Nothing was changed; please report this.", 1)
