"""The phrases in which reports speak of vertebral height: lost, kept, none, slight, severe, and how much remains."""

from __future__ import annotations

import re
from typing import Final

NEURAL: Final = (
    r"(?:cord|canal|thecal|dural|nerve|root|cauda|sac|neural|conus|foramin\w*|spinal\s+cord|epidural|"
    r"medullary|csf|subarachnoid|lung|neurological|vascular|venous)"
)
LOSS: Final = re.compile(
    rf"\b(?:collaps(?:e|ed|es|ing)|"
    rf"(?<!\bcord\s)(?<!thecal\s)(?<!\broot\s)(?<!de)(?<!sac\s)(?<!canal\s)(?<!equina\s)(?<!foraminal\s)(?<!neural\s)(?<!dural\s)"
    rf"compress(?:ion|ed)(?:\s+(?:fracture|deformity))?(?!\s+(?:of|on|to)\s+(?:the\s+)?(?:\w+\s+)?{NEURAL})"
    r"|(?:loss|reduction|decrease|diminution)\s+(?:of|in)\s+(?:\S+\s+){0,4}?height|"
    r"height\s+(?:loss|reduction|decrease)|(?:lost|lose|loses|losing)\s+(?:\S+\s+){0,6}?height"
    r"|(?<=%\s)loss\b(?!\s+of\s+(?:signal|blood|weight|function|dis[ck]))"
    r"|wedg(?:e|ed|ing)(?:[\s-](?:shaped?|compression))?(?:\s+(?:fracture|deformity|collapse|"
    r"compression))?|burst\s+fracture|flatten(?:ed|ing)|impaction|crush(?:ed)?(?:\s+fracture)?"
    r"|end[\s-]?plate\s+(?:infraction|depression|fracture|compression|impression|collapse|indentation)"
    r"|height\s+(?:is\s+|has\s+been\s+|was\s+)?(?:\w+\s+)?(?:reduced|decreased|diminished|lost|"
    r"down)|(?:reduced|decreased|diminished)\s+(?:\w+\s+){0,3}height)\b",
    re.IGNORECASE,
)
PLANA: Final = re.compile(
    r"\b(?:vertebra\s+plana|pancak\w+|completely\s+(?:collapsed|flattened|crushed)|coin[\s-]on[\s-]edge)\b|"
    r"\b(?:severe(?:ly)?|marked(?:ly)?|near[\s-]complete(?:ly)?|complete|total(?:ly)?|advanced|"
    r"gross(?:ly)?|subtotal|high[\s-]grade|extensive|profound|near[\s-]total|"
    r"almost\s+complete(?:ly)?|virtually\s+complete|"
    r"substantial(?:ly)?)\s+(?:vertebral\s+|body\s+|pathological\s+|anterior\s+|wedge\s+|"
    r"central\s+)*(?:collaps\w+|compress(?:ion|ed)(?!\s+of)|flatten\w+|"
    r"loss\s+of\s+(?:\w+\s+){0,3}height|height\s+loss|wedg\w+)"
    r"|\b(?:collapse|height\s+loss|loss\s+of\s+(?:\w+\s+){0,3}height)\s+(?:is|was|:)\s*(?:severe|"
    r"marked|complete|near[\s-]complete|total|near[\s-]total|subtotal)\b",
    re.IGNORECASE,
)
SLIGHT: Final = re.compile(
    r"\b(?:mild(?:ly)?|minor|slight(?:ly)?|minimal(?:ly)?|early|subtle|small|trivial|little|"
    r"some\s+minor|low[\s-]grade|shallow)\b[\s,]*(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
SLIGHT_AFTER: Final = re.compile(
    r"\s*(?:is|was|:|,)\s*(?:only\s+)?(?:mild|minor|slight|minimal|subtle|trivial)\b", re.IGNORECASE
)
ENDPLATE: Final = re.compile(r"end[\s-]?plate", re.IGNORECASE)
KEPT: Final = (
    r"(?:preserved|maintained|kept|normal|intact|ok(?:ay)?|retained|conserved|unremarkable|"
    r"well[\s-]preserved|full|fine|unaffected|unaltered|good|satisfactory|not\s+(?:\w+\s+)?"
    r"(?:reduced|lost|affected|diminished|decreased)|remains\s+(?:normal|preserved))"
)
HEIGHT_KEPT: Final = re.compile(
    rf"\bheights?(?:\s*[:=–-]\s*|\s+(?:(?:of|is|are|was|were|being|has|have|been|remains?|at|in|"
    rf"the|all|well|still|both|otherwise|each|and|alignment|body|vertebrae?|[CTLSD]\d+|levels?|"
    rf"otherwise)\s+){{0,6}}?){KEPT}\b"
    rf"|\b(?:{KEPT}|of\s+normal)(?:\s+(?:and|vertebral|body|bodies|overall|its|the|"
    rf"anterior)){{0,3}}\s+heights?\b|\buncollapsed\b|\bnon[\s-]?collapsed\b"
    r"|\bnot\s+(?:yet\s+|as\s+yet\s+|been\s+|visibly\s+)?(?:collapsed|compressed|fractured|"
    r"wedged)\b(?!\s+(?:further|any\s+further|more|by|to))"
    r"|\bpreservation\s+of\s+(?:\w+\s+){0,2}height\b|\bmaintain(?:s|ing)?\s+(?:its|their|the|"
    r"full|normal)?\s*(?:\w+\s+)?height|\bretain(?:s|"
    r"ing|ed)?\s+(?:its|their|full|normal)?\s*(?:\w+\s+)?(?:height|shape)|\b(?:kept|"
    r"keeps)\s+(?:its|their)\s+(?:\w+\s+)?(?:height|shape)\b"
    r"|\bno\s+fractures?\b(?!\s+line\b)|\bwithout\s+(?:(?!new|further)\w+\s+){0,2}fracture\b|\bunfractured\b|"
    r"\bno\s+(?:\w+\s+){0,2}?(?:or\s+)?fracture\b",
    re.IGNORECASE,
)
NONE: Final = re.compile(
    r"\b(?:collapse|compression|height\s+loss|loss\s+of\s+(?:\w+\s+){0,3}height|"
    r"fracture)\s*[:=–-]?\s*(?:\(?\s*)(?:none|nil|no(?!\w)(?!\s+\w)|"
    r"absent|0\s*%|zero)(?![\w/])(?!\s+(?:to|or)\b)",
    re.IGNORECASE,
)
REMAINS: Final = re.compile(
    r"\b(?:reduced|down|decreased|diminished|collapsed|compressed|flattened|lost|reduction|"
    r"height|shrunk|fallen)\s+(?:\w+\s+)?(?:to|at)\s+(?:only\s+|just\s+)?$|"
    r"\bresidual\s+height\s+(?:of\s+|is\s+)?$"
    r"|\b(?:retain(?:s|ing|ed)?|keeps?|remaining|residual|preserv(?:es|ing))\s+(?:(?!loss|lost|"
    r"reduc|collaps|compress|wedg|deform)\w+\s+){0,3}$",
    re.IGNORECASE,
)
REMAINS_AFTER: Final = re.compile(
    r"\s*(?:of\s+(?:its\s+|the\s+|that\s+)?(?:\w+\s+)?(?:normal|expected|original|usual|former|"
    r"adjacent|neighbouring|neighboring|previous|of\s+that|its\s+neighbours?|"
    r"of\s+its\s+neighbours?)\b(?!\s*(?:\w+\s+)?(?:is|has\s+been|was)?\s*lost)"
    r"|of\s+that\s+of\b|(?:of\s+)?(?:its\s+|"
    r"the\s+)?(?:\w+\s+){0,2}?height\s+(?:is\s+)?(?:remain\w*|preserved|kept|retained|maintained|"
    r"left)|residual|remain\w*)",
    re.IGNORECASE,
)
CHANGE_BEFORE: Final = re.compile(
    r"\b(?:no|not|without|nor|any)\s+(?:\w+\s+)?(?:further|new|additional|progressive|interval|"
    r"increas\w+|worsening|more|progression\s+of(?:\s+the)?)\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
FURTHER_AFTER: Final = re.compile(r"\s+(?:any\s+)?(?:further|more|additionally)\b", re.IGNORECASE)
NONE_TO_SLIGHT: Final = re.compile(
    r"\b(?:height\s+loss|loss\s+of\s+height|collapse|compression)\b[^.;,]{0,12}\b(?:none|nil|"
    r"no)\s+(?:to|or)\s+(?:minimal|mild|slight|minor)\b",
    re.I,
)
# A second level that answers the same question with one word: "…, S2 none".
BARE_NONE: Final = re.compile(
    r"\W*(?:and\s+)?(?:(?:Th|[CTLSD])\d{1,2}\W*)?(?:has\s+|shows\s+)?(?:none|nil)\W*", re.IGNORECASE
)
FORMER: Final = re.compile(
    r"\b(?:previously|formerly|initially|was|were|had\s+been|from|earlier)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
ANOTHER_MATTER: Final = re.compile(
    r";|\)\s*,|,\s*(?:no|not|without)\b|\b(?:pedicles?|facets?|canal|involv\w+|occup\w+|replac\w+|prior)\b",
    re.IGNORECASE,
)
