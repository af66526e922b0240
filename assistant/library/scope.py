"""Subjects that lie outside the corpus although they share its words, read from `scope.yaml`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from assistant.answer import Record
from assistant.errors import CorpusError
from assistant.library.thesaurus import Thesaurus
from assistant.text import stems

SCOPE: Final = "scope.yaml"


class OutsideSubject(Record):
    """A subject that is declined, and what the reader is told instead."""

    terms: tuple[str, ...]
    instead: str


class Scope:
    """Finds outside subjects in a question.

    A longer term of the thesaurus ("mini-brain sign") keeps its words inside.
    """

    def __init__(self, subjects: Sequence[OutsideSubject], thesaurus: Thesaurus) -> None:
        self._thesaurus = thesaurus
        self._by_stems = {tuple(stems(term)): subject for subject in subjects for term in subject.terms}
        self._longest = max(map(len, self._by_stems), default=0)

    def outside(self, text: str) -> OutsideSubject | None:
        """The first outside subject that a text names."""
        found = stems(text)
        inside = [range(term.first, term.last) for term in self._thesaurus.terms(text)]
        for first in range(len(found)):
            for last in range(min(len(found), first + self._longest), first, -1):
                subject = self._by_stems.get(tuple(found[first:last]))
                longer = any(first in span and len(span) > last - first for span in inside)
                if subject and not longer:
                    return subject
        return None


def load_scope(folder: Path, thesaurus: Thesaurus) -> Scope:
    """The scope of a corpus; an absent file leaves nothing outside. CorpusError names what can't be read."""
    import yaml

    path = folder / SCOPE
    if not path.is_file():
        return Scope([], thesaurus)
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        subjects = [_subject(given) for given in data["outside"]]
    except (yaml.YAMLError, KeyError, TypeError, ValueError) as error:
        reason = " ".join(str(error).split())
        raise CorpusError(f"{SCOPE} can't be used ({reason}); each subject needs `terms:` and `instead:`.") from None
    return Scope(subjects, thesaurus)


def _subject(given: Mapping[str, Any]) -> OutsideSubject:
    return OutsideSubject(terms=tuple(str(term) for term in given["terms"]), instead=str(given["instead"]))
