"""Reports of earlier periods from a file: matched to the plan, compared, stored as those of closed rounds, undone.

What was reported in chat stays unless it is to be updated: stop, skip or update, as for a plan.
"""

from collections.abc import Hashable, Mapping, Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from db import notices, past_reports, reports, rounds
from domain.calendar.fiscal import Period
from domain.catalogue.library import Library
from domain.catalogue.plan import Catalogue
from domain.errors import DomainError
from domain.importing.doubts import ImportDoubt
from domain.importing.past_reports import PastReport, PeriodReports, match
from domain.importing.plan import Understood
from domain.importing.reports_preview import ReportsPreview, StoredReports, reports_preview
from domain.importing.step_titles import StepTitles
from domain.office import Office
from domain.reports.reports import Duty, Report
from follow_up.plans.plan_import import OnConflict, joined, same_agency
from follow_up.rounds.rounds import named_plan
from follow_up.summary import director


def matched(
    library: Library,
    found: Sequence[Understood],
    answers: Mapping[str, str],
    period: Period | None = None,
    key: str | None = None,
) -> tuple[PeriodReports, ...]:
    """Match the tables of a file to the plan they report on, the one with a key where one is given.

    `period` is the one they are about, or the only one to be taken of several. DomainError for a file of another
    agency, of a year without a plan, or of another period, and for a key that no plan has.
    """
    tables = _joined(found)
    if period is not None and len(tables) > 1:
        parts = tuple(match(one, _plan(library, one, key), answers, None) for one in tables)
        taken = tuple(one for one in parts if one.period == period)
        if not taken:
            raise DomainError("past.other_period", file=found[0].file, quarter=period)
        return taken
    return tuple(match(one, _plan(library, one, key), answers, period) for one in tables)


def _joined(found: Sequence[Understood]) -> list[Understood]:
    """The tables of a file, those about one period as one."""
    of_period: dict[Hashable, list[Understood]] = {}
    for one in found:
        of_period.setdefault((one.fiscal_year, one.period, one.reported), []).append(one)
    return [joined(these) for these in of_period.values()]


def unanswered(parts: Sequence[PeriodReports]) -> tuple[ImportDoubt, ...]:
    """The doubts of a file that are open, each once."""
    return tuple({doubt.key: doubt for one in parts for doubt in one.unanswered}.values())


def _plan(library: Library, found: Understood, key: str | None) -> Catalogue:
    """The plan a table reports on: the one with a key, else of its year the one that has most of its steps."""
    of_year = [named_plan(library, key)] if key else library.plans_of(found.fiscal_year or 0)
    if not of_year:
        raise DomainError("past.no_plan", year=found.fiscal_year or "?")
    agency = of_year[0].plan.agency.th
    if found.agency and not same_agency(agency, found.agency):
        raise DomainError("import.other_agency", stored=agency, file=found.agency)

    def known(one: Catalogue) -> int:
        titles = StepTitles(one.plan)
        return sum(titles.sure(step.title, step.measure) is not None for step in found.steps)

    return of_year[0] if len(of_year) == 1 else max(of_year, key=known)


async def previewed(
    session: AsyncSession, office: Office, parts: Sequence[PeriodReports]
) -> tuple[ReportsPreview, ...]:
    """Compare the reports of a file with what is stored.

    DomainError where it has none, for a period that is not over, or whose round runs.
    """
    if not any(one.reports for one in parts):
        raise DomainError("past.none")
    await check(session, office, parts)
    every = [(one.period, report.duty) for one in parts for report in one.reports]
    if len(set(every)) < len(every):
        raise DomainError("past.twice", file=parts[0].file)
    return tuple([await _compared(session, one) for one in parts if one.reports and one.period is not None])


async def check(session: AsyncSession, office: Office, parts: Sequence[PeriodReports]) -> None:
    """Check that the periods are over, and that no round runs that they would come into or after. DomainError else."""
    current = await rounds.current_round(session)
    for one in parts:
        if one.period is None or not one.reports:
            continue
        if one.period.last_day >= office.today:
            raise DomainError("past.not_over", quarter=one.period)
        if current is not None and current.closed_at is None and one.period >= current.quarter:
            raise DomainError("past.running", quarter=one.period, current=current.quarter)


async def _compared(session: AsyncSession, one: PeriodReports) -> ReportsPreview:
    stored = await reports.of_round(session, str(one.period), duties={report.duty for report in one.reports})
    return reports_preview(one, stored)


async def store(
    session: AsyncSession, office: Office, parts: Sequence[PeriodReports], rule: OnConflict, *, by: int
) -> StoredReports:
    """Store a file's reports, marked as brought from it by somebody.

    DomainError while doubts are open, as `previewed`, and for reports that are stored otherwise under the rule to stop.
    """
    if doubts := unanswered(parts):
        raise DomainError("import.open_doubts", count=len(doubts))
    shown = await previewed(session, office, parts)
    changed = [old for one in shown for _, old in one.changed]
    if changed and rule is OnConflict.STOP:
        raise DomainError(
            "past.conflict", count=len(changed), steps=", ".join(dict.fromkeys(one.step for one in changed))
        )
    taken: dict[Period, list[PastReport]] = {}
    for one in shown:
        if one.found.period is not None:
            updated = [new for new, _ in one.changed if rule is OnConflict.UPDATE]
            taken.setdefault(one.found.period, []).extend((*one.new, *updated))
    count = sum(map(len, taken.values()))
    if not count:
        raise DomainError("past.no_change")
    first = shown[0].found
    number = await past_reports.begin(session, first.catalogue.plan.number, first.file, by, office.now)
    made, asked = [], {}
    for period, these in taken.items():
        if not these:
            continue
        if await _made_round(session, office, period):
            made.append(period)
        asked[period] = await past_reports.ask(session, period, [one.duty for one in these])
        await past_reports.add(session, period, await _rows(session, office, period, these, first.file, by, number))
    await past_reports.finish(session, number, made, asked)
    return StoredReports(number, count)


async def _made_round(session: AsyncSession, office: Office, period: Period) -> bool:
    """Make the closed round of a period that had none, about which nothing is left to do; False if it had one."""
    if await rounds.round_of(session, period, lock=True) is not None:
        return False
    setup = office.setup
    opened_at = setup.calendar.opening_at(period)
    due_at = setup.calendar.dates_from(opened_at, period.cycle).due
    await past_reports.add_round(session, period, min(opened_at, office.now), min(due_at, office.now))
    if period.ends_year:
        await notices.once(session, office.now, director.YEAR, notices.EVERYBODY, str(period.year))
    return True


async def _rows(
    session: AsyncSession,
    office: Office,
    period: Period,
    these: Sequence[PastReport],
    file: str,
    by: int,
    number: int,
) -> list[Report]:
    revisions: Mapping[Duty, int] = await past_reports.revisions(session, period)
    return [
        Report(
            plan=one.duty.plan,
            step=one.duty.step,
            unit=one.duty.unit,
            round=str(period),
            revision=revisions.get(one.duty, 0) + 1,
            status=one.status,
            percent=one.percent,
            progress=one.progress,
            obstacles=one.obstacles,
            author=by,
            author_name="",
            at=office.now,
            late=False,
            joint=one.joint,
            file=file,
            brought=number,
        )
        for one in these
    ]


async def undo(session: AsyncSession, office: Office, number: int) -> None:
    """Take an import of reports back. DomainError where a later report, a decision or a signature rests on it."""
    if await past_reports.is_in_use(session, number):
        raise DomainError("past.in_use")
    await past_reports.undo(session, number, office.now)
