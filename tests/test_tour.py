"""The names that the tour, the glossary and CONTRIBUTING.md give for the code are names the code has."""

import ast
import importlib
import pkgutil
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent
ROOMS = ("bot", "handlers", "scheduler", "follow_up", "db", "documents", "bundled", "screens", "domain")
PAGES = ("docs/tour.md", "docs/glossary.md", "CONTRIBUTING.md")

_DOTTED = re.compile(rf"`((?:{'|'.join(ROOMS)})(?:\.[A-Za-z_]\w*)+)`")
_FILE = re.compile(rf"`((?:{'|'.join(ROOMS)}|tests|sandbox|docs|bench)/[\w./-]*)`")
_SUFFIXES = frozenset({"py", "toml", "md", "txt", "example"})


def named(page: str) -> list[str]:
    """The dotted names on a page, files such as `errata.toml` left out."""
    found = _DOTTED.findall((HOUSE / page).read_text(encoding="utf-8"))
    return sorted({name for name in found if name.rsplit(".", 1)[1] not in _SUFFIXES})


def exists(name: str) -> bool:
    """Check whether a dotted name is a module, or an attribute or field of one, or of a class in one."""
    try:
        pkgutil.resolve_name(name)
    except (ImportError, AttributeError):
        owner, _, field = name.rpartition(".")
        module, _, kind = owner.rpartition(".")
        try:
            return field in importlib.import_module(module).__dict__[kind].__annotations__
        except (ImportError, KeyError, AttributeError, ValueError):
            return False
    return True


@cache
def public_classes() -> dict[str, tuple[str, ...]]:
    """The public classes of our packages, by the modules that define them."""
    modules = (path for room in ROOMS for path in sorted((HOUSE / room).rglob("*.py")) if "versions" not in path.parts)
    return {
        path.relative_to(HOUSE).with_suffix("").as_posix().replace("/", "."): tuple(
            node.name
            for node in ast.parse(path.read_text(encoding="utf-8")).body
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
        )
        for path in modules
    }


@pytest.mark.parametrize(("page", "name"), [(page, name) for page in PAGES for name in named(page)])
def test_every_dotted_name_on_a_page_exists(page: str, name: str) -> None:
    assert exists(name)


@pytest.mark.parametrize("name", ["domain.nothing", "domain.people.Nobody", "domain.people.Person.shoe_size"])
def test_a_name_that_does_not_exist_is_noticed(name: str) -> None:
    assert not exists(name)


@pytest.mark.parametrize("page", PAGES)
def test_every_file_on_a_page_exists(page: str) -> None:
    files = _FILE.findall((HOUSE / page).read_text(encoding="utf-8"))

    assert [file for file in files if not (HOUSE / file).exists()] == []


def test_the_tour_walks_every_way() -> None:
    page = (HOUSE / "docs/tour.md").read_text(encoding="utf-8")

    ways = ["A message", "A round", "A report", "A question", "A piece of evidence", "A decision", "A document"]
    assert re.findall(r"^## (.+)$", page, re.MULTILINE) == ways


def test_every_public_class_is_in_the_glossary() -> None:
    page = (HOUSE / "docs/glossary.md").read_text(encoding="utf-8")
    spoken = set(re.findall(r"`([\w.]+)`", page))
    listed = spoken | {name.rsplit(".", 1)[1] for name in spoken if "." in name}
    shared = Counter(name for names in public_classes().values() for name in names)

    missing = [
        f"{module}.{name}"
        for module, names in public_classes().items()
        for name in names
        if (f"{module}.{name}" if shared[name] > 1 else name) not in listed
    ]

    assert missing == []


def test_the_glossary_lists_no_class_under_a_module_that_lacks_it() -> None:
    page = (HOUSE / "docs/glossary.md").read_text(encoding="utf-8")
    _, _, table = page.partition("## Classes by package")
    rows = re.findall(r"^\| `([\w.]+)` \| (.+) \|$", table, re.MULTILINE)

    gone = [
        f"{module}: {name}"
        for module, classes in rows
        for name in re.findall(r"(?:^|· )`([\w.]+)`", classes)
        if name.rsplit(".", 1)[-1] not in public_classes().get(module, ())
    ]

    assert rows
    assert gone == []
