"""The export's shape is a promise to other programs."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bundled.bundle import load_bundle
from domain.catalogue.export import export
from domain.entries.entries import Revision, Written, overlaid
from tests.other_agencies import by_conditions

EXPORT = json.loads(json.dumps(export(load_bundle(), "source"), ensure_ascii=False))


@pytest.mark.parametrize(
    ("part", "count", "keys"),
    [
        ("items", 93, "code text title_en score grade rank tool indicator"),
        ("indicators", 10, "code name score grade rank"),
        ("tools", 3, "code name score grade rank weight computed"),
        ("measures", 4, "id title"),
        ("steps", 9, "id title units due activities"),
        ("units", 9, "code name office"),
        ("findings", 18, "id kind tool item approach action step"),
        ("guidelines", 11, "id title text source url file edited_at"),
        ("channels", 3, "id title text source edited_at"),
        ("errata", len(load_bundle().errata), "where printed used why"),
    ],
)
def test_it_has_every_promised_key_in_every_row(part: str, count: int, keys: str) -> None:
    assert len(EXPORT[part]) == count
    assert all(set(keys.split()) <= row.keys() for row in EXPORT[part])


def test_it_gives_the_overall_score() -> None:
    assert EXPORT["overall"] == {"score": 89.49, "grade": "A"}


def test_it_marks_tool_scores_as_computed() -> None:
    tools = {row["code"]: (row["score"], row["grade"], row["rank"], row["weight"]) for row in EXPORT["tools"]}

    assert tools == {"IIT": (79.45, "B", 3, 30), "EIT": (85.51, "A", 2, 30), "OIT": (100.0, "AA", 1, 40)}
    assert all(row["computed"] is True for row in EXPORT["tools"])


def test_it_writes_scores_as_numbers_and_dates_as_iso() -> None:
    item = next(row for row in EXPORT["items"] if row["code"] == "I20")
    step = next(row for row in EXPORT["steps"] if row["id"] == "M1.1/3")

    assert (item["score"], item["grade"], item["rank"], item["tool"], item["indicator"]) == (
        53.03,
        "E",
        30,
        "IIT",
        "IND4",
    )
    assert (step["due"], step["units"]) == ("2020-05-31", ["knowledge", "comms"])
    assert all(isinstance(activity, str) for activity in step["activities"])


def test_it_leaves_what_does_not_apply_empty() -> None:
    findings = {row["id"]: row for row in EXPORT["findings"]}

    assert (findings["F:I4"]["action"], findings["F:I4"]["step"]) == (None, None)
    assert findings["F:NACC5"]["item"] is None
    assert findings["F:NACC5"]["tool"] == "EIT"


def test_it_keeps_the_documents_order() -> None:
    assert [row["code"] for row in EXPORT["items"]][:2] == ["I1", "I2"]
    assert [row["id"] for row in EXPORT["steps"]] == [step.id for step in load_bundle().plan.steps]
    assert json.dumps(export(load_bundle(), "source")) == json.dumps(export(load_bundle(), "source"))


def test_it_names_the_coordinator_as_the_source_of_the_coordinators_words() -> None:
    at = datetime(2020, 6, 29, 2, tzinfo=UTC)
    written = Written(text="โทร. 02 000 0000")
    catalogue = overlaid(load_bundle(), [Revision("own", 1, written, 101, "P101", at)])

    own, nacc, _ = export(catalogue, "ผู้ประสานงาน")["channels"]

    assert (own["text"], own["source"], own["edited_at"]) == ("โทร. 02 000 0000", "ผู้ประสานงาน", at.isoformat())
    assert nacc["edited_at"] is None


def test_a_score_the_year_does_not_grade_has_no_grade() -> None:
    catalogue = replace(load_bundle(), assessment=by_conditions("92.76", IIT="84.45", EIT="91.63", OIT="99.84"))

    exported = export(catalogue, "source")

    assert exported["overall"]["grade"] == "ผ่าน"
    assert {row["grade"] for part in ("tools", "indicators", "items") for row in exported[part]} == {None}
