"""/invite: the coordinator picks a unit or a role and gets an invitation to forward."""

from typing import Any, Final

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler, MessageHandler, filters

from db import invitations
from db.invitations import Terms
from domain.commands.arguments import EVERYBODY
from domain.commands.in_words import cancels
from domain.errors import DomainError, Stale
from domain.hearing.asking import asks
from domain.hearing.unit_names import names_of
from domain.language.normalise import tidy
from domain.people import Role
from follow_up.invitations import address, invite_all, picture, units_without
from handlers.addressing import WRITTEN
from handlers.buttons import Press, on
from handlers.context import PASS, Context, Turn, message_of
from screens import hand_over as say_hand_over
from screens.base import Outgoing, Replies, Toast, replies
from screens.base.topics import InvitationTopic
from screens.buttons.people import NO_UNIT, ChooseInvitation, Invite, InviteAll, ShowInvitationPicture
from screens.people import invitation as say_invitation
from screens.texts import label, say

_NAME: Final = 80
"""Letters of a name at most."""

_ROLES: Final = {
    Role.DIRECTOR.value: Role.DIRECTOR,
    Role.ADMIN.value: Role.ADMIN,
    "coordinator": Role.ADMIN,
    Role.SECRETARY.value: Role.SECRETARY,
}


async def invite(update: Update, context: Context) -> Replies:
    """Make the invitation named (`/invite hr`, `/invite director คุณธีรเดช`), or offer the choice.

    A unit's code comes before a role of the same name: `admin` is a unit of the bundled plan.
    """
    turn = context.turn
    turn.admin_only()
    if not context.words:
        return replies(await _choice(turn))
    if context.words.lower() in EVERYBODY:
        return replies(await invite_all(turn.session, turn.office, turn.person))
    word, _, name = context.words.partition(" ")
    if (code := word.lower()) in turn.catalogue.unit_by_code:
        return replies(*await _made(turn, Role.UNIT, code, name))
    if code in _ROLES:
        return replies(*await _made(turn, _ROLES[code], None, name))
    named = names_of(turn.catalogue).first(tidy(context.words))
    if named is None:
        raise DomainError("invite.no_unit", unit=context.words)
    return replies(*await _made(turn, Role.UNIT, named[0], named[1].strip()))


async def addressed(update: Update, context: Context) -> Replies:
    """Make an invitation anew with the name that replies to it; anything else is left to the other handlers."""
    turn, message = context.turn, message_of(update)
    topic, name = await turn.topic_of(message.replied), " ".join((message.text or "").split())
    if not isinstance(topic, InvitationTopic) or not 1 < len(name) <= _NAME or cancels(name) or asks(tidy(name)):
        return PASS
    made = await address(turn.session, turn.office, turn.person, topic.number, name)
    if made is None:
        raise DomainError("invite.gone")
    code, invitation = made
    if invitation.given_by is None:
        return replies(*say_invitation.messages(turn.lang, turn.office, invitation, code))
    head = say(turn.lang, "hand.made", what=say_invitation.terms(turn.lang, turn.office, invitation))
    return replies(*say_hand_over.invited(turn.lang, turn.office, invitation, code, head, turn.person.name))


async def choice_asked(press: Press[ChooseInvitation]) -> Replies:
    """Offer the choice of whom to invite, asked for from another screen, which stays."""
    return replies(await _choice(press.turn), anew=True)


async def all_invited(press: Press[InviteAll]) -> Replies:
    """Make the invitations of all units without anybody, as one list."""
    turn = press.turn
    return replies(await invite_all(turn.session, turn.office, turn.person), anew=True)


async def picture_asked(press: Press[ShowInvitationPicture]) -> Replies:
    """Show an invitation as a picture, below its note."""
    turn = press.turn
    shown = await picture(turn.session, turn.office, turn.person, press.data.code)
    return replies(shown, anew=True)


async def invited(press: Press[Invite]) -> Replies:
    """Make the invitation for the unit or role that was picked; the choice stays for the next."""
    role, unit = role_and_unit(press.turn, press.data.role, press.data.unit)
    return replies(*await _made(press.turn, role, unit), Toast(label(press.turn.lang, "invite.ready")), anew=True)


def role_and_unit(turn: Turn, role: Role, unit: str) -> tuple[Role, str | None]:
    """The role and unit that a button names; Stale when they are nothing that can be held."""
    if role is Role.UNIT and unit in turn.catalogue.unit_by_code:
        return role, unit
    if role in {Role.DIRECTOR, Role.SECRETARY, Role.ADMIN} and unit == NO_UNIT:
        return role, None
    raise Stale


async def _made(turn: Turn, role: Role, unit: str | None, name: str = "") -> tuple[Outgoing, ...]:
    terms = Terms(name=name[:_NAME])
    code, invitation = await invitations.invite(turn.session, turn.now, role, unit, turn.person.id, terms=terms)
    return say_invitation.messages(turn.lang, turn.office, invitation, code)


async def _choice(turn: Turn) -> Outgoing:
    without = await units_without(turn.session, turn.office)
    return say_invitation.choose(turn.lang, turn.catalogue, len(without))


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (
    CommandHandler("invite", invite),
    MessageHandler(filters.TEXT & filters.REPLY & ~filters.COMMAND & WRITTEN, addressed),
)

BUTTONS = (
    on(ChooseInvitation, choice_asked, Turn.admin_only),
    on(Invite, invited, Turn.admin_only),
    on(InviteAll, all_invited, Turn.admin_only),
    on(ShowInvitationPicture, picture_asked, Turn.private_only),
)
