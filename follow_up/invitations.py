"""Invitations of a plan at once, as a picture, about to expire, and who took one."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy.ext.asyncio import AsyncSession

from db import invitations, people
from db.invitations import Terms
from db.queues import outbox
from documents.qr import qr_png
from domain.calendar.local_time import local_time
from domain.catalogue.plan import Unit
from domain.errors import DomainError, Stale
from domain.office import Office
from domain.people import Invitation, Person, Role, written_limits
from follow_up import digests
from screens import hand_over as say_hand_over
from screens.base import Outgoing
from screens.base.topics import JoinedTopic
from screens.people import invitation as say_invitation

_SCALE: Final = 12
"""Pixels of a module of the picture: about 450 in all, which a phone reads from another's screen."""

_DAY: Final = timedelta(days=1)


async def units_without(session: AsyncSession, office: Office) -> tuple[Unit, ...]:
    """Units that report on steps of a plan that is followed up, and that nobody is linked to."""
    catalogues = office.library.followed or (office.catalogue,)
    known = {code: one.unit_by_code[code] for one in catalogues for code in one.plan.responsible_units}
    linked = await people.members(session, office.setup)
    return tuple(unit for code, unit in known.items() if code not in linked)


async def invite_all(session: AsyncSession, office: Office, by: Person) -> Outgoing:
    """An invitation for each unit that nobody is linked to, as one list."""
    units = await units_without(session, office)
    if not units:
        return say_invitation.nobody_left(by.language)
    made = await invitations.invite_units(session, office.now, [unit.code for unit in units], by.id)
    return say_invitation.everybody(by.language, office, [made[unit.code] for unit in units])


async def address(
    session: AsyncSession, office: Office, person: Person, number: int, name: str
) -> tuple[str, Invitation] | None:
    """An unused invitation made anew with the name of whom it is for; None for one that is used or another's."""
    found = await invitations.find_invitation(session, number)
    if found is None or not found.usable(office.now):
        return None
    if person.id != found.given_by if found.given_by is not None else not person.oversees:
        return None
    terms = Terms(found.round, written_limits(found.limits), found.given_by, name)
    return await invitations.invite(session, office.now, found.role, found.unit, person.id, found.until, terms)


async def picture(session: AsyncSession, office: Office, person: Person, code: str) -> Outgoing:
    """An invitation as a QR code, for whoever may pass it on.

    Stale for one of somebody else or none; DomainError `invite.gone` for one that can't be used any more.
    """
    named = await invitations.named_by(session, office.now, [code])
    if named is None or not (person.oversees or person.id == named[1].created_by) or not office.setup.bot_username:
        raise Stale
    if not named[1].usable(office.now):
        raise DomainError("invite.gone")
    png = qr_png(office.setup.deep_link(code), _SCALE)
    return say_invitation.picture(person.language, office, named[1], png)


def told_at(office: Office, expires_at: datetime) -> datetime:
    """Moment to tell of an unused invitation: the morning of the last working day that is a day before it expires.

    Of one made shortly before holidays not before it is a day old.
    """
    setup = office.setup
    day = setup.workdays.on_or_before(local_time(expires_at - _DAY, setup.zone).date())
    return max(setup.calendar.office_opens(day), expires_at - invitations.LIFETIME + _DAY)


async def still_valid(session: AsyncSession, office: Office, role: Role) -> Mapping[str, Invitation]:
    """Invitations for a role that somebody may have got and that last a while yet, by unit, "" for none."""
    found = await invitations.open_invitations(session, office.now)
    return {
        one.unit or "": one
        for one in found
        if one.role is role and one.given_by is None and told_at(office, one.expires_at) > office.now
    }


async def expiring(session: AsyncSession, office: Office) -> tuple[Invitation, ...]:
    """Unused invitations that are about to expire."""
    found = await invitations.open_invitations(session, office.now)
    return tuple(one for one in found if told_at(office, one.expires_at) <= office.now)


async def tell_expiring(session: AsyncSession, office: Office, coordinators: Sequence[Person]) -> None:
    """Tell the coordinators of invitations that are about to expire, each once, and whoever hands over of theirs."""
    these = await expiring(session, office)
    fresh = await invitations.told(session, office.now, [one.id for one in these])
    untold = [one for one in these if one.id in fresh]
    if not untold:
        return
    handed = [one for one in untold if one.given_by is not None]
    givers = {one.given_by: await people.find(session, office.setup, one.given_by or 0) for one in handed}
    names = {number: giver.name for number, giver in givers.items() if giver is not None}
    await outbox.put(session, [say_invitation.expiring(one, office, untold, names) for one in coordinators])
    told = ((one, givers[one.given_by]) for one in handed)
    mine = ((one, giver) for one, giver in told if giver is not None and not giver.blocked)
    await outbox.put(session, [say_hand_over.expiring(giver, office, one) for one, giver in mine])


async def tell_accepted(session: AsyncSession, office: Office, person: Person, used: Invitation) -> list[Outgoing]:
    """Messages about who took an invitation: to each coordinator, its maker if they oversee, whoever handed over.

    Beyond a few of a day the coordinators get one message about all, which is kept current.
    """
    to = {one.id: one for one in await people.coordinators(session, office.setup)}
    giver = None if used.given_by is None else await people.find(session, office.setup, used.given_by)
    maker = None if used.created_by is None else await people.find(session, office.setup, used.created_by)
    if maker is not None and maker.oversees:
        to[maker.id] = maker
    if giver is not None:
        to[giver.id] = giver
    for one in await _in_digest(session, office, tuple(to.values()), used):
        del to[one.id]
    name = giver.name if giver is not None else ""
    return [
        say_invitation.accepted(office, one, person, used, name)
        for one in to.values()
        if one.id != person.id and not one.blocked
    ]


async def _in_digest(
    session: AsyncSession, office: Office, to: Sequence[Person], used: Invitation
) -> tuple[Person, ...]:
    """Those for whom the message about all of the day says it: none while they are few, then every coordinator."""
    since = digests.beginning_of(office.today, office.setup)
    await digests.begin(session, "joined", office.now)
    count, newest = await invitations.taken_since(session, since, say_invitation.NEWEST)
    if count <= digests.FEW:
        return ()
    told = tuple(one for one in to if one.is_admin and not one.blocked and one.id != used.given_by)
    topic = JoinedTopic(digests.named(office.today))
    await digests.show(session, topic, [say_invitation.joined(one, office, count, newest, topic) for one in told])
    return told
