"""Messages of a round to a unit's people: the prompt, a reminder, the due note, the moved date.

All have the same topic, so that a plain reply reaches the right round and unit.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from domain.calendar.date_texts import time_text, weekday_text
from domain.calendar.local_time import local_time
from domain.calendar.period_texts import period_text
from domain.calendar.rounds import Round, RoundState
from domain.catalogue.assessment import score_of
from domain.catalogue.plan import Step
from domain.language.formats import list_text, score_text
from domain.language.lang import Lang
from domain.office import Office
from domain.reports.carried import NOTHING, Carried
from domain.reports.doubts import doubts_of
from domain.reports.drafts import Draft, stamp
from domain.reports.parts import REMARKS, Part, words
from domain.reports.percents import percent_text
from domain.reports.promises import promise_in
from domain.reports.reports import Duty, Report, Status
from domain.setup import Setup
from screens.answers.parts import MARKS, shorten
from screens.base.outgoing import BROADCAST, Button, Outgoing, Rows
from screens.base.rich import LIMIT, Rich, join, quoted
from screens.base.topics import DUE, MOVED, PromptTopic
from screens.buttons.hand_over import OfferHandOver
from screens.buttons.reports import (
    NoObstacles,
    OpenStep,
    PostponeReminder,
    SendReport,
    SettleCarried,
    ShowDraft,
    StillCompleted,
    StillStuck,
    TakeToCalendar,
)
from screens.due import due_text
from screens.naming import one_line, step_name, unit_name, unit_short
from screens.texts import label, say

BUTTON_LETTERS: Final = 40
"""Letters of a button that has its row for itself."""

QUOTED_LETTERS: Final = 160
"""Characters of last quarter's words a prompt repeats: enough to recognise them on a phone."""

_PERSONAL: Final = (OfferHandOver, PostponeReminder)
"""Buttons, first in their row, that are left out in a group."""


@dataclass(frozen=True, slots=True)
class Line:
    """A step a unit is asked about: `previous` is its last report before this round, `given` this round's.

    `others` are the step's other owners, by code, with their reports of this round.
    `draft` is what the person who gets the message has written for it and not sent.
    `carried` is what earlier reports left open, which is asked back.
    `comment` is the one with which this round's was returned.
    """

    duty: Duty
    step: Step
    previous: Report | None
    given: Report | None
    carried: Carried = NOTHING
    draft: Draft | None = None
    comment: str = ""
    others: tuple[tuple[str, Report | None], ...] = ()

    @property
    def owed(self) -> bool:
        """Check whether a report is owed: there is none, or it was returned."""
        return self.given is None or bool(self.comment)


def of_topic(lang: Lang, office: Office, round_: Round, topic: PromptTopic, lines: Sequence[Line]) -> Outgoing:
    """A message of a round to a unit, as it reads now, without the words of a nudge.

    The prompt has every step, all others only what is still owed, or that nothing is.
    """
    form = topic.form
    if not form:
        return _prompt(lang, office, round_, topic, lines)
    owed = [line for line in lines if line.owed]
    title = join((_title(lang, round_, form), unit_name(lang, office, topic.unit)))
    if not owed:
        return Outgoing(join((title, say(lang, "prompt.all_sent"))), topic=topic, priority=BROADCAST)
    parts = [title]
    if form != MOVED:
        parts.append(say(lang, "reminder.count", count=len(owed)))
    takes_late = form == DUE and not _is_closed(office, round_)
    parts.append(say(lang, "due.late_taken") if takes_late else _deadline(lang, office, round_, working=form != MOVED))
    steps = join(join((_name(lang, office, line), _waiting(lang, line))) for line in owed)
    return _message(lang, office, round_, topic, [join(parts), steps], owed)


def _title(lang: Lang, round_: Round, form: str) -> Rich:
    """The first line of a reminder or note; each reminder has its own."""
    if form.isdecimal():
        last = int(form) >= len(round_.reminders) and form != "1"
        return say(lang, "reminder.last" if last else "reminder.number", quarter=round_.quarter, number=int(form))
    return say(lang, {DUE: "due.head", MOVED: "moved.head"}.get(form, f"reminder.{form}"), quarter=round_.quarter)


def _prompt(lang: Lang, office: Office, round_: Round, topic: PromptTopic, lines: Sequence[Line]) -> Outgoing:
    """The quarter's prompt: every step the unit is asked about, with what was promised, and last quarter's report.

    What the plan says of the steps is left out where it would not fit one message.
    """
    named = unit_name(lang, office, topic.unit)
    head = say(lang, "prompt.head", period=period_text(round_.quarter, lang), unit=named)
    all_sent = not any(line.owed for line in lines)
    state = say(lang, "prompt.all_sent") if all_sent else _deadline(lang, office, round_)
    for details in (True, False):
        blocks = [_block(lang, office, line, details=details) for line in lines]
        made = _message(lang, office, round_, topic, [head + "\n" + state, *blocks], lines)
        if len(made.text.text) <= LIMIT:
            break
    return made


def for_group(office: Office, round_: Round, topic: PromptTopic, lines: Sequence[Line], *, ordered: bool) -> Outgoing:
    """A message of a round as the unit's group gets it, in the agency's language.

    Comments, drafts, the other owners' reports and everything for one person are left out, and so are instructions
    (`ordered`: there are some).
    """
    lang = office.setup.language
    public = [
        replace(line, draft=None, comment="", others=(), given=None if line.comment else line.given) for line in lines
    ]
    made = of_topic(lang, office, round_, topic, public)
    made = replace(made, buttons=tuple(row for row in made.buttons if not isinstance(row[0].data, _PERSONAL)))
    if not ordered and not any(line.comment for line in lines):
        return made
    return replace(made, text=join([made.text, say(lang, "group.see_private")], "\n\n"))


def day_and_time(lang: Lang, setup: Setup, moment: datetime) -> str:
    """A moment in full: `วันพฤหัสบดีที่ 16 กรกฎาคม 2563 เวลา 17:00 น.`."""
    day = weekday_text(local_time(moment, setup.zone).date(), lang)
    return label(lang, "prompt.day_and_time", day=day, time=time_text(moment, setup.zone, lang))


def _message(
    lang: Lang, office: Office, round_: Round, topic: PromptTopic, parts: Iterable[Rich], lines: Sequence[Line]
) -> Outgoing:
    if _is_closed(office, round_):
        return Outgoing(join(parts, "\n\n"), topic=topic, priority=BROADCAST)
    owed = any(line.owed for line in lines)
    return Outgoing(
        join([*parts, say(lang, "prompt.how")] if owed else parts, "\n\n"),
        buttons=(*_buttons(lang, round_, lines), *(_when_buttons(lang, office, round_, topic.unit) if owed else ())),
        topic=topic,
        priority=BROADCAST,
    )


def _when_buttons(lang: Lang, office: Office, round_: Round, unit: str) -> Rows:
    """Be reminded later and take the due date to a calendar, until it has passed; hand over."""
    hand_over = (Button(label(lang, "hand.b.offer"), OfferHandOver(unit)),)
    if round_.is_late(office.now):
        return (hand_over,)
    later = Button(label(lang, "prompt.button.later"), PostponeReminder(round_.quarter))
    return ((later, Button(label(lang, "prompt.button.calendar"), TakeToCalendar(round_.quarter, unit))), hand_over)


def _deadline(lang: Lang, office: Office, round_: Round, *, working: bool = False) -> Rich:
    """The due date and the days left, as working days where it is said so."""
    due = day_and_time(lang, office.setup, round_.due_at)
    if _is_closed(office, round_):
        return say(lang, "prompt.closed")
    if round_.is_late(office.now):
        return say(lang, "prompt.was_due", due=due)
    last = local_time(round_.due_at, office.setup.zone).date()
    left = office.setup.workdays.between(office.today, last) if working else (last - office.today).days
    key = "prompt.today" if last == office.today else "prompt.working_days" if working else "prompt.left"
    return say(lang, "prompt.due", due=due) + " · " + say(lang, key, days=left)


def _is_closed(office: Office, round_: Round) -> bool:
    return round_.state(office.now) is RoundState.CLOSED


def _name(lang: Lang, office: Office, line: Line) -> Rich:
    """A step's id and title, and that it is overdue."""
    title = line.step.title.say(lang)
    key = "prompt.step" if line.owed else "prompt.step.sent"
    named = say(lang, key, step=step_name(office.library, line.duty), title=title)
    done = line.given is not None and line.given.status is Status.COMPLETED
    if line.comment:
        named = named + "\n" + say(lang, "report.returned.line", words=_quoted(line.comment))
    if line.owed and line.step.due < office.today and not done:
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
    if line.owed and line.step.due >= office.today:
        parts.append(say(lang, "prompt.step.due", due=due_text(line.step, lang)))
    if details and line.owed:
        parts += _planned(lang, office, line)
    parts += [_other(lang, office, unit, report) for unit, report in line.others]
    if line.given is not None:
        parts.append(say(lang, "prompt.given", status=status_text(lang, line.given)))
    elif line.previous is None:
        parts.append(say(lang, "prompt.first"))
    else:
        answer = line.previous
        parts.append(say(lang, "prompt.previous", quarter=answer.round, status=status_text(lang, answer)))
        progress = _without_promise(line, answer)
        parts.append(say(lang, "prompt.words", words=_quoted(progress)) if progress else Rich(""))
        others = [one for one in REMARKS if one is not Part.OBSTACLES]
        parts += [say(lang, f"prompt.{one}", words=_quoted(said)) for one in others if (said := words(answer, one))]
        parts.append(_promised(lang, line))
    parts.append(_obstacle(lang, line))
    parts.append(_waiting(lang, line))
    return join(parts)


def _obstacle(lang: Lang, line: Line) -> Rich:
    """The obstacle to be asked back, by its words; nothing once this round's report speaks of obstacles."""
    left = line.carried.obstacle
    if left is None or (line.given is not None and line.given.obstacles is not None):
        return Rich("")
    return say(lang, "prompt.carried", quarter=left.round, words=_quoted(left.obstacles or ""))


def _promised(lang: Lang, line: Line) -> Rich:
    """The promise to be asked back, by its words."""
    left = line.carried.promise
    if left is None:
        return Rich("")
    return say(lang, "prompt.promised", quarter=left.round, words=_quoted(promise_in(left.progress)))


def _without_promise(line: Line, answer: Report) -> str:
    """The progress of the last report, without the promise that is asked back beside it."""
    if answer != line.carried.promise:
        return answer.progress
    return answer.progress.replace(promise_in(answer.progress), "").strip()


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
        if line.given is None:
            rows += _carried_buttons(lang, round_, line)
    return tuple(rows)


def _carried_buttons(lang: Lang, round_: Round, line: Line) -> Rows:
    """Begin the report with the obstacle solved, or still there; or not be asked again about what is open."""
    if not line.carried.reports:
        return ()
    duty, step = line.duty, line.duty.step
    settle = Button(label(lang, "prompt.button.settled", step=step), SettleCarried(duty, round_.quarter))
    if line.carried.obstacle is None:
        return ((settle,),)
    solved = Button(label(lang, "prompt.button.solved", step=step), NoObstacles(duty))
    return ((solved, Button(label(lang, "prompt.button.stuck", step=step), StillStuck(duty))), (settle,))


def settled(lang: Lang, carried: Carried) -> Outgoing:
    """Confirm that what was open is not asked back any more."""
    return Outgoing(say(lang, "prompt.settled", words=_quoted(" · ".join(carried.words))))
