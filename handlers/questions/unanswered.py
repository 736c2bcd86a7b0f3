"""Unanswered wordings, behind a button of /status: the coordinator switches counting on and off, reads and clears."""

from db import unanswered
from handlers.buttons import Press, on
from handlers.context import Turn
from screens.base import Outgoing, Replies, replies
from screens.buttons.questions import (
    AskClear,
    AskSwitchOff,
    ClearUnanswered,
    DropWording,
    ShowUnanswered,
    SwitchOff,
    SwitchOn,
    TurnUnanswered,
)
from screens.questions import unanswered as messages


async def unanswered_opened(press: Press[ShowUnanswered]) -> Replies:
    """Show the wordings, which were tapped or gone back to."""
    return replies(await _shown(press.turn))


async def page_turned(press: Press[TurnUnanswered]) -> Replies:
    """Show the page that was tapped."""
    return replies(await _shown(press.turn, press.data.page))


async def dropped(press: Press[DropWording]) -> Replies:
    """Delete one wording."""
    turn = press.turn
    for one in await unanswered.listed(turn.session):
        if one.key == press.data.key:
            await unanswered.clear(turn.session, one.text)
    return replies(await _shown(turn, press.data.page))


async def clear_asked(press: Press[AskClear]) -> Replies:
    """Ask before all wordings are deleted."""
    return replies(messages.ask(press.turn.lang, "clear"))


async def cleared(press: Press[ClearUnanswered]) -> Replies:
    """Delete all wordings, as confirmed."""
    await unanswered.clear(press.turn.session)
    return replies(await _shown(press.turn))


async def switched_on(press: Press[SwitchOn]) -> Replies:
    """Switch counting on."""
    await unanswered.switch_on(press.turn.session)
    return replies(await _shown(press.turn))


async def off_asked(press: Press[AskSwitchOff]) -> Replies:
    """Ask before counting is switched off."""
    return replies(messages.ask(press.turn.lang, "off"))


async def switched_off(press: Press[SwitchOff]) -> Replies:
    """Switch counting off, as confirmed."""
    await unanswered.switch_off(press.turn.session)
    return replies(await _shown(press.turn))


async def _shown(turn: Turn, page: int = 1) -> Outgoing:
    if not await unanswered.is_on(turn.session):
        return messages.switched_off(turn.lang)
    return messages.listing(turn.lang, await unanswered.listed(turn.session), page)


BUTTONS = (
    on(ShowUnanswered, unanswered_opened, Turn.admin_only),
    on(TurnUnanswered, page_turned, Turn.admin_only),
    on(DropWording, dropped, Turn.admin_only),
    on(AskClear, clear_asked, Turn.admin_only),
    on(ClearUnanswered, cleared, Turn.admin_only),
    on(SwitchOn, switched_on, Turn.admin_only),
    on(AskSwitchOff, off_asked, Turn.admin_only),
    on(SwitchOff, switched_off, Turn.admin_only),
)
