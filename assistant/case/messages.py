"""What kind of message the user sends: a start anew, an assumption, a supposition, a question, a correction."""

from __future__ import annotations

import re
from typing import Final

from assistant.composing import texts
from assistant.composing.declining import refusal
from assistant.text import sentence_spans
from assistant.tools.levels import find_levels
from assistant.tools.report_reading.taking_back import items_taken_back
from assistant.tools.sins_points import Component

_ANEW: Final = (
    r"reset|(?:start|begin|let['’]?s\s+(?:start|begin)|go)\s+(?:over|again|afresh|anew|from\s+(?:scratch|the\s+(?:start|beginning)))|(?:start|begin)\s+(?:a\s+)?new|"
    r"(?:new|next|another|different|other|wrong)\s+(?:case|patient|pt|person|lady|gentleman|chap|man|woman)|new\s+lesion|"
    r"(?:forget|scrap|scratch|ignore|delete|clear|wipe|bin|drop|disregard)\s+(?:(?:all|everything|the\s+(?:case|lot|patient|above|whole\s+(?:thing|case))|that\s+(?:case|patient|one|lot)|this\s+(?:case|patient|one)|all\s+(?:of\s+)?(?:that|this|it))\b)|"
    r"clean\s+slate|restart"
)
_RESET: Final = re.compile(rf"\b(?:{_ANEW})\b", re.IGNORECASE)
_FORGET: Final = re.compile(r"\s*(?:(?:ok(?:ay)?|please|no|sorry|actually|right)[\s,]+)*(?:forget|scrap|clear)\s+(?:it|that|this)\s*(?:please|pls)?\s*[.!]?\s*|\s*clear\s*[.!]?\s*", re.IGNORECASE)  # fmt: skip

_ASSUMED: Final = re.compile(
    r"\b(?:(?:let['’]?s\s+|let\s+us\s+|i['’]?(?:ll|d)?\s+|we['’]?(?:ll)?\s+|can\s+(?:you|we)\s+|could\s+(?:you|we)\s+|please\s+|pls\s+|just\s+|you\s+can\s+)*"
    r"(?:assum(?:e|ing)|pretend|presum(?:e|ing)|default\s+to|suppose\s+we\s+say|take\s+it\s+(?:that|as)|(?:take|treat|consider|regard)\s+(?:the\s+|her\s+|his\s+)?(?:pain|alignment|lesion|collapse|posterolateral\s+\w+|it|that|them|missing\s+\w+|rest)\s+(?:as|to\s+be))"
    r"|(?:let['’]?s\s+(?:just\s+)?|^\s*(?:(?:ok(?:ay)?|just|well|fine|then|so)[\s,]+)*)(?:say|call\s+it|put)\s+(?:(?:there['’]?s|it['’]?s|he['’]?s|she['’]?s|there\s+is|that|the|pain|alignment|is)\s+)*(?:no\b|none|normal|pain[\s-]?free|zero|0\b|painless)"
    r"|just\s+(?:put|take|enter|use|say|count|call|go\s+with|mark|tick)"
    r"|(?:put|enter|score|count|mark|log|tick|record|give|set|fill\s+in|stick|pop|plug\s+in|use|write)\s+(?:(?:down|in|it|that|the|her|his|a|me|pain|alignment|collapse|lesion|posterolateral|item|missing|rest|to|as|for)\s+)*"
    r"(?:0|zero|nought|nil|no\s+pain|pain[\s-]?free|normal|nothing|lowest|minimum|worst|highest|default)\b"
    r"|call\s+(?:it|that|him|her)\s+(?:pain[\s-]?free|painless|normal|none|zero|0)(?=.*\b(?:for\s+now|then)\b)"
    r"|(?:zero|0|none|normal|no\s+pain|pain[\s-]?free)\s+(?:(?:pain|alignment)\s+)?(?:by\s+default|as\s+a\s+default))\b",
    re.IGNORECASE,
)
# "Just use 60", "just say both": a value of the user's own, not one put in the place of what nobody knows.
_OWN_VALUE: Final = re.compile(
    r"\bjust\s+(?:use|take|go\s+with|say)\s+(?:the\s+)?(?:\d|mine|my|latest|newer)", re.IGNORECASE
)

_REMARKS: Final = r"(?:(?:and|but|so|ok(?:ay)?|or|now|right|then|just|hm+|mm+|well|oh|ah|really|interesting|great|good|fine|thanks|cheers|i\s+see|curious|wondering|out\s+of\s+(?:interest|curiosity))[\s,:.?!]+)*"
_SUPPOSED: Final = re.compile(
    rf"^{_REMARKS}"
    + r"(?:(?:what|how\s+about)\s+)?(?:had\s+(?:the|it|her|his|there)\b[^?,]*\bbeen\b|if(?!\s+(?:he|she|they|the\s+patient|pt)\s+(?:sits?|stands?|lies|lie|moves?|walks?|bends?|turns?|coughs?|gets?|rests?|is\s+(?:up|lying|flat|moving|supine))\b)|suppos(?:e|ing)|imagine|hypothetically|theoretically|assuming(?=.*\?)(?=.*\bhypothetical)|"
    r"let['’]?s\s+(?:say|suppose|imagine)|were\s+(?:it|the|there)|had\s+(?:it|he|she|there)\s+been|say\s+(?:it|he|she|there|the|that)\b(?=.*\?))\b|\bwhat\s+if\b|\bhypothetical(?:ly)?\b|"
    r"\b(?:would|could)\s+(?:it|that|things|this|the\s+(?:score|total|sins|range|result|band|answer))\s+\w+\b.*\b(?:if|with|were|had)\b|"
    r"\b(?:what|how)\b[^?]*\bwould\b[^?]*\b(?:if|with|were|had)\b|\b(?:what|how)\s+(?:would|does|do|will|is|happens)\b[^?]*\bif\b",
    re.IGNORECASE,
)
# "And pain-free?", "with both pedicles?": a finding asked about is tried, not told.
_TRIED: Final = re.compile(
    r"^(?:(?:ok(?:ay)?|so|but|hmm+|right)[\s,]+)*(?:and|or|with|what\s+about|how\s+about|what\s+with|even\s+with|even\s+if)\b(?!\s+(?:that|now))(?![^?]*,\s*(?:does|is|what|so|do|would|how)\b)[^?]*\?\s*$",
    re.IGNORECASE,
)
_HYPOTHETICAL: Final = re.compile(
    r"^(?:and|but|so|ok(?:ay)?|or|just|right|then|now|hmm+)?[\s,]*(?:what|how)?\s*(?:about)?\s*(?:if|with|suppose|supposing|imagine|say|assuming|hypothetically|let['’]?s\s+(?:say|suppose|imagine))?\s+(?:there (?:was|were|is) )?",
    re.IGNORECASE,
)

_LEAD: Final = r"^\s*(?:(?:and|but|so|ok(?:ay)?|well|right|now|then|also|btw|by\s+the\s+way|quick\s+(?:one|question)|question|just\s+(?:wondering|checking|to\s+check)|sorry|remind\s+me|hang\s+on|wait|one\s+(?:more\s+)?(?:thing|question)|another\s+question|before\s+(?:that|i\s+answer)|cheers|thanks|thank\s+you|great|good|fine)[\s,:;.–-]+)*"
_FACTUAL: Final = re.compile(
    _LEAD
    + r"(?:(?:at\s+|in\s+|on\s+|from\s+|for\s+|to\s+)?(?:what|which)(?:['’]s)?\b|why\b|how\s+(?!bad|much\s+is\s+lost)|who(?:['’]s|\s+(?:is|are|should|gets|does|made|wrote|described))\b|"
    r"when(?:['’]s|\s+(?:is|are|do|does|should|would|can|to|was|must)\b(?!\s+(?:he|she)\b))|where\s+(?:is|are|do|does|can|did)\b|"
    r"define|explain|describe\s+(?:the|what|how)|(?:can|could|would|will)\s+you\s+(?:please\s+)?(?:explain|tell|define|describe|list|show|quote|remind|summarise\s+(?:the\s+)?(?:rules|criteria))|i(?:['’]d|\s+would)\s+like\s+to\s+know|i['’]?m\s+wondering|tell\s+me\s+(?:about|what|how|why|more|which)|give\s+me\s+(?:the\s+)?(?:definition|reference|source|criteria)|remind\s+me|"
    r"(?:is|are|does|do|did|can|could|should|would|was|has|have)\s+\S+\s+.*\?\s*$|list\s+(?:the|all)|any\s+(?:evidence|references?|idea\s+(?:what|how|why)))",
    re.IGNORECASE,
)
# Statements that open like questions: "which is new", "what I see is …", "how it looks now: …".
_NO_QUESTION: Final = re.compile(
    _LEAD + r"(?:which\s+(?:is|was|has)\b(?!.*\?)|what\s+(?:i|we|they|he|she)\b(?!.*\?))", re.IGNORECASE
)
_KEYWORDS: Final = re.compile(
    r"\b(?:bilsky|escc|tokuhashi|tomita|noms|mirels|genant)\b(?!\s*(?:grade\s*|score\s*|[:=]\s*)?\d)|\b(?:definition|meaning|guidelines?|references?|literature|criteria|kappa|sensitivity|specificity|difference\s+between|validat\w+)\b",
    re.IGNORECASE,
)

# "What is missing?", "does it need a surgeon?": the case as it stands is the answer.
_STATE: Final = re.compile(
    _LEAD
    + r"(?:(?:is|are)\s+(?:the\s+)?(?:Th|[CTLSD])\d{1,2}\s+(?:now\s+|then\s+|still\s+|potentially\s+)?(?:un)?stable\b|(?:what(?:['’]s|\s+is)|and)\s+(?:the\s+)?(?:sins|score|total|band)\s+(?:of|for|at|in)\s+(?:Th|[CTLSD])\d{1,2}\s*\??$|(?:what(?:['’]s|\s+is|\s+are|s)|give\s+me|show\s+me|where\s+are\s+we\s+with|tell\s+me)(?:\s+(?:still|the|its|it|her|his|my|our|now|new|current|updated|total|latest))*\s+(?:score|total|sins|band|missing|outstanding|left|needed|interval|range|result|figure|number|tally|case|summary|state\s+of\s+play)\b(?!\s+(?:of\s+(?:a\b|\d)|for\s+(?:a\b|an\b)|mean|range|system|in\s+sins))|"
    r"what\s+(?:else\s+)?(?:do\s+you\s+(?:still\s+)?need|is\s+(?:still\s+)?needed|are\s+you\s+(?:still\s+)?missing|have\s+(?:we|you)\s+got)|where\s+are\s+we|where\s+does\s+that\s+leave|what\s+do\s+(?:we|you)\s+have|(?:which|what)\s+(?:items?|components?|parameters?|things?|info\w*|findings?|bits?|parts?|other\s+\w+)\s+(?:(?:is|are|do|does|you|we|it|still|else)\s+)+(?:open|missing|left|outstanding|need\w*|want\w*|require\w*)\b|(?:which|what)\s+(?:band|range|score|total|interval|sins)\s+(?:is|are|does|do|would)\s+(?:it|that|this|she|he|they|we)\b|what\s+are\s+(?:they|these|both|the\s+(?:two|totals|scores))\b(?:\s+(?:now|then))?\s*\??$|what\s+do\s+(?:they|i)\s+(?:come|get|end)\b|how\s+(?:much|many\s+points)\s+(?:is|are)\s+(?:it|that|they)\s+(?:now|then|in\s+total)|what(?:['’]s|\s+is)\s+(?:it|that)\s+(?:now|come\s+to|then|add\s+up\s+to|make)|what\s+does\s+(?:it|that|this)\s+(?:come|add|make|bring|give)\b|what\s+(?:have|has)\s+(?:i|we)\s+|which\s+(?:one\s+|level\s+|of\s+(?:them|these|the\s+two)\s+)?(?:is|are|needs?|scores?|has|ranks?)\s+(?:the\s+)?(?:more\s+|most\s+)?(?:worse|worst|higher|highest|unstable|surg\w+|a\s+surg\w+|spinal|referr\w+|consult\w*)|"
    r"(?:is|are)\s+(?:it|this|that|she|he|they)\s+(?:now\s+|then\s+|still\s+)?(?:un)?stable|so\s+(?:is\s+it\s+)?(?:un)?stable|"
    r"(?:does|do|would|should)\s+(?:it|this|that|she|he|they|i|we|both)\s+(?:now\s+|still\s+)?(?:need|require|call\s+for|warrant|get|refer|ring)\b.{0,40}\b(?:surg\w+|consult\w*|referral|spinal|neurosurg\w*|ortho\w*)|"
    r"(?:does|do|would|should|is|are|can|could|so)\b.{0,30}\b(?:it|this|that|she|he|they|i|we|one|score|patient)\b.{0,50}\b(?:surgeons?|surgical|consult\w*|referral|referred|refer|spinal\s+team|mdt)\b|"
    r"(?:the\s+)?(?:(?:final|totals?|scores?|bands?|sins|both\s+scores|summary|summarise|recap|result|final\s+(?:score|answer|total)|so|and|current\s+(?:score|state)|score\s+(?:now|so\s+far|please|pls)|sins\s+(?:now|so\s+far|then|please|pls))\s*(?:now|then|please|pls)?)\s*\??$)",
    re.IGNORECASE,
)

# "Sorry, I meant L2": the same findings at another vertebra; "L1 next": another one with its own. VERTEBRA stands for any.
_CORRECTS_LEVEL: Final = re.compile(
    r"\b(?:meant|mean|correction|typo|mistyped|miscount\w*|recount\w*|counted|renumber\w*|wrong\s+(?:level|vertebra|one)|level\s+(?:wrong|error))\b"
    r"|\b(?:should\s+(?:be|read|say|have\s+been)|make\s+(?:it|that)|change\s+(?:it|that|the\s+level)(?:\s+to)?|(?:it|that|level|vertebra|this)(?:['’]s|\s+(?:is|was))|level\s*:)\s+"
    r"(?:(?:really|actually|rather|in|at|to|the|level|a|fact|of|course|,)\s*)*VERTEBRA\b|\bnot\s+(?:at\s+|in\s+)?VERTEBRA|VERTEBRA\s*(?:,\s*)?(?:->|=>|→)\s*VERTEBRA|VERTEBRA\s+(?:after\s+all|instead)\b",
    re.IGNORECASE,
)
_HESITATES: Final = re.compile(
    r"\b(?:sorry|apologies|oops|whoops|instead|wrong|rather|actually|mistake|misread|scrap|scratch|hang\s+on|wait|hold\s+on|in\s+fact|turns\s+out|on\s+second\s+thoughts?|if)\b|^\s*no\b\s*[,.;:–-]|^\s*(?:nope|ah|er+|um+|hm+)\b",
    re.IGNORECASE,
)
_FURTHER: Final = re.compile(
    r"\b(?:another|second|additional(?:ly)?|as\s+well|also|too|third|plus|one\s+more|in\s+addition|likewise|same)\b",
    re.IGNORECASE,
)
_NEXT: Final = re.compile(
    r"\b(?:next|other|further|then|now|on\s+to|onto|moving|there(?:['’]s|\s+is)\s+(?:one|an?\b|more)|different|compare)\b",
    re.IGNORECASE,
)
_REVISES: Final = re.compile(
    r"\b(?:actually|correction|correct(?:ed|ing)|sorry|apologies|oops|wrong|mistake|misread|mistyped|typo|after\s+all|instead|rather|no\s+longer|in\s+fact|scrap|scratch|hang\s+on|wait|hold\s+on|remeasured?|re-?measured|"
    r"measured\s+again|second\s+(?:look|reader|thoughts?)|on\s+review|changed?\s+(?:it|that|my\s+mind)|i\s+mean(?:t)?|make\s+(?:it|that)|turns\s+out|should\s+(?:be|read|say|have)|not\s+\w+\s+but|downgrade|upgrade|revise[ds]?|amend\w*|update[ds]?|not\s+both|only|just\s+(?:the|on)|alone)\b|^\s*(?:no|nope|nah)\s*[,–-]\s*\S",
    re.IGNORECASE,
)
_ADDS: Final = re.compile(
    r"\b(?:as\s+well|also|too|in\s+addition|additionally|plus|likewise|another|both\s+now)\b", re.IGNORECASE
)
_SEVERAL: Final = re.compile(
    r"\b(?:both|each|either|every|all)\s+(?:of\s+)?(?:the\s+|these\s+|those\s+|them\b|my\s+)?(?:(?:two|three|four|2|3|4)\s*)?(?:levels?|vertebrae?|lesions?|mets|metastas[ei]s|deposits?|bodies|of\s+them|sites?|segments?|spinal\s+levels)\b"
    r"|\b(?:at|for|in)\s+(?:both|each|either|all(?:\s+(?:two|three|four))?)(?=\s*(?:$|[,.;:]|and\b|is\b|are\b))|\b(?:both|each|either|all)\s+of\s+them\b|\b(?:neither|none)\s+(?:of\s+them\s+)?(?:level|lesion|vertebra|one\s+is|of\s+the\s+(?:two\s+|three\s+)?levels|is\s+painful|hurts)\b"
    r"|^\s*(?:and\s+)?(?:they\s+are\s+|they['’]re\s+)?both\s+(?:are\s+)?(?:lytic|blastic|sclerotic|mixed|pain\w*|mechanical\w*|non\W?mechanical|normally?|aligned|asymptomatic|collapsed|silent|hurt)\b|\bthroughout\b|\beverywhere\b|\bthey['’]re\s+both\b|\bthey\s+are\s+both\b|\bsame\s+(?:for|at|in)\s+(?:both|all|each)\b",
    re.IGNORECASE,
)


def resets(message: str) -> bool:
    """Whether a message starts anew, whatever else it says."""
    return bool(_FORGET.fullmatch(message)) or any(_is_whole(message, one) for one in _RESET.finditer(message))


def _is_whole(message: str, match: re.Match[str]) -> bool:
    """Not "that was from a different patient's report", nor "forget everything about the pain"."""
    if _OF_ANOTHER.search(message[: match.start()]) or _OF_A_PART.match(message[match.end() :]):
        return False
    return bool(_ORDERED.fullmatch(match.group())) or not items_taken_back(message)[0]


_OF_ANOTHER: Final = re.compile(
    r"\b(?:from|of|in|off|as|like|than|with|belong\w*\s+to|meant\s+for|(?!that|it|this|all|those|these|everything)\w+\s+(?:is|was|were|are)(?:\s+for)?)\s+(?:an?\s+|the\s+|some\s+|my\s+)?$",
    re.IGNORECASE,
)
_OF_A_PART: Final = re.compile(
    r"['’]s\b|\s+(?:about|on|regarding|i\s+said\s+(?:about|on))\b|\s+(?:(?:with|to)\s+)?(?:the\s+)?(?:pain|collapse|height|alignment|lesion\s+type|density|pedicles?|facets?|posterior\s+elements?|posterolateral)\b",
    re.IGNORECASE,
)
_ORDERED: Final = re.compile(
    r"reset|restart|clean\s+slate|(?:start|begin|let['’]?s|go)\b.*|(?:new|next)\s+(?:case|patient|pt|person|lady|gentleman|chap|man|woman)",
    re.IGNORECASE,
)


def without_reset(message: str) -> str:
    """The message without the words that start anew."""
    return _RESET.sub(" ", message)


def is_supposition(message: str) -> bool:
    """Whether a message only supposes ("what if it were pain free?"): it is answered, and then forgotten."""
    return bool(_SUPPOSED.search(message.strip()) or _TRIED.match(message.strip()))


def is_assumption(message: str) -> bool:
    """Whether a message asks to take for granted what is not known ("just put zero for pain")."""
    if re.search(r"\bhypothetical", message, re.IGNORECASE):
        return False
    return bool(_ASSUMED.search(message) and not _OWN_VALUE.search(message)) or refusal(message) == texts.NO_FABRICATION


def without_assumption(message: str) -> str:
    """What a message tells beside what it wants assumed: "T9 lytic. Assume no pain" tells of a lytic T9."""
    return " ".join(filter(None, (_told(message[start:end]) for start, end in sentence_spans(message))))


def _told(sentence: str) -> str:
    """The part of a sentence ahead of the clause that assumes something."""
    assumed = _ASSUMED.search(sentence)
    if not assumed:
        return "" if refusal(sentence) == texts.NO_FABRICATION else sentence
    marks = list(_CLAUSE.finditer(sentence, 0, assumed.start()))
    return sentence[: marks[-1].start()] if marks else ""


_CLAUSE: Final = re.compile(r"[,;:]|\s[–-]\s|\b(?:and|but|so)\b", re.IGNORECASE)


def asks_fact(message: str) -> bool:
    """Whether a message asks what the sources tell rather than tells of the case."""
    return bool(_FACTUAL.match(message)) and not _NO_QUESTION.match(message)


def looks_up(message: str) -> bool:
    """Whether a message is a question or a search in key words, and no remark on the case."""
    return "?" in message or asks_fact(message) or bool(_KEYWORDS.search(message))


def without_hesitation(message: str) -> str:
    """The message without the words that lead a correction in ("no sorry, …"): their "no" denies nothing."""
    return _HESITATION.sub("", message).lstrip(" ,;:")


_HESITATION: Final = re.compile(
    r"^\s*(?:(?:(?:oh|ah|um+|er+|hm+|ok(?:ay)?|sorry|wait|hang\s+on|hold\s+on|actually|oops|whoops|correction|my\s+mistake|apologies|scratch\s+that|scrap\s+that|forget\s+(?:that|it))\b[\s,.:;!–-]*|right(?=\s*[,.!:–-]\s*\S)[\s,.:;!–-]*)"
    r"|(?:no|nope|nah)[\s,]+(?=(?:sorry|wait|hang\s+on|hold\s+on|actually|i\s+mean(?:t)?|correction|scrap|scratch|forget|make\s+(?:it|that))\b))+",
    re.IGNORECASE,
)


def items_named(message: str) -> list[Component]:
    """The items of the score that a message names."""
    return [name for name, pattern in _ITEMS.items() if pattern.search(message)]


# An item named without a value ("what about the pedicles?") is asked for by name.
_ITEMS: Final[dict[Component, re.Pattern[str]]] = {
    "pain": re.compile(r"\bpain\b", re.IGNORECASE),
    "lesion": re.compile(r"\b(?:density|lesion type|bone quality|lytic or)\b", re.IGNORECASE),
    "alignment": re.compile(r"\b(?:alignment|kyphosis|subluxation|slip)\b", re.IGNORECASE),
    "collapse": re.compile(r"\b(?:collapse|height|compression)\b", re.IGNORECASE),
    "posterolateral": re.compile(
        r"\b(?:pedicles?|facets?|posterior elements?|posterolateral|costovertebral)\b", re.IGNORECASE
    ),
}


def names_subject(message: str) -> bool:
    """Whether a question names something of the sources rather than points at the case."""
    return bool(_SUBJECT.search(message) or _KEYWORDS.search(message))


_SUBJECT: Final = re.compile(
    r"\b(?:sins|escc|bilsky|reliab\w*|valid\w*|mean\w*|define\w*|threshold|junctional|cut-?off)\b", re.IGNORECASE
)


def asks_state(message: str) -> bool:
    """Whether a message asks for the case as it stands ("what is missing?")."""
    return bool(_STATE.search(message))


def corrects(message: str, *, only_level: bool) -> bool:
    """Whether a message that names a new vertebra corrects the one before, and does not go on to a further one.

    "Sorry" and "actually" do so only where the vertebra is all that is said (`only_level`).
    """
    if _FURTHER.search(message):
        return False
    if _CORRECTS_LEVEL.search(_with_levels_marked(message)):
        return True
    return only_level and bool(_HESITATES.search(message)) and not _NEXT.search(message)


def _with_levels_marked(message: str) -> str:
    for mention in reversed(find_levels(message)):
        message = f"{message[: mention.start]}VERTEBRA{message[mention.end :]}"
    return message


def revises(message: str) -> bool:
    """Whether values of a message replace earlier ones rather than join them."""
    return bool(_REVISES.search(message)) and not _ADDS.search(message)


def adds(message: str) -> bool:
    """Whether a message says that its findings come on top ("left facet as well")."""
    return bool(_ADDS.search(message))


def speaks_of_several(message: str) -> bool:
    """Whether a message speaks of all vertebrae of the conversation ("both levels are pain free")."""
    return bool(_SEVERAL.search(message))


def stated(message: str) -> str:
    """A hypothetical as if it were so ("what if both pedicles were gone?"): it is asked for as a finding."""
    asked = re.sub(rf"^{_REMARKS}(?=\S)", "", message.strip(), flags=re.IGNORECASE).rstrip("?")
    asked = _TRYING.sub("", asked)
    asked = _INVERTED.sub(lambda match: f"if {match['what'] or match['it']} is ", asked)
    asked = _AFTER_CONDITION.sub("", _BEING_WRONG.sub("", asked))
    condition = _CONDITION.match(asked)
    plain = asked[condition.end() :] if condition else _HYPOTHETICAL.sub("", asked)
    if plain == message.strip():
        return message
    return _WENT.sub("is gone", _UNREAL.sub("is", plain))


_TRYING: Final = re.compile(
    r"^(?:(?:assuming|hypothetically|theoretically|for\s+the\s+sake\s+of\s+argument|just\s+hypothetically)(?:\s+speaking)?[\s,:]+)+(?=\S)",
    re.IGNORECASE,
)
# "Had the lesion been mixed, …", "were it blastic, …".
_INVERTED: Final = re.compile(
    r"^(?:had\s+(?P<what>(?:\w+\s+){1,4}?)been|were\s+(?P<it>it|there|(?:the|her|his)\s+\w+(?:\s+elements|\s+involvement)?))\s+",
    re.IGNORECASE,
)
_AFTER_CONDITION: Final = re.compile(
    r"(?<=\w\w)(?<!hypothetically)(?<!theoretically)\s*,\s*(?:(?:and|so|then)\s+)?(?:what|how|does|do|would|will|is|which|where)\b(?!\s+if\b)(?![^,]*\b(?:if|with)\b)[^,]*$",
    re.IGNORECASE,
)
# "If I'm wrong about the pedicle and it's bilateral".
_BEING_WRONG: Final = re.compile(
    r"\b(?:i|we|they|he|she)(?:['’]m|['’]re|['’]s|\s+(?:am|are|is|was|were))\s+(?:wrong|mistaken)(?:\s+(?:about|on|with)\s+(?:the\s+)?[\w\s]+?)?(?:\s+and|,)\s+(?=\S)",
    re.IGNORECASE,
)
_WENT: Final = re.compile(r"\bwent\b(?!\s+(?:to|from|up|down|back|through))", re.IGNORECASE)


def supposes_what_is_heard(message: str) -> bool:
    """Whether a message tries what somebody else holds: "my boss says 60 %. What if he's right?"."""
    return bool(_IF_RIGHT.search(message))


def what_is_heard(message: str) -> str:
    """What somebody else holds, where that is tried."""
    return _IF_RIGHT.sub("", message) if supposes_what_is_heard(message) else message


_IF_RIGHT: Final = re.compile(
    r"(?:\b(?:and|but|so)\s+)?(?:\b(?:what|how\s+about)\s+)?\bif\s+(?:\w+\s+){0,2}?(?:he|she|they|that|it|this|\w+)(?:['’]s|['’]re|\s+(?:is|are|was|were))\s+(?:right|correct|true|so|the\s+case)\s*[?.!]*\s*$"
    r"|\b(?:what\s+)?if\s+so\s*\?*\s*$",
    re.IGNORECASE,
)


def without_agreement(message: str) -> str:
    """The message without "he is right": there "right" is no side."""
    return _AGREES.sub(" ", message)


_AGREES: Final = re.compile(
    r"\b(?:(?:he|she|they|you|that)(?:['’]s|['’]re|\s+(?:is|are|was|were))|(?:my|the|our|second|other)\s+(?!(?:\w+\s+)?(?:pedicles?|facets?|sides?|lesion|ones?|joints?|elements?|arch|involvement|met)\b)(?:\w+\s+){1,2}(?:is|was|were|are))\s+"
    r"(?:(?:quite|absolutely|probably|of\s+course|actually|indeed)\s+)?right\b(?=\s*(?:[,;:!.](?!\s*not\b)|\s[–-]|[?]|$|about\b|after\s+all|and\b|but\b))(?:\s+about\s+(?:the\s+|his\s+|her\s+)?\w+\s*:)?",
    re.IGNORECASE,
)


_CONDITION: Final = re.compile(
    r"^[^?]*?\b(?:would|could|does|do|will|happens|what|how)\b[^?]*?\b(?:if|with|assuming|had)\s+(?:there\s+(?:was|were|is)\s+|we\s+(?:had|found)\s+)?",
    re.IGNORECASE,
)
_UNREAL: Final = re.compile(
    r"\b(?:(?:had\s+)?(?:turn(?:ed|s)?\s+out|prove[ds]?|happen(?:ed|s)?)(?:\s+to\s+be)?|(?:progress\w*|went|goes|increased|increases|rose|drop\w*|worsen\w*)\s+to|bec[ao]mes?|had\s+been|would\s+be|were|was|(?:is\s+|were\s+|was\s+)?(?:counted|classed|classified|scored|regarded|considered|called|taken)(?:\s+as)?)\b",
    re.IGNORECASE,
)
