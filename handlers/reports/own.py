"""Matters of one's own round, in one's own words; some go to the coordinator with one tap."""

from dataclasses import replace
from typing import Final

from db import people, questions
from domain.calendar.local_time import local_time
from domain.errors import DomainError
from domain.hearing.meanings import OwnMeant
from domain.hearing.own_round import OwnTopic
from domain.language.lang import answer_language
from domain.reports.drafts import revising
from domain.reports.text_to_drafts import About
from domain.reports.worksheet import Worksheet
from handlers.answers.views import bare_view
from handlers.buttons import Press, on
from handlers.context import Turn, where
from handlers.decisions.more_time import asked_in_words
from handlers.incoming import Incoming
from handlers.reports.reminding import calendar_wanted, reminder_postponed
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
}


async def own_asked(turn: Turn, message: Incoming, meant: OwnMeant, sheet: Worksheet | None) -> Replies:
    """Answer a matter of the person's own round."""
    sheet = _in_language_of(turn, sheet or await worksheet_of(turn), meant.text)
    topic = meant.topic
    if topic is OwnTopic.POSTPONE:
        made = await asked_in_words(turn, sheet, meant.about, meant.text)
        if made is not None:
            return made
    if topic is OwnTopic.REMIND:
        return replies(await reminder_postponed(turn, sheet, meant.text))
    if topic is OwnTopic.CALENDAR:
        return replies(await calendar_wanted(turn, sheet))
    if topic in say_own.TOLD:
        return replies(say_own.pass_on(sheet, topic, where(message)[1]))
    if topic is OwnTopic.NOTED:
        return replies(say_own.noted(sheet, where(message)[1]))
    if topic is OwnTopic.PUZZLED:
        return replies(say_own.how(sheet, puzzled=True))
    if topic is OwnTopic.WHO:
        return replies(await _who(turn, sheet))
    if topic is OwnTopic.SAME:
        return replies(*await _same(turn, sheet, meant.about))
    if topic in (OwnTopic.SHOW, OwnTopic.CORRECT):
        return replies(_shown(sheet, topic))
    return replies(_SCREENS[topic](sheet))


def _in_language_of(turn: Turn, sheet: Worksheet, text: str) -> Worksheet:
    """The worksheet as it is shown to whoever wrote a text: in its language, unless they chose one."""
    lang = answer_language(turn.person.own_language, text, turn.lang)
    return replace(sheet, person=replace(sheet.person, language=lang))


async def told(press: Press[to.TellCoordinator]) -> Replies:
    """Pass the words that the message replies to on to the coordinators, once; not when they accuse somebody."""
    turn, said, words = press.turn, press.replied_to, press.words
    if said is None or not words:
        raise DomainError("report.offer_no_text")
    if turn.answerer().tells_of_wrongdoing(words):
        return replies(answers.channels(bare_view(turn), accusation=True), forget=True)
    to_whom = [one for one in await people.coordinators(turn.session, turn.setup) if not one.blocked]
    if not to_whom:
        raise DomainError("own.told.none")
    if not await questions.once(
        turn.session, turn.person.id, where(said)[1], local_time(turn.now, turn.setup.zone).date()
    ):
        return replies(Toast(label(turn.lang, "own.told.again")))
    topic = press.data.topic
    passed = [say_own.to_coordinator(turn.catalogue, one, topic, turn.person, words) for one in to_whom]
    return replies(Outgoing(join([label(turn.lang, "own.told")])), passed)


async def is_complaint(press: Press[to.IsComplaint]) -> Replies:
    """Answer a text that might have been a report with the channels; it is forgotten."""
    return replies(answers.channels(bare_view(press.turn), accusation=True), Toast(), forget=True)


async def _who(turn: Turn, sheet: Worksheet) -> Outgoing:
    found = await people.members(turn.session, turn.setup)
    return Outgoing(join([say_own.who(sheet, unit, found.get(unit, ())) for unit in turn.reporter.units], "\n\n"))


async def _same(turn: Turn, sheet: Worksheet, about: About | None) -> tuple[Outgoing, ...]:
    """Last quarter's reports as this quarter's drafts, shown to be sent."""
    owed = sheet.owed() or sheet.asked()
    these = [duty for duty in owed if duty in sheet.earlier]
    if about is not None and about.duty is not None:
        these = [duty for duty in these if duty == about.duty]
    if not these or sheet.closed:
        return (say_own.nothing_earlier(sheet),)
    for duty in these:
        if duty not in sheet.drafts:
            sheet, _ = await keep(turn, sheet, revising(turn.person.id, sheet.quarter, sheet.earlier[duty]))
    kept = [sheet.drafts[duty] for duty in these]
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
    return say_own.correct(sheet) if topic is OwnTopic.CORRECT else say_report.listing(sheet)


BUTTONS = (
    on(to.TellCoordinator, told, Turn.private_only),
    on(to.IsComplaint, is_complaint, Turn.private_only),
)
