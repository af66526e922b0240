"""Typing errors mended towards the words of the field."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

# Slips too far from the word for the rule below.
_SLIPS: Final = {
    "pedical": "pedicle",
    "pedicals": "pedicles",
    "pedicule": "pedicle",
    "pedicules": "pedicles",
    "pedicels": "pedicles",
    "pedicel": "pedicle",
    "metasis": "metastasis",
    "kyfosis": "kyphosis",
    "kyfotic": "kyphotic",
    "kifosis": "kyphosis",
    "kyphoses": "kyphosis",
}
# Short words are mended only towards these, and only where the slip is no word of its own.
_SHORT: Final = frozenset("lytic height facet facets normal mixed".split())
_SHORT_KNOWN: Final = frozenset(
    """
    face faces faced facts fact fixed mixes mixer eight right light night tight fight sight weigh weight heights norm
    norma form formal moral lyric logic topic tonic colic optic lysis facial facile facto height nodal
    """.split()
)
# Words that typing errors are mended towards; anything shorter is too easily another word.
_VOCABULARY: Final = frozenset(
    """
    collapse collapsed compression compressed vertebra vertebral vertebrae pedicle pedicles facet facets alignment
    aligned subluxation translation kyphosis kyphotic scoliosis listhesis anterolisthesis retrolisthesis
    spondylolisthesis malalignment metastasis metastases metastatic sclerotic blastic osteoblastic osteolytic
    destruction destroyed destructive posterolateral posterior involvement involved involving mechanical movement
    bilateral unilateral preserved maintained thoracic lumbar cervical sacral fracture asymptomatic painless deformity
    costovertebral infiltrated height percent lesion lesions tumour deposit normal intact spared without standing
    relieved lying occasional facet heights lytic degenerative osteoporotic haemangioma hemangioma aggravated alleviated
    recumbent infiltration unchanged otherwise documented mentioned recorded provided specified
    element elements eroded erosion spared
    """.split()
)
_KNOWN: Final = frozenset(
    """
    weights eights decompression decompressed compressive compressing compressions collapses collapsing pedicular translational
    translations fractured fractures lesional deposits deposition normally abnormal spare spares sparing movements
    destroys destroying involve involves preserve preserves maintain maintains heights weight eight right light night
    sclerosis sclerosed stability stable instability vertebroplasty metastasise interior exterior anterior superior
    inferior posteriorly bilaterally unilaterally mechanically occasionally destructions deformities facetal
    involvements intake contact within outwith relieve relieves relieving lying laying flying dying trying studying
    tumours tumor tumors humour rumour standings outstanding understanding present percentage lumbarised lumbosacral
    thoracolumbar cervicothoracic sacrum collapsible pedicled vertebrectomy osteoblast osteolysis sclerosing translated
    translating subluxed subluxated kyphoscoliosis scoliotic listhetic realignment aligns align lumber invert covered
    spread spreads lessons lesson infiltrates infiltrate compresses destroy fracturing aligning deformed
    exchanged changed degeneration osteoporosis haemangiomas hemangiomas incumbent filtration facetectomy lytics
    documents document documenting mentioning mentions recorder recorders recording recordings recoded provider providers provides proved
    specifies specific specifics
    erode erodes eroding erosive erosions elemental elementary shared spaced scared stared speared
    translocation translocated translucent transition reduced reduces standard recovered deposited depositing mechanics lesioned session legion region regions season reason formal
    """.split()
)


@lru_cache(maxsize=4096)
def mended(word: str) -> str:
    """The word with a typing error mended, where one known word is one slip away (two in long words)."""
    plain = word.lower()
    if plain in _SLIPS:
        return _SLIPS[plain]
    if plain in _VOCABULARY or plain in _KNOWN or word.isupper():
        return word
    short = len(plain) < _SHORTEST
    if short and plain in _SHORT_KNOWN:
        return word
    allowed = 2 if len(plain) >= _LONG_WORD else 1
    known_words = _SHORT if short else _VOCABULARY
    slips = {known: _slips(plain, known, allowed) for known in known_words if plain[0] == known[0]}
    fewest = min(slips.values(), default=allowed + 1)
    near = [known for known, count in slips.items() if count == fewest]
    return near[0] if fewest <= allowed and len(near) == 1 else word


_SHORTEST: Final = 6
_LONG_WORD: Final = 9


def _slips(word: str, known: str, allowed: int) -> int:
    if abs(len(word) - len(known)) > allowed:
        return allowed + 1
    return DamerauLevenshtein.distance(word, known, score_cutoff=allowed)
