"""Links of people to roles and units, for the coordinator: invitations to forward, unlinking, revoking."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from domain.calendar.date_texts import datetime_text
from domain.catalogue.plan import Catalogue
from domain.language.lang import Lang
from domain.office import Office
from domain.people import Invitation, Person, Role
from domain.setup import Setup
from screens.base.outgoing import BROADCAST, Button, Outgoing, Rows
from screens.base.rich import Rich, join
from screens.buttons import people as to
from screens.buttons.departures import AskLeft
from screens.buttons.people import NO_UNIT
from screens.people.invitation import named_role
from screens.people.welcome import role_name, unit_name, unit_short
from screens.texts import label, say

_NAME_LETTERS = 24

_MOST = 40
"""Lines with a button in one message: Telegram takes 100 buttons and 4,096 characters."""

_ROLES: Final = (Role.DIRECTOR, Role.SECRETARY, Role.ADMIN)
"""Roles without a unit that are given by an invitation."""


@dataclass(frozen=True)
class Linked:
    """People by role and unit: people by unit code, directors, coordinators, and the invitations still open."""

    units: Mapping[str, Sequence[Person]]
    directors: Sequence[Person]
    coordinators: Sequence[Person]
    invitations: Sequence[Invitation]
    secretaries: Sequence[Person] = ()

    def holders(self, role: Role, unit: str | None) -> Sequence[Person]:
        """Everybody with a role."""
        if role is Role.UNIT:
            return self.units.get(unit or "", ())
        single = {Role.DIRECTOR: self.directors, Role.SECRETARY: self.secretaries}
        return single.get(role, self.coordinators)


def overview(lang: Lang, office: Office, linked: Linked) -> Outgoing:
    """Everybody linked, by role and unit; a button for each."""
    setup, catalogue = office.setup, office.catalogue
    lines = [_line(lang, setup, _single(lang, role), role, linked.holders(role, None)) for role in _ROLES]
    needed = frozenset(catalogue.plan.responsible_units)
    for unit in catalogue.units:
        name = unit_name(lang, catalogue, unit.code)
        lines.append(_line(lang, setup, name, Role.UNIT, linked.units.get(unit.code, ()), unit.code in needed))
    if linked.invitations:
        lines.append(say(lang, "units.pending", count=len(linked.invitations)))
    units = [Button(unit_short(lang, unit), to.ShowHolders(Role.UNIT, unit.code)) for unit in catalogue.units]
    roles = [Button(_single(lang, role), to.ShowHolders(role, NO_UNIT)) for role in _ROLES]
    pending = label(lang, "units.button.pending", count=len(linked.invitations))
    last = (Button(pending, to.ShowInvitations()), Button(label(lang, "units.button.add"), to.ChooseInvitation()))
    text = join([say(lang, "units.head"), *lines], "\n\n")
    return Outgoing(text, buttons=(tuple(roles), *_pairs(units), last))


def holders(lang: Lang, office: Office, linked: Linked, role: Role, unit: str | None) -> Outgoing:
    """The people of one unit or role, each with a button to unlink; those of the settings have none."""
    setup, people = office.setup, linked.holders(role, unit)[:_MOST]
    lines = [say(lang, "units.person", name=_name(lang, setup, role, person)) for person in people]
    where = unit or NO_UNIT
    unlink = tuple(
        (
            Button(label(lang, "units.button.unlink", name=_short(person)), to.AskUnlink(role, where, person.id)),
            Button(label(lang, "left.b.left", name=_short(person)), AskLeft(person.id)),
        )
        for person in people
        if not _from_settings(setup, role, person)
    )
    add = Button(label(lang, "units.button.add"), to.Invite(role, where))
    title = _title(lang, office.catalogue, role, unit)
    text = say(lang, "units.line", unit=title, people=join(lines) if lines else say(lang, "units.nobody"))
    return Outgoing(text, buttons=(*unlink, (_back(lang), add)))


def ask_unlink(lang: Lang, catalogue: Catalogue, role: Role, unit: str | None, person: Person) -> Outgoing:
    """Asks before somebody is unlinked."""
    where = unit or NO_UNIT
    parts = [say(lang, "units.ask.unlink", name=person.name, role=role_name(lang, catalogue, role, unit))]
    if role is Role.ADMIN:
        parts.append(say(lang, "units.ask.unlink.admin"))
    yes = Button(label(lang, "units.button.yes_unlink"), to.Unlink(role, where, person.id))
    no = Button(label(lang, "cancel"), to.ShowHolders(role, where))
    return Outgoing(join(parts), buttons=((yes, no),))


def unlinked(catalogue: Catalogue, role: Role, unit: str | None, person: Person) -> Outgoing:
    """Inform somebody that a role of theirs has ended."""
    text = say(person.language, "units.unlinked.told", role=role_name(person.language, catalogue, role, unit))
    return Outgoing(text, chat=person.address, priority=BROADCAST)


def pending(lang: Lang, office: Office, invitations: Sequence[Invitation]) -> Outgoing:
    """The invitations nobody has used yet, each with a button to revoke it; of very many the oldest."""
    shown = invitations[:_MOST]
    lines = [
        say(
            lang,
            "units.pending.line",
            number=number,
            role=named_role(lang, office, one),
            expires=datetime_text(one.expires_at, office.setup.zone, lang),
        )
        for number, one in enumerate(shown, 1)
    ]
    buttons = [
        Button(label(lang, "units.button.revoke", number=number), to.AskRevoke(one.id))
        for number, one in enumerate(shown, 1)
    ]
    text = join([say(lang, "units.pending.head"), *(lines or [say(lang, "units.pending.none")])], "\n\n")
    return Outgoing(text, buttons=(*_pairs(buttons), (_back(lang),)))


def ask_revoke(lang: Lang, catalogue: Catalogue, invitation: Invitation) -> Outgoing:
    """Asks before an invitation is revoked."""
    yes = Button(label(lang, "units.button.yes_revoke"), to.Revoke(invitation.id))
    no = Button(label(lang, "back"), to.ShowInvitations())
    role = role_name(lang, catalogue, invitation.role, invitation.unit)
    return Outgoing(say(lang, "units.ask.revoke", role=role), buttons=((yes, no),))


def _line(lang: Lang, setup: Setup, title: str, role: Role, people: Sequence[Person], needed: bool = True) -> Rich:
    nobody = say(lang, "units.nobody" if needed else "units.nobody.needless")
    names = join(say(lang, "units.person", name=_name(lang, setup, role, person)) for person in people)
    return say(lang, "units.line", unit=title, people=names or nobody)


def _name(lang: Lang, setup: Setup, role: Role, person: Person) -> str:
    name = label(lang, "units.blocked", name=person.name) if person.blocked else person.name
    return label(lang, "units.from_settings", name=name) if _from_settings(setup, role, person) else name


def _from_settings(setup: Setup, role: Role, person: Person) -> bool:
    return role is Role.ADMIN and setup.names_coordinator(person.addresses)


def _title(lang: Lang, catalogue: Catalogue, role: Role, unit: str | None) -> str:
    return unit_name(lang, catalogue, unit) if unit else _single(lang, role)


def _single(lang: Lang, role: Role) -> str:
    return label(lang, f"role.{role.value}").capitalize()


def _short(person: Person) -> str:
    return person.name if len(person.name) <= _NAME_LETTERS else person.name[: _NAME_LETTERS - 1] + "…"


def _back(lang: Lang) -> Button:
    return Button(label(lang, "back"), to.ShowUnits())


def _pairs(buttons: Iterable[Button]) -> Rows:
    row = tuple(buttons)
    return tuple(row[at : at + 2] for at in range(0, len(row), 2))
