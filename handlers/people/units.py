"""/units: who is linked to what; the coordinator unlinks people and revokes invitations."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler

from db import invitations, people
from domain.errors import DomainError, Stale
from domain.people import Person, Role
from follow_up import menus
from handlers.buttons import Press, on
from handlers.context import Context, Turn
from handlers.people.invite import role_and_unit
from screens.base import Outgoing, Replies, Toast, replies
from screens.buttons.people import AskRevoke, AskUnlink, Revoke, ShowHolders, ShowInvitations, ShowUnits, Unlink
from screens.people import units as messages
from screens.texts import label


async def units(update: Update, context: Context) -> Replies:
    """Everybody linked."""
    turn = context.turn
    turn.admin_only()
    return replies(messages.overview(turn.lang, turn.office, await _linked(turn)))


async def units_opened(press: Press[ShowUnits]) -> Replies:
    """Show the list of everybody again."""
    turn = press.turn
    return replies(messages.overview(turn.lang, turn.office, await _linked(turn)))


async def holders_opened(press: Press[ShowHolders]) -> Replies:
    """Show the people of the unit or role that was tapped."""
    role, unit = role_and_unit(press.turn, press.data.role, press.data.unit)
    return replies(await _holders(press.turn, role, unit))


async def unlink_asked(press: Press[AskUnlink]) -> Replies:
    """Ask before somebody is unlinked."""
    turn = press.turn
    role, unit = role_and_unit(turn, press.data.role, press.data.unit)
    person = await _person(turn, press.data.person)
    return replies(messages.ask_unlink(turn.lang, turn.catalogue, role, unit, person))


async def unlinked(press: Press[Unlink]) -> Replies:
    """Unlink the person, as confirmed; notify them, and show who is left."""
    turn = press.turn
    role, unit = role_and_unit(turn, press.data.role, press.data.unit)
    person = await _person(turn, press.data.person)
    if role is Role.ADMIN and await people.coordinators(turn.session, turn.setup) == (person,):
        raise DomainError("units.last_admin")
    gone = await people.unlink(turn.session, turn.now, person.id, role, unit)
    notes: list[Outgoing] = []
    if gone:
        person = await _person(turn, person.id)
        await menus.show(turn.session, person)
        notes = [] if person.blocked else [messages.unlinked(turn.catalogue, role, unit, person)]
    toast = Toast(label(turn.lang, "units.unlinked" if gone else "units.unlinked.gone"), alert=not gone)
    if person.id == turn.person.id:
        turn.person = person
    if not turn.person.is_admin:
        return replies(notes, toast)
    return replies(await _holders(turn, role, unit), notes, toast)


async def invitations_opened(press: Press[ShowInvitations]) -> Replies:
    """Show the invitations nobody has used, which were tapped."""
    return replies(await _invitations(press.turn))


async def revoke_asked(press: Press[AskRevoke]) -> Replies:
    """Ask before an invitation is revoked."""
    turn = press.turn
    found = await invitations.open_invitations(turn.session, turn.now)
    invitation = next((one for one in found if one.id == press.data.invitation), None)
    if invitation is None:
        gone = Toast(label(turn.lang, "units.revoked.gone"), alert=True)
        return replies(await _invitations(turn), gone)
    return replies(messages.ask_revoke(turn.lang, turn.catalogue, invitation))


async def revoked(press: Press[Revoke]) -> Replies:
    """Revoke the invitation, as confirmed."""
    turn = press.turn
    done = await invitations.revoke(turn.session, turn.now, press.data.invitation)
    toast = Toast(label(turn.lang, "units.revoked" if done else "units.revoked.gone"), alert=not done)
    return replies(await _invitations(turn), toast)


async def _linked(turn: Turn) -> messages.Linked:
    return messages.Linked(
        units=await people.members(turn.session, turn.setup),
        directors=await people.directors(turn.session, turn.setup),
        coordinators=await people.coordinators(turn.session, turn.setup),
        secretaries=await people.secretaries(turn.session, turn.setup),
        invitations=await invitations.open_invitations(turn.session, turn.now),
    )


async def _holders(turn: Turn, role: Role, unit: str | None) -> Outgoing:
    return messages.holders(turn.lang, turn.office, await _linked(turn), role, unit)


async def _invitations(turn: Turn) -> Outgoing:
    found = await invitations.open_invitations(turn.session, turn.now)
    return messages.pending(turn.lang, turn.office, found)


async def _person(turn: Turn, person_id: int) -> Person:
    person = await people.find(turn.session, turn.setup, person_id)
    if person is None:
        raise Stale
    return person


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (CommandHandler("units", units),)

BUTTONS = (
    on(ShowUnits, units_opened, Turn.admin_only),
    on(ShowHolders, holders_opened, Turn.admin_only),
    on(AskUnlink, unlink_asked, Turn.admin_only),
    on(Unlink, unlinked, Turn.admin_only),
    on(ShowInvitations, invitations_opened, Turn.admin_only),
    on(AskRevoke, revoke_asked, Turn.admin_only),
    on(Revoke, revoked, Turn.admin_only),
)
