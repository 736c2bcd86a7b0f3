"""Lists and stories opened from the summary, in its place."""

from db import decisions, reports
from domain.errors import Stale
from domain.summary.story import story_of
from handlers.buttons import Press, on
from handlers.context import Turn
from handlers.summary.showing import view
from screens.base import Replies, replies
from screens.buttons import summary as to
from screens.summary import lists
from screens.summary.story import history, story


async def measures_listed(press: Press[to.ListMeasures]) -> Replies:
    """List the measures."""
    asked = press.data
    return replies(lists.measures(await view(press.turn, asked.quarter, asked.at), asked.page))


async def units_listed(press: Press[to.ListUnits]) -> Replies:
    """List the units."""
    asked = press.data
    return replies(lists.units(await view(press.turn, asked.quarter, asked.at), asked.page))


async def states_listed(press: Press[to.ListStates]) -> Replies:
    """List the states."""
    asked = press.data
    return replies(lists.states(await view(press.turn, asked.quarter, asked.at)))


async def needs_listed(press: Press[to.ListNeeds]) -> Replies:
    """List everything that needs the director."""
    asked = press.data
    return replies(lists.needs(await view(press.turn, asked.quarter, asked.at), asked.page))


async def missing_listed(press: Press[to.ListMissing]) -> Replies:
    """List the units that owe reports."""
    asked = press.data
    return replies(lists.missing(await view(press.turn, asked.quarter, asked.at), asked.page))


async def measure_opened(press: Press[to.ShowMeasureSummary]) -> Replies:
    """Show the steps of a measure."""
    asked = press.data
    shown = await view(press.turn, asked.quarter, asked.at)
    one = shown.compiled.measure(asked.plan, asked.measure)
    if one is None:
        raise Stale
    return replies(lists.measure(shown, one, asked.page))


async def unit_opened(press: Press[to.ShowUnitSummary]) -> Replies:
    """Show the steps of a unit."""
    asked = press.data
    listed = lists.unit(await view(press.turn, asked.quarter, asked.at), asked.unit, asked.page)
    if listed is None:
        raise Stale
    return replies(listed)


async def state_opened(press: Press[to.ShowStateSummary]) -> Replies:
    """Show the steps in a state."""
    asked = press.data
    return replies(lists.state(await view(press.turn, asked.quarter, asked.at), asked.state, asked.page))


async def story_opened(press: Press[to.ShowStory]) -> Replies:
    """Show the whole story of a step."""
    turn, asked = press.turn, press.data
    shown = await view(turn, asked.quarter, asked.at)
    step = shown.compiled.step(asked.plan, asked.step)
    if step is None:
        raise Stale
    known = shown.office or turn.office
    given = await reports.of_step(turn.session, asked.plan, asked.step, upto=asked.quarter, until=shown.known_at)
    told = story_of(step, asked.quarter, known.library.of(asked.plan), known.library, given)
    decided = await decisions.of_step(turn.session, asked.plan, asked.step)
    return replies(story(shown, told, asked.page, history(shown, known, decided)))


BUTTONS = (
    on(to.ListMeasures, measures_listed, Turn.overseer_only),
    on(to.ListUnits, units_listed, Turn.overseer_only),
    on(to.ListStates, states_listed, Turn.overseer_only),
    on(to.ListNeeds, needs_listed, Turn.overseer_only),
    on(to.ListMissing, missing_listed, Turn.overseer_only),
    on(to.ShowMeasureSummary, measure_opened, Turn.overseer_only),
    on(to.ShowUnitSummary, unit_opened, Turn.overseer_only),
    on(to.ShowStateSummary, state_opened, Turn.overseer_only),
    on(to.ShowStory, story_opened, Turn.overseer_only),
)
