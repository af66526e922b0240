"""Who answers a question: the SINS tool, the differential, or the passages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answer import Kind
from assistant.library.lexical import STOP_WORDS
from assistant.text import sentence_spans, words
from assistant.tools.levels import find_levels

if TYPE_CHECKING:
    from assistant.tools.sins_records import SinsResult

_ASKS_FACT = re.compile(
    r"^\s*(?:what|which|how|why|when|who|is|are|does|do|can|should|define|explain|list|name)\b", re.IGNORECASE
)
_ASKS_SCORE = re.compile(r"\b(?:sins|score|total|points?|unstable|stable|stability|consult\w*|band)\b", re.IGNORECASE)
_ASKS_DIFFERENTIAL = re.compile(
    r"\b(?:d/?dx|ddx|differentials?|differential diagnos[ei]s|most likely|what (?:is|could|might) (?:it|this|that)|"
    r"consider|diagnos[ei]s\?|what else|could (?:it|this) be|top (?:three|3))\b",
    re.IGNORECASE,
)
_CASE = re.compile(
    r"\b\d{1,3}\s*-?\s*(?:y/?o|yrs?|years?|[MF])\b|\b(?:man|woman|boy|girl|male|female|child|teenager|infant)\b",
    re.IGNORECASE,
)
FINDINGS_OF_A_CASE = 2  # findings beside the level from which a text is read as a case to score


def route(question: str, reading: SinsResult | None) -> Kind:
    """The tool or the passages. `reading` is what the report reader finds in the question itself."""
    if reading is not None and _is_case_to_score(question, reading):
        return "sins"
    if _ASKS_DIFFERENTIAL.search(question) and _CASE.search(question):
        return "differential"
    if _CASE.search(question) and not any(_ASKS_FACT.match(one) for one in _sentences(question)):
        return "differential"
    return "passages"


def _sentences(question: str) -> list[str]:
    """The sentences of a question; a case may be told before it is asked about ("… weak legs. How soon is MRI due?")."""
    return [question[start:end] for start, end in sentence_spans(question)]


_ORDER_TO_SCORE = re.compile(
    r"^\s*(?:please |(?:can|could|will|would) (?:you|u|ya|we) |now |ok |so |hi |hey |hello |pls )*(?:do|run|get|calculate|compute|calc|work out|determine|estimate|score|give me|tell me)\b.{0,40}"
    r"\b(?:sins|instability score|this (?:patient|lesion|case)|my patient|him|her)\b"
    r"|\b(?:sins|instability score)\b.{0,15}\b(?:my|this|his|her|our) (?:patient|lesion|case|man|woman|lady)\b"
    r"|\b(?:his|her|my patient'?s?|this patient'?s?) (?:sins|(?:instability )?score|total)\b|\b(?:help|assist)\b.{0,12}\b(?:with|to|on)\b.{0,20}\bsins\b|\b(?:need|want|like|do)\b.{0,15}\b(?:a|the) sins\b(?: score)?\s*(?:please|pls)?[.!?]?\s*$|\bscore (?:a|an|my|this|our) (?:new |bone |spinal |vertebral )*(?:lesion|met|metastasis|case|patient|deposit)\b|^\s*(?:please )?score (?:this|that|it)\b|^\s*sins\s*[:?]|^\s*sins (?:please|for me)\b",
    re.IGNORECASE,
)
_POINTS_AT_NOTHING = re.compile(
    r"^(?:and |but |so |ok |well )?(?:(?:why|how come|how so|what about (?:it|this|that|the other one|them))\b"
    r"(?:\s+(?:is|are|was|were|do|does|did|that|this|it|they|these|those|so|not|then|now|exactly|please|the|first|second|third|last|"
    r"other|previous|one|ones|happens?|case|matters?|important|bad|good|worse|better|true|there|here|about|me|tell|you|say|think))*\s*\??\s*$"
    r"|(?:more|which one)\b[\w\s]{0,30}\??\s*$"
    r"|(?:is|are|was|were|does|do|can|could|should|will|has|have) (?:it|they|this|that|these|those)\b[\w\s]{0,30}\??\s*$)",
    re.IGNORECASE,
)


def orders_a_score(question: str) -> bool:
    """Whether a SINS of a particular case is asked for, whether or not its findings are given."""
    return bool(_ORDER_TO_SCORE.search(question)) and not _ASKS_HOW.match(question)


_ASKS_HOW = re.compile(r"\s*(?:so |and |please )*(?:how|why|when|who|where)\b", re.IGNORECASE)


_ASKED_OF_A_CASE = re.compile(
    r"^\W*(?:(?:so|and|ok|hi|hello|hey|please)[\s,]+)*(?:what(?:['’]?s|\s+is|\s+would\s+be)|calculate|compute|work\s+out|give\s+me)\s+(?:the\s+|a\s+)?"
    r"(?:sins|instability\s+score|score)(?:\s+score)?\s+(?:for|of|in|with|if)\s+",
    re.IGNORECASE,
)


def told(question: str) -> str:
    """What a request for a score tells of the case: "what's the SINS for a lytic met?" tells of a lytic metastasis."""
    match = _ASKED_OF_A_CASE.match(question)
    return question[match.end() :].rstrip(" ?") if match else question


def lists_findings(question: str, interval: SinsResult | None) -> bool:
    """Whether a text is a case without its vertebra: it speaks of the score and lists findings, and asks no fact."""
    if interval is None or not interval.levels:
        return False
    findings = 6 - len(interval.levels[0].missing)
    named = bool(re.search(r"\b(?:sins|instability score|score this)\b", question, re.IGNORECASE))
    if findings >= FINDINGS_OF_A_CASE and "?" not in question and _TELLS.match(question):
        return True
    if findings >= FINDINGS_OF_A_CASE and (_SINS_OF_ONE.search(question) or _is_told(question)):
        return True
    return named and findings >= 2 and bool(_BARE_FINDINGS.search(question))


def asks_stability(question: str) -> bool:
    """Whether it is asked if one lesion is stable ("lytic deposit, is it stable?"), and not what makes one unstable."""
    asked = _STABILITY.search(question)
    return bool(asked) and (bool(_OF_THIS_ONE.match(question)) or not _ASKS_FACT.match(question))


_STABILITY = re.compile(
    r"\b(?:is|are|looks?|seems?)\s+(?:it|this|that|she|he|the\s+(?:spine|level|lesion|vertebra|segment))\s+(?:likely\s+to\s+be\s+|going\s+to\s+be\s+|potentially\s+)?(?:un)?stable\b"
    r"|(?:^|[.,;:!–-])\s*(?:\w+\s+){0,2}?(?:un)?stable\s*(?:or\s+(?:not|unstable|stable)\s*)?\?|\b(?:worry|worried|concern\w*|bothered)\b[^.?]*\b(?:in)?stability\b|\bhow\s+(?:un)?stable\s+is\s+(?:it|this|that)\b",
    re.IGNORECASE,
)
_OF_THIS_ONE = re.compile(
    r"\s*(?:hi|hello|hey|ok|so)?[\s,]*(?:(?:is|are)\s+(?:it|this|that)|how\s+(?:un)?stable\s+is\s+(?:it|this|that)|should\s+(?:i|we)\s+(?:worry|be))\b",
    re.IGNORECASE,
)


def _is_told(question: str) -> bool:
    """ "Lytic met, 40 % collapse, mechanical pain": a case by its findings alone, of which at most the score is asked."""
    told = _SCORE_OF_IT.sub("", question)
    if told != question and _TUMOUR.search(told) and "?" not in told:
        return not _ASKS_FACT.match(told)
    if "?" in question or _CASE.search(question) or _ASKS_DIFFERENTIAL.search(question):
        return False
    return bool(_TUMOUR.search(question)) and not _ASKS_FACT.match(question) and not _RULES.search(question)


# "…. What's the score?", "…, SINS please".
_SCORE_OF_IT = re.compile(
    r"[\s,.;:–-]*(?:\b(?:so|and|then)\s+)?(?:\bwhat(?:['’]?s|\s+is|\s+would\s+be)\s+|\b(?:need|want|give\s+me|can\s+i\s+have|could\s+you\s+give\s+me|tell\s+me)\s+)?"
    r"(?:\b(?:the|its|her|his|a)\s+)?\b(?:sins|(?:instability\s+)?score|total)(?:\s+score)?(?:\s+(?:please|pls|then|now|here|of\s+(?:this|that|it)))?\s*[?.!]*\s*$",
    re.IGNORECASE,
)
_TUMOUR = re.compile(r"\b(?:metasta\w+|mets?|lesion|deposit|tumou?r)\b", re.IGNORECASE)
_RULES = re.compile(
    r"\b(?:points?|scores?\b(?!\s+(?:please|pls))|means?|counts?|define\w*|criteria|literature|according)\b",
    re.IGNORECASE,
)
# Of one lesion, such as "a lytic met with mechanical pain and 40 % collapse".
_SINS_OF_ONE = re.compile(
    r"\b(?:sins|instability score)\b(?:\s+score)?\s+(?:for|of|in|with|if)\s+(?:a|an|this|that|my|one|the|his|her|our|someone|somebody|you|we|i)\b"
    r"(?=.*\b(?:met|mets|metastasis|lesion|deposit|tumou?r|vertebra)\b)",
    re.IGNORECASE | re.DOTALL,
)
# "There's a lytic lesion with both pedicles gone" tells of a case, though not of which vertebra.
_TELLS = re.compile(
    r"\s*(?:hi|hello|hey|ok|so)?[\s,]*(?:(?:a\s+)?(?:vertebral|spinal)\s+(?:met|metastasis|deposit)\s*(?=[,:.])|there(?:['’]s|\s+is|\s+are)|i\s+have|we\s+have|my\s+(?:patient|pt)|(?:a\s+|the\s+)?(?:patient|pt|case)\s+(?:with|w/|has))\b"
    r"(?!.*\b(?:differential|ddx|diagnos\w+)\b)",
    re.IGNORECASE | re.DOTALL,
)
_BARE_FINDINGS = re.compile(r"[?:]+\s*\S.*,|^\s*score this\b|,.*,|^[^?]*$", re.IGNORECASE)


def points_at_nothing(question: str) -> bool:
    """Whether a question names no subject of its own; without an earlier one it can't be answered."""
    asked = question.strip()
    continues = bool(_POINTS_AT_NOTHING.match(asked) or _CONTINUES.match(asked))
    return len(asked.split()) <= 8 and (continues or _only_points(asked))


# A question that opens with "and" continues one that isn't there.
_CONTINUES = re.compile(r"^and\b[\w\s]{0,30}\??\s*$", re.IGNORECASE)
_POINTERS = frozenset("it this that these those they them one other".split())
_EMPTY = frozenset(
    """a an the is are was were be do does did can could should will would have has what which how when where why who so then now
    of for to in on with about and or mean means many much points point score bad good worse better normal count counts next
    i me you my your get got give tell explain please more there here not say right ok""".split()
)


def _only_points(question: str) -> bool:
    """Whether all words but pointers ("it", "this") and empty ones are missing: "how many points is that?"."""
    found = set(re.findall(r"[\w']+", question.lower()))
    return bool(found & _POINTERS) and found <= _POINTERS | _EMPTY


def asks_of_an_unnamed_case(question: str) -> bool:
    """Whether a question is about a case it doesn't describe: "what's the score?", "the Bilsky grade of my patient?"."""
    said = [word for word in words(question) if word not in STOP_WORDS and word not in _CASE_WORDS]
    if not said:
        return len(question.split()) <= _LONGEST_POINTER
    return set(said) <= _FRAMEWORKS and bool(_OF_A_CASE.search(question))


# Words that speak of a case or a result without describing either.
_CASE_WORDS = frozenset(
    """score scores grade grading total points point differential diagnosis ddx dx lesion lesions finding findings result
    case patient pt stable unstable malignant benign urgent normal bad serious please pls tell give get me us can could it its this
    that what's whats how many much next step one he she his her my our the calculate compute work out determine best stage
    abnormal about it's is's now here level think believe reckon say would lady gentleman man woman guy chap girl boy ours mine last one ones
    today morning yesterday tonight same higher lower up down two three levels from in just either""".split()
)
_FRAMEWORKS = frozenset("sins bilsky escc tokuhashi tomita genant noms mirels epidural disease instability".split())
_OF_A_CASE = re.compile(
    r"\b(?:my|this|his|our|the) (?:patient|case|lesion|man|woman|lady|gentleman|guy|chap|boy|girl|one)\b|\b(?:her|him|here)\b|\bthe last one\b"
    r"|\b(?:would|do|did) you (?:think|say|give|call|grade|score)\b"
    r"|^\s*(?:please |can you |could you )*(?:calculate|compute|work out|determine|give me)\b",
    re.IGNORECASE,
)
_LONGEST_POINTER = 8  # words


def names_no_scorable_level(question: str) -> bool:
    """Whether a SINS is asked for a vertebra that the score does not define (L6, T13, coccyx)."""
    undefined = any(mention.kind == "undefined" for mention in find_levels(question))
    return undefined and bool(_SCORE_OF.search(question)) and bool(_LESION.search(question))


_LESION = re.compile(r"\b(?:metasta\w+|mets?|lesion|deposit|tumou?r|lytic|blastic|sclerotic)\b", re.IGNORECASE)
_SCORE_OF = re.compile(r"\b(?:sins|instability score)\b.{0,25}\b(?:for|of|at|in)\b", re.IGNORECASE)


# "Hi, got a lady with breast ca. L2 met": a patient is introduced, and a lesion named.
_INTRODUCES = re.compile(
    r"(?=.*(?:\b(?:my|our|got|have|has|having|there['’]?s|here|known|new|pt|patient|lady|gentleman|man|woman|bloke|chap|case|clinic|ward|on\s+call)\b|^\W*(?:hi|hello|hey|morning|evening)\b))"
    r"(?!.*\b(?:canal|epidural|cord|compression|nerve|root|mri?|ct|pet|biops\w+|surg\w+|radiothera\w+|treat\w*|sbrt|stenosis|enhanc\w+|signal|stir|sign)\b)",
    re.IGNORECASE | re.DOTALL,
)
# "C2 met, pain unclear": an item of the score is spoken of, though not told.
_NAMES_ITEM = re.compile(
    r"^(?=(?:\S+\s*){2,12}$).*,.*\b(?:pain|collapse|height|alignment|pedicles?|facets?|posterior elements)\b.*\b(?:un\w+|not|no|tbc|pending|\?)",
    re.IGNORECASE | re.DOTALL,
)
# "S1 met": a case begun, and nothing asked of it.
_BARE_CASE = re.compile(
    r"\s*(?:hi|hello|hey|ok|new\s+(?:case|patient)|next)?[\s,:.]*(?:a\s+)?(?:Th|[CTLSD])\d{1,2}\s+(?:met|metastasis|lesion|deposit)\s*[.!]?\s*",
    re.IGNORECASE,
)


# "Can you score L3?".
_SCORES_ONE = re.compile(
    r"\W*(?:(?:hi|hello|hey|ok|please|pls|now|just|can\s+(?:you|we|i)|could\s+(?:you|we)|need\s+to|want\s+to|let['’]?s)[\s,]+)*(?:score|do\s+a\s+sins\s+(?:on|for)|sins)\s+(?:an?\s+|the\s+|this\s+|my\s+)?(?:Th|[CTLSD])\d",
    re.IGNORECASE,
)


def _is_case_to_score(question: str, reading: SinsResult) -> bool:
    """A vertebra with tumour and findings, or one whose score is asked for, or one that is stated and not asked about."""
    if not reading.levels:
        return False
    findings = max(6 - len(level.missing) for level in reading.levels) - 1  # the location comes with the level
    narrowed = any(level.narrowed for level in reading.levels)
    if _SCORE_OF.search(question) or _SCORES_ONE.match(question) or re.match(r"\s*sins\b", question, re.IGNORECASE):
        return True
    if findings < FINDINGS_OF_A_CASE:
        if _BARE_CASE.fullmatch(question) or (
            (_INTRODUCES.match(question) or _NAMES_ITEM.search(question)) and _is_told(question)
        ):
            return True
        return (findings == 1 or narrowed) and "?" not in question and not _ASKS_FACT.match(question)
    return bool(_ASKS_SCORE.search(question)) or not _ASKS_FACT.match(question)
