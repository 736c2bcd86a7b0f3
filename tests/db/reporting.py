"""The least a database needs for answers to be kept: a plan of two steps, two rounds, and people."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from db.engine import Database
from db.tables.catalogue import AssessmentRow, GroupRow, MeasureRow, PlanRow, StepOwnerRow, StepRow, UnitRow
from db.tables.people import PersonRow
from db.tables.rounds import AskedRow, RoundRow
from domain.calendar.fiscal import Period
from domain.people import Person
from domain.reports.reports import Duty

THIRD = Period(2563, 3)
HR = Duty(2563, "M1.1/1", "hr")
HR_TOO = Duty(2563, "M1.2/1", "hr")
OPENED = datetime(2020, 6, 30, 2, tzinfo=UTC)
DUE = datetime(2020, 7, 16, 10, tzinfo=UTC)
QUARTER_LATER = timedelta(days=92)


async def seed(db: Database, people: Iterable[Person]) -> None:
    """Store all of it, parents first."""
    plan = {"plan": 2563}
    layers = (
        [AssessmentRow(fiscal_year=2562)],
        [
            PlanRow(
                number=2563,
                key="measures-2563",
                kind="measures",
                fiscal_year=2563,
                assessment_year=2562,
                approved_on=date(2020, 4, 29),
                loaded_at=OPENED,
                title="-",
                agency="-",
                agency_short="-",
                agency_en="-",
                approved_by="-",
                approver_position="-",
                confidentiality="-",
                confidentiality_en="-",
                confidentiality_source="-",
            ),
            UnitRow(code="hr", position=1, name="งานบุคคล", name_en="HR", short="บุคคล", short_en="HR"),
        ],
        [GroupRow(**plan, number=1, title="-", title_en="-")],
        [MeasureRow(**plan, id=one, position=1, group=1, title="-", title_en="-") for one in ("1.1", "1.2")],
        [_step("M1.1/1", "1.1"), _step("M1.2/1", "1.2")],
        [StepOwnerRow(**plan, step=step, unit="hr", position=1) for step in ("M1.1/1", "M1.2/1")],
        [
            RoundRow(quarter=f"{n}/2563", position=Period(2563, n).place, opened_at=OPENED + late, due_at=DUE + late)
            for n, late in ((3, timedelta()), (4, QUARTER_LATER))
        ],
        [AskedRow(round=f"{n}/2563", plan=one.plan, step=one.step, unit=one.unit) for n in (3, 4) for one in _ASKED],
        [PersonRow(id=person.id, name=person.name, first_seen=OPENED) for person in people],
    )
    async with db.transaction() as session:
        for rows in layers:
            session.add_all(rows)
            await session.flush()


_ASKED = (HR, HR_TOO)


def _step(step: str, measure: str) -> StepRow:
    return StepRow(
        plan=2563,
        id=step,
        position=1,
        measure=measure,
        number=1,
        title="-",
        title_en="-",
        activities=[],
        due=date(2020, 9, 30),
    )
