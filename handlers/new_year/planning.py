"""The stages of the plan and of the units: its origin, unfinished steps, units renamed, merged and split."""

from dataclasses import replace

from domain.errors import Stale
from domain.new_year.conversation import AwaitedText, Stage, StepChoice, StepEnding, UnitChange
from domain.new_year.prepared import Prepared
from follow_up.new_year import new_year
from handlers.buttons import Press, on
from handlers.context import Turn
from handlers.new_year.conversation import at, shown
from screens.base import Replies, replies
from screens.buttons import new_year as to
from screens.new_year import plan, units


async def plan_chosen(press: Press[to.ChoosePlan]) -> Replies:
    """Make the plan of a file, of the last, or of what is unfinished."""
    turn = press.turn
    one = await at(turn, Stage.PLAN)
    return shown(turn, await new_year.plan_chosen(turn.session, turn.office, one, press.data.source))


async def steps_turned(press: Press[to.TurnSteps]) -> Replies:
    """Show another page of the unfinished steps."""
    one = await at(press.turn, Stage.STEPS)
    return replies(plan.steps(press.turn.lang, one, press.data.page))


async def end_chosen(press: Press[to.ChooseEnd]) -> Replies:
    """Carry a step on, drop it, or ask why it is closed."""
    turn, data = press.turn, press.data
    one = await at(turn, Stage.STEPS)
    if data.step not in {each.step.id for each in one.unfinished}:
        raise Stale
    if data.ending is StepChoice.CLOSE:
        reason = one.one.ending(data.step).reason
        choices = one.one.with_ending(data.step, StepEnding(StepChoice.CLOSE, reason))
        choices = replace(choices, awaits=AwaitedText.REASON, about=data.step)
    else:
        choices = one.one.with_ending(data.step, StepEnding(data.ending))
    kept = await new_year.kept(turn.session, turn.office, choices)
    return replies(plan.steps(turn.lang, kept, data.page))


async def all_carried(press: Press[to.CarryAll]) -> Replies:
    """Carry every unfinished step on."""
    turn = press.turn
    one = await at(turn, Stage.STEPS)
    choices = replace(one.one, endings={}, awaits=None, about="")
    return shown(turn, await new_year.kept(turn.session, turn.office, choices))


async def units_turned(press: Press[to.TurnYearUnits]) -> Replies:
    """Show a page of the units, where no text is awaited any more."""
    turn = press.turn
    one = await at(turn, Stage.UNITS)
    kept = await new_year.kept(turn.session, turn.office, one.one.at(Stage.UNITS))
    return replies(units.units(turn.lang, kept, press.data.page))


async def unit_opened(press: Press[to.OpenYearUnit]) -> Replies:
    """Show a unit with the changes possible."""
    one = await _of_unit(press.turn, press.data.unit)
    return replies(units.unit(press.turn.lang, one, press.data.unit))


async def name_asked(press: Press[to.AskUnitName]) -> Replies:
    """Ask for a unit's new name."""
    return await _awaited(press.turn, press.data.unit, AwaitedText.NAME)


async def parts_asked(press: Press[to.AskUnitParts]) -> Replies:
    """Ask for the names of a unit's parts."""
    return await _awaited(press.turn, press.data.unit, AwaitedText.PARTS)


async def join_asked(press: Press[to.AskJoin]) -> Replies:
    """Ask which unit a unit joins."""
    one = await _of_unit(press.turn, press.data.unit, known=True)
    return replies(units.join_asked(press.turn.lang, one, press.data.unit))


async def joined(press: Press[to.JoinUnit]) -> Replies:
    """Let a unit join another."""
    turn, data = press.turn, press.data
    one = await _of_unit(turn, data.unit, known=True)
    there = {unit.code for unit in units.responsible(one)}
    if data.into not in there or data.into == data.unit:
        raise Stale
    return await _changed(turn, one, data.unit, UnitChange(into=data.into))


async def same_unit(press: Press[to.SameUnit]) -> Replies:
    """Take a new unit for an earlier one under a new name."""
    turn, data = press.turn, press.data
    one = await _of_unit(turn, data.unit)
    if data.was not in {unit.code for unit in units.renamable(one)}:
        raise Stale
    name = next(unit.name.th for unit in one.units if unit.code == data.unit)
    return await _changed(turn, one, data.was, UnitChange(name=name))


async def unit_kept(press: Press[to.KeepUnit]) -> Replies:
    """Leave a unit as it was."""
    one = await _of_unit(press.turn, press.data.unit)
    return await _changed(press.turn, one, press.data.unit, None)


async def step_given(press: Press[to.GiveStep]) -> Replies:
    """Give a step of a split unit to another part."""
    turn, data = press.turn, press.data
    one = await _of_unit(turn, data.unit)
    change = one.one.units.get(data.unit)
    if change is None or data.into_part >= len(change.parts):
        raise Stale
    steps = {**change.steps, data.step: data.into_part}
    kept = await new_year.kept(turn.session, turn.office, one.one.with_unit(data.unit, replace(change, steps=steps)))
    return replies(units.unit(turn.lang, kept, data.unit))


async def _awaited(turn: Turn, code: str, what: AwaitedText) -> Replies:
    one = await _of_unit(turn, code, known=True)
    return shown(turn, await new_year.kept(turn.session, turn.office, replace(one.one, awaits=what, about=code)))


async def _changed(turn: Turn, one: Prepared, code: str, change: UnitChange | None) -> Replies:
    return shown(turn, await new_year.kept(turn.session, turn.office, one.one.with_unit(code, change)))


async def _of_unit(turn: Turn, code: str, *, known: bool = False) -> Prepared:
    """The conversation at its units; Stale for a unit that is not there, or must be `known` and is new."""
    one = await at(turn, Stage.UNITS)
    if code not in (one.last.unit_by_code if known else {unit.code for unit in one.units}):
        raise Stale
    return one


BUTTONS = (
    on(to.ChoosePlan, plan_chosen, Turn.admin_only),
    on(to.TurnSteps, steps_turned, Turn.admin_only),
    on(to.ChooseEnd, end_chosen, Turn.admin_only),
    on(to.CarryAll, all_carried, Turn.admin_only),
    on(to.TurnYearUnits, units_turned, Turn.admin_only),
    on(to.OpenYearUnit, unit_opened, Turn.admin_only),
    on(to.AskUnitName, name_asked, Turn.admin_only),
    on(to.AskUnitParts, parts_asked, Turn.admin_only),
    on(to.AskJoin, join_asked, Turn.admin_only),
    on(to.JoinUnit, joined, Turn.admin_only),
    on(to.SameUnit, same_unit, Turn.admin_only),
    on(to.KeepUnit, unit_kept, Turn.admin_only),
    on(to.GiveStep, step_given, Turn.admin_only),
)
