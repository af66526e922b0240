"""Pain that is asked about, asked for or only imagined is not told; a reply to a question tells what was asked."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from assistant.tools.report_reading.pain_words import LOAD
from assistant.tools.report_reading.reading import Fact, Reading

_PAIN: Final = r"(?:pain\w*|hurts?|hurting|sore|ach(?:e|es|ing)|mechanical|symptom\w*)"
# "Does she hurt", "what kind of pain? movement?".
_ASKED: Final = re.compile(
    r"(?:^|(?<=[.;:!?,]))\s*(?:(?:and|so|ok|but|also|then|well)\s+)*(?:(?:does|do|did|is|are|was|has|have|any|what|how|where|which|when)\b(?!\s+(?:not|n['’]t))"
    r"(?![^?]*?\b(?:is|are)\s+that\b)[^.;:!?]*\?|(?:does|is|has|did)\s+(?:he|she|the\s+patient|it)\b[^.;:!?]*?(?:\?|$)|(?:what|which)\s+(?:kind|type|sort)\s+of\s+pain\b[^.;:!]*?(?:\?|$))",
    re.IGNORECASE,
)
# "Please assess for mechanical pain", "should pain develop", "advised to report any pain".
_REQUESTED: Final = re.compile(
    r"\b(?:ask(?!ed)|assess(?:ing)?(?!ed)|evaluate|check|enquire|inquire|clarify|establish|document|determine|find\s+out|monitor(?:ing)?|watch|look\s+out|correlat\w+|"
    r"recommend\w*|advis(?:e|ed|able)|suggest(?:ed)?\s+(?:clinical|correlation|asking)|consider|counsel\w*|instructed|told\s+to|warned|should|if|in\s+case\s+of|in\s+the\s+event\s+of|unless|"
    r"in\s+the\s+(?:presence|absence)\s+of|depending\s+on|subject\s+to|would\s+(?:need|help|be)|need(?:s|ed)?\s+to\s+(?:know|be)|await(?:s|ing)?|(?:worth|requires?|pending)\s+(?:asking|clarif\w+|assess\w+|information))\b"
    rf"(?=[^.;:,]{{0,50}}?\b{_PAIN}\b)[^.;]*",
    re.IGNORECASE,
)
# "It hurts if he moves": a condition of pain that is told, and what is asked for after it is told no more.
_CONDITION: Final = re.compile(
    rf"(?:\b{_PAIN}\b|\bit\b|\bcomfort\w*|\bcomfy|\bfine|\bsettled|\bonly|\bwhat)[^.;]*$", re.IGNORECASE
)
# "I never asked whether it changes with movement", "relation to load not recorded": nobody knows.
_KNOW: Final = (
    r"(?:ask(?:ed)?|know[ns]?|say|said|sure|clear|certain|record(?:ed)?|document(?:ed)?|stat(?:e|ed)|establish(?:ed)?|specif(?:y|ied)|tell|told|elicit(?:ed)?|explore[d]?|"
    r"enquired?|inquired?|mention(?:ed)?|given|noted|obvious|evident|determined?|ascertained|clarif(?:y|ied)|recall(?:ed)?|remember(?:ed)?|discussed|assessed|reported|described|decided?|settled|explained)"
)
_UNTOLD: Final = re.compile(
    rf"\b(?:(?:never|not|nor|(?:\w+)n['’]t|cannot|nobody|no[\s-]?one|neither(?:\s+of\s+\w+)?|without|forgot|forgotten|omitted|failed|neglected)\s+(?:\w+\s+){{0,3}}?{_KNOW}(?:\s+(?:him|her|them|us|me|about|by\s+\w+|on\s+\w+|yet|exactly))*"
    r"|(?:un(?:clear|known|certain|sure|recorded|documented|stated)|forgot|forgotten|omitted|no\s+(?:idea|record|note|mention|information|info|data|details?|history|word)|hard\s+to\s+(?:say|tell)|difficult\s+to\s+(?:say|tell|establish)|impossible\s+to\s+(?:say|tell)|remains?\s+open|vague)"
    r"(?:\s+(?:to\s+ask|on|about|as\s+to|of|from\s+(?:him|her|the\s+\w+)))*)"
    r"\s*,?\s*(?:whether|if|how|what|when|which|why|(?:any|the|its)?\s*(?:relation\w*|link|dependence|effect)|(?:is\s+)?mechanical)\b[^.;]*",
    re.IGNORECASE,
)
_UNTOLD_AFTER: Final = re.compile(
    rf"(?:\b(?:relation\w*|link|dependence|dependency|association|effect|influence|whether|if)\b[^.;,]*?|\b(?:non-?)?mechanical\s*(?:\bor\b|/|vs\.?|versus)\s*(?:not|non[\s-]*mechanical|mechanical|otherwise)\b[^.;]*?)"
    rf"\s*(?:[:=–-]\s*|\bis\s+|\bwas\s+|\bhas\s+|\bhave\s+|\bremains\s+|\s)(?:been\s+|is\s+)?(?:(?:not|never|n['’]t)\s+(?:\w+\s+)?{_KNOW}|un(?:known|clear|certain|recorded|documented|stated|specified)|open|n/?a\b|\?)|\bmechanical\s+or\s+(?:not|otherwise|non-?mechanical)\s*\?",
    re.IGNORECASE,
)


def without_questions(text: str) -> str:
    """The clause with what it asks, asks for, imagines or leaves unasked blanked."""
    for pattern in (_UNTOLD, _UNTOLD_AFTER):
        text = pattern.sub(lambda match: " " * len(match.group()), text)
    text = _ASKED.sub(lambda match: " " * len(match.group()), text)
    return _REQUESTED.sub(_blank, text)


def _blank(match: re.Match[str]) -> str:
    word = match.group().split()[0].lower()
    told = word in ("if", "unless", "should", "told") and _CONDITION.search(match.string[: match.start()])
    loaded = word in ("if", "unless") and re.match(
        rf"\w+\s+(?:[\w'’]+\s+){{0,4}}?{LOAD}\b", match.group(), re.IGNORECASE
    )
    return match.group() if told or loaded else " " * len(match.group())


# "His wife thinks it is worse after he has been on his feet": what another believes stays possible.
_BELIEF: Final = re.compile(
    r"\b(?:(?:wife|husband|spouse|partner|daughter|son|mother|father|brother|sister|family|relatives?|carers?|nurses?|friend|neighbou?r|staff|referrer|gp|oncologist|physio\w*|trainee|registrar)\s+"
    r"(?:\w+\s+){0,2}?(?:thinks?|thought|believes?|feels?|suspects?|reckons?|wonders?|guesses|assumes|has\s+the\s+impression)"
    r"|(?:he|she|patient|i|we)\s+(?:\w+\s+)?(?:is|are|am)(?:\s+not|n['’]t)\s+(?:\w+\s+)?(?:sure|certain)|i['’]?m\s+not\s+(?:\w+\s+)?(?:sure|certain)|(?:i|we)\s+(?:guess|suspect|wonder)|might\s+be|may\s+be|could\s+be)\b(?P<what>[^.;]*)",
    re.IGNORECASE,
)


def believed(text: str, reading: Reading) -> Reading:
    """The reading, uncertain where it is only what somebody else believes."""
    thought = any(match.start() <= reading.start < match.end() for match in _BELIEF.finditer(text))
    return replace(reading, uncertain=True) if thought and reading.fact == "mechanical" else reading


_QUESTION: Final = re.compile(
    rf"\b(?:(?:does|do|did|is|are|has|have|any|what|how|where|which|when)\b[^.;]*\b{_PAIN}\b[^.;]*|{_PAIN}|pain\s+\w+)\s*\??\s*$",
    re.IGNORECASE,
)
_REPLY: Final = re.compile(
    r"\s*(?:(?:[A-Z][\w.]*\s*){1,3}:\s*)?[\"'“‘]?(?:(?P<no>none|nil|nope|no(?!\s+(?:idea|clue|info\w*|details?|data|comment|mention|record|word|note|answer|one|history|documentation))|nah|negative|denie[sd]|nothing|not\s+(?:at\s+all|really|that\s+\w+\s+\w+|any)|never|zero|0(?:/10)?)|"
    r"(?P<yes>yes|yep|yeah|yup|affirmative|definitely|very\s+much(?:\s+so)?|correct|a\s+lot|lots|positive))(?=\s*(?:[.,;:!–\"'”-]|$|\w+\s*[.,;!]?\s*$))",
    re.IGNORECASE,
)


# "Yes, when he moves".
_ON_LOAD: Final = re.compile(
    rf"[\s,;:–-]*(?:but\s+|and\s+)?(?:only\s+|mainly\s+|mostly\s+|worse\s+)?(?:on|with|when(?:ever)?|if|while)\s+(?:[\w'’]+\s+){{0,3}}?{LOAD}\b",
    re.IGNORECASE,
)


def asks_of_pain(sentence: str) -> bool:
    """Whether a sentence, or a line without a stop, asks about pain."""
    ended = sentence.rstrip()
    return (ended.endswith("?") or not ended.endswith((".", ";", ":", ","))) and bool(_QUESTION.search(ended))


def replied(question: str, reply: str) -> tuple[re.Match[str], Fact] | None:
    """What a bare yes or no to a question about pain tells."""
    match = _REPLY.match(reply)
    if not match or not question.rstrip().endswith("?"):
        return None
    if match["yes"] and _ON_LOAD.match(reply, match.end()):
        return match, "mechanical"
    of_load = re.search(rf"\bmechanical\b|\b(?:on|with|when|worse)\b[^?]*\b{LOAD}\b", question, re.IGNORECASE)
    if match["no"]:
        return match, "no_mechanical" if of_load else "pain_free"
    return match, "mechanical" if of_load else "pain_present"
