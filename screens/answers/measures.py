"""Answers about the plan: groups, measures, steps – and, for those concerned, what units last reported."""

from typing import Final

from domain.answers.story import View, findings_of, guidelines_of_step
from domain.calendar.date_texts import date_text, datetime_text
from domain.catalogue.plan import Group, Measure, Step
from domain.language.lang import Lang
from domain.reports.parts import REMARKS, Part, words
from domain.reports.percents import percent_text
from domain.reports.reports import Report
from screens.answers import lists, parts
from screens.answers.plan_line import under_plan
from screens.base.outgoing import Button, Outgoing, Rows
from screens.base.rich import Rich, join
from screens.buttons.answers import ShowMeasures
from screens.plan_names import plan_name
from screens.texts import label, say

LIST_LETTERS: Final = 80
"""A finding named in a step's list is cut to about two lines of a phone."""

REPORT_LETTERS: Final = 200
"""Progress and obstacles are cut to about five lines of a phone; /summary has them whole."""

NAMED_FINDINGS: Final = 4
"""Number of a step's findings that get buttons at most."""


def plan(view: View) -> Outgoing:
    """The whole plan: groups and their measures."""
    lang, entry = view.lang, view.catalogue.plan
    text = join(
        [
            join(
                [
                    say(
                        lang,
                        "measures.head",
                        title=entry.title.say(lang),
                        agency=parts.agency(view),
                        year=entry.fiscal_year,
                    ),
                    *(
                        [say(lang, "measures.approved", by=by, on=date_text(entry.approved_on, lang))]
                        if (by := entry.approved_by.say(lang))
                        else []
                    ),
                ]
            ),
            *(_group(view, group) for group in entry.groups),
        ],
        "\n\n",
    )
    buttons = (
        (parts.opens(view, one.id, parts.shorten(f"{one.id} {parts.titled(view, one)}", parts.BUTTON_LETTERS + 10)),)
        for one in entry.measures
    )
    others = tuple(
        Button(plan_name(lang, one, alone=True), ShowMeasures(plan=one.number))
        for one in view.plans
        if one.number != entry.number
    )
    return Outgoing(text, (*buttons, *parts.rows(others, 3)))


def measure(view: View, entry: Measure, page: int = 1) -> Outgoing:
    """A measure and its steps, by pages: owners, due, overdue, status of each."""
    steps, page, pages = parts.paged(view.catalogue.plan.steps_of(entry.id), page, lists.STEPS)
    text = join(
        [
            say(view.lang, "measures.measure.head", id=entry.id, title=parts.titled(view, entry)),
            *(lists.step_line(view, step) for step in steps),
        ],
        "\n\n",
    )
    buttons = [parts.opens(view, step.id, step.id) for step in steps]
    turns = parts.turning(page, pages, lambda to: parts.target_of(view, entry.id, to))
    return under_plan(view, Outgoing(text, (*parts.rows(buttons, 3), *turns, (_whole(view),))))


def step(view: View, entry: Step) -> Outgoing:
    """A step: activities, owners, due, status, what it answers, its guidelines; reports to those who may read them."""
    lang = view.lang
    above = view.catalogue.plan.measure_by_id[entry.measure]
    text = join(
        [
            join(
                [
                    say(lang, "step.head", step=entry.id, title=parts.titled(view, entry)),
                    entry.title.official(lang),
                    say(lang, "step.measure", id=above.id, title=parts.titled(view, above)),
                ]
            ),
            join([parts.owners(view, entry), parts.due(view, entry), parts.status(view, entry)]),
            join([say(lang, "step.activities"), *(f"• {activity}" for activity in entry.activities)]),
            _answers(view, entry),
            _reports(view, entry),
        ],
        "\n\n",
    )
    return under_plan(view, Outgoing(text, _step_buttons(view, entry, above)))


def _group(view: View, group: Group) -> Rich:
    title = group.title.say(view.lang)
    measures = (
        say(
            view.lang,
            "measures.measure",
            id=one.id,
            title=parts.titled(view, one),
            steps=len(view.catalogue.plan.steps_of(one.id)),
        )
        for one in view.catalogue.plan.measures
        if one.group == group.number
    )
    return join([say(view.lang, "measures.group", number=group.number, title=title), *measures])


def _answers(view: View, entry: Step) -> Rich:
    """The findings a step answers; nothing when it answers none."""
    lines = []
    for finding in findings_of(view.catalogue, entry.id):
        item = view.assessment.item_by_code.get(finding.item or "")
        if item is None:
            lines.append(say(view.lang, "step.nacc", text=finding.verdict))
            continue
        title = parts.shorten(parts.item_title(view, item), LIST_LETTERS)
        lines.append(say(view.lang, "step.finding", code=f"{item.code} ({parts.graded(view, item.code)})", text=title))
    return join([say(view.lang, "step.answers"), *lines]) if lines else Rich("")


def _reports(view: View, entry: Step) -> Rich:
    """Last reports of units: only to the owning unit's people, the director and the coordinator."""
    reports = [_report(view, report) for report in view.readable(entry)]
    return join([say(view.lang, "step.reports"), *reports]) if reports else Rich("")


def _report(view: View, report: Report) -> Rich:
    lang = view.lang
    unit = view.catalogue.unit_by_code[report.unit]
    head = say(
        lang,
        "step.report.head",
        unit=unit.short.say(lang),
        quarter=report.round,
        status=parts.status_text(view, report.status),
    )
    if report.percent is not None:
        head += say(lang, "step.report.percent", percent=percent_text(report.percent))
    if report.late:
        head += say(lang, "step.report.late")
    at = datetime_text(report.at, view.zone, lang)
    return join(
        [
            head,
            say(lang, "step.report.progress", text=_progress(lang, report)),
            *(_remark(lang, report, part) for part in REMARKS),
            say(lang, "step.report.author", name=report.author_name, at=at),
        ]
    )


def _progress(lang: Lang, report: Report) -> str:
    return parts.shorten(report.progress, REPORT_LETTERS) or label(lang, "report.progress_unsaid")


def _remark(lang: Lang, report: Report, part: Part) -> Rich:
    """A remark cut to a few lines, or that there is none, or that nothing was said about it."""
    said = words(report, part)
    if not said:
        return say(lang, f"step.report.unsaid_{part}" if said is None else f"step.report.no_{part}")
    return say(lang, f"step.report.{part}", text=parts.shorten(said, REPORT_LETTERS))


def _step_buttons(view: View, entry: Step, above: Measure) -> Rows:
    """Buttons back to the items the step answers, on to its guidelines, up to its measure."""
    items = [one.item for one in findings_of(view.catalogue, entry.id) if one.item][:NAMED_FINDINGS]
    back = tuple(parts.opens(view, code, code) for code in items)
    guides = ((parts.guide_button(view, one),) for one in guidelines_of_step(view.catalogue, entry.id))
    up = parts.opens(view, above.id, "‹ " + label(view.lang, "measures.button.measure", id=above.id))
    return (*((back,) if back else ()), *guides, (up, _whole(view)))


def _whole(view: View) -> Button:
    plan = view.catalogue.plan.number
    return Button(label(view.lang, "measures.button.all"), ShowMeasures(plan=plan))
