"""`docs/security.md` claims nothing without a test that exists, and the code refers to headings the design has."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", PAGE)))


def test_it_names_tests() -> None:
    assert len(NAMED) > 30


@pytest.mark.parametrize(("file", "name"), NAMED)
def test_every_test_it_names_exists(file: str, name: str) -> None:
    source = (ROOT / file).read_text(encoding="utf-8")

    assert re.search(rf"^(?:async )?def {name}\(", source, re.MULTILINE)


def test_every_test_of_an_attack_is_named() -> None:
    source = (ROOT / "tests/walk/test_attacks.py").read_text(encoding="utf-8")
    every = set(re.findall(r"^(?:async )?def (test_\w+)\(", source, re.MULTILINE))

    assert every - {name for _, name in NAMED} == {
        "test_the_secret_is_compared_byte_for_byte_also_when_it_is_not_ascii"
    }


ROOMS = (
    "bot",
    "handlers",
    "scheduler",
    "follow_up",
    "db",
    "documents",
    "bundled",
    "screens",
    "domain",
    "sandbox",
    "tests",
)


def test_every_heading_of_the_design_that_is_referred_to_exists() -> None:
    headings = set(re.findall(r"^#+ (.+)$", (ROOT / "docs" / "design.md").read_text(encoding="utf-8"), re.MULTILINE))
    files = (file for room in ROOMS for file in (ROOT / room).rglob("*.py"))
    named = {
        name for file in files for name in re.findall(r'design\.md, "([^"\n]+)"', file.read_text(encoding="utf-8"))
    }

    assert "The quarter" in named
    assert named <= headings
