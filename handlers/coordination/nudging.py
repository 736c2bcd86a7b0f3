"""Nudging one unit or all that owe, with words or without, and asking a unit to change a report it sent."""

from collections.abc import Sequence

from db import coordination
from db.rounds import current_round
from domain.calendar.fiscal import Period
from domain.calendar.rounds import Round
from domain.coordination.drafts import CoordinatorDraft, CoordinatorText
from domain.errors import DomainError, Stale
from follow_up.coordination.unit_status import unit_status
from follow_up.prompts import nudging
from follow_up.prompts.nudging import Nudged
from follow_up.reports import changes
from follow_up.rounds import rounds
from handlers.buttons import Press, on
from handlers.context import Turn
from screens.base import Outgoing, Replies, Rich, replies
from screens.buttons import coordination as to
from screens.coordination import nudging as say_nudging
from screens.coordination import unit as say_unit
from screens.naming import unit_short


async def nudge_asked(turn: Turn, units: Sequence[str] = (), words: str = "") -> Replies:
    """Ask before some units, or all that owe, are reminded; words given with the wish are shown to be sent."""
    turn.overseer_only()
    round_ = await current(turn)
    found = await nudging.look(turn.session, turn.office, round_, units)
    if words and len(units) <= 1 and found.people:
        unit = next(iter(units), "")
        draft = CoordinatorDraft(turn.person.id, CoordinatorText.NUDGE, str(round_.quarter), unit)
        return await words_typed(turn, draft, words)
    lang, quarter, others = turn.lang, round_.quarter, _left_out(turn, found)
    if len(units) == 1:
        return replies(say_nudging.ask_unit(lang, turn.office, quarter, units[0], found.people, others))
    if units:
        return replies(say_nudging.ask_units(lang, turn.office, quarter, tuple(found.reached), others))
    return replies(say_nudging.ask_all(lang, quarter, len(found.reached), found.people, others))


async def all_asked(press: Press[to.AskNudgeAll]) -> Replies:
    """Ask before every unit that owes is reminded, as tapped."""
    return await nudge_asked(press.turn)


async def all_nudged(press: Press[to.NudgeAll]) -> Replies:
    """Remind every unit that owes."""
    turn = press.turn
    round_ = await rounds.running(turn.session, turn.now, press.data.quarter)
    return replies(_result(turn, await nudging.nudge(turn.session, turn.office, round_, turn.person)))


async def unit_nudged(press: Press[to.NudgeUnit]) -> Replies:
    """Remind one unit."""
    turn, unit = press.turn, press.data.unit
    round_ = await rounds.running(turn.session, turn.now, press.data.quarter)
    return replies(_result(turn, await nudging.nudge(turn.session, turn.office, round_, turn.person, [unit]), unit))


async def words_asked(press: Press[to.WriteNudge]) -> Replies:
    """Ask for the words that go with a reminder."""
    turn, asked = press.turn, press.data
    await rounds.running(turn.session, turn.now, asked.quarter)
    draft = CoordinatorDraft(turn.person.id, CoordinatorText.NUDGE, str(asked.quarter), asked.unit)
    return await _awaited(turn, draft)


async def sent_listed(press: Press[to.ListSentReports]) -> Replies:
    """List the reports of a unit, one of which it is to change."""
    turn, asked = press.turn, press.data
    seen = await unit_status(turn.session, turn.office, asked.unit)
    return replies(say_unit.choose_sent(turn.lang, seen, asked.page))


async def change_asked(press: Press[to.AskChange]) -> Replies:
    """Ask for the words with which a unit is asked to change a report."""
    turn, duty = press.turn, press.data.duty
    round_ = await current(turn)
    await changes.check_sent(turn.session, round_, duty)
    draft = CoordinatorDraft(
        turn.person.id, CoordinatorText.CHANGE, str(round_.quarter), duty.unit, duty.plan, duty.step
    )
    return await _awaited(turn, draft)


async def words_typed(turn: Turn, draft: CoordinatorDraft, words: str) -> Replies:
    """Show the words that were typed, before they are sent."""
    turn.overseer_only()
    kept = draft.typed(words)
    await coordination.keep(turn.session, turn.now, kept)
    return replies(await _preview(turn, kept))


async def text_sent(press: Press[to.SendText]) -> Replies:
    """Send just the words that the preview showed."""
    turn = press.turn
    draft = await coordination.draft_of(turn.session, turn.person.id)
    if draft is None or not draft.words:
        raise Stale
    if draft.stamp != press.data.stamp:
        return replies(await _preview(turn, draft))
    round_ = await rounds.running(turn.session, turn.now, Period.parse(draft.round))
    await coordination.drop(turn.session, turn.person.id)
    if draft.kind is CoordinatorText.CHANGE:
        sent = await changes.ask(turn.session, turn.office, round_, draft.duty, turn.person, draft.words)
        return replies(say_nudging.change_sent(turn.lang, turn.office, draft.duty, reached=bool(sent)), sent)
    units = [draft.unit] if draft.unit else []
    found = await nudging.nudge(turn.session, turn.office, round_, turn.person, units, draft.words)
    return replies(_result(turn, found, draft.unit))


async def text_dropped(press: Press[to.DropText]) -> Replies:
    """Send nothing."""
    turn = press.turn
    draft = await coordination.draft_of(turn.session, turn.person.id)
    await coordination.drop(turn.session, turn.person.id)
    unit = draft.unit if draft is not None else ""
    return replies(say_nudging.dropped(turn.lang, unit, unit_short(turn.lang, turn.office, unit)))


async def current(turn: Turn) -> Round:
    """The round that takes reports. DomainError `round.none_yet`, `round.was_closed`."""
    found = await current_round(turn.session)
    if found is None:
        raise DomainError("round.none_yet")
    return await rounds.running(turn.session, turn.now, found.quarter)


async def _awaited(turn: Turn, draft: CoordinatorDraft) -> Replies:
    await coordination.keep(turn.session, turn.now, draft)
    return replies(say_nudging.ask_words(turn.lang, turn.office, draft))


async def _preview(turn: Turn, draft: CoordinatorDraft) -> Outgoing:
    others = Rich("")
    if draft.kind is CoordinatorText.NUDGE:
        round_ = await rounds.running(turn.session, turn.now, Period.parse(draft.round))
        units = [draft.unit] if draft.unit else []
        others = _left_out(turn, await nudging.look(turn.session, turn.office, round_, units, words=True))
    return say_nudging.preview(turn.lang, turn.office, draft, others)


def _result(turn: Turn, found: Nudged, unit: str = "") -> Outgoing:
    return say_nudging.nudged(turn.lang, turn.office, tuple(found.reached), _left_out(turn, found), unit)


def _left_out(turn: Turn, found: Nudged) -> Rich:
    return say_nudging.left_out(turn.lang, turn.office, found.today, found.unreachable, found.away)


BUTTONS = (
    on(to.AskNudgeAll, all_asked, Turn.overseer_only),
    on(to.NudgeAll, all_nudged, Turn.overseer_only),
    on(to.NudgeUnit, unit_nudged, Turn.overseer_only),
    on(to.WriteNudge, words_asked, Turn.overseer_only),
    on(to.ListSentReports, sent_listed, Turn.admin_only),
    on(to.AskChange, change_asked, Turn.admin_only),
    on(to.SendText, text_sent, Turn.overseer_only),
    on(to.DropText, text_dropped, Turn.overseer_only),
)
