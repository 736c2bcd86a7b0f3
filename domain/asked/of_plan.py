"""Questions about the plan, in parts: steps by month, unit and measure, units by their steps, how many of each."""

import re
from decimal import Decimal
from typing import Final

from domain.asked import due as dates
from domain.asked import words
from domain.asked.conditions import read as read_conditions
from domain.asked.names import Names, pieces
from domain.asked.question import Aim, Bound, Kind, Order, Pick, Question, Relation
from domain.catalogue.plan import Catalogue
from domain.language.normalise import without_particles
from domain.language.numbers import spell_out

_MEASURES: Final = re.compile(r"มาตรการ|\bmeasures?\b")
_ALL: Final = re.compile(
    r"มาตรการ(?:ทั้งหมด|มีอะไร|มีกี่|อะไรบ้าง|ทุกข้อ|ต่างๆ|ปีนี้มีอะไร)|กี่มาตรการ|มีมาตรการอะไร|ขั้นตอนทั้งหมด|"
    r"(?:ทั้งหมด|มี)กี่ขั้นตอน"
    r"|\b(?:all|list|show|how many|what are)\b.{0,12}\b(?:measures|steps)\b"
)
_HAVE: Final = re.compile(
    r"รับผิดชอบ|เจ้าภาพ|เกี่ยวข้อง|มี(?:ขั้นตอน|งาน)|\b(?:responsible|own\w*|have|has|"
    r"involved)\b"
)
_COUNTED: Final = re.compile(
    r"กี่(?:ข้อ|ตัว|อัน|งาน|เรื่อง|ขั้นตอน|มาตรการ|รายการ|ขั้น)|\bhow many\b|\bnumber of\b|"
    r"\bcount\b"
)
_SAID: Final = re.compile(
    r"(?<![ก-๛])งาน(?=ของ|\s|$|\|)|ต้อง(?:ทำ|รายงาน|ส่ง)?(?:ให้)?|แล้วเสร็จ|เสร็จ|ครบ(?:กำหนด)?|กำหนด(?:ส่ง|เสร็จ)?|"
    r"ส่ง|เดดไลน์|ทำ|ดูแล|แผน|ปี(?:นี้|งบ(?:ประมาณ)?)?|รายงาน"
    r"|\b(?:due|deadlines?|finish\w*|complet\w*|must|should|done|in total|plan|report\w*|do|need|to)\b"
)
"""Words of asking for what is due that say no more."""


class PlanReader:
    """Reads questions about the steps and units of one plan."""

    def __init__(self, catalogue: Catalogue, names: Names) -> None:
        self._plan, self._names = catalogue.plan, names
        self._years = {step.due.month: step.due.year for step in catalogue.plan.steps}

    def read(self, text: str, steps: tuple[str, ...], about_work: bool) -> Question | None:
        """The question in a tidied text, if it is one of steps or units that can be worked out.

        `steps` are those whose codes it names; `about_work` says that it asks when, or for measures.
        """
        text = without_particles(spell_out(text))
        of_work = bool(words.STEPS.search(text) or _MEASURES.search(text))
        units, rest = self._names.units(text, short=of_work)
        if len(units) > 1 and of_work and (compared := words.OPEN_COMPARED.search(text)):
            order = Order.HIGH if compared["high"] else Order.LOW
            return Question(Aim.LIST, Kind.UNIT, steps, units=units, pick=Pick(order))
        kind = self._kind(text, units)
        if kind is Kind.UNIT:
            return self._of_units(text, steps)
        urgency = dates.urgency(text)
        if urgency and (about_work or dates.CUE.search(text)) and not words.FINDINGS.search(text):
            unread = self._unread(dates.without_urgency(rest))
            return Question(Aim.LIST, Kind.STEP, steps, units=units, pick=Pick(urgency), unread=unread)
        due, rest = dates.read(rest, self._plan.fiscal_year, self._years)
        counts = bool(_COUNTED.search(text))
        asked = steps and words.YES_NO_ASKED.search(text)
        aim = Aim.COUNT if counts else Aim.WHETHER if asked else Aim.LIST
        if due and (kind or about_work or dates.CUE.search(text)):
            jointly = bool(words.JOINTLY.search(text))
            return Question(aim, Kind.STEP, steps, units=units, due=due, jointly=jointly, unread=self._unread(rest))
        if counts and (steps or (units and kind)):
            jointly = bool(words.JOINTLY.search(text))
            return Question(aim, Kind.STEP, steps, units=units, jointly=jointly, unread=self._unread(rest))
        if not steps and not units and _ALL.search(text):
            return Question(aim, Kind.STEP, whole=True)
        return None

    def _kind(self, text: str, units: tuple[str, ...]) -> Kind | None:
        if words.UNITS.search(text) and not units:
            return Kind.UNIT
        return Kind.STEP if words.STEPS.search(text) or _MEASURES.search(text) else None

    def _of_units(self, text: str, steps: tuple[str, ...]) -> Question | None:
        """A question after units: by how many steps they have, by what is due, or how many there are."""
        due, rest = dates.read(text, self._plan.fiscal_year, self._years)
        conditions = read_conditions(rest, lambda _: None, lambda *_: None)
        bounds = tuple(bound for bound in conditions.bounds if not isinstance(bound.figure, str))
        if words.SINGLE.search(text):
            bounds = (Bound(Relation.EQUAL, Decimal(1)),)
        order = Order.HIGH if words.MOST.search(text) else Order.LOW if words.FEWEST.search(text) else None
        counts = bool(words.COUNT.search(text))
        of_work = bool(words.STEPS.search(text) or _MEASURES.search(text) or _HAVE.search(text))
        if not (due or ((order or bounds or len(steps) > 1) and of_work) or (counts and not bounds)):
            return None
        return Question(
            Aim.COUNT if counts else Aim.LIST,
            Kind.UNIT,
            steps,
            bounds=_meant(bounds, text),
            due=due,
            pick=Pick(order) if order else None,
            unread=self._unread(conditions.rest),
        )

    @staticmethod
    def _unread(text: str) -> tuple[str, ...]:
        """Words that no part of the question explains."""
        for pattern in (
            words.SINGLE, words.JOINTLY, words.UNITS, words.COUNT, words.STEPS, words.MOST, words.FEWEST, words.WHICH,
            words.ITEMS, _MEASURES, _HAVE, _SAID, words.YES_NO_ASKED, words.FILLER,
        ):  # fmt: skip
            text = pattern.sub("|", text)
        return pieces(text)


def _meant(bounds: tuple[Bound, ...], text: str) -> tuple[Bound, ...]:
    """The conditions that are on numbers of steps."""
    return bounds if words.STEPS.search(text) or _MEASURES.search(text) or _HAVE.search(text) else ()
