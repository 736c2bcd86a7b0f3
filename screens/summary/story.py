"""The whole story of a step, in place of the summary; a long one turns pages."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from domain.calendar.date_texts import datetime_text
from domain.calendar.period_texts import period_text
from domain.decisions.decisions import Decision, known_at
from domain.language.formats import score_text
from domain.office import Office
from domain.reports.parts import REMARKS, words
from domain.reports.reports import Duty, Report
from domain.summary.steps import OwnerLine
from domain.summary.story import StepStory, WeakItem
from screens.answers.parts import turning
from screens.base.outgoing import Button, Outgoing, Rows
from screens.base.rich import Rich, join, quoted, split
from screens.base.topics import SummaryPartTopic
from screens.buttons.decisions import OpenMatter
from screens.buttons.evidence import OpenEvidence
from screens.buttons.summary import ShowMeasureSummary, ShowStory
from screens.decisions import naming
from screens.decisions.matter import settling
from screens.due import due_text
from screens.reports.evidence import amount_of, judged_line
from screens.reports.owners import joint_line
from screens.reports.prompt_step import status_text
from screens.summary.view import SummaryView
from screens.texts import say

PAGE: Final = 3500
"""Letters of a page; head and foot come on top."""


def story(view: SummaryView, told: StepStory, page: int = 1, more: Sequence[Rich] = ()) -> Outgoing:
    """A step's story, with the way back to its measure and to the summary; `more` are blocks of other features."""
    compiled, step = view.compiled, told.summary
    parts = tuple(
        split(join([*_promised(view, told), *_reported(view, told), *more, *_past(view, told)], "\n\n"), PAGE)
    )
    page = min(max(page, 1), max(len(parts), 1))
    text = [
        say(view.lang, "summary.head", period=period_text(compiled.quarter, view.lang)) + "\n" + _head(view, told),
        *parts[page - 1 : page],
    ]
    if len(parts) > 1:
        text.append(say(view.lang, "story.more", page=page, pages=len(parts)))
    measure = view.say("summary.button.measure", measure=step.step.measure)
    listed = ShowMeasureSummary(compiled.quarter, step.plan, step.step.measure, at=view.at)
    back = (Button(view.say("summary.button.story", title=measure), listed), view.back())

    def at_page(to: int) -> ShowStory:
        return ShowStory(compiled.quarter, step.plan, step.step.id, to, view.at)

    buttons = (*turning(page, len(parts), at_page), *_deciding(view, told), *_opening(view, told), back)
    return Outgoing(join(text, "\n\n"), buttons, topic=SummaryPartTopic(compiled.quarter))


def _head(view: SummaryView, told: StepStory) -> Rich:
    one, lang = told.summary, view.lang
    text = say(
        lang,
        "story.head.overdue" if one.overdue else "story.head",
        step=view.named(one),
        title=one.step.title.say(lang),
        state=view.say(f"status.{'cancelled' if one.cancelled else one.joint.status or 'none'}"),
        due=due_text(one.step, lang),
    )
    if one.joint.owners > 1 and not one.joint.complete and not one.cancelled:
        if not one.joint.answered:
            return text
        partly = say(lang, "story.partly", answered=one.joint.answered, owners=one.joint.owners)
        return text + "\n" + partly
    return text


def _promised(view: SummaryView, told: StepStory) -> Iterator[Rich]:
    """The activities of the plan, and the weak items or findings they answer."""
    lang, step = view.lang, told.summary.step
    if step.activities:
        yield join([say(lang, "story.activities"), *(say(lang, "story.line", words=one) for one in step.activities)])
    for item in told.items:
        yield _item(view, item)
    for finding in told.findings:
        yield say(lang, "story.finding", approach=finding.approach)


def _item(view: SummaryView, one: WeakItem) -> Rich:
    """A weak item with its score, and that of the year after if there is one."""
    title, score = one.item.text.say(view.lang), score_text(one.item.score)
    text = say(view.lang, "story.item", code=one.item.code, title=title, year=one.year, score=score)
    if one.after is None:
        return text
    return text + say(view.lang, "story.item.after", year=one.after[0], score=score_text(one.after[1]))


def _reported(view: SummaryView, told: StepStory) -> Iterator[Rich]:
    """Each owner's report of this round."""
    names = {line.unit.code: line.unit.name.say(view.lang) for line in told.summary.owners}
    for code, line in zip(names, told.summary.owners, strict=True):
        yield join([say(view.lang, "story.owner", unit=names[code]), *_owner(view, line, names)])


def _owner(view: SummaryView, line: OwnerLine, names: Mapping[str, str]) -> Iterator[Rich]:
    lang, report = view.lang, line.report
    if report is None:
        waits = "story.owner.draft" if line.draft else "story.owner.missing"
        yield say(lang, waits if line.asked else "story.owner.none")
        return
    status = status_text(lang, report)
    if not line.asked:
        yield say(lang, "story.owner.earlier", status=status, quarter=report.round)
    else:
        kind = "late" if line.late else "corrected" if line.corrected else "status"
        yield say(lang, f"story.owner.{kind}", status=status, at=datetime_text(report.at, view.setup.zone, lang))
    if report.file:
        yield say(lang, "past.author", file=report.file, name=report.author_name)
    else:
        yield say(lang, "story.author.behalf" if report.on_behalf else "story.author", name=report.author_name)
    yield from filter(None, [joint_line(lang, report, names.get(report.joint, report.joint))])
    yield from _words(view, report)
    yield from filter(None, [judged_line(lang, amount_of(lang, line.evidence), line.evidence)])


def history(view: SummaryView, office: Office, decided: Sequence[Decision]) -> tuple[Rich, ...]:
    """Everything decided on a step by then, as it stood then, the oldest first; nothing where nothing was."""
    known = decided if view.known_at is None else known_at(decided, view.known_at)
    if not known:
        return ()
    return (join([say(view.lang, "decide.last"), *(naming.line(view.lang, office, one) for one in known)]),)


def _deciding(view: SummaryView, told: StepStory) -> Rows:
    """Acknowledging and returning, for whoever may, and the way to everything else that can be decided on the step."""
    if view.known_at is not None or view.awaiting is None or view.reader is None or not view.reader.oversees:
        return ()
    plan, step = told.summary.key
    found = view.awaiting.matter(plan, step)
    rows = settling(view.lang, view.awaiting, found, view.reader) if found is not None else ()
    return (*rows, (Button(view.say("story.b.decide"), OpenMatter(plan, step)),))


def _opening(view: SummaryView, told: StepStory) -> Rows:
    """Buttons that open the owners' evidence."""
    step, quarter = told.summary, view.compiled.quarter
    several = len(step.owners) > 1
    return tuple(
        (
            Button(
                view.say("story.b.evidence", unit=f" · {line.unit.name.say(view.lang)}" if several else ""),
                OpenEvidence(Duty(step.plan, step.step.id, line.unit.code), quarter),
            ),
        )
        for line in step.owners
        if line.evidence.files
    )


def _words(view: SummaryView, report: Report) -> Iterator[Rich]:
    """A report's own words, whole."""
    if report.progress:
        yield join([say(view.lang, "story.progress"), quoted(report.progress)])
    for part in REMARKS:
        said = words(report, part)
        if said:
            yield join([say(view.lang, f"story.{part}"), quoted(said)])
        else:
            yield say(view.lang, f"story.{part}.{'unsaid' if said is None else 'none'}")


def _past(view: SummaryView, told: StepStory) -> Iterator[Rich]:
    """Revisions that were replaced, and earlier quarters."""
    lang, zone = view.lang, view.setup.zone
    names = {line.unit.code: line.unit.short.say(lang) for line in told.summary.owners}
    for number, one in enumerate(told.revisions):
        at = datetime_text(one.at, zone, lang)
        values = {"unit": names[one.unit], "revision": one.revision, "status": status_text(lang, one), "at": at}
        head = [say(lang, "story.revisions")] if number == 0 else []
        mark = [say(lang, "coord.behalf.mark")] if one.on_behalf else []
        mark += [say(lang, "past.mark", file=one.file)] if one.file else []
        yield join([*head, say(lang, "story.revision", **values), *mark, *_words(view, one)])
    for number, one in enumerate(told.earlier):
        head = [say(lang, "story.earlier", quarter=view.compiled.quarter)] if number == 0 else []
        line = say(lang, "story.quarter", quarter=one.round, unit=names[one.unit], status=status_text(lang, one))
        mark = [say(lang, "past.mark", file=one.file)] if one.file else []
        yield join([*head, line, *mark, *_words(view, one)])
