"""What is typical of the leading entities, side by side: one small table in place of borrowed pictures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.tools.differential_records import Choices, Entity, Facets
from assistant.web.rendering.markup import element, text_element

CAPTION = "What is typical of each"
EXPLANATION = "✓ fits what is given, ✗ speaks against it, no sign: not given"
COLUMNS = {
    "age": "Age",
    "number": "Number",
    "density": "Density",
    "part": "Part",
    "region": "Region",
    "t1": "T1",
    "t2": "T2",
    "enhancement": "Enhancement",
}
ANY = "any"


def discriminators(names: Sequence[str], table: Mapping[str, Entity], facets: Facets) -> str:
    """A row an entity, a column a facet; nothing where the table knows none of the names."""
    rows = [_row(table[name], facets) for name in names if name in table]
    if not rows:
        return ""
    head = "".join(text_element("th", label, scope="col") for label in ("", *COLUMNS.values()))
    caption = element("caption", f"{text_element('b', CAPTION)} {text_element('span', EXPLANATION, class_='quiet')}")
    body = element("thead", element("tr", head)) + element("tbody", "".join(rows))
    table_html = element("table", caption + body, class_="discriminators")
    return element("div", table_html, class_="wide-table", tabindex="0", role="group", aria_label=CAPTION)


def _row(entity: Entity, facets: Facets) -> str:
    cells = [_age_cell(entity, facets)]
    cells += [_cell(getattr(entity, name), getattr(facets, name)) for name in COLUMNS if name != "age"]
    return element("tr", text_element("th", entity.name, scope="row") + "".join(cells))


def _age_cell(entity: Entity, facets: Facets) -> str:
    typical = ", ".join(f"{low}–{high}" if high < 100 else f"over {low - 1}" for low, high in entity.age.typical)
    age = facets.about_age
    fits = None if age is None else any(low <= age <= high for low, high in entity.age.typical)
    against = age is not None and not entity.age.possible[0] <= age <= entity.age.possible[1]
    return _signed(typical, fits, against)


def _cell(choices: Choices | None, given: str | None) -> str:
    if choices is None:
        return text_element("td", "–")
    values = choices.typical or choices.possible
    fits = None if given is None else given in choices.typical
    against = given is not None and given not in (*choices.typical, *choices.possible)
    return _signed(", ".join(values).replace("_", " ") or ANY, fits, against)


def _signed(text: str, fits: bool | None, against: bool) -> str:
    sign = "✗ " if against else "✓ " if fits else ""
    kind = "against" if against else "fits" if fits else None
    return text_element("td", sign + text, class_=kind)
