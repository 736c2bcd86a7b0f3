"""More time given in words: shown first, and given by a tap."""

from domain.calendar.days_in_words import day_in
from domain.catalogue.plan import Step
from domain.decisions import rights
from domain.decisions.decisions import DecisionKind
from domain.errors import DomainError, Stale
from domain.hearing.meanings import GrantMeant
from domain.reports.reports import Duty
from follow_up.decisions import decisions as deciding
from follow_up.decisions.more_time import current_quarter
from handlers.buttons import Press, on
from handlers.context import Turn
from handlers.decisions import more_time, prepare
from screens.base import Replies, replies
from screens.buttons import decisions as to
from screens.decisions import choices as say_choices
from screens.decisions.naming import day as day_text
from screens.texts import say


async def time_said(turn: Turn, meant: GrantMeant) -> Replies:
    """Show more time before it is given: to the step meant, or to one of those of the units named."""
    until = day_in(meant.text, turn.office.today)
    if until is None or until < turn.office.today:
        raise DomainError("time.past")
    await current_quarter(turn.session)
    steps = [(plan, step) for plan, step in _meant(turn, meant) if not step.cancelled and step.due < until]
    if not steps:
        return replies(say(turn.lang, "decide.time.give.none", date=day_text(turn.lang, until)))
    return replies(say_choices.give_time(turn.lang, turn.office, steps, until))


async def time_given(press: Press[to.GiveTime]) -> Replies:
    """Give a step more time as it was shown."""
    turn, data = press.turn, press.data
    if not rights.prepares(turn.person, DecisionKind.GRANT):
        rights.check(turn.person, DecisionKind.GRANT)
    if deciding.step_of(turn.office, data.plan, data.step).due >= data.day:
        raise Stale("decide.not_any_more")
    quarter = await current_quarter(turn.session)
    about = Duty(data.plan, data.step, "")
    kept = await prepare.instead(turn, DecisionKind.GRANT, quarter, about, until=data.day)
    return kept or await more_time.given(turn, quarter, data.plan, data.step, data.day)


def _meant(turn: Turn, meant: GrantMeant) -> list[tuple[int, Step]]:
    """The steps named, else those of the units named, each with its plan."""
    return [
        (one.plan.number, step)
        for one in turn.library.followed
        for step in one.plan.steps
        if (step.id in meant.steps if meant.steps else {*step.owners} & {*meant.units})
    ]


BUTTONS = (on(to.GiveTime, time_given, Turn.overseer_only),)
