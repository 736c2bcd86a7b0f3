"""Every dependency has its reason on the page of dependencies, and every reason its dependency."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs/decisions/0012-dependencies.md").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def named(requirements: list[str]) -> set[str]:
    """Names of requirements without versions, extras and markers."""
    return {re.split(r"[^\w-]", one)[0] for one in requirements}


def reasoned(heading: str) -> set[str]:
    """Names in the first column of the page's table under a heading."""
    table = PAGE.split(f"| {heading} | why |")[1].split("\n\n")[0]
    return {name.strip() for row in re.findall(r"^\| ([a-z][^|]*) \|", table, re.M) for name in row.split(",")}


def test_each_dependency_at_run_time_has_its_reason() -> None:
    assert reasoned("at run time") == named(PROJECT["project"]["dependencies"])


def test_each_dependency_of_development_has_its_reason() -> None:
    assert reasoned("in development") == named(PROJECT["dependency-groups"]["dev"])
