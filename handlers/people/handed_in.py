"""Invitations however they are handed in: a link or a code in any words, forwarded whole, quoted.

A code is recognised by its form, and by the database. It is taken in a private chat only; one that is posted in a
group, where anybody could use it, is voided, and whoever made it gets another to forward.
"""

from typing import Any, Final

from telegram import Update
from telegram.ext import BaseHandler, MessageHandler, filters

from db import invitations, people
from db.invitations import Terms, named_by
from domain.errors import DomainError
from domain.invitation_codes import codes_in, hands_in
from domain.people import Invitation, Person, written_limits
from handlers.context import PASS, Context, Turn, message_of
from handlers.incoming import Incoming
from handlers.people.start import link
from screens.base import Outgoing, Replies, replies
from screens.people import invitation as messages
from screens.texts import say


async def handed_in(update: Update, context: Context) -> Replies:
    """Link somebody by the code in a text of theirs; refuse one that is plainly handed in and unknown."""
    turn, text = context.turn, _text_of(message_of(update))
    codes = codes_in(text)
    named = await named_by(turn.session, turn.now, codes) if codes else None
    if named is None:
        if codes and hands_in(text, turn.setup.bot_username):
            raise DomainError("invite.unknown")
        return PASS
    code, invitation = named
    if turn.person.is_admin and invitation.usable(turn.now):
        return replies(messages.own(turn.lang, turn.catalogue, invitation))
    await people.mark_unblocked(turn.session, turn.now, turn.person.id)
    return await link(turn, code)


async def posted_in_group(update: Update, context: Context) -> Replies:
    """Void an invitation that stands in a group's message, and send another to whoever made it."""
    turn, message = context.turn, message_of(update)
    codes = codes_in(_text_of(message))
    named = await named_by(turn.session, turn.now, codes) if codes else None
    if named is None or not named[1].usable(turn.now):
        return PASS
    _, invitation = named
    await invitations.revoke(turn.session, turn.now, invitation.id)
    return replies(say(turn.lang, "invite.voided"), await _replacement(turn, invitation, message.title))


async def _replacement(turn: Turn, voided: Invitation, group: str) -> list[Outgoing]:
    """The messages with a new invitation; none where nobody could forward it."""
    maker = voided.created_by
    to = await _inviters(turn, voided)
    if not to:
        return []
    terms = Terms(voided.round, written_limits(voided.limits), voided.given_by)
    code, made = await invitations.invite(turn.session, turn.now, voided.role, voided.unit, maker, voided.until, terms)
    both = (messages.replaced(turn.office, one, made, code, group) for one in to)
    return [one for pair in both for one in pair]


async def _inviters(turn: Turn, voided: Invitation) -> list[Person]:
    """The person who made an invitation, if they still may and can be reached; else every coordinator."""
    maker = voided.created_by
    if voided.given_by is not None:
        giver = await people.find(turn.session, turn.setup, voided.given_by)
        return [] if giver is None or giver.blocked or not giver.may_report_for(voided.unit or "") else [giver]
    everybody = [one for one in await people.coordinators(turn.session, turn.setup) if not one.blocked]
    return [one for one in everybody if one.id == maker] or everybody


def _text_of(message: Incoming) -> str:
    """The text or caption of a message, with the addresses of its links."""
    return "\n".join((message.words, *message.links))


_SAID: Final = (filters.TEXT | filters.CAPTION) & (filters.UpdateType.MESSAGE | filters.UpdateType.EDITED_MESSAGE)

HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (
    MessageHandler(_SAID & ~filters.COMMAND & filters.ChatType.PRIVATE, handed_in),
    MessageHandler(_SAID & ~filters.ChatType.PRIVATE, posted_in_group),
)
