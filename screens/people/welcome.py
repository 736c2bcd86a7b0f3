"""Messages to somebody about themselves: the welcome of their role, their identity, their language."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from domain.answers.examples import example_score
from domain.calendar.date_texts import datetime_text
from domain.calendar.period_texts import every_text, period_text
from domain.calendar.rounds import Round, RoundState
from domain.catalogue.library import Library
from domain.catalogue.plan import Catalogue, Unit
from domain.commands.arguments import AUTO
from domain.language.lang import Lang
from domain.office import Office
from domain.people import Invitation, Person, Role
from domain.reports.reports import Duty
from screens.base.outgoing import Button, Outgoing
from screens.base.rich import Rich, bold, join
from screens.buttons.people import LANGUAGES, ChooseLanguage, SetLanguage
from screens.texts import label, say


@dataclass(frozen=True, slots=True)
class WelcomeFacts:
    """Facts of a welcome: the office, the last opened round, and the units with people."""

    office: Office
    round: Round | None
    linked_units: Collection[str]


def agency(lang: Lang, catalogue: Catalogue) -> str:
    """The agency's name."""
    return catalogue.plan.agency.say(lang)


def unit_name(lang: Lang, catalogue: Catalogue, code: str) -> str:
    """A unit's name; its code if the newest plan's data no longer has it."""
    unit = catalogue.unit_by_code.get(code)
    return code if unit is None else unit.name.say(lang)


def unit_short(lang: Lang, unit: Unit) -> str:
    """A unit's short name, for buttons and lists."""
    return unit.short.say(lang)


def role_name(lang: Lang, catalogue: Catalogue, role: Role, unit: str | None = None) -> str:
    """A role in words, a unit's with its name: `ผู้รายงานของงานกฎหมาย`."""
    if role is Role.UNIT:
        return label(lang, "role.unit", unit=unit_name(lang, catalogue, unit or ""))
    return label(lang, f"role.{role.value}")


def welcome(facts: WelcomeFacts, person: Person) -> Outgoing:
    """Reply to /start: the purpose of the bot, and the meaning of each of the person's roles."""
    lang, office = person.language, facts.office
    catalogue = office.catalogue
    parts: list[Rich | str] = [say(lang, "welcome.hello", agency=agency(lang, catalogue))]
    parts += [
        join([bold(unit_name(lang, catalogue, one)), _steps(lang, office.library, person, one)]) for one in person.units
    ]
    if person.units:
        parts.append(say(lang, "welcome.unit.how", every=every_text(catalogue.plan.cycle, lang)))
    for role in (Role.DIRECTOR, Role.DEPUTY, Role.SECRETARY, Role.ADMIN):
        if role in person.roles:
            name = role_name(lang, catalogue, role)
            parts.append(join([bold(name[:1].upper() + name[1:]), say(lang, f"welcome.{role.value}")]))
    if person.is_admin:
        parts.append(_without_people(lang, facts))
    if person.roles:
        parts.append(when(lang, facts))
    parts.append(say(lang, "welcome.staff", code=example_score(catalogue)))
    if not person.roles:
        parts.append(say(lang, "welcome.invitation"))
    return Outgoing(join(parts, "\n\n"))


def linked(facts: WelcomeFacts, person: Person, invitation: Invitation, handed: Rich | None = None) -> Outgoing:
    """Reply to a code that worked: the new role, its tasks and their times; `handed` says what was handed over."""
    lang, office = person.language, facts.office
    catalogue = office.catalogue
    role, unit = invitation.role, invitation.unit
    parts: list[Rich | str] = [say(lang, "welcome.linked", role=role_name(lang, catalogue, role, unit))]
    if unit is not None and handed is not None:
        parts += [handed, _steps(lang, office.library, person, unit), say(lang, "hand.welcome.how")]
    elif unit is not None:
        how = say(lang, "welcome.unit.how", every=every_text(catalogue.plan.cycle, lang))
        parts += [_steps(lang, office.library, person, unit), how]
    else:
        parts.append(say(lang, f"welcome.{role.value}"))
    if role is Role.ADMIN:
        parts.append(_without_people(lang, facts))
    parts.append(when(lang, facts))
    return Outgoing(join(parts, "\n\n"))


def _steps(lang: Lang, library: Library, person: Person, unit: str) -> Rich:
    """List the steps somebody reports on for a unit."""
    owned = ((one.plan.number, step) for one in library.followed for step in one.plan.steps_owned_by(unit))
    steps = [step for plan, step in owned if person.may_report(Duty(plan, step.id, unit))]
    if not steps:
        return say(lang, "welcome.unit.none")
    lines = join(say(lang, "welcome.step", step=step.id, title=step.title.say(lang)) for step in steps)
    return say(lang, "welcome.unit", count=len(steps), steps=lines)


def _without_people(lang: Lang, facts: WelcomeFacts) -> Rich:
    """Names the responsible units nobody is linked to; empty when there are none."""
    library = facts.office.library
    responsible = dict.fromkeys(unit for one in library.followed for unit in one.plan.responsible_units)
    missing = [unit for unit in responsible if unit not in facts.linked_units]
    if not missing:
        return Rich("")
    names = join(f"• {unit_name(lang, library.current, unit)}" for unit in missing)
    return say(lang, "welcome.admin.missing", count=len(missing), units=names)


def when(lang: Lang, facts: WelcomeFacts) -> Rich:
    """The round that runs and its due date, or when the next one opens; empty when no plan is followed up."""
    office, setup, current = facts.office, facts.office.setup, facts.round

    def told(moment: datetime) -> str:
        return datetime_text(moment, setup.zone, lang)

    state = current.state(office.now) if current else RoundState.CLOSED
    if current is not None and state is not RoundState.CLOSED:
        return say(
            lang, f"welcome.round.{state.value}", period=period_text(current.quarter, lang), due=told(current.due_at)
        )
    course = office.course(current)
    if course is None:
        return Rich("")
    quarter, opens = setup.calendar.next_opening(office.now, course)
    due = setup.calendar.dates_from(opens, quarter.cycle).due
    return say(lang, "welcome.round.next", period=period_text(quarter, lang), opens=told(opens), due=told(due))


def whoami(catalogue: Catalogue, person: Person, *, installing: bool) -> Outgoing:
    """Name, the messenger's id, roles and language; what the id is for while the settings name no coordinator."""
    lang = person.language
    single = [role for role in (Role.DIRECTOR, Role.DEPUTY, Role.SECRETARY, Role.ADMIN) if role in person.roles]
    names = [role_name(lang, catalogue, Role.UNIT, unit) for unit in person.units]
    names += [role_name(lang, catalogue, role) for role in single]
    roles = join(say(lang, "whoami.role", role=name) for name in names or [label(lang, "role.staff")])
    parts = [say(lang, "whoami", name=person.name, id=person.address.id, roles=roles, language=_spoken(person))]
    if not person.roles:
        parts += [say(lang, "whoami.staff"), *([say(lang, "whoami.admins")] if installing else [])]
    return Outgoing(join(parts, "\n\n"), buttons=((Button(label(lang, "help.button.language"), ChooseLanguage()),),))


def choose_language(person: Person) -> Outgoing:
    """The choice of languages, the present one marked."""
    lang = person.language
    chosen = person.own_language or AUTO
    buttons = tuple(
        Button(("✓ " if one == chosen else "") + label(lang, f"language.{one}"), SetLanguage(one)) for one in LANGUAGES
    )
    text = say(lang, "language.choose", language=_spoken(person))
    return Outgoing(text, buttons=(buttons[:2], buttons[2:]))


def language_set(person: Person) -> Outgoing:
    """Says, in the language now spoken, that it is."""
    lang = person.language
    if person.own_language is None:
        return Outgoing(say(lang, "language.set.auto", language=label(lang, f"language.{lang}")))
    return Outgoing(say(lang, "language.set"))


def _spoken(person: Person) -> str:
    language = label(person.language, f"language.{person.language}")
    if person.own_language is not None:
        return language
    return label(person.language, "language.automatic", language=language)
