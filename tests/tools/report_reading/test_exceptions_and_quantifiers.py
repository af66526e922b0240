"""Whole reports whose findings are told by exception, by quantifier, of one vertebra only, or by a verb of spread."""

from __future__ import annotations

import pytest

from assistant.tools.report_reading import read_report


def _value(text: str, level: str, component: str) -> str:
    found = next(one for one in read_report(text).levels if one.level == level)
    return getattr(found.components, component) or "|".join(sorted(found.narrowed.get(component, ())))


@pytest.mark.parametrize(
    ("text", "level", "component", "value"),
    [
        (
            "Sclerotic metastases in T4 and T9, each below half of the body. "
            "All but T9 have kept their normal height; T9 has lost about a fifth of it.",
            "T4",
            "collapse",
            "none",
        ),
        (
            "Sclerotic metastases in T4 and T9. All but T9 have kept their normal height; T9 has lost about a fifth of it.",
            "T9",
            "collapse",
            "under_50",
        ),
        (
            "Metastases in T4 and T7. None has collapsed and in none is more than half the body replaced.",
            "T7",
            "collapse",
            "none",
        ),
        (
            "Metastases in T4 and T7. Neither exceeds a third of its vertebral body and neither has collapsed.",
            "T4",
            "collapse",
            "none",
        ),
        (
            "Lytic metastasis of L1. L1 has not collapsed, although four fifths of it has gone.",
            "L1",
            "collapse",
            "involved_over_50",
        ),
        ("Lytic deposits in T6 and L4. Arch: only L4, left side - pedicle's gone.", "T6", "posterolateral", "none"),
        ("Metastasis of L2; disease runs back through both pedicles.", "L2", "posterolateral", "bilateral"),
        (
            "Lytic metastasis of T2. Both pedicles and the left T2/3 facet joint replaced.",
            "T2",
            "posterolateral",
            "bilateral",
        ),
        (
            "Metastases at C5 and T2. T2 has no collapse; none of its posterior elements are abnormal.",
            "T2",
            "posterolateral",
            "none",
        ),
        ("CT has shown sclerotic breast metastases in T5 and T7.", "T5", "lesion", "blastic"),
        (
            "Lytic metastasis of L2. On standing films last week there was 15 degrees of kyphosis at L2 which was not there in 2022.",
            "L2",
            "alignment",
            "deformity",
        ),
        (
            "Lytic metastasis of L2. A bit of kyphosis there, 12 degrees, wasn't present on the CT from January.",
            "L2",
            "alignment",
            "deformity",
        ),
        ("Lytic metastasis of L2. Comfortable whatever she does, no back pain at all.", "L2", "pain", "pain_free"),
        (
            "Lytic metastasis of C6. The neck is agony as soon as the collar comes off and he tries to sit; "
            "lying flat he has no complaints.",
            "C6",
            "pain",
            "mechanical",
        ),
    ],
)
def test_told_by_exception_or_quantifier(text: str, level: str, component: str, value: str) -> None:
    assert _value(text, level, component) == value


@pytest.mark.parametrize(
    ("text", "level", "component"),
    [
        ("Metastases of T4 and L2. A normal thoracic curve, no step.", "L2", "alignment"),
        ("Whole body low dose CT: metastasis of T6.", "T6", "collapse"),
        ("Metastases of T6 and L4. The arch of L4 is destroyed on the left.", "T6", "posterolateral"),
    ],
)
def test_said_of_something_else(text: str, level: str, component: str) -> None:
    assert _value(text, level, component) == ""


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (
            "Sclerotic metastases at L1 and L3. Addendum: on review the L3 focus has ground-glass edges: "
            "bone island, not a metastasis.",
            "L3",
        ),
        (
            "Metastasis of T8. L1 was called a met in January but on today's scan it's clearly a Schmorl's node.",
            "L1",
        ),
        (
            "Is this a met? T12 and L1 wedge fractures, about 30% and 20%. "
            "Radiology says insufficiency fractures, no malignant features.",
            "L1",
        ),
    ],
)
def test_called_something_else_in_the_end(text: str, level: str) -> None:
    assert level not in [one.level for one in read_report(text).levels]
