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

Phrase = tuple[str, ...]  # the stems of a term, in order


class OutsideSubject(Record):
    """A subject that is declined, and what the reader is told instead.

    With `asking`, it is outside only if the question also names one of these; with `unless`, one of these keeps it inside.
    """

    terms: tuple[str, ...]
    instead: str
    asking: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


class _Subject:
    """An outside subject with the stems of its terms."""

    def __init__(self, subject: OutsideSubject) -> None:
        self.subject = subject
        self.terms = _phrases(subject.terms)
        self._asking = _phrases(subject.asking)
        self._unless = _phrases(subject.unless)

    def fits(self, found: Sequence[str]) -> bool:
        """Whether the other words of a question leave the subject outside."""
        asked = not self._asking or _names(found, self._asking)
        return asked and not _names(found, self._unless)


class Scope:
    """Finds outside subjects in a question.

    A longer term of the thesaurus ("mini-brain sign") keeps its words inside.
    """

    def __init__(self, subjects: Sequence[OutsideSubject], thesaurus: Thesaurus) -> None:
        self._thesaurus = thesaurus
        self._subjects = [_Subject(subject) for subject in subjects]

    def outside(self, text: str, earlier: str = "") -> OutsideSubject | None:
        """The first outside subject that a text names, in the order of the file.

        What is asked of the subject may stand in an earlier question ("and among physiotherapists?").
        """
        found = stems(text)
        around = [*stems(earlier), *found]
        inside = [range(term.first, term.last) for term in self._thesaurus.terms(text)]
        for one in self._subjects:
            if _names(found, one.terms, inside) and one.fits(around):
                return one.subject
        return None


def _phrases(terms: Sequence[str]) -> frozenset[Phrase]:
    return frozenset(tuple(stems(term)) for term in terms)


def _names(found: Sequence[str], phrases: frozenset[Phrase], inside: Sequence[range] = ()) -> bool:
    """Whether one of the phrases stands in a text, and not as a part of a longer term that is inside."""
    longest = max(map(len, phrases), default=0)
    for first in range(len(found)):
        for last in range(first + 1, min(len(found), first + longest) + 1):
            longer = any(first in span and len(span) > last - first for span in inside)
            if tuple(found[first:last]) in phrases and not longer:
                return True
    return False


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
    words = {name: tuple(str(term) for term in given.get(name, ())) for name in ("terms", "asking", "unless")}
    if not words["terms"]:
        raise KeyError("terms")
    return OutsideSubject(**words, instead=str(given["instead"]))
