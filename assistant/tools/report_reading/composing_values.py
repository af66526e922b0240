"""Several readings of one component become the values it can still take."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from assistant.tools.report_reading.alignment_scope import covers
from assistant.tools.report_reading.collapse_choosing import decisive
from assistant.tools.report_reading.pain_places import of_level
from assistant.tools.report_reading.reading import Fact, Reading
from assistant.tools.sins_points import POINTS, Component

Values = frozenset[str]
OPEN: Final[dict[Component, Values]] = {name: frozenset(values) for name, values in POINTS.items()}


def values_of(component: Component, readings: Sequence[Reading], sweeping: Sequence[Reading]) -> Values:
    """The values that `readings` leave open; `sweeping` ones speak of all levels and yield to closer ones.

    Contradictions leave every stated value open. Hedged phrases settle nothing, but what they raise stays possible.
    """
    close = [reading for reading in readings if reading.component == component]
    wide = [reading for reading in sweeping if reading.component == component]
    return _RULES[component](close, wide)


def in_region(level: str, sweeping: Sequence[Reading]) -> list[Reading]:
    """ "No neck pain, but thoracic pain": of what is said of the spine's regions, that which is said of this level."""
    # "The cervical spine is normally aligned" says nothing of T4.
    sweeping = [one for one in sweeping if one.component in ("pain", "collapse") or covers(one.region, level)]
    pains = of_level(level, [one for one in sweeping if one.component == "pain"])
    return [one for one in sweeping if one.component != "pain" or one in pains]


def _facts(readings: Iterable[Reading], *, uncertain: bool = False) -> set[Fact]:
    return {reading.fact for reading in readings if reading.uncertain is uncertain}


def _pain(close: Sequence[Reading], wide: Sequence[Reading]) -> Values:
    facts, doubts = _facts(close), _facts((*close, *wide), uncertain=True)
    if not facts & {"mechanical", "non_mechanical", "pain_free"}:
        facts |= _facts(wide)
    found: set[str] = set()
    if "mechanical" in facts:
        found = {"mechanical"} | ({"pain_free"} & facts)
    elif "non_mechanical" in facts:
        found = {"non_mechanical"} | ({"pain_free"} & facts)
    elif "pain_free" in facts:
        found = {"pain_free"} | ({"non_mechanical", "mechanical"} if "pain_present" in facts else set())
    elif "pain_present" in facts:
        found = {"non_mechanical"} if "no_mechanical" in facts else {"non_mechanical", "mechanical"}
    elif "no_mechanical" in facts:
        found = {"non_mechanical", "pain_free"}
    if "mechanical" in doubts and found:
        found.add("mechanical")
    return frozenset(found) or OPEN["pain"]


def _lesion(close: Sequence[Reading], wide: Sequence[Reading]) -> Values:
    named: set[Fact] = {"lytic", "mixed", "blastic"}
    now = [one for one in close if one.part != "earlier"]
    if any(one.fact in named and one.part != "arch" and not one.uncertain for one in now):
        now = [one for one in now if one.part != "arch"]
    doubts = _facts(now, uncertain=True) & named
    found = _facts(now) & named or _facts(one for one in wide if one.part != "earlier") & named
    if not found and "destroyed" in _facts(now):
        found = {"lytic"}
    if not found and not doubts:
        # What an earlier examination showed, where no later one tells of it.
        found = _facts((*close, *wide)) & named
    if found == named:
        found = {"mixed"}  # "sclerotic", "with a lytic component", "so mixed"
    if found:
        found |= doubts
    return frozenset(found) or OPEN["lesion"]


def _alignment(close: Sequence[Reading], wide: Sequence[Reading]) -> Values:
    close = _without_partners(close, wide)
    facts, everywhere = _facts(close), _facts(wide)
    doubts = {fact for fact in _facts(close, uncertain=True) if fact in ("subluxation", "deformity")}
    found: set[str] = {fact for fact in facts if fact in ("subluxation", "deformity")}
    excluded = facts | everywhere
    no_new_curve = "no_new_deformity" in excluded
    if "deformity_age_unknown" in facts and not found and not no_new_curve:
        found = {"normal", "deformity"}
    if "subluxation_age_unknown" in facts and not found & {"subluxation"} and "no_new_subluxation" not in excluded:
        return frozenset({"normal", "subluxation", *(found & {"deformity"})})
    if no_new_curve:
        excluded = excluded | {"no_deformity"}
    # "No new slip and no kyphosis" answers the item; alone, the first may still mean an old one. What is old is none.
    if "no_new_subluxation" in excluded and "no_deformity" in excluded:
        excluded = excluded | {"no_subluxation"}
    if "old_deformity" in excluded and excluded & {"no_subluxation", "no_new_subluxation"}:
        excluded = excluded | {"no_subluxation", "no_deformity"}
    if "normal_otherwise" in excluded:
        excluded = excluded | {"normal"}
    if found:
        return frozenset(_highest(found) | _contradicted(found, facts, everywhere))
    if "normal" in excluded or {"no_subluxation", "no_deformity"} <= excluded:
        return frozenset({"normal", *doubts})
    if "no_subluxation" in excluded:
        return frozenset({"normal", "deformity"} | doubts)
    return frozenset({"normal", "subluxation"} | doubts) if "no_deformity" in excluded else OPEN["alignment"]


def _without_partners(close: Sequence[Reading], wide: Sequence[Reading]) -> Sequence[Reading]:
    """ "T12 is displaced on L1, the rest is aligned": L1 is only what T12 has slipped on."""
    aligned = _facts((*close, *wide)) & {"normal", "normal_otherwise"}
    return [one for one in close if one.part != "partner"] if aligned else close


def _highest(found: set[str]) -> set[str]:
    """Kyphosis with translation is one category, the higher one (Fisher 2010)."""
    return {"subluxation"} if "subluxation" in found else found


def _contradicted(found: set[str], facts: set[Fact], everywhere: set[Fact]) -> set[str]:
    denied = bool(
        facts
        & ({"no_subluxation", "no_new_subluxation"} if "subluxation" in found else {"no_deformity", "no_new_deformity"})
    )
    return {"normal"} if "normal" in facts | everywhere or denied else set()


def _collapse(close: Sequence[Reading], wide: Sequence[Reading]) -> Values:
    close = decisive(close)
    facts, everywhere = _facts(close), _facts(wide)
    if not facts & _LOSS_FACTS:
        facts |= everywhere & _WIDE_LOSS
    if not facts & _EXTENT_FACTS:
        # "Collapse: none, > 50 % of the body": what goes with a sweeping "none" goes with it here too.
        together = {"extent_under", "extent_over", "extent_both"} if "collapse_none" in everywhere else {"extent_under"}
        facts |= everywhere & together
    doubts = _facts(close, uncertain=True)
    lost: set[str] = set()
    for fact, values in _LOSSES.items():
        if fact in facts:
            lost |= values
    if not lost and "loss_present" in facts:
        lost = {"under_50", "over_50"}
    kept = _kept(_of_the_body(facts))
    found = lost | (kept if facts & {"loss_none", "collapse_none"} else set())
    if found:
        found |= set().union(
            *(_LOSSES.get(fact, _PRESENT if fact == "loss_present" else frozenset()) for fact in doubts)
        )
    told = facts & _EXTENT_FACTS
    if not found and told and doubts & _LOSSES.keys() == {"loss_under"} and "loss_present" not in doubts:
        return frozenset({"under_50"} | kept)  # "possibly lost a tenth": so little, or none
    if not found and "extent_over" in facts and "extent_under" not in facts:
        found = {"involved_over_50", "under_50", "over_50"}
    return frozenset(found) or OPEN["collapse"]


_PRESENT: Final = frozenset({"under_50", "over_50"})
_LOSSES: Final[dict[str, frozenset[str]]] = {
    "loss_under": frozenset({"under_50"}),
    "loss_over": frozenset({"over_50"}),
    "loss_both": _PRESENT,
}
# Said of all levels at once, only these are taken over: a single "loss present" belongs to some level unnamed.
_WIDE_LOSS: Final = frozenset({"loss_none", "collapse_none", "loss_over", "loss_under"})
_EXTENT_FACTS: Final = frozenset({"extent_under", "extent_over", "extent_both"})
_LOSS_FACTS: Final = frozenset({*_LOSSES, "loss_present", "loss_none", "collapse_none"})


def _of_the_body(facts: set[Fact]) -> set[Fact]:
    """A share that didn't say of what is the body's, where nothing else was said of it."""
    if facts & _EXTENT_FACTS or not facts & _UNSAID.keys():
        return facts
    return facts | {_UNSAID[fact] for fact in facts if fact in _UNSAID}


_UNSAID: Final[dict[Fact, Fact]] = {
    "share_under": "extent_under", "share_over": "extent_over", "share_both": "extent_both",
}  # fmt: skip


def _kept(facts: set[Fact]) -> set[str]:
    """Without collapse the share of the body involved decides; unsaid, it leaves both open."""
    over, under = "extent_over" in facts, "extent_under" in facts
    if over != under and "extent_both" not in facts:
        return {"involved_over_50"} if over else {"none"}
    if "collapse_none" in facts and not over and "extent_both" not in facts:
        return {"none"}
    return {"none", "involved_over_50"}


def _posterolateral(close: Sequence[Reading], wide: Sequence[Reading]) -> Values:
    certain = [reading for reading in close if not reading.uncertain]
    if not certain and any(one.part == "untold" for one in close):
        return OPEN["posterolateral"]
    close = [one for one in close if one.part != "untold"]
    certain = certain or [reading for reading in wide if not reading.uncertain]
    if sum(one.fact in _BEFALLEN for one in certain) > 1 or any(one.fact in _SPARED for one in certain):
        close = [one for one in close if one.part != "too"]  # what the "too" goes back to has been read
    facts = {reading.fact for reading in certain}
    doubts = _facts(close, uncertain=True) & {"left", "right", "both_sides", "one_side", "side_unknown", "other_side"}
    involved = _involved(facts)
    spared = [
        reading for reading in certain if reading.fact in ("neither_side", "not_left", "not_right", "not_other_side")
    ]
    if not involved:
        seen = doubts & _facts([one for one in close if one.part != "unseen"], uncertain=True)
        if not facts and len(seen) == 1 and all(one.part == "or_wear" for one in close if one.fact in seen):
            return frozenset({"none", "unilateral"})  # "the left facet is suspected but could be arthritis"
        return _spared(facts, seen)
    found = set(involved)
    if found == {"unilateral"} and (
        ("right" in doubts and "right" not in facts)
        or ("left" in doubts and "left" not in facts)
        or doubts & {"both_sides", "other_side"}
    ):
        found.add("bilateral")
    if "both_sides" in facts and any(
        one.fact in ("not_left", "not_right") and one.part in ("", other.part)
        for one in spared
        for other in certain
        if other.fact == "both_sides"
    ):
        found.add("unilateral")  # a conclusion that says more than the findings
    if any(_denies(reading, certain) for reading in spared):
        found.add("none")
    return frozenset(found)


_SPARED: Final = frozenset({"not_left", "not_right", "not_other_side"})
_BEFALLEN: Final = frozenset({"left", "right", "one_side", "both_sides", "side_unknown", "other_side"})


def _involved(facts: set[Fact]) -> set[str]:
    if "both_sides" in facts or {"left", "right"} <= facts:
        return {"bilateral"}
    if "other_side" in facts and facts & {"left", "right", "one_side", "side_unknown"}:
        return {"bilateral"}
    if facts & {"left", "right", "one_side"}:
        return {"unilateral"}
    if "side_unknown" in facts:
        return {"unilateral"} if facts & {"not_left", "not_right", "not_other_side"} else {"unilateral", "bilateral"}
    return {"unilateral", "bilateral"} if "other_side" in facts else set()


def _spared(facts: set[Fact], doubts: set[Fact]) -> Values:
    if "neither_side" in facts or {"not_left", "not_right"} <= facts:
        raised = (
            {"bilateral", "unilateral"}
            if doubts & {"both_sides", "side_unknown"}
            else {"unilateral"}
            if doubts
            else set()
        )
        return frozenset({"none"} | raised)
    if facts & {"not_left", "not_right", "not_other_side"}:
        return frozenset({"none", "unilateral"})
    return OPEN["posterolateral"]


def _denies(spared: Reading, certain: Sequence[Reading]) -> bool:
    """A contradiction: the same element, or the whole arch, is called involved and spared."""
    if spared.fact != "neither_side":
        return False
    positive = [
        reading
        for reading in certain
        if reading.fact in ("left", "right", "one_side", "both_sides", "side_unknown", "other_side")
    ]
    return spared.part == "arch" or all(set(one.part.split("+")) <= set(spared.part.split("+")) for one in positive)


_RULES: Final = {
    "pain": _pain,
    "lesion": _lesion,
    "alignment": _alignment,
    "collapse": _collapse,
    "posterolateral": _posterolateral,
}
