"""Findings from a form, the command line or a JSON body: forgiving about spelling, strict about meaning."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from pydantic import ValidationError

from assistant.errors import InputError
from assistant.tools.sins_points import COMPONENTS, EXACTLY_HALF, POINTS, Component
from assistant.tools.sins_records import SinsFindings

_UNKNOWN: Final = frozenset({"", "unknown", "not_stated", "missing", "null", "n_a", "na", "not_known"})
_ALIASES: Final[dict[Component, dict[str, str]]] = {
    "location": {"semi_rigid": "semirigid"},
    "pain": {
        "none": "pain_free",
        "no": "pain_free",
        "painless": "pain_free",
        "nonmechanical": "non_mechanical",
    },
    "lesion": {"osteolytic": "lytic", "sclerotic": "blastic", "osteoblastic": "blastic"},
    "alignment": {
        "translation": "subluxation",
        "listhesis": "subluxation",
        "kyphosis": "deformity",
        "scoliosis": "deformity",
        "none": "normal",
    },
    "collapse": {">50": "over_50", "<50": "under_50", "50": "exactly_50", "no": "none"},
    "posterolateral": {"both": "bilateral", "one": "unilateral", "no": "none"},
}
_OTHER_KEYS: Final = ("level", "narrowed", "treated", "hardware", "evidence")


def findings_from_options(options: Mapping[str, Any]) -> SinsFindings:
    """One vertebra's findings from named options; empty and unknown values leave an item open.

    A list of values narrows an item to them. Raises InputError (UnknownLevel for a level), naming what is
    allowed.
    """
    for key in options:
        if key not in COMPONENTS and key not in _OTHER_KEYS:
            allowed = ", ".join(("level", *COMPONENTS))
            raise InputError(f'SINS has no item "{key}"; it takes {allowed}.')
    fields: dict[str, Any] = {key: options[key] for key in _OTHER_KEYS if options.get(key) not in (None, "")}
    narrowed = fields.pop("narrowed", {})
    if not isinstance(narrowed, Mapping):
        raise InputError("narrowed must be an object that maps SINS items to the values still open.")
    narrowed = dict(narrowed)
    for name in COMPONENTS:
        values = _values(name, options.get(name))
        if len(values) == 1:
            fields[name] = values[0]
        elif values:
            narrowed[name] = values
    return _validated({**fields, "narrowed": narrowed})


def _values(name: Component, given: Any) -> tuple[str, ...]:
    if given is None:
        return ()
    many = given if isinstance(given, (list, tuple)) else (given,)
    return tuple(value for one in many if (value := _value(name, one)) is not None)


def _value(name: Component, given: Any) -> str | None:
    plain = re.sub(r"[\s\-/]+", "_", re.sub(r"\s*(?:%|percent|per cent)", "", str(given).strip().lower())).strip("_")
    value = _ALIASES[name].get(plain, plain)
    if value in _UNKNOWN:
        return None
    allowed = [*reversed(POINTS[name]), *(EXACTLY_HALF if name == "collapse" else ())]
    if value not in allowed:
        raise InputError(f'{name} can\'t be "{given}"; allowed are {", ".join(allowed)}.')
    return value


def _validated(fields: dict[str, Any]) -> SinsFindings:
    try:
        return SinsFindings.model_validate(fields)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "findings"
        raise InputError(f"{where}: {first['msg']}; see the list of SINS items and values.") from error
