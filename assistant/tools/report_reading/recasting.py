"""Turns of phrase recast in the order that the readers know: fronted shares, apposition, "as are …", "the right one"."""

from __future__ import annotations

import re
from typing import Final

from assistant.tools.levels import find_levels

Change = tuple[int, int, str]

_ARCH: Final = r"(?:pedicles?|facets?(?:\s+joints?)?|lateral\s+masses|costovertebral\s+joints?|posterior\s+(?:elements?|arch)|neural\s+arch)"
_SHARE: Final = (
    r"(?:(?:about|around|roughly|approximately|only|just|some|perhaps|maybe|nearly|almost|over|under|barely|more\s+than|less\s+than|an\s+estimated|no\s+more\s+than|at\s+(?:most|least))\s+)*"
    r"(?:\d{1,3}(?:\s?[-–]\s?\d{1,3})?\s?%|(?:an?|one|two|three|four)[\s-]+(?:half|thirds?|quarters?|fifths?|tenths?)|half)"
)
# "Of the original height about two fifths survive."
_FRONTED_HEIGHT: Final = re.compile(
    rf"\bof\s+(?:its|the)\s+(?:(?:original|normal|former|expected|usual|vertebral|body|anterior|total)\s+)*height(?:\s+of\s+(?:the\s+body|[CTLSD]\d{{1,2}}))?\s*,?\s+(?P<share>{_SHARE})\s+"
    r"(?:(?P<left>surviv\w+|remain\w*|persist\w*|(?:is|are)\s+(?:still\s+)?(?:left|preserved|retained|there|present))|(?P<gone>(?:is|are|has|have)\s+(?:(?:been|now|already)\s+)*(?:lost|gone|missing|disappeared)))\b",
    re.IGNORECASE,
)
# "The T12 pedicles, left and right, are eaten away."
_BOTH_SIDES: Final = re.compile(
    r"(?<=\w)(?P<apposed>\s*[,(]\s*(?:both\s+)?(?:(?:on\s+)?(?:the\s+)?left\s+(?:and|as\s+well\s+as)\s+(?:on\s+)?(?:the\s+)?right|(?:on\s+)?(?:the\s+)?right\s+(?:and|as\s+well\s+as)\s+(?:on\s+)?(?:the\s+)?left)\s*[,)])(?=\s+(?:is|are|have|has|were|both|show\w*|look\w*|appear\w*|remain\w*)\b)",
    re.IGNORECASE,
)
# "Height is normal, as are the pedicles and facets."
_LIKEWISE: Final = re.compile(
    rf"(?P<link>\s*,?\s*(?:\b(?:just\s+)?as\s+(?:is|are)|\band\s+so\s+(?:is|are)|\bas\s+(?:do|does)))\s+(?P<other>(?:the\s+|its\s+|both\s+|all\s+)*(?:\w+\s+){{0,2}}?{_ARCH}(?:\s*(?:,|and|&|/)\s*(?:(?:the|both|its)\s+)*(?:\w+\s+)?{_ARCH})*)(?=\s*(?:[.;,)]|$|but\b|and\b))",
    re.IGNORECASE,
)
_SAID_SOUND: Final = re.compile(
    r"\b(?:normal|preserved|intact|unremarkable|maintained|unaffected|spared|satisfactory)(?:\s+(?:throughout|here|there|too))?$",
    re.IGNORECASE,
)
_NAMED_ARCH: Final = re.compile(rf"\b{_ARCH}\b", re.IGNORECASE)
# "… into the left pedicle, and into the right one too".
_ONE: Final = re.compile(
    r"\b(?P<element>pedicle|facet|lateral\s+mass|costovertebral\s+joint)(?:s|es)?\b(?P<between>[^.;\n]{1,60}?\b(?:into|of|in|to|through|reaches|involves|enters|involving|entering|reaching)\s+the\s+(?:left|right|other|opposite|contralateral)\s+)(?P<one>one)\b(?!\s+at\b)",
    re.IGNORECASE,
)
# "The pedicles I think are okay."
_THROWN_IN: Final = re.compile(
    r"(?<=\w)(?P<aside>\s+(?:I\s+(?:think|believe|feel|reckon)|I(?:['’]d|\s+would)\s+say|to\s+my\s+eyes?|as\s+far\s+as\s+I\s+can\s+(?:see|tell)))\s+(?=(?:is|are|has|have|was|were|looks?|remains?|appears?)\b)",
    re.IGNORECASE,
)
# "With clear pedicles": as "with normal pedicles".
_SOUND_AHEAD: Final = re.compile(
    rf"(?:\b(?:with|and|has|have|shows?|but)\s+|,\s*)(?P<said>clear|clean|healthy|sound|tidy|crisp|uninvolved|unaffected|untouched|spared|undamaged|uninvaded)\s+(?=(?:(?:left|right|both)\s+)?{_ARCH}(?!\s+(?:involve|destr|infil|ero|inva|disease)))",
    re.IGNORECASE,
)


_THEY_ARE: Final = re.compile(r"(?<=\bthey)['’]re\b", re.IGNORECASE)
# "At every movement; asleep he is free of it."
_FREE_THEN: Final = re.compile(
    r"\b(?:asleep|at\s+night|overnight|in\s+bed|(?:when\s+|while\s+|on\s+)?(?:lying|resting|recumbent|supine)(?:\s+(?:down|flat|still|in\s+bed))?|at\s+rest)\s*,?\s+(?:he|she|they)\s+(?:is|are|feels?)\s+(?P<then>free\s+(?:of|from)\s+(?:it|them|this|that|(?:any\s+)?(?:pain|symptoms)))\b"
    r"|\b(?:he|she|they)\s+(?:is|are|feels?)\s+(?P<free>free\s+(?:of|from)\s+(?:it|them|this|that))(?=\s+(?:asleep|at\s+night|overnight|in\s+bed|when|while|once|lying|at\s+rest|as\s+soon)\b)",
    re.IGNORECASE,
)
# "T4 has lost half its height, T9 has kept it."
_KEPT_IT: Final = re.compile(
    r"\bheight\b[^.\n]{0,60}?\b(?:kept|keeps|retained|retains|preserved|maintained|holds|held)\s+(?P<it>it|theirs)\b(?!\s+(?:from|back|in|to)\b)",
    re.IGNORECASE,
)
# "The cord is deformed but not compressed": the cord is still spoken of.
_CORD_BUT: Final = re.compile(
    r"\b(?:cord|conus|canal|thec\w+(?:\s+sac)?|cauda(?:\s+equina)?|roots?|sac)\s+(?:(?:is|are|itself|looks?|appears?|displaced|deformed|indented|touched|abutted|contacted|flattened|effaced|slightly|mildly|and)\s+)*(?P<but>,?\s*\bbut\b)(?=\s+(?:(?:is|are|it|has)\s+)*(?:not|un)\s?(?:yet\s+|been\s+)?compressed)",
    re.IGNORECASE,
)
# "Pain on bending, and sleeps without pain": at rest there is none.
_SLEEPS: Final = re.compile(
    r"\b(?:sleeps?|rests|lies|sits|nights?\s+(?:are|pass)|is)\s+(?:(?:at\s+night|in\s+bed|quietly|through)\s+)?(?P<free>(?:without|free\s+(?:of|from))\s+(?:any\s+)?(?:pain|it|symptoms))\b(?=\s*(?:[.,;)]|$|and\b|but\b))",
    re.IGNORECASE,
)
_PAIN_WHEN: Final = re.compile(r"\bpain\b[^.;\n]{0,60}\b(?:on|when|with|while|by)\s", re.IGNORECASE)
# "It has gone from nothing to a lesion of …".
_FROM_NOTHING: Final = re.compile(r"\bfrom\s+(?:nothing|nil|zero|no\s+lesion)\s+to\b", re.IGNORECASE)
# "T4 has an endplate fracture, the other with none."
_OTHER_NONE: Final = re.compile(
    r"\b(?P<noun>(?:endplate\s+)?fracture|collapse|height\s+loss|loss\s+of\s+height|wedging|compression)\b(?P<between>[^.;\n]{0,50}?\bthe\s+(?:others?|rest|latter|second)(?:\s+(?:ones?|lesions?|deposits?|two))?\s+)(?P<none>(?:with|has|have|shows?|showing|having)\s+(?:none|nothing|no\s+such\s+thing))\b",
    re.IGNORECASE,
)


def recast(text: str) -> list[list[Change]]:
    """The changes of each kind of phrase; those of one kind don't overlap."""
    return [
        [(*match.span(), _height(match)) for match in _FRONTED_HEIGHT.finditer(text)],
        [(*match.span("apposed"), " on both sides") for match in _BOTH_SIDES.finditer(text) if _of_arch(match)],
        [(*match.span(), " are") for match in _THEY_ARE.finditer(text)],
        [(*match.span("then" if match["then"] else "free"), "comfortable") for match in _FREE_THEN.finditer(text)],
        [(*match.span("it"), "its height") for match in _KEPT_IT.finditer(text)],
        [(*match.span("but"), " and") for match in _CORD_BUT.finditer(text)],
        [(*match.span("free"), "comfortably") for match in _SLEEPS.finditer(text) if _hurts_else(match)],
        [(*match.span(), "to") for match in _FROM_NOTHING.finditer(text)],
        [(*match.span("none"), f"without {match['noun']}") for match in _OTHER_NONE.finditer(text)],
    ]


def recast_joined(text: str) -> list[Change]:
    """What is said once for two items, said of each."""
    return [
        (match.start("link"), match.end(), f" and {match['other']} are normal")
        for match in _LIKEWISE.finditer(text)
        if _SAID_SOUND.search(own := re.split(r"[.;,\n]", text[: match.start()])[-1]) and not _NAMED_ARCH.search(own)
    ]


def recast_asides(text: str) -> list[Change]:
    """Asides and pronouns within a clause."""
    found = [(*match.span("one"), match["element"]) for match in _ONE.finditer(text)]
    found += [(*match.span("aside"), " ") for match in _THROWN_IN.finditer(text)]
    found += [(*match.span("said"), "normal") for match in _SOUND_AHEAD.finditer(text)]
    return sorted(found)


def _height(match: re.Match[str]) -> str:
    return f"{match['share']} of its height {'remains' if match['left'] else 'is lost'}"


def _hurts_else(match: re.Match[str]) -> bool:
    """Whether the same sentence tells of pain on load, so that its absence is only that of rest."""
    lying = not match.group().lower().startswith("is")
    return lying and bool(_PAIN_WHEN.search(re.split(r"[.;\n]", match.string[: match.start()])[-1]))


def _of_arch(match: re.Match[str]) -> bool:
    before = re.split(r"[.;,\n]", match.string[: match.start()])[-1]
    return bool(_NAMED_ARCH.search(before))


# "Deposits in L1 and L2. The one in L1 has collapsed, the other has not.": of the two, the one not named since.
_THE_OTHER: Final = re.compile(
    r"(?:(?<=[,;]\s)|(?<=[.]\s)|(?<=\band\s)|(?<=\bbut\s)|(?<=\bwhile\s)|(?<=\bwhereas\s)|(?<=\bin\s)|(?<=\bat\s)|(?<=\bof\s))(?P<other>the\s+other(?:\s+(?:one|lesion|deposit|metastasis|vertebra|level|body|of\s+the\s+two))?)\b(?!\s+(?:side|pedicles?|facets?|joints?|two|three|four|levels|vertebrae|vertebral|elements?|end[\s-]?plate|lesions|deposits|metastases|bodies|hand|ones|left|right|being)\b)",
    re.IGNORECASE,
)
_OF_SIDES: Final = re.compile(r"\b(?:left|right|pedicles?|facets?|joints?|sides?|lateral\s+mass\w*)\b", re.IGNORECASE)
_SENTENCE: Final = re.compile(r"[^.;\n]*(?:\.\d[^.;\n]*)*(?:[.;\n]+|$)")


def the_other(text: str) -> list[Change]:
    """ "The other" of two vertebrae named together as the level that it is."""
    changes: list[Change] = []
    pair: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    for sentence in _SENTENCE.finditer(text):
        own = sentence.group()
        mentions = [one for one in find_levels(own) if one.kind == "single"]
        for match in _THE_OTHER.finditer(own):
            before = [level for one in mentions if one.end <= match.start() for level in one.levels]
            one = tuple(dict.fromkeys(before)) or last
            if len(pair) == 2 and len(one) == 1 and one[0] in pair and not _OF_SIDES.search(own[: match.start()]):
                rest = pair[1] if one[0] == pair[0] else pair[0]
                changes.append((sentence.start() + match.start(), sentence.start() + match.end(), rest))
        named = tuple(dict.fromkeys(level for one in find_levels(own) for level in one.levels))
        pair = named if len(named) == 2 else pair if set(named) <= set(pair) else ()
        last = named or last
    return changes
