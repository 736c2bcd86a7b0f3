"""Messages of a round to a unit's people: the prompt, a reminder, the due note, the moved date.

All have the same topic, so that a plain reply reaches the right round and unit.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from domain.calendar.date_texts import quarter_text, time_text, weekday_text
from domain.calendar.local_time import local_time
from domain.calendar.rounds import Round
from domain.catalogue.assessment import score_of
from domain.catalogue.plan import Step
from domain.language.formats import list_text, score_text
from domain.language.lang import Lang
from domain.office import Office
from domain.reports.doubts import doubts_of
from domain.reports.drafts import Draft, stamp
from domain.reports.parts import REMARKS, words
from domain.reports.percents import percent_text
from domain.reports.reports import Duty, Report, Status
from domain.setup import Setup
from screens.answers.parts import MARKS, shorten
from screens.base.outgoing import BROADCAST, Button, Outgoing, Rows
from screens.base.rich import LIMIT, Rich, join, quoted
from screens.base.topics import PromptTopic
from screens.buttons.hand_over import OfferHandOver
from screens.buttons.reports import OpenStep, SendReport, ShowDraft, StillCompleted
from screens.due import due_text
from screens.naming import one_line, step_name, unit_name, unit_short
from screens.texts import label, say

BUTTON_LETTERS: Final = 40
"""Letters of a button that has its row for itself."""

QUOTED_LETTERS: Final = 160
"""Characters of last quarter's words a prompt repeats: enough to recognise them on a phone."""


@dataclass(frozen=True, slots=True)
class Line:
    """A step a unit is asked about: `previous` is its last report before this round, `given` this round's.

    `others` are the step's other owners, by code, with their reports of this round.
    `draft` is what the person who gets the message has written for it and not sent.
    `comment` is the one with which this round's was returned.
    """

    duty: Duty
    step: Step
    previous: Report | None
    given: Report | None
    draft: Draft | None = None
    comment: str = ""
    others: tuple[tuple[str, Report | None], ...] = ()


Screen = Callable[[Lang, Office, Round, str, Sequence[Line]], Outgoing]
"""A message of a round about a unit's steps."""


def prompt(lang: Lang, office: Office, round_: Round, unit: str, lines: Sequence[Line]) -> Outgoing:
    """The quarter's prompt: every step the unit is asked about, with what was promised, and last quarter's report.

    What the plan says of the steps is left out where it would not fit one message.
    """
    named = unit_name(lang, office, unit)
    head = say(lang, "prompt.head", period=quarter_text(round_.quarter, lang), unit=named)
    for details in (True, False):
        blocks = [_block(lang, office, line, details=details) for line in lines]
        made = _message(lang, round_, unit, [head + "\n" + _deadline(lang, office, round_), *blocks], lines)
        if len(made.text.text) <= LIMIT:
            break
    return made


def reminder(lang: Lang, office: Office, round_: Round, unit: str, lines: Sequence[Line]) -> Outgoing:
    """A reminder: only the steps still missing."""
    head = say(
        lang,
        "reminder.head",
        quarter=round_.quarter,
        unit=unit_name(lang, office, unit),
        count=len(lines),
    )
    return _short(lang, office, round_, unit, lines, head + "\n" + _deadline(lang, office, round_))


def due(lang: Lang, office: Office, round_: Round, unit: str, lines: Sequence[Line]) -> Outgoing:
    """The round is due and the unit still owes: late reports are taken."""
    head = say(
        lang,
        "due.head",
        quarter=round_.quarter,
        unit=unit_name(lang, office, unit),
        count=len(lines),
    )
    return _short(lang, office, round_, unit, lines, head)


def moved(lang: Lang, office: Office, round_: Round, unit: str, lines: Sequence[Line]) -> Outgoing:
    """The due date was moved; what the unit still owes."""
    head = say(lang, "moved.head", quarter=round_.quarter, unit=unit_name(lang, office, unit))
    return _short(lang, office, round_, unit, lines, head + "\n" + _deadline(lang, office, round_))


def for_group(
    screen: Screen, office: Office, round_: Round, unit: str, lines: Sequence[Line], ordered: bool
) -> Outgoing:
    """A message of a round as the unit's group gets it, in the agency's language.

    Comments, drafts and the other owners' answers are left out, and so are instructions (`ordered`: there are some).
    """
    lang = office.setup.language
    public = [replace(line, draft=None, comment="", others=()) for line in lines]
    made = screen(lang, office, round_, unit, public)
    if not ordered and not any(line.comment for line in lines):
        return made
    return replace(made, text=join([made.text, say(lang, "group.see_private")], "\n\n"))


def day_and_time(lang: Lang, setup: Setup, moment: datetime) -> str:
    """A moment in full: `วันพฤหัสบดีที่ 16 กรกฎาคม 2563 เวลา 17:00 น.`."""
    day = weekday_text(local_time(moment, setup.zone).date(), lang)
    return label(lang, "prompt.day_and_time", day=day, time=time_text(moment, setup.zone, lang))


def _short(
    lang: Lang,
    office: Office,
    round_: Round,
    unit: str,
    lines: Sequence[Line],
    head: Rich,
) -> Outgoing:
    steps = join(join((_name(lang, office, line), _waiting(lang, line))) for line in lines)
    return _message(lang, round_, unit, [head, steps], lines)


def _message(lang: Lang, round_: Round, unit: str, parts: Iterable[Rich], lines: Sequence[Line]) -> Outgoing:
    return Outgoing(
        join([*parts, say(lang, "prompt.how")], "\n\n"),
        buttons=(*_buttons(lang, round_, lines), (Button(label(lang, "hand.b.offer"), OfferHandOver(unit)),)),
        topic=PromptTopic(round_.quarter, unit),
        priority=BROADCAST,
    )


def _deadline(lang: Lang, office: Office, round_: Round) -> Rich:
    due = day_and_time(lang, office.setup, round_.due_at)
    if round_.is_late(office.now):
        return say(lang, "prompt.was_due", due=due)
    left = (local_time(round_.due_at, office.setup.zone).date() - office.today).days
    return say(lang, "prompt.due", due=due) + " · " + say(lang, "prompt.left" if left else "prompt.today", days=left)


def _name(lang: Lang, office: Office, line: Line) -> Rich:
    """A step's id and title, and that it is overdue."""
    title = line.step.title.say(lang)
    named = say(lang, "prompt.step", step=step_name(office.library, line.duty), title=title)
    done = line.given is not None and line.given.status is Status.COMPLETED
    if line.comment:
        named = named + "\n" + say(lang, "report.returned.line", words=_quoted(line.comment))
    if line.step.due < office.today and not done:
        return named + "\n" + say(lang, "prompt.step.overdue", due=due_text(line.step, lang))
    return named


def _waiting(lang: Lang, line: Line) -> Rich:
    """The person's own draft, named as not sent; nothing without one."""
    if line.draft is None:
        return Rich("")
    words = _quoted(line.draft.progress) if line.draft.progress else ""
    status = label(lang, "prompt.draft.no_status") if line.draft.status is None else status_text(lang, line.draft)
    named = say(lang, "prompt.draft", status=status)
    return join((named, say(lang, "prompt.words", words=words) if words else ""))


def _block(lang: Lang, office: Office, line: Line, *, details: bool) -> Rich:
    """A step with its due date, what the plan says of it, and its reports of before or already of now."""
    parts = [_name(lang, office, line)]
    if line.step.due >= office.today:
        parts.append(say(lang, "prompt.step.due", due=due_text(line.step, lang)))
    if details:
        parts += _planned(lang, office, line)
    parts += [_other(lang, office, unit, report) for unit, report in line.others]
    if line.given is not None:
        parts.append(say(lang, "prompt.given", status=status_text(lang, line.given)))
    elif line.previous is None:
        parts.append(say(lang, "prompt.first"))
    else:
        answer = line.previous
        parts.append(say(lang, "prompt.previous", quarter=answer.round, status=status_text(lang, answer)))
        parts.append(say(lang, "prompt.words", words=_quoted(answer.progress)) if answer.progress else Rich(""))
        parts += [say(lang, f"prompt.{one}", words=_quoted(said)) for one in REMARKS if (said := words(answer, one))]
    return join(parts)


def _planned(lang: Lang, office: Office, line: Line) -> Iterator[Rich]:
    """The weak items a step answers, with their scores, and the activities that were promised."""
    book = office.library.of(line.duty.plan).assessment
    items = dict.fromkeys(one.item for one in book.findings if one.step == line.step.id and one.item)
    scored = [f"{item} ({score_text(score_of(book, item))})" for item in items]
    if scored:
        yield say(lang, "prompt.items", items=list_text(scored, lang))
    if line.step.activities:
        yield quoted("\n".join(f"• {one}" for one in line.step.activities))


def _other(lang: Lang, office: Office, unit: str, report: Report | None) -> Rich:
    """Another owner of the step, and whether they have reported."""
    named = unit_short(lang, office, unit)
    if report is None:
        return say(lang, "prompt.other.missing", unit=named)
    return say(lang, "prompt.other", unit=named, status=status_text(lang, report))


def status_text(lang: Lang, said: Report | Draft) -> str:
    """`🔄 กำลังดำเนินการ 60%`; "" where no status was said."""
    if said.status is None:
        return ""
    percent = "" if said.percent is None else f" {percent_text(said.percent)}%"
    return f"{MARKS[said.status]} {label(lang, f'status.{said.status.value}')}{percent}"


def _quoted(words: str) -> str:
    return one_line(words, QUOTED_LETTERS)


def _draft_button(lang: Lang, line: Line, draft: Draft) -> Button:
    """Send a draft that is complete and without doubts, as it is shown; open any other."""
    step = line.duty.step
    if draft.sendable and not doubts_of(draft, line.previous):
        return Button(label(lang, "prompt.button.send", step=step), SendReport(line.duty, stamp(draft, line.given)))
    return Button(label(lang, "prompt.button.draft", step=step), ShowDraft(line.duty))


def _buttons(lang: Lang, round_: Round, lines: Sequence[Line]) -> Rows:
    """One row a step: report on it (or correct the report, or send the draft), "still completed" where it was."""
    rows: list[tuple[Button, ...]] = []
    for line in lines:
        if line.draft is not None:
            rows.append((_draft_button(lang, line, line.draft),))
            continue
        key = "prompt.button.answer" if line.given is None else "prompt.button.correct"
        named = label(lang, key, step=line.duty.step, title=line.step.title.say(lang))
        row = [Button(shorten(named, BUTTON_LETTERS), OpenStep(line.duty))]
        if line.given is None and line.previous is not None and line.previous.status is Status.COMPLETED:
            row.append(Button(label(lang, "prompt.button.still"), StillCompleted(line.duty, round_.quarter)))
        rows.append(tuple(row))
    return tuple(rows)
