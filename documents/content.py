"""Adapter: a compiled summary, with scores and what earlier quarters were, as the content of documents.

The only place where documents read the domain's summary.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from documents.paper import (
    CANCELLED,
    DocumentDecision,
    DocumentFigures,
    DocumentInstruction,
    DocumentItem,
    DocumentMeasure,
    DocumentOwner,
    DocumentQuarter,
    DocumentRevision,
    DocumentScore,
    DocumentStep,
    DocumentUnit,
    Paper,
    StepStatus,
)
from domain.calendar.date_texts import datetime_text
from domain.calendar.local_time import local_time
from domain.calendar.period_texts import column_text, key_text, period_name
from domain.catalogue.assessment import OVERALL, Assessment, score_of
from domain.catalogue.change import future_of
from domain.catalogue.plan import Catalogue, Reporting, Step
from domain.decisions.decisions import Decision, DecisionKind, Instruction
from domain.evidence.evidence import Piece
from domain.language.formats import step_text
from domain.language.lang import Lang
from domain.office import Office
from domain.reports.reports import Report, Status
from domain.summary.snapshot import Snapshot, canonical
from domain.summary.steps import MeasureSummary, OwnerLine, StepSummary
from domain.summary.summary import MissingUnit, Summary
from screens.answers.parts import owners_text
from screens.decisions.naming import what
from screens.due import due_text
from screens.naming import unit_name
from screens.plan_names import plan_mark, plan_title
from screens.texts import label

_OF_PERSONS: Final = frozenset({DecisionKind.DEPUTE})
"""Kinds of decisions about somebody by name, which are in no document."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """Everything a document is made from: summaries of the year's quarters, oldest first, the last the document's own.

    `revisions` are all reports of these quarters, `evidence` their pieces by plan and step, `decisions` what is
    decided, `instructions` those still open; `snapshot` is what the last summary was signed as, if it was.
    """

    summaries: tuple[Summary, ...]
    revisions: tuple[Report, ...] = ()
    snapshot: Snapshot | None = None
    evidence: Mapping[tuple[int, str], tuple[Piece, ...]] = field(default_factory=dict)
    decisions: tuple[Decision, ...] = ()
    instructions: tuple[Instruction, ...] = ()


def paper_of(lang: Lang, office: Office, compiled: Compiled, *, year: int | None = None) -> Paper:
    """The content of a quarter's document; with `year`, of the report on that fiscal year's plan alone."""
    whole, signed = compiled.summaries[-1], compiled.snapshot
    zone = office.setup.zone
    as_of = local_time(whole.at, zone).date()
    of_year = [one for one in office.library.catalogues if year in (None, one.plan.fiscal_year)]
    plans = {one.plan.number: one for one in of_year}
    measures = [one for one in whole.measures if one.plan in plans]
    catalogues = {plan: plans[plan] for plan in dict.fromkeys(one.plan for one in measures)}
    newest = newest_of(catalogues.values()) or office.catalogue
    scores, after = newest.assessment, office.library.after(newest.assessment.fiscal_year)
    boards = _boards(compiled.summaries)
    adapter = _Adapter(
        lang, office, {plan: _items(lang, one, after) for plan, one in catalogues.items()}, boards, compiled.evidence
    )
    return Paper(
        lang=lang,
        head=newest.plan.agency.say(lang),
        short=newest.plan.agency_short.say(lang),
        to=newest.plan.approver_position,
        quarter=whole.quarter,
        state=label(lang, f"round.state.{whole.state.value}"),
        opened=datetime_text(whole.opened_at, zone, lang),
        due=datetime_text(whole.due_at, zone, lang),
        as_of=datetime_text(whole.at, zone, lang),
        made_on=as_of,
        plans=tuple(catalogues),
        plan_years=tuple(dict.fromkeys(one.plan.fiscal_year for one in catalogues.values())),
        plan_names=adapter.plan_names,
        figures=replace(figures_of(whole, measures), instructions=len(compiled.instructions)),
        units=tuple(adapter.unit(one) for one in whole.missing_units),
        measures=tuple(adapter.measure(one) for one in measures),
        quarters=tuple(_quarter(lang, one, plans) for one in compiled.summaries),
        scores_year=scores.fiscal_year,
        pass_mark=scores.pass_mark,
        scores=scores_of(lang, scores, after),
        scores_after=after.fiscal_year if after else None,
        revisions=tuple(adapter.revisions(compiled.revisions, plans)),
        decisions=tuple(_decision(lang, office, one) for one in compiled.decisions if one.kind not in _OF_PERSONS),
        instructions=tuple(_instruction(lang, office, one, as_of) for one in compiled.instructions),
        number=signed.number if signed else None,
        sha256=signed.sha256 if signed else "",
        year=year,
        canonical=signed.to_file() if signed else canonical(whole),
    )


def _quarter(lang: Lang, compiled: Summary, plans: Collection[int]) -> DocumentQuarter:
    """A period's figures on the plans of a document."""
    figures = figures_of(compiled, [one for one in compiled.measures if one.plan in plans])
    return DocumentQuarter(column_text(compiled.quarter, lang), period_name(compiled.quarter, lang), figures)


def newest_of(catalogues: Iterable[Catalogue]) -> Catalogue | None:
    """Of some plans the one of the newest year, its own before further ones; None of none."""
    return max(catalogues, key=lambda one: (one.plan.fiscal_year, not one.plan.further), default=None)


def figures_of(whole: Summary, measures: Sequence[MeasureSummary]) -> DocumentFigures:
    """Counts of a summary; steps are those of the measures given."""
    steps = [step for one in measures for step in one.steps]
    plans = {one.plan for one in measures}
    all_of_it = len(measures) == len(whole.measures)
    owners = [line for step in steps for line in step.owners if line.asked]
    sent = [line for line in owners if line.report is not None]
    late = sum(line.late for line in sent)
    silent = [one for one in whole.missing_units if one.silent and any(duty.plan in plans for duty in one.duties)]
    counted = Counter(status_of(step) for step in steps)
    done = [step for step in steps if status_of(step) is Status.COMPLETED]
    verified = sum(step.verified for step in done)
    return DocumentFigures(
        asked=whole.asked if all_of_it else len(owners),
        answered=whole.answered if all_of_it else len(sent),
        late=whole.late if all_of_it else late,
        missing=whole.missing if all_of_it else len(owners) - len(sent),
        silent=len(silent),
        steps=len(steps),
        completed=counted[Status.COMPLETED],
        in_progress=counted[Status.IN_PROGRESS],
        stuck=counted[Status.STUCK],
        cannot=counted[Status.CANNOT],
        not_started=counted[Status.NOT_STARTED],
        unreported=counted[None],
        overdue=sum(step.overdue for step in steps),
        cancelled=counted[CANCELLED],
        verified=verified,
        unverified=len(done) - verified,
    )


def status_of(one: StepSummary) -> StepStatus:
    """A step's status in a document: cancelled whatever was reported before."""
    return CANCELLED if one.cancelled else one.joint.status


def scores_of(lang: Lang, scores: Assessment, after: Assessment | None) -> tuple[DocumentScore, ...]:
    """Scores of the whole, each tool, its indicators and their items, in the document's order."""

    def one(code: str, name: str, level: int) -> DocumentScore:
        then = future_of(scores, after, code) if after else None
        later = score_of(after, then) if after and then else None
        grade, rank = scores.grade_of(code) or "", scores.ranks.get(code)
        return DocumentScore(code, name, level, score_of(scores, code), grade, rank, later)

    found = [one(OVERALL, label(lang, "document.scores.overall"), 0)]
    for tool in scores.tools:
        if scores.indicators_of(tool.code):
            found.append(one(tool.code, tool.name.say(lang), 1))
        for indicator in scores.indicators_of(tool.code):
            found.append(one(indicator.code, indicator.name.say(lang), 2))
            found += [one(item.code, item.text.say(lang), 3) for item in scores.items_of(indicator.code)]
    return tuple(found)


def _boards(summaries: Iterable[Summary]) -> Mapping[tuple[int, str], tuple[StepStatus, ...]]:
    """Step status of every step in each of the quarters."""
    each = [{(m.plan, step.step.id): status_of(step) for m in one.measures for step in m.steps} for one in summaries]
    return {key: tuple(quarter.get(key) for quarter in each) for key in (each[-1] if each else {})}


def _items(lang: Lang, catalogue: Catalogue, after: Assessment | None) -> dict[str, list[DocumentItem]]:
    """Weak items and recommendations that led to a step, by step."""
    scores = catalogue.assessment
    found: dict[str, list[DocumentItem]] = {}
    for one in scores.findings:
        if one.step is None:
            continue
        item = scores.item_by_code.get(one.item or "")
        then = future_of(scores, after, item.code) if after and item else None
        found.setdefault(one.step, []).append(
            DocumentItem(
                code=item.code if item else one.id.removeprefix("F:"),
                text=item.text.say(lang) if item else one.verdict,
                score=item.score if item else None,
                finding=one.verdict,
                approach=one.approach,
                action=one.action or "",
                after=score_of(after, then) if after and then else None,
                after_code=then,
            )
        )
    return found


class _Adapter:
    def __init__(
        self,
        lang: Lang,
        office: Office,
        items: Mapping[int, Mapping[str, list[DocumentItem]]],
        boards: Mapping[tuple[int, str], tuple[StepStatus, ...]],
        evidence: Mapping[tuple[int, str], tuple[Piece, ...]],
    ) -> None:
        self._lang, self._office, self._items, self._boards = lang, office, items, boards
        self._evidence = evidence
        further = (one.plan for one in office.library.catalogues if one.plan.further and one.plan.number in items)
        self.plan_names = {one.number: plan_title(lang, one) for one in further} if len(items) > 1 else {}

    def named(self, plan: int, step: str) -> str:
        """A step as people read it, with the title of a year's further plan."""
        mark = self.plan_names.get(plan)
        return step_text(step, self._lang) + (f" ({mark})" if mark else "")

    def unit(self, one: MissingUnit) -> DocumentUnit:
        steps = tuple(self.named(duty.plan, duty.step) for duty in one.duties)
        return DocumentUnit(one.unit.name.say(self._lang), steps, one.silent)

    def measure(self, one: MeasureSummary) -> DocumentMeasure:
        steps = tuple(self._step(one.plan, step) for step in one.steps)
        return DocumentMeasure(one.plan, one.measure.id, one.measure.title.say(self._lang), steps)

    def _step(self, plan: int, one: StepSummary) -> DocumentStep:
        step = one.step
        return DocumentStep(
            plan=plan,
            id=self.named(plan, step.id),
            title=step.title.say(self._lang),
            activities=step.activities,
            due=due_text(step, self._lang),
            status=status_of(one),
            answered=one.joint.answered,
            owners=tuple(self._owner(line) for line in one.owners),
            overdue=one.overdue,
            verified=one.verified,
            board=self._boards.get((plan, step.id), ()),
            collective=self._collective(step),
            items=tuple(self._items.get(plan, {}).get(step.id, ())),
            evidence=tuple(dict.fromkeys(evidence_text(one) for one in self._evidence.get((plan, step.id), ()))),
        )

    def _collective(self, step: Step) -> str:
        """The words of a collective owner; the lead that answers for it with them."""
        if not step.collective or step.reporting is Reporting.EACH:
            return step.collective
        names = ", ".join(unit_name(self._lang, self._office, code) for code in step.owners)
        return owners_text(self._lang, step, names)

    def _owner(self, line: OwnerLine) -> DocumentOwner:
        name, short, report = line.unit.name.say(self._lang), line.unit.short.say(self._lang), line.report
        if report is None:
            return DocumentOwner(name, short, line.asked)
        return DocumentOwner(
            unit=name,
            short=short,
            asked=line.asked,
            status=report.status,
            percent=_percent(report),
            progress=report.progress,
            obstacles=report.obstacles or "",
            late=line.late,
            quarter=None if line.asked else report.round,
            revision=report.revision,
            at=local_time(report.at, self._office.setup.zone).date(),
            on_behalf=report.on_behalf,
            from_file=bool(report.file),
            joint=unit_name(self._lang, self._office, report.joint) if report.is_anothers else "",
        )

    def revisions(self, reports: Iterable[Report], plans: Collection[int]) -> Iterable[DocumentRevision]:
        """Revisions with the names of steps and units; those of plans that are no longer loaded are left out."""
        units = {unit.code: unit for one in self._office.library.catalogues for unit in one.units}
        for one in reports:
            catalogue = self._office.library.plan(one.plan)
            step = catalogue.plan.step_by_id.get(one.step) if catalogue else None
            if step is None or one.unit not in units or one.plan not in plans:
                continue
            yield DocumentRevision(
                quarter=key_text(one.round, self._lang),
                plan=one.plan,
                step=self.named(one.plan, one.step),
                title=step.title.say(self._lang),
                unit=units[one.unit].name.say(self._lang),
                revision=one.revision,
                at=local_time(one.at, self._office.setup.zone).date(),
                status=one.status,
                percent=_percent(one),
                progress=one.progress,
                obstacles=one.obstacles or "",
                late=one.late,
                from_file=bool(one.file),
            )


def _decision(lang: Lang, office: Office, one: Decision) -> DocumentDecision:
    return DocumentDecision(
        number=one.number,
        quarter=key_text(one.round, lang),
        at=local_time(one.at, office.setup.zone).date(),
        step=_step(lang, office, one),
        text=what(lang, office, one),
        words=one.words,
        until=one.until,
        taken_back=one.taken_back,
    )


def _step(lang: Lang, office: Office, one: Decision) -> str:
    """`1.1 ข้อ 4` of the step a decision is about, with its plan where several are followed up."""
    mark = plan_mark(lang, office.library, one.plan) if one.plan is not None and one.step else ""
    return "" if not one.step else step_text(one.step, lang) + (f" ({mark})" if mark else "")


def _instruction(lang: Lang, office: Office, one: Instruction, as_of: date) -> DocumentInstruction:
    given = one.decision
    return DocumentInstruction(
        unit=unit_name(lang, office, given.unit),
        step=step_text(given.step, lang) if given.step else "",
        words=given.words,
        until=given.until,
        done=one.done is not None,
        overdue=one.overdue(as_of),
    )


def evidence_text(piece: Piece) -> str:
    """A link's address, or the hash a file is kept under: its name may be a person's."""
    return piece.link or f"SHA-256 {piece.sha256 or '–'}"


def _percent(report: Report) -> str:
    return "" if report.percent is None else f"{report.percent.normalize():f}%"
