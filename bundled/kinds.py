"""The kinds of plans (`kinds.toml`)."""

import tomllib
from functools import cache
from importlib import resources

from domain.catalogue.plan_kinds import PlanKind
from domain.language.bilingual import Bilingual


@cache
def plan_kinds() -> tuple[PlanKind, ...]:
    """The kinds in the file's order; the last is that of every other plan."""
    table = tomllib.loads((resources.files("bundled") / "kinds.toml").read_text(encoding="utf-8"))
    return tuple(
        PlanKind(one["id"], Bilingual(one["name"], one["name_en"]), tuple(one["words"])) for one in table["kinds"]
    )
