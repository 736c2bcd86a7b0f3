"""The plan a question names beside its subject: `ใครรับผิดชอบข้อ 2 ของแผนป้องกันการทุจริต`."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from domain.catalogue.library import Library
from domain.catalogue.plan import Catalogue
from domain.catalogue.plan_kinds import PlanKind
from domain.catalogue.plan_titles import bare_title
from domain.language.normalise import tidy
from domain.search import intent, scope
from domain.search.answer import Answer

_OF: Final = r"(?:(?:ของ|ใน|ตาม|จาก|สำหรับ)\s*|\b(?:of|in|from|under|for)\s+)?(?:\bthe\s+)?"
_PLAN: Final = r"แผน(?:ปฏิบัติการ|งาน|ดำเนินการ)?(?:ด้าน|การ)?\s*"
_LONG: Final = 12
"""Letters of a title from which it is a name without the word plan."""
_NUMBER: Final = re.compile(r"(?:ข้อ|ขั้นตอน|ลำดับ|\b(?:step|item|no\.?))\s*(?:ที่)?\s*(\d{1,2})(?![\d./]|\s*(?:ข้อ|ขั้นตอน))")
"""The number of a step without its measure."""
_LABEL: Final = re.compile(r"\d\s*(?:[./]\s*\d|ข้อ|ขั้นตอน|step)|มาตรการ\s*(?:ที่)?\s*\d|measure\s*\d")


@dataclass(frozen=True, slots=True)
class PlanNamed:
    """A plan that a question names, and the question without the name."""

    catalogue: Catalogue
    rest: str


def plan_named(text: str, library: Library, kinds: Sequence[PlanKind]) -> PlanNamed | None:
    """The plan a tidied text names, where a year has several; of alike names the year said, else the newest."""
    if len(library.catalogues) == len(library.own):
        return None
    years = scope.years(text)
    found = [
        (hit.end() - hit.start(), bool(years) and one.plan.fiscal_year in years, one.plan.fiscal_year, hit, one)
        for one in library.catalogues
        if (hit := _pattern(one, kinds).search(text)) is not None
    ]
    if not found:
        return None
    _, _, _, hit, catalogue = max(found, key=lambda one: one[:3])
    rest = scope.without_years(f"{text[: hit.start()]} {text[hit.end() :]}")
    return PlanNamed(catalogue, " ".join(rest.split()))


def of_plan(named: PlanNamed, answer: Answer) -> Answer:
    """The answer to a question that names a plan: of its steps; all of them where it names none."""
    plan, rest = named.catalogue.plan, named.rest
    asks = intent.asked(rest)
    numbered = _NUMBER.search(rest)
    if numbered is not None and not _LABEL.search(rest):
        number = int(numbered[1])
        steps = [step.id for step in plan.steps if step.number == number]
        if not steps:
            return Answer("none", missing=(numbered[0],), reason="unknown_code", basis="code", plan=plan.number)
        return Answer("measure", tuple(steps), basis="code", plan=plan.number, asks=asks)
    if answer.kind in ("measure", "channels") or answer.missing:
        return answer
    return Answer("measure", tuple(step.id for step in plan.steps), basis="computed", plan=plan.number, asks=asks)


def twins(library: Library, answer: Answer, catalogue: Catalogue) -> tuple[int, ...]:
    """The followed plans that have the one step an answer is about by its id, if several do."""
    if answer.kind != "measure" or answer.basis != "code" or len(answer.ids) != 1 or answer.worked is not None:
        return ()
    mine = catalogue.plan
    plans = [one.plan for one in library.followed if mine.fiscal_year <= one.plan.last_year and one.plan is not mine]
    others = [one.number for one in plans if one.further and answer.ids[0] in one.step_by_id]
    return (mine.number, *others) if others else ()


def _pattern(catalogue: Catalogue, kinds: Sequence[PlanKind]) -> re.Pattern[str]:
    """A pattern of a plan's names: its key, its titles, and the words of its kind behind or before the word plan."""
    plan = catalogue.plan
    titles = [tidy(bare_title(title)) for title in plan.title.both]
    words = [tidy(word) for kind in kinds if kind.id == plan.kind for word in kind.words]
    named = [re.escape(plan.key), *(_spaced(one) for one in titles if len(one) >= _LONG)]
    called = _any(words)
    year = r"(?:\s*(?:ประจำ)?(?:ปี)?(?:งบประมาณ)?\s*\d{4})?"
    return re.compile(rf"{_OF}(?:{'|'.join(named)}|{_PLAN}(?:{called})|(?:{called})\s+plan)(?:\s*plan\b)?{year}")


def _any(words: Iterable[str]) -> str:
    """A pattern of some words, the longest first, without the word plan before them."""
    bare = {re.sub(r"^แผน(?:ปฏิบัติการ)?", "", word) for word in words}
    return "|".join(_spaced(one) for one in sorted(bare, key=len, reverse=True) if one) or "(?!)"


def _spaced(name: str) -> str:
    return r"\s*".join(map(re.escape, name.split()))
