"""Compiled quarters of the bundled plan for tests of documents: with reports of every kind, without a database."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from bundled.bundle import load_bundle
from documents.content import Compiled, paper_of
from documents.paper import Paper
from domain.calendar.fiscal import Period
from domain.calendar.rounds import DEFAULT_TIMETABLE, Round
from domain.calendar.workdays import Workdays
from domain.catalogue.library import Library
from domain.catalogue.plan import Catalogue
from domain.language.bilingual import Bilingual
from domain.language.lang import Lang
from domain.office import Office
from domain.reports.reports import Duty, Report, Status
from domain.setup import Setup
from domain.summary.compiling import compile_summary
from domain.summary.snapshot import freeze
from domain.summary.summary import Summary

ZONE = ZoneInfo("Asia/Bangkok")
SETUP = Setup(ZONE, Workdays(frozenset()), DEFAULT_TIMETABLE, frozenset(), "th")
PROGRESS = "จัดประชุมชี้แจงแนวปฏิบัติให้บุคลากรทราบแล้ว และเผยแพร่สื่อผ่านระบบภายใน อยู่ระหว่างรวบรวมข้อคิดเห็น"
OBSTACLES = "รอการอนุมัติงบประมาณจากผู้บริหาร และขาดบุคลากรที่มีความเชี่ยวชาญด้านการจัดทำสื่อ"
STATUSES = (Status.IN_PROGRESS, Status.COMPLETED, Status.STUCK, None, Status.NOT_STARTED)


def many(steps: int) -> Catalogue:
    """The bundled plan with its first steps only, or with many more, spread over its measures."""
    bundle = load_bundle()
    known = bundle.plan.steps
    if steps <= len(known):
        return replace(bundle, plan=replace(bundle.plan, steps=known[:steps]))
    made = [
        replace(one, id=f"M{one.measure}/{number + 1}", number=number + 1)
        for number in range(steps)
        for one in (known[number % len(known)],)
    ]
    return replace(bundle, plan=replace(bundle.plan, steps=tuple(made)))


def reports_of(
    catalogue: Catalogue, quarter: Period, at: datetime, due: datetime, *, shift: int = 0, words: str = PROGRESS
) -> dict[Duty, Report]:
    """Reports of the owners, their statuses in turn; every fifth owner sends none."""
    found: dict[Duty, Report] = {}
    duties = [
        Duty(catalogue.plan.fiscal_year, step.id, owner) for step in catalogue.plan.steps for owner in step.owners
    ]
    for number, duty in enumerate(duties):
        status = STATUSES[(number + shift) % len(STATUSES)]
        if status is None:
            continue
        obstacles = OBSTACLES if words == PROGRESS else words
        late = number % 7 == 6
        found[duty] = Report(
            plan=duty.plan,
            step=duty.step,
            unit=duty.unit,
            round=str(quarter),
            revision=1,
            status=status,
            percent=Decimal(60) if status is Status.IN_PROGRESS else None,
            progress=words,
            obstacles=obstacles if status is Status.STUCK else "",
            author=1,
            author_name="นางสาวผู้รายงาน ลับเฉพาะ",
            at=due + timedelta(hours=1) if late else at,
            late=late,
        )
    return found


def compiled(
    quarters: Sequence[int] = (3, 4), *, steps: int = 9, words: str = PROGRESS, signed: bool = False
) -> tuple[Office, Compiled]:
    """Quarters of 2563 compiled, the last a document's own."""
    catalogue = many(steps)
    if words != PROGRESS:
        catalogue = _titled(catalogue, words)
    summaries: list[Summary] = []
    revisions: list[Report] = []
    earlier: Mapping[Duty, Report] = {}
    asked = [Duty(2563, step.id, owner) for step in catalogue.plan.steps for owner in step.owners]
    for number in quarters:
        quarter = Period(2563, number)
        opened = datetime.combine(quarter.last_day, datetime.min.time(), tzinfo=UTC) + timedelta(hours=2)
        due = opened + timedelta(days=16, hours=8)
        reports = reports_of(catalogue, quarter, opened + timedelta(days=3), due, shift=4 - number, words=words)
        round_ = Round(quarter, opened, due, (), None)
        now = due + timedelta(days=1)
        summaries.append(compile_summary(round_, (catalogue,), asked, reports, earlier, now, ZONE))
        revisions += reports.values()
        earlier = {**earlier, **reports}
    office = Office(SETUP, Library((catalogue,), {2563: datetime(2020, 6, 1, tzinfo=UTC)}), now)
    snapshot = freeze(summaries[-1], 1, now) if signed else None
    return office, Compiled(tuple(summaries), tuple(revisions), snapshot)


def paper(lang: Lang = "th", *, year: int | None = None, **wanted: object) -> Paper:
    """The content of a document about the last of these quarters."""
    office, found = compiled(**wanted)  # type: ignore[arg-type]
    return paper_of(lang, office, found, year=year)


def _titled(catalogue: Catalogue, words: str) -> Catalogue:
    steps = tuple(replace(one, title=Bilingual(words)) for one in catalogue.plan.steps)
    return replace(catalogue, plan=replace(catalogue.plan, steps=steps))


DAY = date(2020, 10, 20)
