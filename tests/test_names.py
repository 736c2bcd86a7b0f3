"""Tests are named by sentences (CONTRIBUTING.md, "Tests"): none begins as a question or half a sentence does."""

import re
from pathlib import Path

TESTS = Path(__file__).parent


def test_no_name_begins_with_a_question_word() -> None:
    names = [
        name
        for file in sorted(TESTS.rglob("test_*.py"))
        for name in re.findall(r"^(?:async )?def (test_\w+)\(", file.read_text(encoding="utf-8"), re.MULTILINE)
    ]

    begun = re.compile(r"test_(?:what|whatever|who|whoever|whose|whom|how|where|without)_")
    assert [name for name in names if begun.match(name)] == []
    assert names
