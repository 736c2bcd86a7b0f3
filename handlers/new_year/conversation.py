"""/newyear: the coordinator goes from one year to the next, stage by stage; nothing counts before the last tap."""

import re
from dataclasses import replace
from typing import Any, Final

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler

from db import new_year as kept_rows
from domain.calendar.local_time import full_year
from domain.catalogue.plan import Plan
from domain.errors import Stale
from domain.language.digits import arabic_digits
from domain.new_year.conversation import Stage
from domain.new_year.prepared import Prepared
from follow_up.new_year import new_year, new_year_plan
from follow_up.new_year.new_year_screens import screen
from follow_up.rounds import rounds
from handlers.buttons import Press, on
from handlers.context import Context, Turn
from handlers.plans.importing import with_joining
from screens.base import Replies, replies
from screens.buttons import new_year as to
from screens.new_year import beginning, items, preview, results, scores, unit_groups

_YEAR: Final = re.compile(r"(?<!\d)(\d{4}|\d{2})(?!\d)")


async def new_year_command(update: Update, context: Context) -> Replies:
    """`/newyear [2564]`: begin, or go on where it was."""
    turn = context.turn
    turn.admin_only()
    year = year_in(context.words)
    one = await new_year.under_way(turn.session, turn.office, turn.person.id)
    if one is not None and year in (None, one.one.year):
        return shown(turn, one)
    newest = turn.library.current.plan.fiscal_year
    if turn.library.of_year(year if year is not None else newest + 1) is not None:
        return replies(beginning.exists(turn.lang, turn.library, year or newest))
    if year is None and await new_year.is_settled(turn.session, turn.office, turn.person.id):
        return replies(beginning.exists(turn.lang, turn.library, newest))
    return shown(turn, await new_year.begun(turn.session, turn.office, turn.person, year))


def year_in(words: str) -> int | None:
    """A fiscal year of the Buddhist era in words: `2564`, `๖๔`, `2021`."""
    hit = _YEAR.search(arabic_digits(words))
    if hit is None:
        return None
    return full_year(int(hit[1]))


async def begun(press: Press[to.BeginYear]) -> Replies:
    """Begin a year, as tapped."""
    turn = press.turn
    return shown(turn, await new_year.begun(turn.session, turn.office, turn.person, press.data.fiscal_year))


async def scores_begun(press: Press[to.BringScores]) -> Replies:
    """Begin to bring in the scores of a year that has its plan."""
    turn = press.turn
    return shown(turn, await new_year.begun_with_scores(turn.session, turn.office, turn.person, press.data.fiscal_year))


async def further_begun(press: Press[to.CarryPlan]) -> Replies:
    """Begin to carry a further plan on into the newest year."""
    turn = press.turn
    return shown(turn, await new_year.begun_with_further(turn.session, turn.office, turn.person, press.data.plan))


async def shown_again(press: Press[to.ShowYear]) -> Replies:
    """Show the conversation where it is."""
    return shown(press.turn, await current(press.turn))


async def stop_asked(press: Press[to.AskStopYear]) -> Replies:
    """Ask before everything that was chosen is lost."""
    return replies(beginning.ask_stop(press.turn.lang, await current(press.turn)))


async def stopped(press: Press[to.StopYear]) -> Replies:
    """Drop the conversation, as confirmed."""
    one = await current(press.turn)
    await kept_rows.drop(press.turn.session, press.turn.person.id)
    return replies(beginning.stopped(press.turn.lang, one.one.year))


async def gone_on(press: Press[to.GoOn]) -> Replies:
    """Go on from a stage."""
    turn = press.turn
    one = await current(turn)
    return shown(turn, await new_year.gone_on(turn.session, turn.office, one, press.data.stage))


async def gone_back(press: Press[to.GoBack]) -> Replies:
    """Go back from a stage."""
    turn = press.turn
    one = await current(turn)
    return shown(turn, await new_year.gone_back(turn.session, turn.office, one, press.data.stage))


async def scores_left(press: Press[to.ScoresLater]) -> Replies:
    """Go on without scores, which are not published yet."""
    turn = press.turn
    one = await at(turn, Stage.SCORES)
    choices = replace(one.one, lines=(), later=True, accepted=False, was={})
    left = await new_year.kept(turn.session, turn.office, choices)
    if left.one.only_scores:
        await kept_rows.drop(turn.session, turn.person.id)
        return replies(beginning.stopped(turn.lang, left.one.year))
    return shown(turn, await new_year.gone_on(turn.session, turn.office, left, Stage.SCORES))


async def scores_accepted(press: Press[to.AcceptScores]) -> Replies:
    """Keep scores as published; shown again if other sums do not fit by now."""
    turn = press.turn
    one = await at(turn, Stage.SCORES)
    if one.checked is None or scores.mismatch_stamp(one.checked) != press.data.stamp:
        return shown(turn, one)
    return shown(turn, await new_year.kept(turn.session, turn.office, replace(one.one, accepted=True)))


async def items_turned(press: Press[to.TurnItems]) -> Replies:
    """Show another page of the items."""
    one = await at(press.turn, Stage.ITEMS)
    return replies(items.items(press.turn.lang, one, press.data.page))


async def item_opened(press: Press[to.OpenPair]) -> Replies:
    """Show an item with the earlier ones it may have been."""
    one = await at(press.turn, Stage.ITEMS)
    pair = next((each for each in one.checked.pairs if each.code == press.data.code), None) if one.checked else None
    if pair is None:
        raise Stale
    return replies(items.item(press.turn.lang, one, pair))


async def item_chosen(press: Press[to.ChoosePair]) -> Replies:
    """Take an item for an earlier one, or for a new one."""
    turn, code, was = press.turn, press.data.code, press.data.was
    one = await at(turn, Stage.ITEMS)
    if one.checked is None or code not in {each.code for each in one.checked.pairs}:
        raise Stale
    if was and was not in one.earlier_items:
        raise Stale
    others = {key: value for key, value in one.one.was.items() if value != was or not was}
    choices = replace(one.one, was={**others, code: was})
    return shown(turn, await new_year.kept(turn.session, turn.office, choices))


async def weakest_shown(press: Press[to.ShowWeakest]) -> Replies:
    """Show the lowest scores, or what became of the items the last plan was for."""
    one = await at(press.turn, Stage.WEAKEST)
    return replies(results.results(press.turn.lang, one, by_step=press.data.moved))


async def end_asked(press: Press[to.AskEndPlan]) -> Replies:
    """Ask before the follow-up of a plan beside the newest ends."""
    return replies(beginning.ask_end(press.turn.lang, _other(press.turn, press.data.plan)))


async def plan_ended(press: Press[to.EndPlan]) -> Replies:
    """End the follow-up of a plan beside the newest, as confirmed."""
    turn, plan = press.turn, _other(press.turn, press.data.plan)
    await rounds.close_plan(turn.session, turn.office, plan.number)
    return replies(beginning.ended(turn.lang, plan))


def _other(turn: Turn, number: int) -> Plan:
    """A plan that is followed up beside the newest year's own. Stale for any other."""
    found = next((one.plan for one in turn.library.followed if one.plan.number == number), None)
    if found is None or found is turn.library.current.plan:
        raise Stale
    return found


async def follow_chosen(press: Press[to.FollowOn]) -> Replies:
    """Choose whether the last plan goes on being followed up."""
    turn = press.turn
    one = await at(turn, Stage.PREVIEW)
    choices = replace(one.one, follows_on=press.data.on)
    return shown(turn, await new_year.kept(turn.session, turn.office, choices))


async def published(press: Press[to.PublishYear]) -> Replies:
    """Publish what was shown; shown again if it would be otherwise by now."""
    turn = press.turn
    one = await at(turn, Stage.PREVIEW)
    if preview.stamp(one) != press.data.stamp:
        return shown(turn, one)
    made = await new_year_plan.publish(turn.session, turn.office, one)
    said = preview.published(turn.lang, turn.setup, one, made)
    return replies(await with_joining(turn, said, made.number), unit_groups.told(turn.office, one, made.groups))


async def current(turn: Turn) -> Prepared:
    """The conversation under way; Stale without one."""
    one = await new_year.under_way(turn.session, turn.office, turn.person.id)
    if one is None:
        raise Stale
    return one


async def at(turn: Turn, *stages: Stage) -> Prepared:
    """The conversation, at one of some stages; Stale at another."""
    one = await current(turn)
    if one.one.stage not in stages:
        raise Stale
    return one


def shown(turn: Turn, one: Prepared) -> Replies:
    """The screen of the stage it is at."""
    return replies(screen(turn.lang, turn.office, one))


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (CommandHandler("newyear", new_year_command),)

BUTTONS = (
    on(to.BeginYear, begun, Turn.admin_only),
    on(to.BringScores, scores_begun, Turn.admin_only),
    on(to.CarryPlan, further_begun, Turn.admin_only),
    on(to.ShowYear, shown_again, Turn.admin_only),
    on(to.AskStopYear, stop_asked, Turn.admin_only),
    on(to.StopYear, stopped, Turn.admin_only),
    on(to.GoOn, gone_on, Turn.admin_only),
    on(to.GoBack, gone_back, Turn.admin_only),
    on(to.ScoresLater, scores_left, Turn.admin_only),
    on(to.AcceptScores, scores_accepted, Turn.admin_only),
    on(to.TurnItems, items_turned, Turn.admin_only),
    on(to.OpenPair, item_opened, Turn.admin_only),
    on(to.ChoosePair, item_chosen, Turn.admin_only),
    on(to.ShowWeakest, weakest_shown, Turn.admin_only),
    on(to.AskEndPlan, end_asked, Turn.admin_only),
    on(to.EndPlan, plan_ended, Turn.admin_only),
    on(to.FollowOn, follow_chosen, Turn.admin_only),
    on(to.PublishYear, published, Turn.admin_only),
)
