"""Matters of one's own round, in one's own words; some go to the coordinator with one tap."""

from dataclasses import replace
from typing import Final

from telegram import Message

from db import people
from domain.errors import DomainError
from domain.hearing.meanings import OwnMeant
from domain.hearing.own_round import OwnTopic
from domain.reports.text_to_drafts import About, drafts_from
from domain.reports.worksheet import Worksheet
from handlers.answers.views import bare_view
from handlers.buttons import Press, on
from handlers.context import Turn, where
from handlers.reports.text import taken_after_all
from handlers.reports.worksheet import keep, preview_of, worksheet_of
from screens import answers
from screens.base import Outgoing, Replies, Toast, join, replies
from screens.buttons import reports as to
from screens.reports import own as say_own
from screens.reports import preview as pre
from screens.reports import report as say_report
from screens.texts import label

_SCREENS: Final = {
    OwnTopic.DUE: say_own.due,
    OwnTopic.OWED: say_own.owed,
    OwnTopic.SENT: say_own.sent,
    OwnTopic.HOW: say_own.how,
    OwnTopic.NOTED: say_own.noted,
}


async def own_asked(turn: Turn, message: Message, meant: OwnMeant, sheet: Worksheet | None) -> Replies:
    """Answer a matter of the person's own round."""
    sheet = sheet or await worksheet_of(turn)
    topic = meant.topic
    if topic in say_own.TOLD:
        return replies(say_own.pass_on(sheet, topic, where(message)[1]))
    if topic is OwnTopic.PUZZLED:
        return replies(say_own.how(sheet, puzzled=True))
    if topic is OwnTopic.WHO:
        return replies(await _who(turn, sheet))
    if topic is OwnTopic.SAME:
        return replies(*await _same(turn, sheet, meant.about))
    if topic in (OwnTopic.SHOW, OwnTopic.CORRECT):
        return replies(_shown(sheet, topic))
    return replies(_SCREENS[topic](sheet))


async def told(press: Press[to.TellCoordinator]) -> Replies:
    """Pass the words that the message replies to on to the coordinators."""
    turn, said = press.turn, press.replied_to
    turn.private_only()
    words = (said.text or "").strip() if said is not None else ""
    if not words:
        raise DomainError("report.offer_no_text")
    to_whom = [one for one in await people.coordinators(turn.session, turn.setup) if not one.blocked]
    if not to_whom:
        raise DomainError("own.told.none")
    catalogue = turn.catalogue
    messages = []
    for one in to_whom:
        named = [
            unit.name.say(one.language) for code in turn.person.units if (unit := catalogue.unit_by_code.get(code))
        ]
        units = ", ".join(named) or "–"
        messages.append(say_own.to_coordinator(one.language, press.data.topic, turn.person, units, words, one.address))
    return replies(Outgoing(join([label(turn.lang, "own.told")])), messages)


async def is_report(press: Press[to.IsReport]) -> Replies:
    """Take a text that might have been a complaint as a report."""
    said = press.replied_to
    if said is None or not said.text:
        raise DomainError("report.offer_no_text")
    return replies(*await taken_after_all(press.turn, said.text, where(said)[1]), anew=True)


async def is_complaint(press: Press[to.IsComplaint]) -> Replies:
    """Answer a text that might have been a report with the channels; it is forgotten."""
    return replies(answers.channels(bare_view(press.turn), accusation=True), Toast(), forget=True)


async def _who(turn: Turn, sheet: Worksheet) -> Outgoing:
    found = await people.members(turn.session, turn.setup)
    return Outgoing(join([say_own.who(sheet, unit, found.get(unit, ())) for unit in turn.person.units], "\n\n"))


async def _same(turn: Turn, sheet: Worksheet, about: About | None) -> tuple[Outgoing, ...]:
    """Last quarter's reports as this quarter's drafts, shown to be sent."""
    owed = sheet.owed() or sheet.asked()
    these = [duty for duty in owed if duty in sheet.earlier]
    if about is not None and about.duty is not None:
        these = [duty for duty in these if duty == about.duty]
    if not these or sheet.closed:
        return (say_own.nothing_earlier(sheet),)
    made = [drafts_from(sheet, About(sheet.quarter, duty.unit, duty), "เหมือนเดิม")[0].draft for duty in these]
    for draft in made:
        sheet, _ = await keep(turn, sheet, draft)
    kept = [sheet.drafts[draft.duty] for draft in made]
    if len(kept) == 1:
        return (preview_of(sheet, kept[0], ["report.note_same"]),)
    return (pre.overview(sheet, kept, unit=kept[0].duty.unit, notes=["report.note_same"]),)


def _shown(sheet: Worksheet, topic: OwnTopic) -> Outgoing:
    """The report that was sent, whole where it is one; else the list to choose from."""
    sent = sheet.sent
    if len(sent) == 1:
        return say_report.shown(sheet, sent[0], pre.content(sheet, sent[0]))
    if not sent:
        return say_own.nothing_sent(sheet)
    return say_own.correct(sheet) if topic is OwnTopic.CORRECT else replace(say_report.listing(sheet))


BUTTONS = (
    on(to.TellCoordinator, told),
    on(to.IsReport, is_report),
    on(to.IsComplaint, is_complaint),
)
