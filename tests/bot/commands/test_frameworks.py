"""`framework list`, `template`, `check` and `data load` from the operator's shell."""

import re
from importlib import resources
from pathlib import Path

import pytest

from bot.cli import main

ITA = str(resources.files("bundled") / "framework-ita-2562.toml")
MOIT = """
kind = "moit"
fiscal_year = 2569
title = "การประเมินคุณธรรมและความโปร่งใสของหน่วยงานในสังกัด"
pass_mark = 90
graded = ["overall"]
bands = [{ grade = "ผ่าน", low = 90, high = 100 }, { grade = "ไม่ผ่าน", low = 0, high = 89.99 }]

[[tools]]
code = "MOIT"
name = "แบบวัดการเปิดเผยข้อมูล"
weight = 100

[[items]]
code = "MOIT1"
indicator = "MOIT"
text = "ข้อหนึ่ง"

[[items]]
code = "MOIT2"
indicator = "MOIT"
text = "ข้อสอง"
"""


def written(text: str, name: str = "framework-moit-2569.toml") -> str:
    Path(name).write_text(text, encoding="utf-8")
    return name


def test_a_framework_in_order_is_loaded_and_listed(capsys: pytest.CaptureFixture[str]) -> None:
    name = written(MOIT)

    assert main(["framework", "check", name]) == 0
    assert main(["data", "load", name]) == 0
    capsys.readouterr()

    assert main(["framework", "list"]) == 0
    out = capsys.readouterr().out
    assert "moit-2569 (2569): 1 tools, 2 items, 2 grades, pass mark 90; scores of no year" in out


def test_loading_it_again_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    main(["data", "load", written(MOIT)])
    capsys.readouterr()

    assert main(["data", "load", "framework-moit-2569.toml"]) == 0

    assert "as it was" in capsys.readouterr().out


def test_everything_wrong_is_named_at_once_by_line_and_key(capsys: pytest.CaptureFixture[str]) -> None:
    broken = MOIT.replace("pass_mark = 90", "pass_mark = 900").replace("weight = 100", "weight = 90\nwieght = 1")
    broken = broken.replace('"MOIT2"\nindicator = "MOIT"', '"MOIT1"\nindicator = "NOWHERE"').replace("89.99", "80")

    assert main(["framework", "check", written(broken)]) == 1

    assert capsys.readouterr().err.splitlines() == [
        "framework-moit-2569.toml, line 9: tools MOIT: unknown key `wieght`",
        "framework-moit-2569.toml, line 20: items MOIT1: the code is used twice, in items too",
        "framework-moit-2569.toml, line 5: `pass_mark` must be from 0 to 100, not 900",
        "framework-moit-2569.toml, line 7: bands ผ่าน: `low` should be 80.01, and is 90.00",
        "framework-moit-2569.toml, line 20: items MOIT1: `indicator` 'NOWHERE' is no indicator, sub-indicator or tool",
        "framework-moit-2569.toml: `tools`: their weights are 90 together, and must be 100",
        "Problems: 6",
    ]


def test_a_value_of_another_kind_does_not_hide_what_else_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    broken = MOIT.replace("fiscal_year = 2569", 'fiscal_year = "2569"').replace('"MOIT2"', '"MOIT1"')

    assert main(["framework", "check", written(broken)]) == 1

    err = capsys.readouterr().err
    assert "line 3: `fiscal_year` must be a whole number, not '2569'" in err
    assert "items MOIT1: the code is used twice" in err


def test_nothing_is_loaded_while_one_file_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    good, bad = written(MOIT), written(MOIT.replace("weight = 100", "weight = 1"), "bad.toml")

    assert main(["data", "load", good, bad]) == 1

    assert "nothing was loaded" in capsys.readouterr().err
    main(["framework", "list"])
    assert "moit" not in capsys.readouterr().out


def test_a_pair_whose_text_was_reworded_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    pair = '[[pairs]]\ncode = "MOIT1"\nwas = "EB1"\ntext = "ข้ออื่น"\n'

    assert main(["framework", "check", written(MOIT + pair)]) == 1

    assert "pairs MOIT1: `text` is not the item's text any more" in capsys.readouterr().err


def test_the_template_explains_itself_in_thai_and_overwrites_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["framework", "template", "--kind", "moit", "--year", "2569"]) == 0

    form = Path("framework-moit-2569.toml").read_text(encoding="utf-8")
    assert "# แบบกรอกกรอบการประเมิน" in form
    assert main(["framework", "template", "--kind", "moit", "--year", "2569"]) == 1
    assert "is there already" in capsys.readouterr().err


def test_a_template_filled_in_is_in_order() -> None:
    main(["framework", "template", "moit.toml", "--kind", "moit", "--year", "2569"])
    form = Path("moit.toml").read_text(encoding="utf-8")
    form = form.replace('title = ""', 'title = "การประเมิน"').replace("bands = [\n#", "bands = [\n")
    form = re.sub(r"^#(   \{)", r"\1", form, flags=re.MULTILINE)
    tool, items = '[[tools]]\ncode = ""\nname = ""', '[[items]]\ncode = ""\nindicator = ""\ntext = ""'
    form = form.replace(tool, tool.replace('""', '"MOIT"'))
    form = form.replace(items, '[[items]]\ncode = "MOIT1"\nindicator = "MOIT"\ntext = "ข้อหนึ่ง"')

    assert main(["framework", "check", written(form, "moit.toml")]) == 0


def test_the_bundled_framework_is_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["framework", "check", ITA]) == 0

    assert "ita-2562 (2562–2563): 3 tools, 10 indicators, 93 items, 7 grades" in capsys.readouterr().out
