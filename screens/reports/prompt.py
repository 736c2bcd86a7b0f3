"""Messages of a round to a unit's people: the prompt, a reminder, the due note, the moved date.

All have the same topic, so that a plain reply reaches the right round and unit.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from itertools import chain

from domain.calendar.date_texts import time_text, weekday_text
from domain.calendar.local_time import local_time
from domain.calendar.period_texts import period_text
from domain.calendar.rounds import Round, RoundState
from domain.language.lang import Lang
from domain.office import Office
from domain.reports.carried import Carried
from domain.reports.reports import Duty
from domain.setup import Setup
from screens.base.outgoing import BROADCAST, Outgoing
from screens.base.rich import LIMIT, Rich, join
from screens.base.topics import DUE, MOVED, PromptTopic
from screens.naming import unit_name
from screens.reports.plan_groups import by_plan
from screens.reports.prompt_buttons import PERSONAL, step_buttons, when_buttons
from screens.reports.prompt_step import Line, block, name, quoted_words, waiting
from screens.texts import label, say


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
    grouped = by_plan(
        lang, office.library, owed, _duty_of, lambda line: join((name(lang, office, line), waiting(lang, line)))
    )
    return _message(lang, office, round_, topic, [join(parts), *map(join, grouped)], owed)


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
        made_block = partial(block, lang, office, details=details)
        blocks = chain.from_iterable(by_plan(lang, office.library, lines, _duty_of, made_block))
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
    made = replace(made, buttons=tuple(row for row in made.buttons if not isinstance(row[0].data, PERSONAL)))
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
        buttons=(*step_buttons(lang, round_, lines), *(when_buttons(lang, office, round_, topic.unit) if owed else ())),
        topic=topic,
        priority=BROADCAST,
    )


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


def _duty_of(line: Line) -> Duty:
    return line.duty


def settled(lang: Lang, carried: Carried) -> Outgoing:
    """Confirm that what was open is not asked back any more."""
    return Outgoing(say(lang, "prompt.settled", words=quoted_words(" · ".join(carried.words))))
