"""/invite: the coordinator picks a unit or a role and gets an invitation to forward."""

from typing import Any, Final

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler

from db import invitations
from domain.commands.arguments import EVERYBODY
from domain.errors import DomainError, Stale
from domain.people import Role
from follow_up.invitations import invite_all, picture, units_without
from handlers.buttons import Press, on
from handlers.context import Context, Turn
from screens.base import Outgoing, Replies, Toast, replies
from screens.buttons.people import NO_UNIT, ChooseInvitation, Invite, InviteAll, ShowInvitationPicture
from screens.people import invitation as say_invitation
from screens.texts import label

_ROLES: Final = {
    Role.DIRECTOR.value: Role.DIRECTOR,
    Role.ADMIN.value: Role.ADMIN,
    "coordinator": Role.ADMIN,
    Role.SECRETARY.value: Role.SECRETARY,
}


async def invite(update: Update, context: Context) -> Replies:
    """Make the invitation named (`/invite hr`, `/invite director`), or offer the choice.

    A unit's code comes before a role of the same name: `admin` is a unit of the bundled plan.
    """
    turn = context.turn
    turn.admin_only()
    word = context.words.lower()
    if not word:
        return replies(await _choice(turn))
    if word in EVERYBODY:
        return replies(await invite_all(turn.session, turn.office, turn.person))
    if word in turn.catalogue.unit_by_code:
        return replies(*await _made(turn, Role.UNIT, word))
    if word in _ROLES:
        return replies(*await _made(turn, _ROLES[word], None))
    raise DomainError("invite.no_unit", unit=word)


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


async def _made(turn: Turn, role: Role, unit: str | None) -> tuple[Outgoing, ...]:
    code, invitation = await invitations.invite(turn.session, turn.now, role, unit, turn.person.id)
    return say_invitation.messages(turn.lang, turn.office, invitation, code)


async def _choice(turn: Turn) -> Outgoing:
    without = await units_without(turn.session, turn.office)
    return say_invitation.choose(turn.lang, turn.catalogue, len(without))


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (CommandHandler("invite", invite),)

BUTTONS = (
    on(ChooseInvitation, choice_asked, Turn.admin_only),
    on(Invite, invited, Turn.admin_only),
    on(InviteAll, all_invited, Turn.admin_only),
    on(ShowInvitationPicture, picture_asked, Turn.private_only),
)
