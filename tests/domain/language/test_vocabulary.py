"""Words that several patterns share are written once, in the vocabulary."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from domain.language import vocabulary
from domain.language.vocabulary import YES_NO, Words

DOMAIN = Path(vocabulary.__file__).parents[1]
CLASSES = {name: frozenset(words.plain) for name, words in vars(vocabulary).items() if isinstance(words, Words)}
BUILDERS = ("any_of", "either", "alternation")
MODULES = sorted(file for file in DOMAIN.rglob("*.py") if file != Path(vocabulary.__file__))


def alternatives(pattern: str) -> Iterator[list[str]]:
    """The alternatives of every group of a pattern's text, each without the groups inside it."""
    groups = [[""]]
    for part in re.findall(r"\\.|\[\^?\]?[^\]]*\]|\((?:\?(?:P<\w+>|<?[=!]|:))?|[)|]|.", pattern, re.DOTALL):
        if part.startswith("("):
            groups.append([""])
        elif part == ")":
            yield groups.pop()
            groups = groups or [[""]]
            groups[-1][-1] += "…"
        elif part == "|":
            groups[-1].append("")
        else:
            groups[-1][-1] += part
    yield from groups


def text_of(node: ast.AST) -> str:
    """The text of a literal, what is put into it as a mark; nothing of other code."""
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "…" for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def enumerated(source: str) -> Iterator[tuple[int, list[str]]]:
    """Lines and members of what a module enumerates: alternatives of patterns, literals beside each other, words."""
    tree = ast.parse(source)
    inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Tuple | ast.List | ast.Set):
            yield node.lineno, [text_of(one) for one in node.value.elts]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in BUILDERS:
            yield node.lineno, [text_of(one) for one in node.args]
        elif (text := text_of(node)) and id(node) not in inside | alone:
            for group in alternatives(text):
                yield getattr(node, "lineno", 0), group
            if "|" not in text:
                yield getattr(node, "lineno", 0), text.split()


def spelled_anew(lists: Iterable[tuple[int, list[str]]]) -> list[tuple[int, str, list[str]]]:
    """Lists that hold two words of one class of the vocabulary."""
    found = []
    for line, members in lists:
        for name, words in CLASSES.items():
            if len(same := sorted(words.intersection(members))) > 1:
                found.append((line, name, same))
    return found


@pytest.mark.parametrize(
    "source",
    [
        'ASKED = re.compile("ได้(?:ไหม|มั้ย|นะ)")',
        'ASKED = any_of("ไหม", "ได้แล้ว", "มั้ย")',
        'ASKED = rf"{ASK_WHICH}|ไหม|(?:a|b)|มั้ย"',
        'ASKED = frozenset("ไหม มั้ย".split())',
    ],
)
def test_two_words_of_a_class_in_one_list_are_found(source: str) -> None:
    assert [same for _, name, same in spelled_anew(enumerated(source)) if name == "YES_NO"] == [["มั้ย", "ไหม"]]


def test_one_word_of_a_class_is_a_phrase_of_its_own() -> None:
    assert spelled_anew(enumerated('ASKED = any_of("ผ่านไหม", "ได้(?:หรือ|ไหม)")')) == []


def test_a_class_stands_in_a_pattern_as_its_alternatives() -> None:
    assert re.fullmatch(rf"ได้(?:{YES_NO})", "ได้ไหม")


@pytest.mark.parametrize("file", MODULES, ids=lambda file: str(file.relative_to(DOMAIN)))
def test_no_module_spells_a_class_of_shared_words_anew(file: Path) -> None:
    assert spelled_anew(enumerated(file.read_text(encoding="utf-8"))) == []
