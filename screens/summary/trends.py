"""Trends on a screen behind a button: by quarter, by unit, and what is stuck again."""

from collections.abc import Sequence
from typing import Final

from domain.calendar.period_texts import short_period_text
from domain.decisions.decisions import Instruction
from domain.office import Office
from domain.summary.trends import Response, Trends
from screens.answers.parts import paged, turning
from screens.base.outgoing import Outgoing
from screens.base.rich import Rich, join
from screens.base.topics import SummaryPartTopic
from screens.buttons.summary import ShowTrends
from screens.decisions.open_matters import order_line
from screens.summary.naming import title_of
from screens.summary.view import SummaryView
from screens.texts import say

PAGE: Final = 10
"""Units of a page."""

STUCK: Final = 8
"""Steps named as stuck again, and instructions named as never done; they are rare."""


def trends(view: SummaryView, found: Trends, undone: Sequence[Instruction], office: Office, page: int = 1) -> Outgoing:
    """Trends up to a quarter; at one quarter nothing is compared, and that is said."""
    lang, quarter = view.lang, view.compiled.quarter
    part, page, pages = paged(view.compiled.units, page, PAGE)
    quarters = [
        say(
            lang,
            "trends.quarter",
            quarter=one,
            answered=response.answered,
            asked=response.asked,
            rate=response.rate,
            days=_days(view, response),
        )
        for one, response in found.quarters.items()
    ]
    units = []
    for unit in part:
        given = found.units.get(unit.code, {})
        if given:
            rates = " → ".join(str(given[one].rate) if one in given else "–" for one in found.quarters)
            days = _days(view, given[max(given)])
            units.append(say(lang, "trends.unit", unit=unit.name.say(lang), rates=rates, days=days))
    blocks = [
        say(lang, "trends.head"),
        say(lang, "trends.one", quarter=quarter) if not found.comparable else Rich(""),
        join([say(lang, "trends.quarters", quarter=quarter), *quarters]),
        join([say(lang, "trends.units", quarter=quarter), *units]) if units else Rich(""),
        _stuck(view, found) if found.comparable else Rich(""),
        _undone(view, undone, office),
        say(lang, "trends.note"),
    ]
    turn = turning(page, pages, lambda to: ShowTrends(quarter, to))
    return Outgoing(join(blocks, "\n\n"), (*turn, (view.back(),)), topic=SummaryPartTopic(quarter))


def _days(view: SummaryView, response: Response) -> str:
    if response.days is None:
        return view.say("trends.days.none")
    return view.say("trends.days", days=f"{response.days:.1f}")


def _undone(view: SummaryView, undone: Sequence[Instruction], office: Office) -> Rich:
    """Instructions that were never done; nothing where there are none."""
    if not undone:
        return Rich("")
    lines = [order_line(view.lang, office, one) for one in undone[:STUCK]]
    more = len(undone) - STUCK
    counted = say(view.lang, "summary.needs.more", count=more) if more > 0 else Rich("")
    return join([say(view.lang, "trends.undone", count=len(undone)), *lines, counted])


def _stuck(view: SummaryView, found: Trends) -> Rich:
    steps = [step for step in view.compiled.steps if step.key in found.stuck]
    if not steps:
        return say(view.lang, "trends.stuck.none")
    lines = [
        say(
            view.lang,
            "trends.stuck.line",
            step=view.named(step),
            title=title_of(view.lang, step),
            quarters=", ".join(short_period_text(one, view.lang) for one in found.stuck[step.key]),
        )
        for step in steps[:STUCK]
    ]
    more = len(steps) - STUCK
    counted = say(view.lang, "summary.needs.more", count=more) if more > 0 else Rich("")
    return join([say(view.lang, "trends.stuck", quarter=view.compiled.quarter), *lines, counted])
