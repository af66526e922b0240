"""What has to be known of the language model behind a result: the items of MI-CLEAR-LLM, counts and cost."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from evals.results import LanguageModel, Scored

if TYPE_CHECKING:
    from assistant.settings import Settings

PER = 1_000_000  # tokens that a price is given for


def cached_maker(folder: Path) -> Any:
    """How the assistant opens its model when replies are kept in `folder`."""

    def make(settings: Settings) -> Any:
        from assistant.composing.writing.models import open_model
        from evals.reply_cache import CachedModel

        return CachedModel(inner=open_model(settings), folder=folder, identity=identity(settings))

    return make


def identity(settings: Settings) -> str:
    """The model with every parameter that bears on its words."""
    return (
        f"{settings.llm} temperature={settings.llm_temperature} seed={settings.llm_seed} "
        f"max_tokens={settings.llm_max_tokens} address={settings.llm_base_url}"
    )


def describe(
    settings: Settings,
    items: Sequence[Scored],
    *,
    began: date,
    run: int = 1,
    runs: int = 1,
    cached: bool = False,
    prices: tuple[float | None, float | None] = (None, None),
) -> LanguageModel:
    """The record of a run; tokens are summed over the items whose server reported them."""
    from assistant.composing.writing import models, prompts

    written = [item.answer.writing for item in items if item.answer.writing is not None]
    tokens_in = _total([one.input_tokens for one in written])
    tokens_out = _total([one.output_tokens for one in written])
    return LanguageModel(
        model=settings.llm or "",
        provider=models.provider(settings),
        access="local server" if models.stays_local(settings) else "provider's interface over the internet",
        first_asked=began.isoformat(),
        last_asked=date.today().isoformat(),
        parameters={
            "temperature": settings.llm_temperature,
            "seed": settings.llm_seed,
            "max_tokens": settings.llm_max_tokens,
            "tools": settings.llm_tools,
            "passages": settings.llm_passages,
        },
        prompts=prompts.FINGERPRINT,
        run=run,
        runs=runs,
        stochasticity=_stochasticity(settings, runs, cached=cached),
        asked=len(written),
        worded=sum(one.outcome == "written" for one in written),
        statements=sum(one.written for one in written),
        left_out=sum(one.left_out for one in written),
        calls=sum(one.calls for one in written),
        input_tokens=tokens_in,
        output_tokens=tokens_out,
        cost=_cost(tokens_in, tokens_out, prices),
    )


def _total(counts: Sequence[int | None]) -> int | None:
    known = [count for count in counts if count is not None]
    return sum(known) if known else None


def _cost(tokens_in: int | None, tokens_out: int | None, prices: tuple[float | None, float | None]) -> float | None:
    if tokens_in is None or tokens_out is None or prices[0] is None or prices[1] is None:
        return None
    return round((tokens_in * prices[0] + tokens_out * prices[1]) / PER, 6)


def _stochasticity(settings: Settings, runs: int, *, cached: bool) -> str:
    seed = "no seed" if settings.llm_seed is None else f"seed {settings.llm_seed} where the provider takes one"
    kept = "; replies kept on disk and used again" if cached else ""
    return f"{runs} run(s) at temperature {settings.llm_temperature:g}, {seed}{kept}; each run is a result of its own"
