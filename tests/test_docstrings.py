"""Docstrings of our packages are plain: they begin with a verb or a noun, never with a question word or a pronoun."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

CLEAN = (
    "bench",
    "bot",
    "bundled",
    "db",
    "documents",
    "domain",
    "follow_up",
    "handlers",
    "samples",
    "sandbox",
    "scheduler",
    "screens",
    "tests",
)
"""Packages whose docstrings are held to it."""

OPENINGS = frozenset(
    {
        *("how", "so", "that", "what", "whatever", "when", "whenever", "where", "whether", "which", "who", "whoever"),
        *("whom", "whose", "why"),
        *("it", "not", "nothing", "nobody", "only", "perhaps", "something", "there", "they", "without"),
    }
)

PHRASES = ("so many", "told of")
"""Words that say nothing of the thing itself."""

ROOT = Path(__file__).parents[1]


def docstrings(source: str) -> Iterator[tuple[int, str]]:
    """Docstrings of a module's source with their lines, those below constants and fields too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, (ast.Module, ast.ClassDef)):
            texts = node.body
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            texts = node.body[:1]
        else:
            continue
        for one in texts:
            if isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant) and isinstance(one.value.value, str):
                yield one.lineno, one.value.value.strip()


def is_plain(text: str) -> bool:
    """Check the opening and the words of a docstring."""
    first, second, *_ = (*text.lower().split(maxsplit=2), "", "")
    opens = first.strip(".,:;–") not in OPENINGS and (first, second.strip(".,:;")) != ("the", "same")
    return opens and not any(phrase in text for phrase in PHRASES)


@pytest.mark.parametrize("package", CLEAN)
def test_it_begins_with_a_verb_or_a_noun(package: str) -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line} {text.splitlines()[0]}"
        for path in sorted((ROOT / package).rglob("*.py"))
        if path.parent.name != "versions"  # released migrations are never edited
        for line, text in docstrings(path.read_text("utf-8"))
        if not is_plain(text)
    ]

    assert wrong == []


@pytest.mark.parametrize(
    "text",
    [
        "What it does.",
        "Whether it holds.",
        "The same, later.",
        "How: by rows.",
        "who asks",
        "Nothing was sent.",
        "A list of so many.",
    ],
)
def test_it_refuses_an_opening_that_is_no_verb_and_no_noun(text: str) -> None:
    assert not is_plain(text)


@pytest.mark.parametrize("text", ["Status of a step.", "Check whether it holds.", "The round's date.", ""])
def test_it_takes_a_plain_opening(text: str) -> None:
    assert is_plain(text)
