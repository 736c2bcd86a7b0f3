"""Notes to the coordinator on an occasion: who was reached, who owes and why, what came up; kept current."""

from collections.abc import Iterator

from domain.calendar.date_texts import datetime_text
from domain.coordination.notes import NoteNews, NoteOccasion
from domain.language.lang import Lang
from domain.office import Office
from domain.people import Address
from domain.summary.overview import Overview
from domain.summary.summary import Summary
from screens.base.outgoing import BROADCAST, Button, Outgoing, Rows
from screens.base.rich import Rich, join
from screens.base.topics import CoordinatorNoteTopic
from screens.buttons.coordination import OpenStatus
from screens.buttons.evidence import ListUnchecked
from screens.coordination.status import due_line, why
from screens.naming import NAMED, names_text
from screens.texts import label, say


def note(lang: Lang, office: Office, occasion: NoteOccasion, seen: Overview, news: NoteNews, chat: Address) -> Outgoing:
    """A note on an occasion, as things stand."""
    compiled = seen.summary
    parts = [] if compiled is None else [_head(lang, office, occasion, compiled), *_round(lang, office, seen, compiled)]
    parts += [join(_news(lang, news)), _as_of(lang, office)]
    rows: Rows = ((Button(label(lang, "note.coord.b.status"), OpenStatus()),),)
    if news.unchecked:
        rows = (*rows, (Button(label(lang, "evidence.b.check", count=news.unchecked), ListUnchecked()),))
    topic = CoordinatorNoteTopic(occasion.key)
    return Outgoing(join(parts, "\n\n"), rows, chat, topic=topic, priority=BROADCAST)


def _head(lang: Lang, office: Office, occasion: NoteOccasion, compiled: Summary) -> Rich:
    head = say(lang, f"note.coord.{occasion.kind}", quarter=compiled.quarter, number=occasion.number)
    counts = say(
        lang,
        "note.coord.counts",
        answered=compiled.answered,
        asked=compiled.asked,
        missing=compiled.asked - compiled.answered,
    )
    return join([head, due_line(lang, office.setup, compiled), counts])


def _round(lang: Lang, office: Office, seen: Overview, compiled: Summary) -> Iterator[Rich]:
    """The units that owe, and those nobody could be reached in."""
    away = [one.unit for one in compiled.missing_units if one.unit.code in seen.unlinked]
    there = [one for one in compiled.missing_units if one.unit.code not in seen.unlinked]
    if not compiled.missing_units:
        yield say(lang, "round.missing.none")
    if there:
        lines = [
            say(lang, "note.coord.line", unit=one.unit.name.say(lang), why=why(lang, office.setup, seen, one))
            for one in there[:NAMED]
        ]
        more = [say(lang, "state.more", count=len(there) - NAMED)] if len(there) > NAMED else []
        yield join([say(lang, "coord.missing", count=len(compiled.missing_units)), *lines, *more])
    if away:
        yield say(lang, "coord.nudge.nobody", units=names_text(lang, [one.name.say(lang) for one in away]))


def _news(lang: Lang, news: NoteNews) -> Iterator[Rich]:
    """Invitations that expired unused, questions nobody answered, evidence that waits to be checked."""
    if news.expired:
        yield say(lang, "note.coord.expired", count=news.expired)
    if news.unanswered:
        yield say(lang, "note.coord.unanswered", count=news.unanswered)
    if news.unchecked:
        yield say(lang, "note.coord.unchecked", count=news.unchecked)


def _as_of(lang: Lang, office: Office) -> Rich:
    return say(lang, "summary.as_of", at=datetime_text(office.now, office.setup.zone, lang))
