"""/invite: the coordinator picks a unit or a role and gets an invitation to forward."""

from typing import Any, Final

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler

from db import people
from domain.errors import DomainError, Stale
from domain.people import Role
from handlers.context import Context, Turn, query_of
from screens.base import Outgoing, Replies, Toast, pressed, replies
from screens.people.units import NO_UNIT, choose_invitation, invitation_text
from screens.texts import label

_ROLES: Final = {Role.DIRECTOR.value: Role.DIRECTOR, Role.ADMIN.value: Role.ADMIN, "coordinator": Role.ADMIN}


async def invite(update: Update, context: Context) -> Replies:
    """Make the invitation named (`/invite hr`, `/invite director`), or offer the choice.

    A unit's code comes before a role of the same name: `admin` is a unit of the bundled plan.
    """
    turn = context.turn
    turn.admin_only()
    word = context.words.lower()
    if not word:
        return replies(choose_invitation(turn.lang, turn.catalogue))
    if word in turn.catalogue.unit_by_code:
        return replies(await _made(turn, Role.UNIT, word))
    if word in _ROLES:
        return replies(await _made(turn, _ROLES[word], None))
    raise DomainError("invite.no_unit", unit=word)


async def invite_pressed(update: Update, context: Context) -> Replies:
    """A unit or role was picked."""
    turn = context.turn
    turn.admin_only()
    _, arguments = pressed(query_of(update).data or "")
    if not arguments:
        return replies(choose_invitation(turn.lang, turn.catalogue))
    role, unit = role_and_unit(turn, arguments)
    return replies(await _made(turn, role, unit), Toast(label(turn.lang, "invite.ready")))


def role_and_unit(turn: Turn, arguments: tuple[str, ...]) -> tuple[Role, str | None]:
    """The role and unit of callback data; raises Stale when they name nothing that can be held."""
    if len(arguments) != 2:
        raise Stale
    role, unit = arguments
    if role == Role.UNIT and unit in turn.catalogue.unit_by_code:
        return Role.UNIT, unit
    if role in {Role.DIRECTOR, Role.ADMIN} and unit == NO_UNIT:
        return Role(role), None
    raise Stale


async def _made(turn: Turn, role: Role, unit: str | None) -> Outgoing:
    code, invitation = await people.invite(turn.session, turn.now, role, unit, turn.person.id)
    return Outgoing(invitation_text(turn.lang, turn.setup, turn.catalogue, invitation, code))


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (
    CommandHandler("invite", invite),
    CallbackQueryHandler(invite_pressed, pattern=r"^invite(\||$)"),
)
