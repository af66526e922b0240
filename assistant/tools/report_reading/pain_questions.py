"""Pain that is asked about, asked for or only imagined is not told; a reply to a question tells what was asked."""

from __future__ import annotations

import re
from typing import Final

from assistant.tools.report_reading.pain_words import LOAD
from assistant.tools.report_reading.reading import Fact

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


def without_questions(text: str) -> str:
    """The clause with what it asks, asks for or imagines blanked."""
    text = _ASKED.sub(lambda match: " " * len(match.group()), text)
    return _REQUESTED.sub(_blank, text)


def _blank(match: re.Match[str]) -> str:
    word = match.group().split()[0].lower()
    told = word in ("if", "unless", "should", "told") and _CONDITION.search(match.string[: match.start()])
    loaded = word in ("if", "unless") and re.match(
        rf"\w+\s+(?:[\w'’]+\s+){{0,4}}?{LOAD}\b", match.group(), re.IGNORECASE
    )
    return match.group() if told or loaded else " " * len(match.group())


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
