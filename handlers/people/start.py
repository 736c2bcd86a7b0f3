"""/start: the welcome, the invitation whose code comes with it, or the answer that a deep link opens."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler

from db import people
from db.acceptance import accept
from db.invitations import named_by
from db.queues import outbox
from db.rounds import current_round
from domain.invitation_codes import codes_in
from domain.people import Invitation
from follow_up import invitations, menus
from follow_up.people import departures
from follow_up.prompts.prompts import prompt_person
from follow_up.summary import director
from handlers.answers.views import bare_view, view_of
from handlers.context import Context, Turn
from screens import answers
from screens import hand_over as say_hand_over
from screens.answers import links
from screens.base import Outgoing, Replies, replies
from screens.base.rich import Rich
from screens.people.help import group_help
from screens.people.welcome import WelcomeFacts, linked, welcome

_IN_LINK = "start="


async def start(update: Update, context: Context) -> Replies:
    """Welcome somebody, or link them by a code."""
    turn = context.turn
    parameter = context.words.rpartition(_IN_LINK)[2]
    if not turn.private:
        if parameter:
            turn.private_only()
        return replies(group_help(turn.lang))
    await people.mark_unblocked(turn.session, turn.now, turn.person.id)
    answer = await _opened(turn, parameter)
    if parameter and answer is None:
        named = await named_by(turn.session, turn.now, codes_in(parameter))
        return await link(turn, named[0] if named else parameter)
    await menus.show(turn.session, turn.person)
    return replies(answer or welcome(await _facts(turn), turn.person))


async def _opened(turn: Turn, parameter: str) -> Outgoing | None:
    """The answer a link opens, such as the one under a message sent inline; None for an invitation's code."""
    if parameter == links.HELP:
        return answers.capabilities(bare_view(turn))
    found = links.entry_of(turn.library, parameter) if parameter else None
    if found is None:
        return None
    catalogue, entry = found
    return answers.shown(await view_of(turn, catalogue), entry)


async def link(turn: Turn, code: str) -> Replies:
    """Take the code; the welcome goes before the round's prompt, which is queued at once."""
    turn.person, invitation = await accept(turn.session, turn.setup, turn.now, code, turn.person)
    hello = linked(await _facts(turn), turn.person, invitation, await _handed(turn, invitation))
    await outbox.put(turn.session, [hello], turn.person.address)
    await menus.show(turn.session, turn.person)
    if invitation.unit is None:
        await director.catch_up(turn.session, turn.office, turn.person)
    else:
        await prompt_person(turn.session, turn.office, turn.person, invitation.unit)
        await departures.take_over(turn.session, turn.office, turn.person, invitation.unit)
    return replies(await invitations.tell_accepted(turn.session, turn.office, turn.person, invitation))


async def _handed(turn: Turn, invitation: Invitation) -> Rich | None:
    """The words that say who handed what over by an invitation; None for one that hands nothing over."""
    giver = None if invitation.given_by is None else await people.find(turn.session, turn.setup, invitation.given_by)
    return None if giver is None else say_hand_over.welcome(turn.lang, turn.office, invitation, giver.name)


async def _facts(turn: Turn) -> WelcomeFacts:
    return WelcomeFacts(
        office=turn.office,
        round=await current_round(turn.session),
        linked_units=(await people.members(turn.session, turn.setup)).keys(),
    )


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (CommandHandler("start", start),)
