"""Reading a folder of data: the bundled one, another one, and what is wrong with a broken one."""

import shutil
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from importlib import resources
from pathlib import Path

import pytest

from bundled.bundle import BundleError, files_of, load_bundle

Edit = Callable[[str, str, str], Path]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with resources.as_file(resources.files("bundled")) as bundled:
        return shutil.copytree(bundled, tmp_path / "data")


@pytest.fixture
def edit(folder: Path) -> Edit:
    """Replace a text in one of the folder's files, the first time it occurs."""

    def replace(name: str, old: str, new: str) -> Path:
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")
        return folder

    return replace


def test_it_holds_the_whole_assessment() -> None:
    assessment = load_bundle().assessment

    assert [len(assessment.items_of(tool.code)) for tool in assessment.tools] == [30, 15, 48]
    assert [len(assessment.indicators_of(tool.code)) for tool in assessment.tools] == [5, 3, 2]
    assert [tool.weight for tool in assessment.tools] == [30, 30, 40]
    assert [band.grade for band in assessment.bands] == ["AA", "A", "B", "C", "D", "E", "F"]
    assert assessment.item_by_code["I20"].score == Decimal("53.03")
    assert "ITA 2562" in assessment.structure_source


def test_it_holds_the_whole_plan() -> None:
    plan = load_bundle().plan

    assert (len(plan.groups), len(plan.measures), len(plan.steps)) == (2, 4, 9)
    assert [len(step.activities) for step in plan.steps] == [2, 3, 2, 1, 2, 2, 1, 1, 1]
    assert [step.due.month for step in plan.steps] == [9, 9, 5, 6, 6, 9, 9, 6, 9]
    assert plan.step_by_id["M1.1/3"].due == date(2020, 5, 31)
    assert plan.approved_on == date(2020, 4, 29)


@pytest.mark.parametrize(
    ("step", "owners"),
    [
        ("M1.1/1", ("hr",)),
        ("M1.1/2", ("budget",)),
        ("M1.1/3", ("knowledge", "comms")),
        ("M1.1/4", ("procurement",)),
        ("M1.2/1", ("hr", "legal")),
        ("M2.1/1", ("evaluation",)),
        ("M2.1/2", ("knowledge", "comms")),
        ("M2.2/1", ("hr", "legal")),
        ("M2.2/2", ("admin",)),
    ],
)
def test_it_knows_who_owns_a_step(step: str, owners: tuple[str, ...]) -> None:
    assert load_bundle().plan.step_by_id[step].owners == owners


def test_it_knows_the_units_and_their_offices() -> None:
    catalogue = load_bundle()

    assert len(catalogue.plan.responsible_units) == 8
    assert "policy" not in catalogue.plan.responsible_units
    assert {unit.code for unit in catalogue.units if unit.office is None} == {"admin", "knowledge", "comms", "policy"}
    assert catalogue.unit_by_code["legal"].office == "admin"
    assert catalogue.unit_by_code["evaluation"].office == "policy"


def test_it_knows_which_step_each_finding_led_to() -> None:
    findings = load_bundle().assessment.findings

    assert {one.id[2:]: one.step for one in findings if one.step} == {
        "I20": "M1.1/4",
        "I15": "M1.1/1",
        "I23": "M1.1/4",
        "NACC1": "M1.1/3",
        "NACC2": "M1.1/2",
        "NACC3": "M1.1/2",
        "NACC4": "M1.2/1",
        "E14": "M2.1/1",
        "E6": "M2.1/2",
        "E10": "M2.2/1",
        "NACC5": "M2.2/2",
    }
    assert {one.id for one in findings if one.kind == "keep"} == {
        f"F:{c}" for c in ("I4", "I5", "I16", "E4", "E3", "E8", "E13")
    }


def test_it_promises_confidentiality_in_the_documents_words() -> None:
    assert load_bundle().confidentiality.th == "ข้อมูลของผู้ร้องเรียนจะถูกเก็บรักษาไว้เป็นความลับ"


def test_it_gives_every_entry_an_english_name() -> None:
    catalogue = load_bundle()

    titles = [one.text.en for one in catalogue.assessment.items]
    titles += [one.title.en for one in catalogue.plan.steps]
    titles += [one.title.en for one in catalogue.guidelines]

    assert all(title and title.isascii() for title in titles)
    assert len({one.text.en for one in catalogue.assessment.items_of("OIT")}) == 48


def test_it_reads_once() -> None:
    assert load_bundle() is load_bundle()


def test_it_reads_another_agencys_folder(edit: Edit) -> None:
    folder = edit("plan-2563.toml", 'agency_short = "สศส."', 'agency_short = "กขค."')
    (folder / "plan-2563.toml").rename(folder / "plan-2564.toml")

    assert load_bundle(folder).plan.agency_short.th == "กขค."
    assert load_bundle().plan.agency_short.th == "สศส."


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("assessment-2562.toml", "score = 84.71", 'score = "84.71"', "items I1: `score` must be a number, not '84.71'"),
        ("assessment-2562.toml", "score = 84.71", "score = true", "items I1: `score` must be a number, not True"),
        ("assessment-2562.toml", "score = 84.71", "", "items I1: `score` is missing"),
        ("assessment-2562.toml", "score = 84.71", "scoer = 84.71", "items I1: unknown key `scoer`"),
        ("assessment-2562.toml", "[[tools]]", "[[tool]]", "unknown key `tool`"),
        ("findings-2562.toml", 'kind = "keep"', 'kind = "kept"', "must be keep or urgent or recommendation"),
        ("plan-2563.toml", "due = 2020-09-30", 'due = "ต่อเนื่อง"', "steps M1.1/1: `due` must be a date"),
        ("plan-2563.toml", 'owners = ["hr"]', 'owners = "hr"', "steps M1.1/1: `owners` must be a list"),
        ("plan-2563.toml", 'owners = ["hr"]', "owners = [1]", "steps M1.1/1: `owners` must be text, not 1"),
        ("units.toml", "[[units]]", "[units]", "units.toml"),
        ("channels.toml", "text_en", "text_fr", "confidentiality: unknown key `text_fr`"),
    ],
)
def test_it_says_what_is_wrong_and_where(edit: Edit, name: str, old: str, new: str, message: str) -> None:
    folder = edit(name, old, new)

    with pytest.raises(BundleError) as error:
        load_bundle(folder)

    assert message in str(error.value)


def test_it_says_which_file_is_missing(folder: Path) -> None:
    (folder / "units.toml").unlink()

    with pytest.raises(BundleError, match=r"units\.toml is missing"):
        load_bundle(folder)


def test_it_wants_one_plan_in_a_folder(folder: Path) -> None:
    shutil.copy(folder / "plan-2563.toml", folder / "plan-2564.toml")

    with pytest.raises(BundleError, match=r"one plan-\*\.toml is expected, found plan-2563\.toml, plan-2564\.toml"):
        load_bundle(folder)


def test_it_says_when_there_is_no_folder(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match="no such folder"):
        load_bundle(tmp_path / "nowhere")


@pytest.mark.parametrize("written", ["2563-09-30", "2020-09-30", '"30/9/2563"', '"๓๐/๙/๖๓"'])
def test_a_date_may_be_of_either_era(edit: Edit, written: str) -> None:
    folder = edit("plan-2563.toml", "due = 2020-09-30", f"due = {written}")

    assert load_bundle(folder).plan.step_by_id["M1.1/1"].due == date(2020, 9, 30)


def test_a_leap_day_that_is_none_is_named_with_its_value(edit: Edit) -> None:
    folder = edit("plan-2563.toml", "due = 2020-09-30", "due = 2564-02-29")

    with pytest.raises(BundleError, match=r"plan-2563\.toml: steps M1\.1/1: `due` must be a date, not '2564-02-29'"):
        load_bundle(folder)


def test_it_names_every_problem_at_once(edit: Edit) -> None:
    edit("assessment-2562.toml", "score = 84.71", 'score = "84.71"\nscoer = 1')
    edit("units.toml", "[[units]]", "[units")
    folder = edit("plan-2563.toml", "due = 2020-09-30", "due = 30")

    with pytest.raises(BundleError) as error:
        load_bundle(folder)

    assert [one.partition(" (")[0] for one in error.value.problems] == [
        "plan-2563.toml: steps M1.1/1: `due` must be a date, not 30",
        "assessment-2562.toml: items I1: unknown key `scoer`",
        "assessment-2562.toml: items I1: `score` must be a number, not '84.71'",
        "units.toml: Expected ']' at the end of a table declaration",
    ]


def test_the_error_of_several_problems_is_one_line_and_counts_the_others(edit: Edit) -> None:
    edit("units.toml", 'office = "admin"', "office = 1")
    folder = edit("plan-2563.toml", "due = 2020-09-30", "due = 30")

    with pytest.raises(BundleError) as error:
        load_bundle(folder)

    assert str(error.value) == (
        "plan-2563.toml: steps M1.1/1: `due` must be a date, not 30 (and 1 more: see `data check`)"
    )


def test_it_knows_the_file_of_every_entry() -> None:
    files = files_of(load_bundle())

    assert [files[entry] for entry in ("M1.1/1", "I20", "F:I20", "hr", "G:ethics", "own")] == [
        "plan-2563.toml",
        "assessment-2562.toml",
        "findings-2562.toml",
        "units.toml",
        "guidelines.toml",
        "channels.toml",
    ]
