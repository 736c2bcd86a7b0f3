"""Reports that were taken back count nowhere, since nothing reads reports but by `db.valid_reports`."""

import re
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
ROOMS: Final = ("bot", "db", "follow_up", "handlers", "scheduler", "documents")

KNOWN: Final = {
    "db/tables/rounds.py": "the table",
    "db/valid_reports.py": "the one way to read it",
    "db/reports.py": "writes it, and numbers revisions",
    "db/rounds.py": "knows the newest row, and what is late",
    "db/decisions.py": "is given what reads it",
    "db/plan_imports.py": "asks whether any row rests on a step",
    "db/past_reports.py": "writes what files bring, numbers it, and takes it back",
}
"""Modules that name the table of reports, and why they do."""


def test_only_known_modules_name_the_table_of_reports() -> None:
    named = {
        str(path.relative_to(ROOT))
        for room in ROOMS
        for path in (ROOT / room).rglob("*.py")
        if re.search(r"\bReportRow\b", path.read_text(encoding="utf-8"))
    }

    assert named == KNOWN.keys()
