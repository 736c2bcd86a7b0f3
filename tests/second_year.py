"""A second year made of the bundled one: the scores of 2563 and the plan of 2564, as files that replace the three.

Inside scores (I, indicators 1–5) rise by 1.50 and outside scores (E, indicators 6–8) fall by 2.25; I20 rises most, I15
falls most. I5 asks something else, I7 asks what I6 asked and scores 1.00 more than that did, indicator 8 has another
name, and indicator 11 is new with its one item O49.
"""

import re
import shutil
from decimal import Decimal
from importlib import resources
from pathlib import Path
from typing import Final

OTHER_QUESTION: Final = "หน่วยงานของท่านเปิดเผยผลการประเมินบุคลากรต่อสาธารณะมากน้อยเพียงใด"
_BY: Final = {"I20": Decimal("20.50"), "I15": Decimal("-4.00"), "I7": Decimal("32.24")}
_INSIDE, _OUTSIDE = Decimal("1.50"), Decimal("-2.25")
_INDICATORS: Final = {f"IND{n}": _INSIDE if n <= 5 else _OUTSIDE for n in range(1, 9)}
_NEW: Final = """
[[indicators]]
code = "IND11"
tool = "OIT"
name = "ธรรมาภิบาลข้อมูล"
name_en = "Data governance"

[[items]]
code = "O49"
indicator = "IND11"
text = "ชุดข้อมูลเปิดของหน่วยงาน"
title_en = "The agency's open data sets"

[[pairs]]
code = "I7"
was = "I6"
text = "ท่านรู้เกี่ยวกับแผนการใช้จ่ายงบประมาณประจำปีของหน่วยงานของท่าน มากน้อยเพียงใด"
"""
_NEW_SCORES: Final = """
[[indicators]]
code = "IND11"
score = 90.00

[[items]]
code = "O49"
score = 90.00
"""


def write(folder: Path) -> Path:
    """The files of the second year, in a folder that need not be there; what has no year in its name stays."""
    with resources.as_file(resources.files("bundled")) as bundled:
        shutil.copytree(bundled, folder, ignore=shutil.ignore_patterns("__pycache__"))
    framework = (folder / "framework-ita-2562.toml").rename(folder / "framework-ita-2563.toml")
    asked = framework.read_text().replace("fiscal_year = 2562\nuntil = 2563\n", "fiscal_year = 2563\n")
    framework.write_text("".join(map(_asked_otherwise, _blocks(asked))) + _NEW)
    scores = (folder / "assessment-2562.toml").rename(folder / "assessment-2563.toml")
    head, *given = _blocks(scores.read_text())
    head = head.replace("= 2562", "= 2563").replace('"ita-2562"', '"ita-2563"').replace("= 89.49", "= 91.00")
    scores.write_text(head + "".join(map(_changed, given)) + _NEW_SCORES)
    (folder / "findings-2562.toml").rename(folder / "findings-2563.toml")
    plan = (folder / "plan-2563.toml").rename(folder / "plan-2564.toml")
    plan.write_text(plan.read_text().replace("fiscal_year = 2563", "fiscal_year = 2564").replace("= 2020-", "= 2021-"))
    return folder


def _blocks(text: str) -> list[str]:
    return re.split(r"(?=^\[\[)", text, flags=re.MULTILINE)


def _code_of(block: str) -> str:
    found = re.search(r'^code = "(\w+)"', block, re.MULTILINE)
    return found[1] if found else ""


def _changed(block: str) -> str:
    """The score of an indicator or item a year later."""
    code = _code_of(block)
    by = _BY.get(code) or _INDICATORS.get(code) or {"I": _INSIDE, "E": _OUTSIDE}.get(code[0], Decimal(0))
    score = re.compile(r"^score = ([\d.]+)", re.MULTILINE)
    return score.sub(lambda hit: f"score = {min(Decimal(hit[1]) + by, Decimal(100))}", block)


def _asked_otherwise(block: str) -> str:
    """An indicator or item as it is asked a year later."""
    match _code_of(block):
        case "I5":
            return re.sub(r"^text = .*$", f'text = "{OTHER_QUESTION}"', block, flags=re.MULTILINE)
        case "IND8":
            block = re.sub(r"^aliases = \[.*?^\]\n", "", block, flags=re.MULTILINE | re.DOTALL)
            return re.sub(r'^name = (".*")$', r'name = "การพัฒนาการทำงาน"\naliases = [\1]', block, flags=re.MULTILINE)
    return block
