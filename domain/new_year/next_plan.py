"""The next year's plan made from the last: its steps, with every date and every year in its words a year later."""

import re
from calendar import monthrange
from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import Final

from domain.calendar.fiscal import Period
from domain.calendar.local_time import BUDDHIST_OFFSET
from domain.catalogue.plan import Plan, Step, Unit
from domain.importing.agency import is_reworded
from domain.importing.preview import Preview, preview_of
from domain.language.bilingual import Bilingual
from domain.language.digits import arabic_digits
from domain.language.vocabulary import SHORT_MONTHS

_THAI_DIGITS: Final = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_MONTH_ENDS: Final = "|".join(re.escape(name) for name in SHORT_MONTHS["th"])
_SHORT_YEAR: Final = re.compile(rf"((?:{_MONTH_ENDS})\s*)([0-9๐-๙]{{2}})(?![0-9๐-๙])")
_BETWEEN: Final = 1


def next_plan(last: Plan, year: int, today: date, steps: Collection[str] | None = None) -> Plan:
    """The plan of a year from an earlier one, of some of its steps or of all that are not cancelled.

    It is approved today, or on the nearest day of its year: from that quarter on it is asked about.
    """
    by = year - last.fiscal_year
    chosen = [one for one in last.steps if not one.cancelled and (steps is None or one.id in steps)]
    measures = [one for one in last.measures if any(step.measure == one.id for step in chosen)]
    return Plan(
        fiscal_year=year,
        title=_moved(last.title, last, by),
        agency=last.agency,
        agency_short=last.agency_short,
        approved_by=Bilingual(""),
        approver_position=last.approver_position,
        approved_on=approved_on(year, today),
        groups=tuple(one for one in last.groups if any(measure.group == one.number for measure in measures)),
        measures=tuple(measures),
        steps=tuple(next_step(one, last, year) for one in chosen),
        reporting=last.reporting,
        kind=last.kind,
    )


def approved_on(year: int, today: date) -> date:
    """Today, within the fiscal year."""
    return min(max(today, Period(year, 1).first_day), Period(year, 4).last_day)


def next_step(step: Step, last: Plan, year: int) -> Step:
    """A step of the last plan as it is in a later year's, by its printed date."""
    by = year - last.fiscal_year
    printed = step.first_due or step.due
    return replace(
        step,
        title=_moved(step.title, last, by),
        activities=tuple(_words_moved(one, last, by) for one in step.activities),
        due=later(printed, by),
        due_words=_words_moved(step.due_words, last, by),
        due_from=later(step.due_from, by) if step.due_from else None,
        also_due=tuple(later(date.fromisoformat(one), by).isoformat() for one in step.also_due),
        first_due=None,
    )


def later(day: date, years: int) -> date:
    """A day in a later year; the last day of a month stays the last."""
    length = monthrange(day.year + years, day.month)[1]
    last = day.day == monthrange(day.year, day.month)[1]
    return date(day.year + years, day.month, length if last else min(day.day, length))


def _moved(text: Bilingual, last: Plan, by: int) -> Bilingual:
    return Bilingual(_words_moved(text.th, last, by), None if text.en is None else _words_moved(text.en, last, by))


def _words_moved(words: str, last: Plan, by: int) -> str:
    """Words with the plan's years, and short years after a month, made later; other numbers stay."""
    years = {
        year for near in (last.fiscal_year - _BETWEEN, last.fiscal_year) for year in (near, near - BUDDHIST_OFFSET)
    }

    def full(hit: re.Match[str]) -> str:
        year = int(arabic_digits(hit[0]))
        return _like(hit[0], year + by) if year in years else hit[0]

    def short(hit: re.Match[str]) -> str:
        return hit[1] + _like(hit[2], (int(arabic_digits(hit[2])) + by) % 100)

    return _SHORT_YEAR.sub(short, re.sub(r"(?<![0-9๐-๙])[0-9๐-๙]{4}(?![0-9๐-๙])", full, words))


def _like(written: str, number: int) -> str:
    """A number in the digits it was written in."""
    text = f"{number:0{len(written)}d}"
    return text if written.isascii() else text.translate(_THAI_DIGITS)


def compared(last: Plan, known: tuple[Unit, ...], plan: Plan, units: tuple[Unit, ...], today: date) -> Preview:
    """The new plan beside the last as it would be a year later; a step of a file is known by its title."""
    before = next_plan(last, plan.fiscal_year, today)
    free = dict(before.step_by_id)
    same: dict[str, Step] = {}
    for step in plan.steps:
        old = free.get(step.id)
        if old is None or not is_reworded(old.title.th, step.title.th):
            old = next((one for one in free.values() if is_reworded(one.title.th, step.title.th)), None)
        if old is not None:
            same[old.id] = step
            del free[old.id]
    known_as = tuple(
        replace(one, id=same[one.id].id, measure=same[one.id].measure) for one in before.steps if one.id in same
    )
    found = preview_of(replace(before, steps=known_as), known, plan, units)
    return replace(found, gone=tuple(free.values()))
