"""A step as the messages of a round tell it: its due date, what the plan says of it, and its reports."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from domain.calendar.fiscal import Period
from domain.catalogue.assessment import score_of
from domain.catalogue.plan import Step
from domain.language.formats import list_text, score_text
from domain.language.lang import Lang
from domain.office import Office
from domain.reports.carried import NOTHING, Carried
from domain.reports.drafts import Draft
from domain.reports.overdue import lapsed
from domain.reports.parts import REMARKS, Part, words
from domain.reports.percents import percent_text
from domain.reports.promises import promise_in
from domain.reports.reports import Duty, Report, Status
from domain.reports.status_phrases import only_states
from screens.answers.parts import MARKS
from screens.base.rich import Rich, join, quoted
from screens.due import due_text
from screens.naming import one_line, unit_name
from screens.texts import label, say

QUOTED_LETTERS: Final = 160
"""Characters of last quarter's words a prompt repeats: enough to recognise them on a phone."""
_FIGURES: Final = re.compile(r"\S*\d\S*|ร้อยละ")
"""Figures, which the status has beside it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A step a unit is asked about: `previous` is its last report before this round, `given` this round's.

    `missed` is the latest round before that asked for it and got no report.
    `others` are the step's other owners, by code, with their reports of this round.
    `draft` is what the person who gets the message has written for it and not sent.
    `carried` is what earlier reports left open, which is asked back.
    `comment` is the one with which this round's was returned.
    """

    duty: Duty
    step: Step
    previous: Report | None
    given: Report | None
    missed: Period | None = None
    carried: Carried = NOTHING
    draft: Draft | None = None
    comment: str = ""
    others: tuple[tuple[str, Report | None], ...] = ()

    @property
    def owed(self) -> bool:
        """Check whether a report is owed: there is none, or it was returned."""
        return self.given is None or bool(self.comment)

    @property
    def silent_since(self) -> Period | None:
        """The round before this one in which the unit was asked and said nothing, if none of its reports is later."""
        last, missed = self.previous, self.missed
        answered = missed is not None and last is not None and Period.parse(last.round).place > missed.place
        return None if answered else missed

    @property
    def completed_before(self) -> bool:
        """Check whether its last report before this round says completed; a turn of a repeat that was is none now."""
        last = self.previous
        return last is not None and last.status is Status.COMPLETED and not self.step.turns


def name(lang: Lang, office: Office, line: Line) -> Rich:
    """The id and title of a step, and that it is overdue."""
    title = line.step.title.say(lang)
    key = "prompt.step" if line.owed else "prompt.step.sent"
    named = say(lang, key, step=line.duty.step, title=title)
    if line.comment:
        named = named + "\n" + say(lang, "report.returned.line", words=quoted_words(line.comment))
    if line.owed and _is_overdue(office, line):
        return named + "\n" + say(lang, "prompt.step.overdue", due=due_text(line.step, lang))
    return named


def _is_overdue(office: Office, line: Line) -> bool:
    """Check whether a day of the step has passed, and the unit's newest report, acknowledged or not, leaves it open."""
    passed = lapsed(office.library.of(line.duty.plan).plan, line.step, office.today)
    return passed is not None and not passed.is_met_by(line.given or line.previous)


def waiting(lang: Lang, line: Line) -> Rich:
    """The person's own draft, named as not sent; nothing without one."""
    if line.draft is None:
        return Rich("")
    words = quoted_words(line.draft.progress) if line.draft.progress else ""
    status = label(lang, "prompt.draft.no_status") if line.draft.status is None else status_text(lang, line.draft)
    named = say(lang, "prompt.draft", status=status)
    return join((named, say(lang, "prompt.words", words=words) if words else ""))


def block(lang: Lang, office: Office, line: Line, *, details: bool) -> Rich:
    """A step with its due date, what the plan says of it, and its reports of before or already of now."""
    parts = [name(lang, office, line)]
    if line.owed and not _is_overdue(office, line):
        parts.append(say(lang, "prompt.step.due", due=due_text(line.step, lang)))
    if details and line.owed:
        parts += _planned(lang, office, line)
    parts += _others(lang, office, line)
    if line.given is not None:
        parts.append(say(lang, "prompt.given", status=status_text(lang, line.given)))
    elif line.previous is None and line.silent_since is None:
        parts.append(say(lang, "prompt.first"))
    if line.given is None and line.silent_since is not None:
        parts.append(say(lang, "prompt.silent", quarter=line.silent_since))
    if line.given is None and line.previous is not None:
        answer = line.previous
        parts.append(say(lang, "prompt.previous", quarter=answer.round, status=status_text(lang, answer)))
        progress = _without_promise(line, answer)
        parts.append(say(lang, "prompt.words", words=quoted_words(progress)) if _tells_more(progress) else Rich(""))
        others = [one for one in REMARKS if one is not Part.OBSTACLES]
        parts += [
            say(lang, f"prompt.{one}", words=quoted_words(said)) for one in others if (said := words(answer, one))
        ]
        parts.append(_promised(lang, line))
    parts.append(_obstacle(lang, line))
    parts.append(waiting(lang, line))
    return join(parts)


def _tells_more(progress: str) -> bool:
    """Check whether words about progress say more than the status and percent that stand beside them."""
    said = _FIGURES.sub(" ", progress).strip()
    return bool(said) and not only_states(said)


def _obstacle(lang: Lang, line: Line) -> Rich:
    """The obstacle to be asked back, by its words; nothing once this round's report speaks of obstacles."""
    left = line.carried.obstacle
    if left is None or (line.given is not None and line.given.obstacles is not None):
        return Rich("")
    return say(lang, "prompt.carried", quarter=left.round, words=quoted_words(left.obstacles or ""))


def _promised(lang: Lang, line: Line) -> Rich:
    """The promise to be asked back, by its words."""
    left = line.carried.promise
    if left is None:
        return Rich("")
    return say(lang, "prompt.promised", quarter=left.round, words=quoted_words(promise_in(left.progress)))


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


def _others(lang: Lang, office: Office, line: Line) -> list[Rich]:
    """The other owners of the step; of a collective one its words, and how many of its units have reported."""
    step = line.step
    if not step.collective:
        return [_other(lang, office, unit, report) for unit, report in line.others]
    given = sum(report is not None for _, report in line.others)
    key = f"prompt.collective.{step.reporting.value}"
    said = say(lang, key, collective=step.collective, given=given, others=len(line.others))
    leads = [(unit, one) for unit, one in line.others if step.joint and unit not in step.joint]
    return [said, *(_other(lang, office, unit, report) for unit, report in leads)]


def _other(lang: Lang, office: Office, unit: str, report: Report | None) -> Rich:
    """Another owner of the step, and whether they have reported."""
    named = unit_name(lang, office, unit)
    if report is None:
        return say(lang, "prompt.other.missing", unit=named)
    return say(lang, "prompt.other", unit=named, status=status_text(lang, report))


def status_text(lang: Lang, said: Report | Draft) -> str:
    """`🔄 กำลังดำเนินการ 60%`; "" where no status was said."""
    if said.status is None:
        return ""
    percent = "" if said.percent is None else f" {percent_text(said.percent)}%"
    return f"{MARKS[said.status]} {label(lang, f'status.{said.status.value}')}{percent}"


def quoted_words(words: str) -> str:
    """Words of a report on one line, as much of them as is recognised."""
    return one_line(words, QUOTED_LETTERS)
