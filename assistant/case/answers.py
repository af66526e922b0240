"""What an answer to the last question says of one vertebra: in its own words, or in the light of what was asked."""

from __future__ import annotations

import re
from typing import Final

from assistant.answer import Record
from assistant.case import messages
from assistant.case.book import Book, of_other_side
from assistant.tools.levels import find_levels
from assistant.tools.report_reading import read_findings, read_report
from assistant.tools.report_reading.messages import Said, read_one
from assistant.tools.report_reading.plain_answers import bare_side
from assistant.tools.sins_points import COMPONENTS, Component
from assistant.tools.sins_records import LevelScore, SinsFindings


class Asked(Record):
    """What the assistant asked for last, and of which vertebra, where it named one."""

    item: Component | None = None
    level: str | None = None


def of_one(book: Book, text: str, asked: Asked, levels: tuple[str, ...]) -> Said:
    """All that a message says, as of one vertebra; an answer to the last question is read in its light."""
    reported = read_report(text).levels
    said = read_one(text)
    if len(reported) == 1 and len(levels) == 1 and reported[0].level in levels:
        said = said.model_copy(update={"findings": as_findings(reported[0])})
    known = book.vertebrae.get(levels[0])
    item = "pain" if _ASKED_THE_PATIENT.search(text) else asked.item or _only_open(book, known)
    if known and (other := of_other_side(text, known)):
        return other.model_copy(update={"findings": with_items(said.findings, other.findings, ("posterolateral",))})
    said = _with_bare_share(said, text)
    asks = "?" in text
    return (None if asks else _by_its_words(said, text, known, item)) or _answered(said, text, item) or said


def _with_bare_share(said: Said, text: str) -> Said:
    """ "L4 too, lytic, 10 %": a figure that stands alone in a list is the collapse."""
    if not said.items or "collapse" in said.items or said.extent:
        return said
    figures = [one for one in re.split(r"[,;]|\s[–-]\s", text) if _FIGURE_ALONE.fullmatch(one)]
    found = read_findings(figures[0], "collapse") if len(figures) == 1 else SinsFindings()
    if found.collapse is None and "collapse" not in found.narrowed:
        return said
    return said.model_copy(update={"findings": with_items(said.findings, found, ("collapse",))})


_FIGURE_ALONE: Final = re.compile(
    r"\s*(?:about|around|approx\.?|roughly|~|<|>|over|under)?\s*\d{1,2}\s*(?:%|per\s?cent)\s*", re.IGNORECASE
)
# What a patient tells when asked is pain, whatever the assistant asked for last.
_ASKED_THE_PATIENT: Final = re.compile(
    r"\b(?:asked|rang|phoned|called|spoke\s+(?:to|with)|talked\s+to|seen)\s+(?:him|her|them|(?:the\s+)?(?:patient|pt|ward|family|wife|husband|daughter|son|nurse))\b|\b(?:he|she|patient|pt|ward|nurse)\s+(?:just\s+)?(?:says|said|tells|told|reports|denies)\b",
    re.IGNORECASE,
)


def _by_its_words(said: Said, text: str, known: Said | None, item: Component | None) -> Said | None:
    """An answer whose words say what it is of, whatever was asked: a side, a figure, what brings pain on."""
    if said.anything and not (said.items == ("lesion",) and _ONLY_DESTROYED.search(text)):
        return None
    if side := _of_a_side(text) or _of_the_elements(text):
        return side
    if said.anything:
        return None
    if (
        bare_side(text)
        and (item == "posterolateral" or not _INTERJECTION.fullmatch(text))
        and (item != "lesion" or not _BOTH.fullmatch(text.strip()))
    ):
        return _read_as(text, "posterolateral")
    if _BOTH_SIDES.search(text) and (arch := _read_as(text, "posterolateral")) and arch.findings.posterolateral:
        return arch
    if _LOADED.search(text) and (pain := _read_as(text, "pain")) and pain.findings.pain:
        return pain
    if _IN_LINE.search(text):
        return _read_as(text, "alignment")
    return _of_collapse(text, known, item)


def _of_collapse(text: str, known: Said | None, item: Component | None) -> Said | None:
    """A figure, which only height and the share of the body have."""
    kept = known is not None and set(known.findings.narrowed.get("collapse", ())) == _KEPT
    if kept and _SHARE.fullmatch(text) and (item == "collapse" or not re.search(r"\d", text)):
        share = read_one(f"{text.strip(' .!')} of the body involved")
        return Said(extent=share.extent) if share.extent else None
    if _PERCENTAGE.search(text) or _TWO_DIGITS.fullmatch(text):
        return _read_as(text, "collapse")
    if known is not None and _speaks_of_collapse(known) and (figure := _MEASURED.search(text)):
        return _read_as(f"{figure['figure']}%", "collapse")
    return None


def _of_a_side(text: str) -> Said | None:
    """ "And the left one too", "the right one is fine": a side without its element can only be of the arch."""
    if not _SIDE_ALONE.search(text) or bare_side(text):
        return None
    text = _NOT_SO.sub(" destroyed" if _SOUND.search(text) else " intact", text)
    said = read_one(_SIDE_ALONE.sub(lambda match: f"{match['side']} pedicle", text))
    if "posterolateral" not in said.items:
        said = read_one(_SIDE_ALONE.sub(lambda match: f"{match['side']} pedicle destroyed", text))
        said = said if _ON_TOP.search(text) else Said()
    # Which element it is was left open.
    return said.model_copy(update={"parts": frozenset()}) if said.items == ("posterolateral",) else None


# "Right one destroyed" names no density.
_ONLY_DESTROYED: Final = re.compile(
    r"^(?!.*\b(?:\w*lytic|lysis|lucen\w+|mixed|body|lesion|bone|bony)\b).*\bdestr\w+", re.IGNORECASE
)
# "Right's ok, left's not": the opposite of what is said of the other.
_NOT_SO: Final = re.compile(r"(?:['’]s\s+not|\s+is\s*n['’]?t|\s+is\s+not|\s+not)(?=\s*(?:$|[,;.]))", re.IGNORECASE)
_SOUND: Final = re.compile(r"\b(?:clear|ok(?:ay)?|fine|intact|spared|normal|preserved|good|clean)\b", re.IGNORECASE)
_THEY: Final = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|and|but|so|yes|no|nope|well)[\s,]+)*(?:they(?:['’]re)?|those|these)\s+(?:are\s+|look\s+|seem\s+|appear\s+|both\s+|all\s+|have\s+|been\s+)*"
    r"(?P<said>(?:not\s+)?(?:clear|intact|spared|fine|normal|ok(?:ay)?|clean|preserved|gone|destroyed|involved|affected|eroded|infiltrated|replaced|uninvolved))\b(?P<rest>.*)$",
    re.IGNORECASE,
)


def _of_the_elements(text: str) -> Said | None:
    """ "They are intact": of all items only the elements of the arch are many."""
    match = _THEY.match(text)
    if not match:
        return None
    said = read_one(f"pedicles and facets {match['said']}{match['rest']}")
    return said.model_copy(update={"parts": frozenset()}) if said.items == ("posterolateral",) else None


_SIDE_ALONE: Final = re.compile(
    r"\b(?:the\s+)?(?P<side>left|right)(?:[\s-]+(?:hand\s+)?(?:sided?|one))?(?!\s*-?\s*sided)\b", re.IGNORECASE
)
_ON_TOP: Final = re.compile(r"\b(?:too|also|as\s+well)\b", re.IGNORECASE)
_TWO_DIGITS: Final = re.compile(
    r"\W*(?:about|around|roughly|~|c\.?|circa|maybe|say|i'd\s+say)?\s*[1-9]\d\s*(?:ish|or\s+so)?\W*", re.IGNORECASE
)
_INTERJECTION: Final = re.compile(r"\W*(?:right|one|both)\W*", re.IGNORECASE)
_BOTH_SIDES: Final = re.compile(r"\b(?:either|both|neither)\s+sides?\b|\bbilaterally\b", re.IGNORECASE)
# Where no height is lost, a bare share is that of the body.
_KEPT: Final = {"none", "involved_over_50"}
_SHARE: Final = re.compile(
    r"\W*(?:(?:about|around|roughly|maybe|say|probably|only|just|approx\.?|~|well|it['’]?s)\s*)*(?:(?:less|more)\s+than|under|over|nearly|almost|<|>)?\s*(?:a\s+)?(?:half|third|quarter|two\s+thirds|three\s+quarters|\d{1,3}\s*(?:%|per\s?cent|percent|pct))\W*",
    re.IGNORECASE,
)
_BOTH: Final = re.compile(r"both\W*", re.IGNORECASE)
_LOADED: Final = re.compile(
    r"\b(?:stand\w*|sit\w*|lie|lies|lying|laying|lay|flat|walk\w*|mov\w+|turn\w*|twist\w*|bend\w*|load\w*|bed|supine|recumbent|rest\w*|night|upright|exertion|weight|cough\w*|posture|activit\w+|"
    r"comes\s+and\s+goes|on\s+and\s+off|now\s+and\s+(?:then|again)|occasional\w*|intermittent\w*|sometimes|constant\w*|hurts?|ach\w+|sore|painful|mechanical\w*)\b",
    re.IGNORECASE,
)
_IN_LINE: Final = re.compile(r"\b(?:lin(?:es|ed|e)\s+up|in\s+line|straight)\b", re.IGNORECASE)


def _speaks_of_collapse(known: Said) -> bool:
    return known.findings.collapse in ("under_50", "over_50") or "collapse" in known.findings.narrowed


def _answered(said: Said, text: str, item: Component | None) -> Said | None:
    """The answer to the item asked for, where nothing says it in its own words."""
    if item == "collapse" and (kept := _height_kept(said, text)):
        return kept
    if "?" in text and not _MARKED.search(text):
        return None  # "collapse?"
    if item is None or item == "location" or item in said.items or find_levels(text):
        return None
    if messages.items_named(text) not in ([], [item]) and not said.anything:
        return None  # "collapse?" is no answer on pain
    answer = text if not said.anything else _leading_answer(text, item)
    if not answer or messages.asks_state(answer) or _YEAR.fullmatch(answer):
        return None
    found = read_findings(answer, item)
    settled = getattr(found, item) is not None
    if not settled and (item not in found.narrowed or not (_MARKED.search(answer) or _RAISES[item].search(answer))):
        return None
    sides = _read_as(answer, item)
    return said.model_copy(
        update={"findings": with_items(said.findings, found, (item,)), "sides": sides.sides if sides else said.sides}
    )


_YEAR: Final = re.compile(r"\W*(?:in\s+|since\s+)?(?:19|20)\d\d\W*", re.IGNORECASE)


def _height_kept(said: Said, text: str) -> Said | None:
    """ "None, but 70 % of the body is involved": the answer on height, and the share that decides."""
    if said.extent not in ("over", "under") or not _LEAD_NONE.match(text):
        return None
    value = "involved_over_50" if said.extent == "over" else "none"
    found = SinsFindings(collapse=value)
    return said.model_copy(update={"findings": with_items(said.findings, found, ("collapse",))})


_LEAD_NONE: Final = re.compile(
    r"\W*(?:no|none|nope|nil|nah|not\s+(?:at\s+all|really))\b(?!\s+(?:more|less))(?:\s+really)?\s*[,;.–-]?",
    re.IGNORECASE,
)


# What an answer that settles nothing must hold to be one on the item at all.
_RAISES: Final[dict[Component, re.Pattern[str]]] = {
    "pain": re.compile(r"\b(?:some|bit|little|present|sore|bad|severe|mild|moderate|positive|lots?|there\s+is|back|neck|hurt\w*|ach\w*|night|vas|nrs)\b|\+|\d\s*/\s*10", re.IGNORECASE),
    "lesion": re.compile(r"\w"),
    "alignment": re.compile(r"\b(?:slip|sublux\w*|kypho\w*|scolio\w*|deform\w*|\w*listhesis|old|new|gibbus|angulat\w*)\b", re.IGNORECASE),
    "collapse": re.compile(r"\d|\b(?:half|third|quarter|fifth|collapsed?|compressed|lost|loss|some|partial\w*|wedged?|body|involved|preserved|maintained|kept|intact|normal|none|no|nil)\b", re.IGNORECASE),
    "posterolateral": re.compile(r"\b(?:pedicles?|facets?|involved|affected|gone|destroyed|some|present|positive|side|sided|joint|elements?)\b|\+", re.IGNORECASE),
}  # fmt: skip
_MARKED: Final = re.compile(r"^\s*(?:yes|no|yep|yeah|yup|ya|nope|nah)\b", re.IGNORECASE)
_END: Final = r"\s*(?:[.;!]|\band\b|\bbut\b|\s[–-]\s)"
_LEAD: Final = re.compile(
    rf"\s*(?P<answer>yes|yep|yeah|yup|no|nope|nah|none|neither|nil|not\s+at\s+all){_END}", re.IGNORECASE
)
_LEAD_SIDE: Final = re.compile(
    rf"\s*(?P<answer>(?:(?:just|only)\s+)?(?:both|left|right|one\s+side|bilateral|unilateral)(?:\s+(?:only|sides?|side\s+only))?){_END}",
    re.IGNORECASE,
)
_LEAD_FIGURE: Final = re.compile(r"\s*(?P<answer>(?:about\s+|~)?\d{1,2}\s*%?)(?:\s*,|" + _END + ")", re.IGNORECASE)


def _leading_answer(text: str, item: Component) -> str | None:
    """ "No. And the pain is mechanical": the bare answer ahead of further findings; a mere comma binds it to them."""
    patterns = {"posterolateral": (_LEAD, _LEAD_SIDE), "collapse": (_LEAD, _LEAD_FIGURE)}.get(item, (_LEAD,))
    match = next((found for pattern in patterns if (found := pattern.match(text))), None)
    return match["answer"] if match else None


_PERCENTAGE: Final = re.compile(r"\d\s*(?:%|per ?cent|pct|pc\b)", re.IGNORECASE)
# "The second reader measured 45", "sorry, 60": a bare figure of the only item that has one.
_MEASURED: Final = re.compile(
    r"(?:\b(?:(?:re-?)?measur\w+|makes?\s+(?:it|that)|gets?|got|calls?\s+it|says?|sorry|actually|wait|no|meant|now|it['’]s|more\s+like|nearer|closer\s+to|to|is|was)[\s,:]+|^\s*)(?:about\s+|only\s+|it's\s+|its\s+|at\s+|around\s+)?"
    r"(?P<figure>\d{1,2})\b(?!\s*(?:%|mm|cm|/|\d|\.\d|deg|years?|yo|y/o|weeks?|months?|days?|points?|of\s+18))",
    re.IGNORECASE,
)


def _read_as(text: str, item: Component) -> Said | None:
    found = read_findings(text, item)
    if getattr(found, item) is None and item not in found.narrowed:
        return None
    sides = {"left": True} if re.search(r"\bleft\b", text, re.IGNORECASE) else {}
    sides |= {"right": True} if re.search(r"\bright\b", text, re.IGNORECASE) else {}
    return Said(findings=found.model_copy(update={"level": None, "location": None}), sides=sides)


def _only_open(book: Book, known: Said | None) -> Component | None:
    """The one item that is still open: a bare answer can only be of this one, even if its points change nothing."""
    if known is None:
        return None
    every = [name for name in COMPONENTS[1:] if getattr(known.findings, name) is None]
    missing = [name for name in every if name not in book.passed_over] or every
    return missing[0] if len(missing) == 1 else None


def with_items(found: SinsFindings, other: SinsFindings, items: tuple[Component, ...]) -> SinsFindings:
    values = {name: getattr(other if name in items else found, name) for name in COMPONENTS[1:]}
    narrowed = {
        name: left for one in (found, other) for name, left in one.narrowed.items() if (name in items) == (one is other)
    }
    return SinsFindings.model_validate(
        {**values, "narrowed": narrowed, "treated": found.treated, "hardware": found.hardware}
    )


def as_findings(level: LevelScore) -> SinsFindings:
    """What a report says of its one vertebra, as findings that later messages may change."""
    known = {name: getattr(level.components, name) for name in COMPONENTS[1:]}
    return SinsFindings.model_validate(
        {**known, "narrowed": dict(level.narrowed), "treated": level.treated, "hardware": level.declined}
    )
