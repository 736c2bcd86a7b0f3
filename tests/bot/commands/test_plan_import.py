"""`plan import`, `plan undo` and `plan template` from the operator's shell."""

import json
from pathlib import Path

import pytest

from bot.cli import main
from tests.agencies import path_of
from tests.plan_files import plan, workbook


@pytest.fixture(autouse=True)
def own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path / 't.db'}")
    monkeypatch.setenv("BOT_LANGUAGE", "en")
    monkeypatch.chdir(tmp_path)


def file(path: Path, *rows: tuple[str, ...]) -> str:
    path.write_bytes(plan(*rows))
    return str(path)


def test_an_own_plan_is_imported_into_an_empty_database(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "import", file(tmp_path / "a.xlsx", ("อบรม", "กองคลัง", "มี.ค. 69"))]) == 0

    assert "plan of 2569 B.E. imported: new steps 1" in capsys.readouterr().out
    assert main(["ask", "M1/1"]) == 0
    assert "กองคลัง" in capsys.readouterr().out


def test_scores_that_are_not_loaded_are_not_answered(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["plan", "import", file(tmp_path / "a.xlsx", ("อบรม", "กองคลัง", "มี.ค. 69"))])
    capsys.readouterr()

    main(["ask", "คะแนนรวม"])

    assert "0 คะแนน" not in capsys.readouterr().out


def test_open_doubts_stop_the_import_and_are_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = file(tmp_path / "a.xlsx", ("อบรม", "คณะทำงาน", "ต่อเนื่อง"))
    answers = tmp_path / "answers.json"

    assert main(["plan", "import", name, "--answers", str(answers)]) == 1

    asked = json.loads(answers.read_text(encoding="utf-8"))
    assert [(one["key"], one["answer"]) for one in asked] == [("group_of_people: คณะทำงาน", ""), ("due: ต่อเนื่อง", "")]
    assert "row 4 column B" in capsys.readouterr().out


def test_answered_doubts_are_imported_and_remembered(tmp_path: Path) -> None:
    name = file(tmp_path / "a.xlsx", ("อบรม", "คณะทำงาน", "ต่อเนื่อง"))
    answers = tmp_path / "answers.json"
    main(["plan", "import", name, "--answers", str(answers)])
    asked = json.loads(answers.read_text(encoding="utf-8"))
    asked[0]["answer"], asked[1]["answer"] = "กองคลัง", "30 ก.ย. 69"
    answers.write_text(json.dumps(asked), encoding="utf-8")

    assert main(["plan", "import", name, "--answers", str(answers)]) == 0

    more = file(tmp_path / "b.xlsx", ("อบรม", "คณะทำงาน", "ต่อเนื่อง"), ("ตรวจ", "คณะทำงาน", "มี.ค. 69"))
    assert main(["plan", "import", more]) == 0


def test_a_dry_run_stores_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = file(tmp_path / "a.xlsx", ("อบรม", "กองคลัง", "มี.ค. 69"))

    assert main(["plan", "import", name, "--dry-run"]) == 0

    assert "+ 1 step 1 อบรม" in capsys.readouterr().out
    assert main(["plan", "undo"]) == 1


def test_the_understood_rows_are_printed_as_json(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["plan", "import", str(path_of("03")), str(path_of("12")), "--dry-run", "--json"]) == 0

    first, second = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert (first["table"], second["kind"]) == (1, "template")
    assert not (tmp_path / "t.db").exists()


def test_a_conflict_stops_unless_it_is_to_be_skipped_or_updated(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["plan", "import", file(tmp_path / "a.xlsx", ("อบรม", "กองคลัง", "มี.ค. 69"))])
    changed = file(tmp_path / "b.xlsx", ("อบรม", "กองช่าง", "เม.ย. 69"))

    assert main(["plan", "import", changed]) == 1
    assert main(["plan", "import", changed, "--on-conflict", "update"]) == 0

    capsys.readouterr()
    main(["ask", "M1/1"])
    assert "กองช่าง" in capsys.readouterr().out


def test_an_update_is_undone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["plan", "import", file(tmp_path / "a.xlsx", ("อบรม", "กองคลัง", "มี.ค. 69"))])
    changed = file(tmp_path / "b.xlsx", ("อบรม", "กองช่าง", "เม.ย. 69"))
    main(["plan", "import", changed, "--on-conflict", "update"])

    assert main(["plan", "undo"]) == 0

    capsys.readouterr()
    main(["ask", "M1/1"])
    assert "กองคลัง" in capsys.readouterr().out


def test_every_file_s_problem_is_named_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "b.xlsx").write_bytes(workbook([["รายชื่อ"]]))

    assert main(["plan", "import", "a.pdf", "b.xlsx", "c.xlsx"]) == 1

    said = capsys.readouterr().err
    assert "a.pdf: tables of a PDF" in said
    assert "no plan's table in b.xlsx" in said
    assert "c.xlsx: No such file" in said


@pytest.mark.parametrize("number", ["01", "03", "05", "07", "12"])
def test_a_stored_plan_in_the_template_s_form_changes_nothing(
    number: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["plan", "import", str(path_of(number)), "--take-proposals", "--agency", "เทศบาล"])
    assert main(["plan", "template", "x.xlsx", "--year", "2569"]) == 0
    capsys.readouterr()

    main(["plan", "import", "x.xlsx", "--take-proposals", "--dry-run", "--agency", "เทศบาล"])

    assert "new 0 · changed 0" in capsys.readouterr().out


def test_the_empty_template_is_read_as_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "template"]) == 0

    main(["plan", "import", "plan.xlsx", "--dry-run", "--json"])

    assert json.loads(capsys.readouterr().out.splitlines()[-1])["kind"] == "template"


def reported(path: Path, *rows: tuple[str | float, ...], said: str = "") -> str:
    head = ("กิจกรรม", "ผลการดำเนินงาน", "ร้อยละ", "ปัญหาอุปสรรค")
    path.write_bytes(workbook([[f"รายงานผลการดำเนินงาน {said} ปีงบประมาณ พ.ศ. 2563"], head, *rows]))
    return str(path)


def test_reports_of_an_earlier_period_are_imported_and_undone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["summary"])
    name = reported(tmp_path / "r.xlsx", ("การบริหารทรัพยากรบุคคล", "ทบทวนแล้ว", 60, "-"))

    assert main(["plan", "import", name, "--take-proposals", "--period", "2/2563"]) == 0

    assert "\n1 report imported\n" in capsys.readouterr().out
    assert main(["plan", "undo"]) == 0
    assert "The import of reports was undone" in capsys.readouterr().out


def test_a_period_other_than_the_file_s_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["summary"])
    name = reported(tmp_path / "r.xlsx", ("การบริหารทรัพยากรบุคคล", "ทบทวนแล้ว", 60, "-"), said="ไตรมาส 1")

    assert main(["plan", "import", name, "--take-proposals", "--period", "2/2563"]) == 1

    assert "holds no reports of quarter 2/2563" in capsys.readouterr().out + capsys.readouterr().err


def test_reports_go_to_the_plan_that_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["summary"])
    name = reported(tmp_path / "r.xlsx", ("การบริหารทรัพยากรบุคคล", "ทบทวนแล้ว", 60, "-"))
    command = ["plan", "import", name, "--take-proposals", "--period", "2/2563", "--as"]

    assert main([*command, "risk-2563"]) == 1
    assert "measures-2563" in "".join(capsys.readouterr())
    assert main([*command, "measures-2563"]) == 0
