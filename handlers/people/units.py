"""/units: who is linked to what; the coordinator unlinks people and revokes invitations."""

from collections.abc import Awaitable, Callable
from typing import Any, Final

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler

from db import people
from domain.errors import DomainError, Stale
from domain.people import Invitation, Person, Role
from follow_up import menus
from handlers.context import Context, Turn, message_of, query_of
from handlers.people.invite import role_and_unit
from screens.base import Outgoing, Replies, Toast, pressed, replies
from screens.people import units as messages
from screens.texts import label

Arguments = tuple[str, ...]

_LAST_INVITATION: Final = 2**31 - 1
_LAST_PERSON: Final = 2**63 - 1


async def units(update: Update, context: Context) -> Replies:
    """Everybody linked."""
    turn = context.turn
    turn.admin_only()
    return replies(messages.overview(turn.lang, turn.setup, turn.catalogue, await _linked(turn)))


async def units_pressed(update: Update, context: Context) -> Replies:
    """A button of /units; every one is the coordinator's only, whenever it is pressed."""
    turn = context.turn
    turn.admin_only()
    _, arguments = pressed(query_of(update).data or "")
    edit = message_of(update).message_id
    if not arguments:
        return replies(messages.overview(turn.lang, turn.setup, turn.catalogue, await _linked(turn), edit))
    if arguments[0] not in _ACTIONS:
        raise Stale
    return await _ACTIONS[arguments[0]](turn, arguments[1:], edit)


async def _of(turn: Turn, arguments: Arguments, edit: int) -> Replies:
    """The people of a unit or role."""
    role, unit = role_and_unit(turn, arguments)
    return replies(await _holders(turn, role, unit, edit))


async def _ask(turn: Turn, arguments: Arguments, edit: int) -> Replies:
    """Ask before somebody is unlinked."""
    role, unit = role_and_unit(turn, arguments[:2])
    person = await _person(turn, arguments[2:])
    return replies(messages.ask_unlink(turn.lang, turn.catalogue, role, unit, person, edit))


async def _unlink(turn: Turn, arguments: Arguments, edit: int) -> Replies:
    """Unlink them, tell them, and show who is left."""
    role, unit = role_and_unit(turn, arguments[:2])
    person = await _person(turn, arguments[2:])
    if role is Role.ADMIN and await people.coordinators(turn.session, turn.setup) == (person,):
        raise DomainError("units.last_admin")
    gone = await people.unlink(turn.session, turn.now, person.id, role, unit)
    told: list[Outgoing] = []
    if gone:
        person = await _person(turn, arguments[2:])
        await menus.show(turn.session, person)
        told = [] if person.blocked else [messages.unlinked(turn.catalogue, role, unit, person)]
    toast = Toast(label(turn.lang, "units.unlinked" if gone else "units.unlinked.gone"), alert=not gone)
    if person.id == turn.person.id:
        turn.person = person
    if not turn.person.is_admin:
        return replies(told, toast)
    return replies(await _holders(turn, role, unit, edit), told, toast)


async def _pending(turn: Turn, arguments: Arguments, edit: int) -> Replies:
    """The invitations nobody has used."""
    return replies(await _invitations(turn, edit))


async def _doubt(turn: Turn, arguments: Arguments, edit: int) -> Replies:
    """Ask before an invitation is revoked."""
    invitation = await _open(turn, arguments)
    if invitation is None:
        gone = Toast(label(turn.lang, "units.revoked.gone"), alert=True)
        return replies(await _invitations(turn, edit), gone)
    return replies(messages.ask_revoke(turn.lang, turn.catalogue, invitation, edit))


async def _revoke(turn: Turn, arguments: Arguments, edit: int) -> Replies:
    """Revoke it."""
    done = await people.revoke(turn.session, turn.now, _number(arguments))
    toast = Toast(label(turn.lang, "units.revoked" if done else "units.revoked.gone"), alert=not done)
    return replies(await _invitations(turn, edit), toast)


_ACTIONS: Final[dict[str, Callable[[Turn, Arguments, int], Awaitable[Replies]]]] = {
    "of": _of,
    "ask": _ask,
    "unlink": _unlink,
    "pending": _pending,
    "doubt": _doubt,
    "revoke": _revoke,
}


async def _linked(turn: Turn) -> messages.Linked:
    return messages.Linked(
        units=await people.members(turn.session, turn.setup),
        directors=await people.directors(turn.session, turn.setup),
        coordinators=await people.coordinators(turn.session, turn.setup),
        invitations=await people.open_invitations(turn.session, turn.now),
    )


async def _holders(turn: Turn, role: Role, unit: str | None, edit: int) -> Outgoing:
    return messages.holders(turn.lang, turn.setup, turn.catalogue, await _linked(turn), role, unit, edit)


async def _invitations(turn: Turn, edit: int) -> Outgoing:
    found = await people.open_invitations(turn.session, turn.now)
    return messages.pending(turn.lang, turn.setup, turn.catalogue, found, edit)


async def _open(turn: Turn, arguments: Arguments) -> Invitation | None:
    number = _number(arguments)
    found = await people.open_invitations(turn.session, turn.now)
    return next((one for one in found if one.id == number), None)


async def _person(turn: Turn, arguments: Arguments) -> Person:
    person = await people.find(turn.session, turn.setup, _number(arguments, _LAST_PERSON))
    if person is None:
        raise Stale
    return person


def _number(arguments: Arguments, most: int = _LAST_INVITATION) -> int:
    """The one id left in callback data; raises Stale when there is none the database could hold."""
    if len(arguments) != 1 or not (arguments[0].isascii() and arguments[0].isdigit()) or int(arguments[0]) > most:
        raise Stale
    return int(arguments[0])


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (
    CommandHandler("units", units),
    CallbackQueryHandler(units_pressed, pattern=r"^units(\||$)"),
)
