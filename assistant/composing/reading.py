"""Text -> Question: content words as concepts, with synonyms, corrected spelling, numbers and vertebral levels."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.composing.question import FRAMING, Concept, Question, numbers_in, question_form
from assistant.composing.spelling import Spelling
from assistant.library.lexical import STOP_WORDS
from assistant.library.thesaurus import PlacedTerm, Thesaurus
from assistant.text import normalise, stems, words
from assistant.tools.levels import find_levels

EARLIER_SHARE = 0.6
_CAPITALS = re.compile(r"\b[A-Z]{2,}\b")  # "SORG" is a name, not a slip


class QuestionReader:
    """Reads questions with the thesaurus and the spelling of one library."""

    def __init__(self, thesaurus: Thesaurus, spelling: Spelling) -> None:
        self._thesaurus = thesaurus
        self._spelling = spelling

    def read(self, text: str, earlier: str = "") -> Question:
        """The question as concepts, with those of an earlier question it continues at a smaller share."""
        levels = dict.fromkeys(level for mention in find_levels(text) for level in mention.levels)
        spelled, before = self._spelled(text), self._spelled(earlier)
        own = self._concepts(spelled)
        named = {concept.alternatives[0] for concept in own}
        carried = [concept for concept in self._concepts(before) if concept.alternatives[0] not in named]
        return Question(
            text=f"{before}: {spelled}" if before else spelled,
            concepts=(*own, *(concept.model_copy(update={"share": EARLIER_SHARE}) for concept in carried)),
            numbers=numbers_in(text),
            levels=tuple(levels),
            form=question_form(text),
        )

    def _spelled(self, text: str) -> str:
        """The text with mistyped words corrected; unchanged if there are none."""
        typed = words(text)
        acronyms = frozenset() if text.isupper() else frozenset(map(normalise, _CAPITALS.findall(text)))
        mend = self._spelling
        meant = [(mend.straightened(word) if word in acronyms else mend.corrected(word)) or word for word in typed]
        return text if meant == typed else " ".join(meant)

    def _concepts(self, text: str) -> list[Concept]:
        meant = words(text)
        terms = {term.first: term for term in self._thesaurus.terms(text)}
        concepts = []
        index = 0
        while index < len(meant):
            term = terms.get(index)
            if term:
                concepts.append(_term_concept(meant[term.first : term.last], term))
                index = term.last
                continue
            if meant[index] not in STOP_WORDS:
                concepts.append(self._word_concept(meant[index]))
            index += 1
        return list({concept.alternatives[0]: concept for concept in concepts}.values())

    def _word_concept(self, word: str) -> Concept:
        return Concept(word=word, alternatives=(frozenset(stems(word)),), framing=word in FRAMING)


def _term_concept(term_words: Sequence[str], term: PlacedTerm) -> Concept:
    phrase = " ".join(term_words)
    alternatives = dict.fromkeys(_stem_set(text) for text in (phrase, *term.same))
    related = dict.fromkeys(_stem_set(text) for text in term.related)
    named = tuple(stems_ for stems_ in alternatives if stems_)
    return Concept(word=phrase, alternatives=named, related=tuple(stems_ for stems_ in related if stems_), term=True)


def _stem_set(text: str) -> frozenset[str]:
    return frozenset(stem for word, stem in zip(words(text), stems(text), strict=True) if word not in STOP_WORDS)
