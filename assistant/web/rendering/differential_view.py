"""The ranked differential: each entity with its score, reasons for and against, and what separates it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from assistant.tools.differential_records import DifferentialResult, Entity, Facets, RankedEntity
from assistant.web.rendering.discriminators import discriminators
from assistant.web.rendering.markup import button, element, text_element
from assistant.web.rendering.notices import other_notices, urgent_notices

NOTHING_GIVEN = "Type the findings or choose filters; every reason for and against is listed."
NO_ENTITY = "Nothing in the table fits these findings."
READ_AS = "Read as"
FOR, AGAINST, SEPARATES, SOURCES = "For", "Against", "Separates it", "Sources"
URGENT = "urgent"
ASK = "Most telling if known"
LISTED = 12
COMPARED = 5


def differential_view(
    result: DifferentialResult, reference_text: Callable[[str], str], table: Mapping[str, Entity] | None = None
) -> str:
    """What was understood, what would tell most, the ranked list, and what is typical of the leading entities."""
    ranked = result.entities[:LISTED]
    top = max((one.score for one in ranked), default=0.0)
    items = "".join(_entity(rank, one, top, reference_text) for rank, one in enumerate(ranked, 1))
    if items:
        body = element("ol", items, class_="entities", aria_label="Ranked differential")
    else:
        body = text_element("p", NO_ENTITY)
    leading = [one.name for one in ranked[:COMPARED]]
    return "".join(
        (
            urgent_notices(result.notices),
            understood(result.facets),
            _ask(result.ask),
            body,
            discriminators(leading, table or {}, result.facets),
            other_notices(result.notices),
            _copy(ranked),
        )
    )


def placeholder() -> str:
    """The list before anything was given."""
    return text_element("p", NOTHING_GIVEN, class_="quiet")


def understood(facets: Facets) -> str:
    """The facets that the ranking rests on, so that a misreading is seen at once."""
    known = facets.model_dump(exclude_none=True, exclude={"clues", "setting"} if facets.age is not None else {"clues"})
    parts = [f"{name.replace('_', ' ')}: {_value(value)}" for name, value in known.items()] + list(facets.clues)
    tags = "".join(text_element("li", part) for part in parts)
    return (
        element("div", text_element("b", READ_AS) + element("ul", tags, class_="tags"), class_="understood")
        if parts
        else ""
    )


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (tuple, list)):
        return "–".join(map(str, value))
    return str(value).replace("_", " ")


def _ask(facet: str | None) -> str:
    return text_element("p", f"{ASK}: {facet.replace('_', ' ')}", class_="ask-facet") if facet else ""


def _entity(rank: int, entity: RankedEntity, top: float, reference_text: Callable[[str], str]) -> str:
    width = max(2, round(100 * entity.score / top)) if top > 0 else 2
    urgent = text_element("span", URGENT, class_="tag urgent-tag") if entity.urgent else ""
    summary = (
        text_element("span", rank, class_="rank")
        + element("span", text_element("b", entity.name) + urgent, class_="entity-name")
        + element("span", element("i", "", style=f"width:{width}%"), class_="bar", aria_hidden="true")
        + text_element("span", f"{entity.score:.2f}", class_="figure", title="score")
        + text_element("span", _gist(entity), class_="gist quiet")
    )
    detail = (
        _reasons(FOR, "+", entity.supporting)
        + _reasons(AGAINST, "−", entity.against)
        + _reasons(SEPARATES, "≠", entity.separates)
        + _reasons(SOURCES, "", [reference_text(key) for key in entity.references], "sources")
    )
    return element(
        "li", element("details", element("summary", summary) + element("div", detail, class_="detail"), open=rank == 1)
    )


def _gist(entity: RankedEntity) -> str:
    supporting, against = "; ".join(entity.supporting[:3]), "; ".join(entity.against[:1])
    return supporting + (f" — against: {against}" if against else "")


def _reasons(title: str, sign: str, reasons: Sequence[str], kind: str = "reasons") -> str:
    if not reasons:
        return ""
    items = "".join(
        element("li", text_element("span", sign, class_="sign", aria_hidden="true") + text_element("span", one))
        for one in reasons
    )
    return element("div", text_element("h2", title) + element("ul", items, class_=kind), class_="reason-group")


def _copy(ranked: Sequence[RankedEntity]) -> str:
    if not ranked:
        return ""
    lines = [f"{rank}. {one.name} ({'; '.join(one.supporting[:4])})" for rank, one in enumerate(ranked[:5], 1)]
    copy = button("Copy list", class_="ghost", data_copy="\n".join(lines), data_said="Differential copied")
    return element("div", copy, class_="answer-buttons")
