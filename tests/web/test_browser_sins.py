"""The SINS tab in a real browser: gauge, sentence and REST must say the same, whatever is chosen."""

from __future__ import annotations

import random
from typing import Any

import httpx
import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

LABELS = {
    "pain": {
        "mechanical": "Mechanical (3)",
        "non_mechanical": "Occasional, not mechanical (1)",
        "pain_free": "Pain-free (0)",
    },
    "lesion": {"lytic": "Lytic (2)", "mixed": "Mixed (1)", "blastic": "Blastic (0)"},
    "alignment": {
        "subluxation": "Subluxation or translation (4)",
        "deformity": "New deformity (2)",
        "normal": "Normal (0)",
    },
    "collapse": {
        "over_50": "> 50 % (3)",
        "under_50": "< 50 % (2)",
        "involved_over_50": "None, > 50 % of body involved (1)",
        "none": "None (0)",
    },
    "posterolateral": {"bilateral": "Bilateral (3)", "unilateral": "Unilateral (1)", "none": "None (0)"},
}
# Fisher 2010, written down here a second time on purpose.
LOCATION = {
    **dict.fromkeys(["Occiput", "C1", "C2", "C7", "T1", "T2", "T11", "T12", "L1", "L5", "S1"], 3),
    **dict.fromkeys(["C3", "C4", "C5", "C6", "L2", "L3", "L4"], 2),
    **dict.fromkeys([f"T{number}" for number in range(3, 11)], 1),
    **dict.fromkeys(["S2", "S3", "S4", "S5"], 0),
}
COMPLETE = {
    "pain": "pain_free",
    "lesion": "blastic",
    "alignment": "normal",
    "collapse": "none",
    "posterolateral": "none",
}


@pytest.fixture
def sins_page(open_page: Any) -> Any:
    page = open_page("/sins")
    page.wait_for_selector(".vertebra")
    return page


def choose(page: Any, item: str, value: str) -> None:
    page.locator(f"#sins-{item}").get_by_label(LABELS[item][value], exact=True).click()


def wait_for(page: Any, low: int, high: int) -> None:
    page.wait_for_selector(f"#sins-strip [role=meter][data-min='{low}'][data-max='{high}']")


def settled(page: Any, findings: dict[str, str], server: str) -> dict[str, Any]:
    """What REST says of the findings, once the page says the same."""
    level = httpx.post(f"{server}/api/sins", json={"findings": findings}).json()["levels"][0]
    page.wait_for_function("s => document.querySelector('#sins-sentence')?.textContent === s", arg=level["sentence"])
    return dict(level)


def test_every_level_gives_its_points(sins_page: Any) -> None:
    for item, value in COMPLETE.items():
        choose(sins_page, item, value)
    for level, points in LOCATION.items():
        sins_page.locator(f".vertebra[data-level={level}]").click()
        sins_page.wait_for_selector(f".strip-level:text-is('{level}')")
        wait_for(sins_page, points, points)
    assert sins_page.locator(".vertebra").count() == len(LOCATION)


@pytest.mark.parametrize(
    ("findings", "total", "band"),
    [
        ({"level": "S2", **COMPLETE}, 0, "stable"),
        ({"level": "T12", **COMPLETE, "pain": "mechanical"}, 6, "stable"),
        ({"level": "T12", **COMPLETE, "pain": "mechanical", "lesion": "mixed"}, 7, "potentially unstable"),
        ({"level": "T12", "pain": "mechanical", "lesion": "lytic", "alignment": "subluxation", "collapse": "none",
          "posterolateral": "none"}, 12, "potentially unstable"),
        ({"level": "T12", "pain": "mechanical", "lesion": "lytic", "alignment": "subluxation", "collapse": "none",
          "posterolateral": "unilateral"}, 13, "unstable"),
        ({"level": "L1", "pain": "mechanical", "lesion": "lytic", "alignment": "subluxation", "collapse": "over_50",
          "posterolateral": "bilateral"}, 18, "unstable"),
    ],
)  # fmt: skip
def test_boundaries(open_page: Any, findings: dict[str, str], total: int, band: str) -> None:
    query = "&".join(f"{name}={value}" for name, value in findings.items())
    page = open_page(f"/sins?{query}")
    wait_for(page, total, total)
    assert page.locator("[role=meter]").get_attribute("aria-valuetext") == f"{total} of 18, {band}"
    assert page.locator(".strip-band").inner_text() == band


def test_gauge_sentence_and_rest_agree_on_random_findings(sins_page: Any, fake_server: str) -> None:
    chooser = random.Random(7)
    findings: dict[str, str] = {}
    for _ in range(25):
        if chooser.random() < 0.3 or not findings:
            level = chooser.choice(list(LOCATION))
            findings["level"] = level
            sins_page.locator(f".vertebra[data-level={level}]").click()
        else:
            item = chooser.choice(list(LABELS))
            value = chooser.choice([*LABELS[item], "unknown"])
            findings.pop(item, None)
            if value == "unknown":
                sins_page.locator(f"#sins-{item}").get_by_label("Not known").click()
            else:
                findings[item] = value
                choose(sins_page, item, value)
        level_score = settled(sins_page, findings, fake_server)
        meter = sins_page.locator("#sins-strip [role=meter]")
        assert int(meter.get_attribute("data-min")) == level_score["min"]
        assert int(meter.get_attribute("data-max")) == level_score["max"]
        cells = sins_page.locator("#sins-strip .cell.reached").all_inner_texts()
        assert [int(cell) for cell in cells] == level_score["totals"]


def test_an_incomplete_score_is_an_interval_with_all_its_bands(open_page: Any) -> None:
    page = open_page("/sins?level=T12&pain=mechanical")
    wait_for(page, 6, 18)
    assert page.locator(".strip-figure").inner_text() == "6–18"
    assert page.locator(".strip-band").inner_text() == "stable or potentially unstable or unstable"
    assert page.locator(".deciders li").count() == 4


def test_the_spine_is_one_radio_group_for_the_keyboard(sins_page: Any) -> None:
    assert sins_page.locator(".vertebra[tabindex='0']").count() == 1
    sins_page.locator(".vertebra[data-level=T1]").focus()
    sins_page.keyboard.press("ArrowDown")
    sins_page.wait_for_function("document.querySelector('.strip-level').textContent === 'T2'")
    assert sins_page.evaluate("document.activeElement.dataset.level") == "T2"
    sins_page.keyboard.press("End")
    sins_page.wait_for_function("document.querySelector('.strip-level').textContent === 'S5'")
    sins_page.keyboard.press("ArrowDown")
    sins_page.wait_for_function("document.querySelector('.strip-level').textContent === 'Occiput'")


def test_several_levels_stand_highest_first_and_are_not_summed(sins_page: Any) -> None:
    sins_page.locator(".vertebra[data-level=T5]").click()
    choose(sins_page, "lesion", "blastic")
    wait_for(sins_page, 1, 14)
    sins_page.get_by_role("button", name="Another level").click()
    sins_page.wait_for_function("document.querySelector('.strip-level').textContent === 'No level'")
    sins_page.locator(".vertebra[data-level=L1]").click()
    choose(sins_page, "lesion", "lytic")
    wait_for(sins_page, 5, 18)
    rows = sins_page.locator(".level-row")
    sins_page.wait_for_function(
        "[...document.querySelectorAll('.level-row')].map((row) => row.innerText.split(/\\s/)[0]).join() === 'L1,T5'"
    )
    sins_page.wait_for_timeout(300)  # the list is drawn anew once the score has arrived; a click in between is lost
    rows.nth(1).click()
    wait_for(sins_page, 1, 14)
    assert sins_page.locator("#sins-lesion").get_by_label("Blastic (0)").is_checked()
    sins_page.get_by_role("button", name="Remove level").click()
    wait_for(sins_page, 5, 18)


def test_what_if_compares_and_comes_back(open_page: Any) -> None:
    page = open_page("/sins?level=T12&pain=mechanical")
    wait_for(page, 6, 18)
    page.get_by_role("button", name="What if").click()
    page.wait_for_selector(".what-if")
    choose(page, "alignment", "subluxation")
    wait_for(page, 10, 18)
    assert "was 6–18" in page.locator(".what-if").inner_text()
    page.locator(".what-if button").click()
    wait_for(page, 6, 18)
    assert page.locator("#sins-alignment").get_by_label("Not known").is_checked()


def test_findings_survive_a_reload(sins_page: Any) -> None:
    sins_page.locator(".vertebra[data-level=C7]").click()
    choose(sins_page, "pain", "mechanical")
    wait_for(sins_page, 6, 18)
    sins_page.reload()
    wait_for(sins_page, 6, 18)
    assert sins_page.locator(".vertebra[aria-checked=true]").get_attribute("data-level") == "C7"


@pytest.mark.parametrize(
    ("label", "name", "said"),
    [
        ("JSON", "sins.json", '"level": "T12"'),
        ("FHIR", "sins-fhir.json", '"resourceType": "Observation"'),
        ("RadElement", "sins-radelement.json", '"set": "RDES21"'),
        ("CSV", "sins.csv", "T12,junctional,"),
    ],
)
def test_the_result_downloads(open_page: Any, label: str, name: str, said: str) -> None:
    page = open_page("/sins?level=T12")
    wait_for(page, 3, 18)
    with page.expect_download() as waiting:
        page.get_by_role("button", name=f"Download {label}").click()
    assert waiting.value.suggested_filename == name
    assert said in waiting.value.path().read_text(encoding="utf-8")


def test_rules_and_validity_open_with_one_click(open_page: Any) -> None:
    page = open_page("/sins?level=T12")
    wait_for(page, 3, 18)
    page.get_by_text("Rules, source and validity").click()
    assert page.get_by_text("sensitivity 95.7 %, specificity 79.5 %").is_visible()
    assert page.get_by_text("T11–L1").first.is_visible()


def test_grades_of_other_frameworks_stand_with_the_report(open_page: Any) -> None:
    page = open_page("/sins")
    page.locator("#sins-report textarea").fill(
        "Lytic metastasis of T8. Epidural tumour abuts the cord without compression."
    )
    page.locator("#read-report").click()
    shown = page.locator(".frameworks")
    shown.wait_for()
    assert "grade 1c" in shown.inner_text()
    assert page.locator("mark", has_text="abuts the cord").count() == 1


def test_an_unknown_level_in_a_link_says_what_is_wrong(open_page: Any) -> None:
    page = open_page("/sins?level=T13")
    assert "T13" in page.locator("#sins-settling .error").inner_text()
