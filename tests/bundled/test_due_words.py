"""Due dates in a plan's file: days, months and words, each of its kind."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from bundled.bundle import BundleError, load_bundle
from domain.catalogue.audit import audit
from domain.catalogue.due import DueKind
from domain.catalogue.plan import Step

SHIPPED = Path(__file__).parents[2] / "bundled"


def with_due(folder: Path, written: str) -> Path:
    """A copy of the bundled folder whose first step has another due date."""
    for file in SHIPPED.glob("*.toml"):
        shutil.copy(file, folder)
    plan = folder / "plan-2563.toml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(re.sub(r"^due = .*$", f"due = {written}", text, count=1, flags=re.MULTILINE), encoding="utf-8")
    return folder


def first_step(folder: Path, written: str) -> Step:
    """The first step of such a folder, which the audit has nothing against."""
    catalogue = load_bundle(with_due(folder, written))
    assert not [one for one in audit(catalogue).unexplained if "due" in one.where]
    return catalogue.plan.steps[0]


@pytest.mark.parametrize(
    ("written", "kind", "last"),
    [
        ("2020-09-30", DueKind.MONTH, date(2020, 9, 30)),
        ("2020-08-15", DueKind.DAY, date(2020, 8, 15)),
        ("2563-08-15", DueKind.DAY, date(2020, 8, 15)),
        ('"มิ.ย. 63"', DueKind.MONTH, date(2020, 6, 30)),
        ('"ไตรมาส 3"', DueKind.QUARTER, date(2020, 6, 30)),
        ('"ตลอดปีงบประมาณ"', DueKind.YEAR, date(2020, 9, 30)),
        ('"ทุกเดือน"', DueKind.EVERY, date(2020, 9, 30)),
        ('"ภายใน 15 วันหลังลงนามในสัญญา"', DueKind.EVENT, None),
        ('"ไม่มีกำหนด"', DueKind.NONE, None),
    ],
)
def test_a_date_is_of_its_kind(tmp_path: Path, written: str, kind: DueKind, last: date | None) -> None:
    step = first_step(tmp_path, written)

    assert (step.due_kind, step.last_day) == (kind, last)


def test_words_are_kept(tmp_path: Path) -> None:
    assert first_step(tmp_path, '"ทุก 2 เดือน"').due_words == "ทุก 2 เดือน"


def test_doubtful_words_are_a_problem_of_their_entry(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match=r"M1\.1/1: `due` must be a date"):
        load_bundle(with_due(tmp_path, '"ต่อเนื่อง"'))


@pytest.mark.parametrize(
    ("written", "where"),
    [
        ('2020-08-15\ndue_kind = "quarter"', "M1.1/1.due_kind"),
        ('2020-09-30\ndue_kind = "every"', "M1.1/1.due_kind"),
        ('2020-09-30\ndue_kind = "every"\nevery = "sometimes"', "M1.1/1.due_kind"),
        ('2020-09-30\nevery = "month"', "M1.1/1.due_kind"),
    ],
)
def test_a_kind_that_its_day_contradicts_is_named(tmp_path: Path, written: str, where: str) -> None:
    found = audit(load_bundle(with_due(tmp_path, written))).unexplained

    assert where in {one.where for one in found}


def test_an_unknown_kind_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match="`due_kind` must be day or month or quarter"):
        load_bundle(with_due(tmp_path, '2020-09-30\ndue_kind = "someday"'))
