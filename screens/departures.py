"""Screens of replacing somebody who has left: whom, what they leave, what was done, taking it back."""

from collections.abc import Iterable, Sequence

from domain.departure import Leaver
from domain.language.lang import Lang
from domain.office import Office
from domain.people import Invitation, Person
from screens.answers.parts import shorten
from screens.base.outgoing import BROADCAST, Button, Outgoing
from screens.base.rich import join
from screens.buttons import departures as to
from screens.buttons.people import ShowUnits
from screens.people.invitation import messages
from screens.people.welcome import role_name, unit_name
from screens.reports.prompt_buttons import BUTTON_LETTERS
from screens.texts import label, say


def nobody(lang: Lang, name: str) -> Outgoing:
    """Say that nobody with a role has that name."""
    text = say(lang, "left.nobody", name=name)
    return Outgoing(text, buttons=((Button(label(lang, "round.button.units"), ShowUnits()),),))


def choose(lang: Lang, office: Office, people: Sequence[Person]) -> Outgoing:
    """Ask which of several people it is."""
    rows = tuple((Button(shorten(_who(lang, office, one), BUTTON_LETTERS), to.AskLeft(one.id)),) for one in people)
    return Outgoing(say(lang, "left.which"), buttons=rows)


def ask(lang: Lang, office: Office, one: Leaver) -> Outgoing:
    """The person with what they leave, and what will be done."""
    roles = [
        say(lang, "left.role", role=role_name(lang, office.catalogue, role, unit or None)) for role, unit in one.roles
    ]
    left = {"reports": one.reports, "drafts": one.drafts, "owed": one.owed}
    counts = join(say(lang, f"left.counts.{name}", count=count) for name, count in left.items() if count)
    fixed = [say(lang, "left.fixed")] if one.fixed else []
    parts = [join([say(lang, "left.ask", name=one.person.name), *roles]), counts, say(lang, "left.does"), *fixed]
    yes = Button(label(lang, "left.b.yes"), to.EndAccess(one.person.id))
    return Outgoing(join(parts, "\n\n"), buttons=((yes,), (Button(label(lang, "cancel"), to.KeepPerson()),)))


def kept(lang: Lang) -> Outgoing:
    """Say that nothing was ended."""
    return Outgoing(say(lang, "left.kept"))


def done(
    lang: Lang,
    office: Office,
    departure: int,
    person: Person,
    made: Iterable[tuple[str, Invitation]],
    drafts: int,
    heir: str,
) -> tuple[Outgoing, ...]:
    """The result, with a button to take it back; then each invitation for a successor, its text apart."""
    parts = [say(lang, "left.done", name=person.name)]
    if drafts:
        parts.append(say(lang, "left.drafts", count=drafts, name=heir))
    undo = (Button(label(lang, "left.b.undo"), to.UndoLeft(departure)),)
    invitations = [
        message
        for code, invitation in made
        for message in messages(
            lang,
            office,
            invitation,
            code,
            say(lang, "left.invitation", role=role_name(lang, office.catalogue, invitation.role, invitation.unit)),
        )
    ]
    return Outgoing(join(parts, "\n\n"), buttons=(undo,)), *invitations


def undone(lang: Lang, person: Person) -> Outgoing:
    """Say that the departure was taken back."""
    return Outgoing(say(lang, "left.undone", name=person.name))


def told(person: Person, office: Office) -> Outgoing:
    """Inform somebody that their access has ended."""
    text = say(person.language, "left.told", agency=office.catalogue.plan.agency.say(person.language))
    return Outgoing(text, chat=person.address, priority=BROADCAST)


def restored(person: Person) -> Outgoing:
    """Inform somebody that they have their role again."""
    return Outgoing(say(person.language, "left.restored"), chat=person.address, priority=BROADCAST)


def _who(lang: Lang, office: Office, person: Person) -> str:
    units = ", ".join(unit_name(lang, office.catalogue, unit) for unit in person.units)
    return label(lang, "left.who", name=person.name, units=units) if units else person.name
