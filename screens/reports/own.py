"""Screens for matters of one's own round: when it is due, what was sent, who reports, what goes to the coordinator."""

from collections.abc import Sequence
from typing import Final

from domain.calendar.local_time import local_time
from domain.calendar.period_texts import every_text
from domain.calendar.rounds import RoundState
from domain.catalogue.plan import Catalogue
from domain.hearing.own_round import OwnTopic
from domain.language.lang import Lang
from domain.people import Person
from domain.reports.worksheet import Worksheet
from screens.base.outgoing import ACKNOWLEDGED, Button, Outgoing
from screens.base.rich import Rich, join
from screens.buttons import reports as to
from screens.buttons.decisions import AskForTime
from screens.people.welcome import WelcomeFacts, when
from screens.reports import report as say_report
from screens.reports.prompt import day_and_time
from screens.texts import label, say

TOLD: Final[dict[OwnTopic, to.Told]] = {
    OwnTopic.POSTPONE: "postpone",
    OwnTopic.NOT_OURS: "not_ours",
    OwnTopic.HAND_OVER: "hand_over",
}
"""Topics that go to the coordinator with one tap."""


def due(sheet: Worksheet) -> Outgoing:
    """The round's due date, the time left, and how many reports are owed."""
    owed = sheet.owed()
    count = say(sheet.lang, "report.owed", count=len(owed)) if owed else say(sheet.lang, "report.owed_none")
    button = Button(label(sheet.lang, "report.b.list"), to.ListSteps())
    if sheet.early:
        return Outgoing(join((when(sheet.lang, WelcomeFacts(sheet.office, None, ())), count), "\n\n"), ((button,),))
    following = when(sheet.lang, WelcomeFacts(sheet.office, sheet.duties.round, ())) if sheet.closed else ""
    return Outgoing(join((_due(sheet), count, following), "\n\n"), ((button,),))


def owed(sheet: Worksheet) -> Outgoing:
    """The steps owed and sent."""
    return say_report.listing(sheet)


def sent(sheet: Worksheet) -> Outgoing:
    """The number of reports that have come in."""
    count, owed = len(sheet.sent), len(sheet.owed())
    key = "own.sent.none" if not count else "own.sent.some" if owed else "own.sent.all"
    return _above(sheet, say(sheet.lang, key, count=count, owed=owed))


def nothing_sent(sheet: Worksheet) -> Outgoing:
    """Say that nothing was sent in this round; the list follows."""
    return _above(sheet, say(sheet.lang, "own.show.none"))


def how(sheet: Worksheet, *, puzzled: bool = False) -> Outgoing:
    """The way to report; to somebody puzzled also the reason for asking."""
    asked = sheet.owed() or sheet.asked()
    text = say(sheet.lang, "own.how", step=asked[0].step if asked else "")
    cycle = sheet.duties.round.quarter.cycle
    lead = say(sheet.lang, "own.puzzled", every=every_text(cycle, sheet.lang)) if puzzled else ""
    return _above(sheet, join((lead, text), "\n\n"))


def correct(sheet: Worksheet) -> Outgoing:
    """The choice of the report to correct."""
    return _above(sheet, say(sheet.lang, "own.correct"))


def nothing_earlier(sheet: Worksheet) -> Outgoing:
    """Say that there is no earlier report to use again."""
    return _above(sheet, say(sheet.lang, "own.same.none"))


def noted(sheet: Worksheet, reply_to: str) -> Outgoing:
    """A prompt was noted: a reaction, or the line when reports are due."""
    button = Button(label(sheet.lang, "report.b.list"), to.ListSteps())
    text = say(sheet.lang, "own.noted", when=_when(sheet))
    return Outgoing(text, ((button,),), reply_to=reply_to, reaction=ACKNOWLEDGED)


def pass_on(sheet: Worksheet, topic: OwnTopic, reply_to: str) -> Outgoing:
    """Offer to pass the words on to the coordinator; they are found again as the message this replies to."""
    told = TOLD[topic]
    text = say(sheet.lang, f"own.{told}", when=_when(sheet))
    rows = [(Button(label(sheet.lang, "own.button.tell"), to.TellCoordinator(told)),)]
    if topic is OwnTopic.POSTPONE:
        rows.append((Button(label(sheet.lang, "time.b.ask"), AskForTime()),))
    return Outgoing(text, tuple(rows), reply_to=reply_to)


def who(sheet: Worksheet, unit: str, people: Sequence[Person]) -> Rich:
    """The people who report for a unit."""
    lang = sheet.lang
    lines = [say(lang, "own.who.blocked" if one.blocked else "own.who.line", name=one.name) for one in people]
    return join((say(lang, "own.who", unit=sheet.unit_name(unit)), *lines))


def to_coordinator(
    catalogue: Catalogue,
    receiver: Person,
    topic: to.Told,
    sender: Person,
    words: str,
) -> Outgoing:
    """The words somebody of a unit passes on, as a coordinator gets them."""
    lang, known = receiver.language, catalogue.unit_by_code
    units = ", ".join(known[code].name.say(lang) for code in sender.units if code in known)
    text = say(lang, f"own.tell.{topic}", name=sender.name, units=units or "–", words=words)
    return Outgoing(text, chat=receiver.address)


def maybe(lang: Lang, reply_to: str) -> Outgoing:
    """Ask whether a text is a report or a complaint; nothing is lost either way."""
    row = (
        Button(label(lang, "maybe.button.report"), to.TakeAsReport()),
        Button(label(lang, "maybe.button.complaint"), to.IsComplaint()),
    )
    return Outgoing(say(lang, "maybe.ask"), (row,), reply_to=reply_to)


def _above(sheet: Worksheet, lead: Rich) -> Outgoing:
    """Words above the list of steps."""
    found = say_report.listing(sheet)
    return Outgoing(join((lead, found.text), "\n\n"), found.buttons)


def _due(sheet: Worksheet) -> Rich:
    lang, round_ = sheet.lang, sheet.duties.round
    if sheet.closed:
        return say(lang, "own.closed", quarter=sheet.quarter)
    zone = sheet.office.setup.zone
    days = (local_time(round_.due_at, zone).date() - local_time(sheet.office.now, zone).date()).days
    past = round_.state(sheet.office.now) is RoundState.DUE
    key = "own.left.past" if past else "own.left.days" if days else "own.left.today"
    return say(lang, "own.due", quarter=sheet.quarter, when=_when(sheet), left=label(lang, key, days=days))


def _when(sheet: Worksheet) -> str:
    return day_and_time(sheet.lang, sheet.office.setup, sheet.duties.round.due_at)
