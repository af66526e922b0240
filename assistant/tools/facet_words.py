"""The words that name a facet's values, and the regions that vertebral levels belong to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

# Longer phrases win over shorter ones inside them, so that "sclerotic rim" is not read as a sclerotic lesion.
# A value None says: these words look like the facet, but don't give it.
FacetWords = Mapping[str | None, tuple[str, ...]]

# fmt: off
DENSITY_WORDS: FacetWords = {
    "lytic": (
        "lytic", "osteolytic", "lytic lesion", "lucent", "lucency", "lucencies", "radiolucent", "osteolysis",
        "destructive", "destruction", "bone destruction", "punched out", "moth eaten", "permeative",
        "hypodense", "hypoattenuating", "low density", "low attenuation", "blow out", "blown out", "hole",
        "lysis", "pedicle + destroyed", "body + destroyed", "vertebra + destroyed", "rarefaction", "litic",
    ),
    "sclerotic": (
        "sclerotic", "sclerosis", "sclerosed", "blastic", "osteoblastic", "osteosclerotic", "osteosclerosis",
        "dense", "hyperdense", "hyperattenuating", "ivory", "white + vertebra", "white + body",
        "high density", "high attenuation", "increased density", "densely", "density increased", "radiodense",
        "radio opaque", "radiopaque", "opaque", "rugger jersey", "endplate sclerosis", "endplate + sclerotic",
    ),
    "mixed": (
        "mixed", "mixed density", "mixed lytic sclerotic", "lytic and sclerotic", "sclerotic and lytic",
        "lytic sclerotic", "lytic blastic", "blastic lytic", "lytic and blastic", "blastic and lytic",
        "sclerolytic", "partly sclerotic", "partly lytic", "partially sclerotic",
        "lytic with sclerotic areas", "ground glass", "part lytic part sclerotic",
        "lytic + sclerotic component", "lytic + sclerotic areas",
    ),
    None: (
        "sclerotic rim", "sclerotic margin", "sclerotic border", "sclerotic edge", "rim of sclerosis",
        "sclerotic rimmed", "multiple sclerosis", "systemic sclerosis", "tuberous sclerosis",
        "previously lytic", "prior lytic", "was lytic", "were lytic", "formerly lytic", "initially lytic",
        "earlier lytic", "old lytic", "lytic before", "lytic previously", "previous lytic", "lytic baseline",
        "disc destruction", "endplate destruction", "dense breasts", "bone density", "mixed signal",
        "destructive spondyloarthropathy", "low bone density", "cortical destruction",
        "sclerotic contralateral", "opposite pedicle + dense", "opposite pedicle + sclerotic",
        "sclerotic opposite pedicle", "contralateral pedicle + sclerotic", "contralateral pedicle + dense",
        "reactive sclerosis", "surrounding sclerosis", "sclerosis around", "lytic skull", "skull lesion",
        "lucency with sclerosis around", "endplate + destruction", "disc + destruction", "disc + destroyed",
        "disc space + destroyed", "endplate + destroyed", "sclerotic metastases", "lytic metastases",
    ),
}
NUMBER_WORDS: FacetWords = {
    "solitary": (
        "solitary", "single", "isolated", "lone", "one vertebra", "one lesion", "one body", "one + body",
        "one + vertebra", "one + lesion", "one + level", "solitary + lesion", "monostotic", "sole",
        "only lesion", "one level", "single level", "unifocal", "one vertebral body", "one focus",
        "no other lesion", "no lesion elsewhere", "no other lesions", "no lesions elsewhere",
        "no further lesions", "nowhere else",
    ),
    "multiple": (
        "multiple", "several", "many", "numerous", "multilevel", "multifocal", "disseminated", "widespread",
        "diffuse", "diffusely", "two vertebrae", "2 vertebrae", "three vertebrae", "3 vertebrae",
        "4 vertebrae", "polyostotic", "throughout", "scattered", "innumerable", "all vertebrae",
        "every vertebra", "two levels", "2 levels", "3 levels", "three levels", "4 levels", "four levels",
        "two adjacent", "2 adjacent", "three adjacent", "few", "several bones", "multi level", "multi focal",
        "contiguous", "two bodies", "all levels", "generalised", "whole spine", "both vertebrae",
        "each vertebra", "two contiguous", "two lesions", "2 lesions", "3 lesions", "lesions elsewhere",
        "other lesions", "other bone lesions", "other metastases",
    ),
    None: (
        "multiple myeloma", "multiple sclerosis", "single photon", "no levels", "fluid levels",
        "fluid fluid levels", "blood levels", "chemical levels", "liver lesions", "lung lesions",
        "liver deposits", "multiple fractures", "psa levels",
    ),
}
PLURALS = frozenset("lesions foci deposits bodies vertebrae nodules lucencies".split())
"""Plural forms, looked up as written: a stem would not tell "body" from "bodies"."""
PART_WORDS: FacetWords = {
    "body": ("body", "bodies", "vertebral body", "vertebral bodies", "centrum", "vertebra plana"),
    "posterior_elements": (
        "pedicle", "pedicles", "lamina", "laminae", "spinous process", "spinous", "facet", "facets",
        "posterior element", "posterior elements", "posterior arch", "neural arch", "arch",
        "transverse process", "articular process", "pars", "posterior", "pars interarticularis",
        "posterior_elements", "arches", "facet joint",
    ),
    "whole_vertebra": (
        "whole vertebra", "entire vertebra", "body and arch", "body and posterior elements",
        "all of the vertebra", "body plus arch", "whole_vertebra", "body and pedicle", "body and pedicles",
        "entire vertebrae", "body arch",
    ),
    "endplate_disc": (
        "endplate", "endplates", "disc", "discs", "disc space", "discovertebral", "corner", "corners",
        "discitis", "disk", "spondylodiscitis", "endplate_disc", "dome",
    ),
    None: (
        "pedicles + spared", "pedicles + intact", "pedicles + normal", "pedicles + preserved",
        "pedicle + uninvolved", "posterior elements + spared", "posterior elements + intact",
        "posterior elements + normal", "posterior elements + preserved", "arch + spared", "arch + intact",
        "arch + normal", "disc + spared", "disc + preserved", "disc + normal", "disc + intact", "disc + kept",
        "disc + respected", "disc + uninvolved", "disc + maintained", "discs + unaffected",
        "disc height preserved", "sparing the disc", "spares the disc", "endplates + intact",
        "endplates + preserved", "endplates + normal", "facets + spared", "facets + normal",
        "facets + intact", "posterior wall", "posterior cortex", "posterior fossa", "posterior border",
        "convex posterior", "posterior bulge", "posterior convexity", "posterior scalloping",
        "posterior corner", "bone within bone", "whole body", "body mri", "posterior body",
        "disc degeneration", "degenerate disc", "degenerative disc", "disc disease", "narrow disc",
        "retropulsed posterior corner", "posterior vertebral scalloping", "psoriasis", "lewy bodies",
        "endplate fracture", "posterior vertebral body", "endplate bands", "contralateral pedicle",
        "opposite pedicle", "gouge", "crosses disc", "skips disc", "continuous disc", "disc herniation",
        "body + spared", "body + normal", "posterior mediastinal", "posterior ribs", "vertebral body height",
        "dense bands endplates", "extends pedicle", "extending pedicle", "pedicle + later", "collapsed body",
        "adjacent disc", "intervertebral disc + normal",
    ),
}
REGION_WORDS: FacetWords = {
    "cervical": (
        "cervical", "c spine", "dens", "odontoid", "clivus", "clival", "atlas", "axis", "craniocervical",
        "neck", "skull base",
    ),
    "thoracic": ("thoracic", "dorsal", "t spine", "mid thoracic", "midthoracic"),
    "lumbar": ("lumbar", "l spine", "low back lesion"),
    "sacral": ("sacral", "sacrum", "coccyx", "sacrococcygeal", "sacroiliac", "presacral", "coccygeal"),
    "cervicothoracic": ("cervicothoracic",),
    "thoracolumbar": ("thoracolumbar", "dorsolumbar", "thoraco lumbar", "tl junction"),
    "lumbosacral": ("lumbosacral",),
    "whole_spine": (
        "whole spine", "entire spine", "throughout the spine", "all vertebrae", "every vertebra",
        "all levels",
    ),
    None: (
        "cervical cancer", "cervical carcinoma", "cancer cervix", "short axis", "cervical nodes",
        "thoracic surgeon",
    ),
}
# fmt: on
_LEVEL = re.compile(r"(?<![a-z0-9.])(c|th|t|d|l|s)\s?-?(\d{1,2})(?![a-z0-9]|\.\d|\s?n[0-3x]\b)")
_LEVELS_OF = {"cervical": 7, "thoracic": 12, "lumbar": 6, "sacral": 5}
_REGION_OF_LETTER = {"c": "cervical", "t": "thoracic", "th": "thoracic", "d": "thoracic", "l": "lumbar", "s": "sacral"}
_JOINED = {
    frozenset({"cervical", "thoracic"}): "cervicothoracic",
    frozenset({"thoracic", "lumbar"}): "thoracolumbar",
    frozenset({"lumbar", "sacral"}): "lumbosacral",
}
_PARTS_OF_REGION = {name: set(regions) for regions, name in _JOINED.items()} | {"whole_spine": set(_LEVELS_OF)}


def regions_within(region: str) -> set[str]:
    """The plain regions that a region stands for: thoracolumbar is thoracic and lumbar."""
    return _PARTS_OF_REGION.get(region, {region})


def joined_region(regions: Iterable[str]) -> str | None:
    """One name for all regions mentioned; None if there is none."""
    plain = {part for region in regions for part in regions_within(region)}
    if len(plain) <= 1:
        return next(iter(plain), None)
    return _JOINED.get(frozenset(plain), "whole_spine")


def levels_in(text: str) -> list[tuple[str, int, int]]:
    """Vertebral levels written as C7, T12, D12, Th12, L5 or S1 (lower-cased text): region, number, offset."""
    found = []
    for match in _LEVEL.finditer(text):
        region, number = _REGION_OF_LETTER[match[1]], int(match[2])
        if 1 <= number <= _LEVELS_OF[region]:
            found.append((region, number, match.start()))
    return found


def region_of(value: str) -> str:
    """The region that a word or a level names; the word itself where it names none (and validation says so)."""
    levels = levels_in(value.lower())
    if levels:
        return joined_region(region for region, _, _ in levels) or value
    return str(value_named(REGION_WORDS, value))


def value_named(words: FacetWords, value: Any) -> Any:
    """The facet value that a word stands for ("blastic" is sclerotic); anything else comes back unchanged."""
    if not isinstance(value, str):
        return value
    plain = " ".join(value.lower().replace("-", " ").replace("/", " ").split())
    for name, phrases in words.items():
        if name is not None and (plain == name.replace("_", " ") or plain == name or plain in phrases):
            return name
    return value
