"""Pages are whole: a table's rows have the columns of its head, and links lead to files there are."""

import re
from itertools import groupby
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent
PAGES = sorted([*HOUSE.glob("*.md"), *(HOUSE / "docs").rglob("*.md")])

_BAR = re.compile(r"(?<!\\)\|")
_LINK = re.compile(r"\]\((?!https?://|mailto:|#)([^)#\s]+)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(HOUSE)))
def test_the_rows_of_a_table_have_the_columns_of_its_head(page: Path) -> None:
    lines = enumerate(page.read_text(encoding="utf-8").splitlines(), 1)
    for is_table, rows in groupby(lines, key=lambda one: one[1].startswith("|")):
        if is_table:
            columns = {number: len(_BAR.findall(row)) for number, row in rows}
            head = next(iter(columns.values()))
            assert [number for number, found in columns.items() if found != head] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(HOUSE)))
def test_links_lead_to_files_there_are(page: Path) -> None:
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)

    assert [link for link in _LINK.findall(text) if not (page.parent / link).exists()] == []
