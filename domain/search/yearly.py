"""Year a message is about – the one it names, else the newest – and the scores that rose or fell since the year before.

The same year may be that of one plan's scores and of another plan's measures (the plan of 2563 grew from the scores of
2562): what answers the message decides which is meant.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from domain.catalogue.change import fallen, risen
from domain.catalogue.library import Library
from domain.catalogue.plan import Catalogue
from domain.catalogue.plan_kinds import PlanKind
from domain.language.normalise import tidy
from domain.language.vocabulary import ASK_HOW, ASK_WHICH, YES_NO
from domain.search import intent, scope
from domain.search.answer import Answer
from domain.search.answerer import Answerer
from domain.search.plan_named import of_plan, plan_named, twins

_RISEN: Final = r"ดีขึ้น|เพิ่มขึ้น|สูงขึ้น|กระเตื้องขึ้น|พัฒนาขึ้น|improved|risen|rose|(?:went|gone|go) up|increased|gained"
_FALLEN: Final = (
    r"แย่ลง|ลดลง|ต่ำลง|ตกลง|ถดถอย|worsened|got worse|fell|fallen|dropped|declined|decreased|(?:went|gone|go) down|lost"
)
_WHAT: Final = r"ข้อ|ประเด็น|ตัวชี้วัด|เครื่องมือ|ด้าน|คะแนน|items?|questions?|indicators?|tools?|scores?"
_ASKS: Final = rf"{ASK_WHICH}|บ้าง|กี่|ที่สุด|which|what|most|how many|list|show"
_MOVED: Final = re.compile(rf"(?P<up>{_RISEN})|(?P<down>{_FALLEN})")
_ABOUT_CHANGE: Final = re.compile(rf"(?=.*(?:{_WHAT}))(?=.*(?:{_ASKS}))")
_INDICATORS: Final = re.compile(r"ตัวชี้วัด|ด้าน|\bindicators?\b")
_TOOLS: Final = re.compile(r"เครื่องมือ|\btools?\b")
_NOT_SCORES: Final = re.compile(r"มีการ|ปรับปรุง|ควร|มาตรการ|แนวปฏิบัติ|should|measure|how (?:do|can)")
"""Words of the questions themselves ("has it improved its service?"), and of asking how to improve."""


_COMPARED: Final = re.compile(
    r"(?:(?:เปรียบ)?เทียบ|(?:แตก)?ต่าง|ดีกว่า|แย่กว่า|มากกว่า|น้อยกว่า|เพิ่ม(?:ขึ้น)?|ลด(?:ลง)?)(?:กับ|จาก)?ปี(?:ก่อน|ที่แล้ว|ที่ผ่านมา)|compared?(?:to|with)(?:the)?(?:last|previous)year|yearonyear"
)
_RESULTS: Final = re.compile(
    rf"สรุป|เท่าไ[รห]่?[รว]?่?|กี่|{YES_NO}|คะแนน|ผล|การ|ประเมิน|โดย|ภาพ|รวม|ita|ปีนี้|ของ|เรา|หน่วยงาน|เป็น|{ASK_HOW}|ไง|บ้าง|ขอ|ดู|กับ|แล้ว|มี|"
    r"the|our|this|year|score|results?|overall|how|is|are|was|did|do|we|as|of|in|show|me|a"
)
"""Words in a message on the whole result besides the comparison."""

_NEARER: Final = 0.05
"""Nearness by which a further plan's step is nearer than one of the year's own."""

_OUTSIDE: Final = frozenset({"no_scores", "greeting", "help", "other_agency", "year_not_loaded"})
"""Reasons for no answer that hold whatever is loaded."""


class YearlyAnswerer:
    """Answers from whatever is loaded; `answerer` gives the one that knows a plan's catalogue."""

    def __init__(
        self, library: Library, answerer: Callable[[Catalogue], Answerer], kinds: Sequence[PlanKind] = ()
    ) -> None:
        self._library = library
        self._answerer = answerer
        self._kinds = kinds

    def ask(self, text: str) -> Answer:
        """The answer to a message in anyone's words, from the plan it names, else from the year it names."""
        named = plan_named(tidy(text), self._library, self._kinds)
        if named is None:
            return self._of_any(text, self._of_year(text))
        if self.tells_of_wrongdoing(text):
            return self._of_year(text)
        return of_plan(named, self._from(named.catalogue, named.rest))

    def _of_any(self, text: str, answer: Answer) -> Answer:
        """An answer of a year's own plan, or of a further one that is followed up where that answers better."""
        catalogue = self._library.current if answer.plan is None else self._library.of(answer.plan)
        if plans := twins(self._library, answer, catalogue):
            return replace(answer, plans=plans)
        if answer.of_units:
            return replace(answer, beside=self._beside(text, catalogue))
        if (
            scope.years(tidy(text))
            or answer.reason not in (None, "off_topic")
            or answer.basis not in ("search", "rule")
        ):
            return answer
        if answer.kind not in ("measure", "unsure", "none"):
            return answer
        for one in self._library.followed:
            found = self._from(one, text) if one.plan.further else answer
            if found.of_units and answer.kind != "measure":
                return replace(found, beside=self._beside(text, one))
            better = answer.kind != "measure" or found.nearness > answer.nearness + _NEARER
            if found.kind == "measure" and found.ids and found.basis == "search" and better:
                return found
        return answer

    def _beside(self, text: str, of: Catalogue) -> tuple[Answer, ...]:
        """The steps of units in further plans beside one: of those that are followed, or reach into a year named."""
        years = scope.years(tidy(text))
        reaching = [one for year in sorted(years) for one in self._library.plans_of(year)]
        plans = dict.fromkeys(one.plan.number for one in (reaching if years else self._library.followed))
        others = (one for number in plans if (one := self._library.of(number)) is not of and one.plan.further)
        asked = scope.without_years(tidy(text)) if years else text
        return tuple(found for one in others if (found := self._from(one, asked)).of_units)

    def _of_year(self, text: str) -> Answer:
        """The answer from the year a message names."""
        tidied = tidy(text)
        named = sorted(scope.years(tidied), reverse=True)
        scores = next(filter(None, map(self._library.of_scores, named)), None)
        plan = next(filter(None, map(self._library.of_year, named)), None)
        catalogue = scores or plan or self._library.current
        if (scores or plan) and len(self._library.catalogues) > 1:
            text = tidied = scope.without_years(tidied)
        answer = self._from(catalogue, text)
        if answer.kind == "channels" or answer.reason in _OUTSIDE:
            return answer
        answer = self._changes(tidied, catalogue) or self._compared(tidied, catalogue) or answer
        if not named or not answer.ids or answer.kind == "guideline":
            return answer
        if answer.ids[0] in catalogue.plan.step_by_id:
            return answer if plan in (None, catalogue) else self._from(plan, text)
        return Answer("none", reason="year_not_loaded") if scores is None and not _of_plan(tidied) else answer

    def tells_of_wrongdoing(self, text: str, *, plainly: bool = False) -> bool:
        """Check whether a message accuses somebody of wrongdoing, whatever year it names; `plainly`: not by hints."""
        return self._answerer(self._library.current).tells_of_wrongdoing(text, plainly=plainly)

    def _from(self, catalogue: Catalogue, text: str) -> Answer:
        answer = self._answerer(catalogue).ask(text)
        if answer.kind == "score" and answer.rule is None and not catalogue.assessment.has_scores:
            answer = Answer("none", reason="no_scores", basis="computed")
        newest = catalogue is self._library.current
        return answer if newest else replace(answer, plan=catalogue.plan.number)

    def _changes(self, tidied: str, catalogue: Catalogue) -> Answer | None:
        """Scores that rose or fell most since the year before, if that is asked."""
        moved = _MOVED.search(tidied)
        if moved is None or not _ABOUT_CHANGE.search(tidied) or _NOT_SCORES.search(tidied):
            return None
        book = catalogue.assessment
        before = self._library.before(book.fiscal_year)
        if before is None:
            return Answer("none", reason="nothing_to_compare", basis="computed")
        tools = self._answerer(catalogue).tools_in(tidied)
        if _TOOLS.search(tidied):
            codes = tuple(one.code for one in book.tools)
        elif _INDICATORS.search(tidied):
            codes = tuple(one.code for one in book.indicators if not tools or one.tool in tools)
        else:
            codes = tuple(one.code for one in book.items if not tools or book.tool_of(one).code in tools)
        ids = (risen if moved["up"] else fallen)(book, before, codes)
        if not ids:
            return Answer("none", reason="nothing_matches", basis="computed")
        newest = catalogue is self._library.current
        return Answer("score", ids, basis="computed", plan=None if newest else catalogue.plan.number)

    def _compared(self, tidied: str, catalogue: Catalogue) -> Answer | None:
        """The whole result beside that of the year before, if that is asked of no entry in particular."""
        said = re.sub(r"[\s?!.]", "", tidied)
        if not _COMPARED.search(said) or _RESULTS.sub("", _COMPARED.sub("", said)):
            return None
        if self._library.before(catalogue.assessment.fiscal_year) is None:
            return Answer("none", reason="nothing_to_compare", basis="computed")
        newest = catalogue is self._library.current
        return Answer("score", ("OVERALL",), basis="computed", plan=None if newest else catalogue.plan.number)


def _of_plan(tidied: str) -> bool:
    """Check whether a year named is that of the plan rather than of the scores."""
    asked = intent.read(tidied)
    return not asked.score and (asked.follow_up or asked.who or asked.when or "แผน" in tidied or "plan" in tidied)
