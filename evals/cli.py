"""`assistant eval …`: runs, comparisons, the gate, the report, retrieval on a foreign collection, speed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from evals.language_model import cached_maker, describe

if TYPE_CHECKING:
    from assistant import Assistant
    from evals.dataset import Item
    from evals.results import Run

app = typer.Typer(
    name="eval",
    help="Measure the assistant against a reference set, compare runs, hold the gate.",
    no_args_is_help=True,
)

BASELINE = Path(__file__).parent / "results" / "baseline.json"
EXAMINED = ("all", "dev", "test")

Split = Annotated[str, typer.Option(help="dev (to tune on), test, or all")]
Dataset = Annotated[Path | None, typer.Option(help="a set of your own, JSON lines (docs/writing-an-evaluation-set.md)")]


@app.command("run")
def run_command(
    dataset: Dataset = None,
    split: Split = "all",
    system: Annotated[str, typer.Option(help="ours, tutorial, bm25 or dense")] = "ours",
    output: Annotated[Path | None, typer.Option(help="where to write the result; default: ./eval-SYSTEM.json")] = None,
    tools: Annotated[bool, typer.Option(help="check SINS and the differential too")] = True,
    figures_only: Annotated[bool, typer.Option(help="store figures without the answers' words")] = False,
    llm: Annotated[str | None, typer.Option(help="language model that words the answers, as provider:model")] = None,
    llm_base_url: Annotated[str | None, typer.Option(help="address of its server")] = None,
    cache: Annotated[Path | None, typer.Option(help="folder where the model's replies are kept and used again")] = None,
    concurrency: Annotated[int, typer.Option(help="items asked at a time", min=1, max=64)] = 1,
    runs: Annotated[int, typer.Option(help="how often to run, each into a result of its own", min=1, max=50)] = 1,
    price_input: Annotated[float | None, typer.Option(help="price of a million input tokens")] = None,
    price_output: Annotated[float | None, typer.Option(help="price of a million output tokens")] = None,
    against_quoting: Annotated[bool, typer.Option(help="also run without the model and print the difference")] = False,
) -> None:
    """Ask every item, score the answers, and write one result; with a language model, one for each run."""
    from evals.results import brief, save_run

    items = _items(dataset, split)
    assistant = _assistant(llm, llm_base_url, cache)
    target = output or Path(f"eval-{system}.json")
    for number in range(1, runs + 1):
        began = date.today()
        made = _run(items, system, split, assistant, tools and system == "ours" and dataset is None, concurrency)
        if assistant.settings.llm:
            described = describe(
                assistant.settings, made.items, began=began, run=number, runs=runs, cached=cache is not None,
                prices=(price_input, price_output),
            )  # fmt: skip
            made = made.model_copy(update={"language_model": described})
        path = target if runs == 1 else target.with_stem(f"{target.stem}-{number}")
        save_run(brief(made) if figures_only else made, path)
        _print_summary(made)
        typer.echo(f"Result: {path}")
    if against_quoting and assistant.settings.llm:
        _print_against_quoting(made, items, split)


def _print_against_quoting(run: Run, items: Sequence[Item], split: str) -> None:
    """The same items without the model, and the paired differences with their intervals."""
    from assistant.assistant import Assistant
    from assistant.console import ConsoleProgress
    from assistant.settings import load_settings

    quoting = Assistant(load_settings().model_copy(update={"llm": None}), ConsoleProgress())
    _print_comparison(run, _run(items, "ours", split, quoting, False, 1))


@app.command("compare")
def compare_command(
    result: Annotated[Path, typer.Argument(help="a result")],
    baseline: Annotated[Path, typer.Argument(help="the result to hold it against")],
) -> None:
    """Paired differences of two results with their intervals."""
    from evals.results import load_run

    _print_comparison(load_run(result), load_run(baseline))


def _print_comparison(run: Run, baseline: Run) -> None:
    from evals.comparing import compare
    from evals.report.figures import change

    comparison = compare(run, baseline)
    for one in comparison.differences:
        typer.echo(f"{one.metric.title:26s} {change(one.interval, one.metric):34s} {one.verdict}")
    typer.echo(f"became right: {len(comparison.became_right)}; became wrong: {len(comparison.became_wrong)}")
    for key in comparison.became_wrong:
        typer.echo(f"  became wrong: {key}")


@app.command("gate")
def gate_command(
    result: Annotated[Path | None, typer.Option(help="a result; default: run the committed set now")] = None,
    baseline: Annotated[Path, typer.Option(help="the committed baseline")] = BASELINE,
) -> None:
    """Fail (exit code 1) if anything got worse that must not."""
    from evals.gate import check
    from evals.results import load_run

    before = load_run(baseline)
    run = load_run(result) if result else _run(_items(None, before.split), "ours", before.split, _assistant(), True, 1)
    failures = check(run, before)
    for failure in failures:
        typer.echo(f"{failure.rule}: {failure.detail}", err=True)
    if failures:
        raise typer.Exit(1)
    typer.echo(f"Nothing got worse over {len(run.items)} items.")


@app.command("report")
def report_command(
    results: Annotated[list[Path], typer.Argument(help="the result to report on, then others to set beside it")],
    output: Annotated[Path, typer.Option(help="folder for report.md and report.html")] = Path("eval-report"),
) -> None:
    """Write a run as Markdown and as one self-contained HTML page."""
    from evals.report import write_report
    from evals.results import load_run

    for path in write_report([load_run(path) for path in results], output):
        typer.echo(str(path))


@app.command("retrieval")
def retrieval_command(
    docs: Annotated[Path, typer.Option(help='JSON lines {"id", "title", "text"}')],
    queries: Annotated[Path, typer.Option(help='JSON lines {"id", "text"}')],
    run: Annotated[Path, typer.Option(help="the TREC run to write")],
    k: Annotated[int, typer.Option(help="documents a query", min=1, max=1000)] = 100,
) -> None:
    """Rank a foreign collection with the assistant's own retriever, in an index that is thrown away."""
    from assistant.console import ConsoleProgress
    from assistant.settings import load_settings
    from evals.retrieval import retrieve

    asked = retrieve(docs, queries, run, k, load_settings(), ConsoleProgress())
    typer.echo(f"{asked} queries: {run}")


@app.command("tools")
def tools_command() -> None:
    """Check SINS against the oracle in all 6,400 states, SINS from reports and dialogues, and the differential."""
    failed = False
    for name, figures in _check_tools(_assistant()).items():
        failed = failed or bool(figures.get("mismatches"))
        for key, value in figures.items():
            for line in [value] if not isinstance(value, list) else value:
                typer.echo(f"{name} {key}: {line}")
    if failed:
        raise typer.Exit(1)


@app.command("speed")
def speed_command(
    output: Annotated[Path | None, typer.Option(help="write the figures into this JSON file too")] = None,
) -> None:
    """Time a cold start, answers and ingesting, beside the tutorial pipeline."""
    import json

    from assistant.console import ConsoleProgress
    from evals.speed import measure

    figures = measure(_assistant(), _items(None, "dev"), ConsoleProgress())
    for name, value in figures.items():
        typer.echo(f"{name}: {value:g}")
    if output:
        output.write_text(json.dumps(figures, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _assistant(llm: str | None = None, llm_base_url: str | None = None, cache: Path | None = None) -> Assistant:
    from assistant.assistant import Assistant
    from assistant.console import ConsoleProgress
    from assistant.settings import load_settings

    given = {name: value for name, value in {"llm": llm, "llm_base_url": llm_base_url}.items() if value is not None}
    return Assistant(load_settings(**given), ConsoleProgress(), model=cached_maker(cache) if cache else None)


def _items(dataset: Path | None, split: str) -> Sequence[Item]:
    from assistant.errors import InputError
    from evals.dataset import load_items, load_reference_set

    if split not in EXAMINED:
        raise InputError(f"There is no split {split!r}; choose one of {', '.join(EXAMINED)}.")
    items = load_items(dataset) if dataset else load_reference_set()
    chosen = [item for item in items if split in ("all", item.split)]
    if not chosen:
        raise InputError(f"No item is in the split {split!r}; run all.")
    return chosen


def _run(
    items: Sequence[Item], system: str, split: str, assistant: Assistant, with_tools: bool, concurrency: int
) -> Run:
    from assistant.console import ConsoleProgress
    from evals.running import run
    from evals.systems import open_system

    made = run(open_system(system, assistant), items, assistant, ConsoleProgress(), split, concurrency)
    return made.model_copy(update={"tools": _check_tools(assistant)}) if with_tools else made


def _check_tools(assistant: Assistant) -> dict[str, dict[str, Any]]:
    from evals.tools import check_all

    return check_all(assistant)


def _print_summary(run: Run) -> None:
    from evals.metrics import METRICS, declining, interval
    from evals.report.figures import figure

    typer.echo(f"{run.label}: {len(run.items)} items, data {run.data_hash}, corpus {run.corpus_hash}")
    for metric in METRICS:
        found = interval(run.items, metric.key)
        if found is not None:
            typer.echo(f"{metric.title:26s} {figure(found, metric)}  n = {found.n}")
    model = run.language_model
    if model is not None:
        cost = "" if model.cost is None else f", cost {model.cost:g}"
        typer.echo(
            f"{model.model}: worded {model.worded} of {model.asked} answers, {model.statements} statements shown, {model.left_out} "
            f"left out, {model.calls} calls, tokens {model.input_tokens} in and {model.output_tokens} out{cost}"
        )
    found_declining = declining(run)
    typer.echo(f"{'Declining F1 (strict)':26s} {found_declining.f1:.3f} ({found_declining.strict_f1:.3f})")
