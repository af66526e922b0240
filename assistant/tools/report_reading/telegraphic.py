"""Clipped words and signs of notes typed in a hurry, and the words they stand for."""

from __future__ import annotations

from typing import Final

# The regions of the spine are called by the same letters as the sides.
_NO_SIDE: Final = r"(?!\s+(?:spines?|region|vertebra\w*|levels?|lordos\w+|curve|kypho\w+|and|or|to|mets?|metasta\w+|deposits?|segments?|bodies|align\w*)\b)"
_ITEM: Final = r"(?:loading|posture|position|mvt|movement|rest|lying)"
# Read before single letters are.
CLIPPED: Final[tuple[tuple[str, str], ...]] = (
    (r"\bsatis\b\.?", "satisfactory"),
    (r"\banat\b\.?(?=\s*(?:[,;\n]|$|align))", "anatomical"),
    (r"\bup(?:right)?\s*[=:]\s*(?:bad|worse|pain\w*|sore|awful)\b", "worse upright"),
    (r"\b(?:down|flat|lying|supine)\s*=\s*(?:ok(?:ay)?|fine|good|better|none|nil)\b", "better lying"),
    (r"\bconst\b\.?", "constant"),
    (r"\bthru\b", "through"),
    (r"\bdepos?\b(?!\s*[-.]?(?:provera|medr))", "deposit"),
    (r"\bj(?:n?t|ts)\b(?=\s*[.,;)]|\s|$)", "joint"),
    (r"\bposs\b\.?(?=\s+\w)", "possible"),
    (r"\bnight\s*>+\s*day\b|\bnocte\s*>+\s*day\b", "worse at night"),
    (rf"\b({_ITEM})\s*[:=-]?\s+(?=(?:no|nil)\s+(?:effect|influence|difference|change|relation)\b)", r"\1 makes "),
    (r"\b(?:upper|up)\s*/\s*(?=(?:mid|lower)\b)", "upper and "),
    (r"\bmid\s*/\s*(?=lower\b)", "mid and "),
    # "?lytic ?mixed": one of the two.
    (r"\?\s*(lytic|mixed|sclerotic|blastic)\s*[,/]?\s*\?\s*(lytic|mixed|sclerotic|blastic)\b", r"\1 or \2"),
)
# The same in capitals only.
CLIPPED_CAPITALS: Final[tuple[tuple[str, str], ...]] = (
    (r"(?<![\w/.'’-])T(?=\s+(?:spine|region|levels?|curve|kypho\w+|segments?|vertebra\w*)\b)", "thoracic"),
    (r"(?<![\w/.'’-])C(?=\s+(?:region|levels?|curve|segments?)\b)", "cervical"),
    (r"(?<![\w/.'’-])L(?=\s+(?:region|levels?|curve|lordosis|segments?)\b)", "lumbar"),
    (rf"(?<![\w/.'’=+-])R(?=\s+\??[a-z]){_NO_SIDE}", "right"),
    (rf"(?<![\w/.'’=+-])L(?=\s+\??[a-z]){_NO_SIDE}", "left"),
)
