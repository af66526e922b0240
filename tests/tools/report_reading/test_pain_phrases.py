from __future__ import annotations

import pytest

from assistant.tools.report_reading import read_report

MECHANICAL, OTHER, FREE = ("mechanical",), ("non_mechanical",), ("pain_free",)
SOME = ("non_mechanical", "mechanical")
OPEN: tuple[str, ...] = ("pain_free", "non_mechanical", "mechanical")

PHRASES = [
    ("Mechanical pain.", MECHANICAL),
    ("Mechanical back pain.", MECHANICAL),
    ("The pain is mechanical.", MECHANICAL),
    ("Pain on standing, relieved by lying flat.", MECHANICAL),
    ("Pain worse on movement.", MECHANICAL),
    ("Back pain aggravated by bending and lifting.", MECHANICAL),
    ("Pain is relieved by lying down.", MECHANICAL),
    ("Pain eases when supine.", MECHANICAL),
    ("Her pain settles with recumbency.", MECHANICAL),
    ("Pain on weight bearing.", MECHANICAL),
    ("Movement-related pain.", MECHANICAL),
    ("It hurts when he walks.", MECHANICAL),
    ("He cannot sit up because of pain.", MECHANICAL),
    ("Pain exacerbated by loading.", MECHANICAL),
    ("Her back only hurts when she gets out of bed.", MECHANICAL),
    ("Pain provoked by transfers.", MECHANICAL),
    ("Pain while walking.", MECHANICAL),
    ("Pain score 0/10.", FREE),
    ("Axial pain when upright, better lying.", MECHANICAL),
    ("Non-mechanical pain.", OTHER),
    ("The pain is not mechanical.", OTHER),
    ("Occasional pain.", OTHER),
    ("Intermittent dull ache.", OTHER),
    ("Occasional ache only.", OTHER),
    ("Constant pain unrelated to movement.", OTHER),
    ("Night pain, not related to movement.", OTHER),
    ("Pain at rest, unaffected by activity.", OTHER),
    ("Pain does not change with posture.", OTHER),
    ("Pain that is independent of position.", OTHER),
    ("Rest pain only.", OTHER),
    ("Pain free.", FREE),
    ("Pain-free.", FREE),
    ("No pain.", FREE),
    ("No back pain.", FREE),
    ("Denies pain.", FREE),
    ("Denies any back pain.", FREE),
    ("Asymptomatic.", FREE),
    ("Painless.", FREE),
    ("Without pain.", FREE),
    ("Pain: none.", FREE),
    ("Pain: nil.", FREE),
    ("Nil pain.", FREE),
    ("The patient has no spinal pain.", FREE),
    ("The patient does not have any pain.", FREE),
    ("Pain has resolved.", FREE),
    ("No pain or neurological deficit.", FREE),
    ("Back pain.", SOME),
    ("Severe back pain.", SOME),
    ("Painful lesion.", SOME),
    ("Night pain.", SOME),
    ("Increasing back pain.", SOME),
    ("Left leg pain.", OPEN),
    ("Sciatica.", OPEN),
    ("Radicular pain.", OPEN),
    ("No leg pain.", OPEN),
    ("Chest pain.", OPEN),
    ("No abdominal pain.", OPEN),
    ("Pain unknown.", OPEN),
    ("Pain not documented.", OPEN),
    ("No pain history was given.", OPEN),
    ("Pain: not stated.", OPEN),
    ("No neurology.", OPEN),
    ("No neurological deficit.", OPEN),
    ("Pain character is not known.", OPEN),
    ("No mechanical pain.", ("pain_free", "non_mechanical")),
    ("No pain on movement.", ("pain_free", "non_mechanical")),
    ("I could not establish whether her pain is mechanical.", OPEN),
    ("Possibly mechanical pain.", OPEN),
    ("Mechanical valve in situ.", OPEN),
    ("Mechanical fall.", OPEN),
    ("No night pain.", OPEN),
]


@pytest.mark.parametrize(("phrase", "expected"), PHRASES)
def test_pain(phrase: str, expected: tuple[str, ...]) -> None:
    level = read_report(f"T12 lytic metastasis. {phrase}").levels[0]
    value = level.components.pain
    assert ((value,) if value else level.narrowed.get("pain", OPEN)) == expected
