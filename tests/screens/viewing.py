"""Values the tests of answers share: the bundled catalogue, readers, reports, and the target of a message."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from bundled.bundle import load_bundle
from domain.answers.story import StepStatus, View
from domain.catalogue.plan import Plan
from domain.language.lang import Lang
from domain.people import Person, Role
from domain.reports.reports import Report, Status, join
from screens import answers
from screens.base import Outgoing
from tests.cast import UNIT_PEOPLE, somebody

CATALOGUE = load_bundle()
PLAN: Plan = CATALOGUE.plan
BANGKOK = ZoneInfo("Asia/Bangkok")
BEFORE, AFTER = date(2020, 5, 31), date(2020, 7, 1)
SECRETS = ("คู่มือเสร็จครึ่งเล่ม", "งบไม่พอ", "สมชาย", "60%")

ENTRIES = (
    *(item.code for item in CATALOGUE.assessment.items),
    *(indicator.code for indicator in CATALOGUE.assessment.indicators),
    *(tool.code for tool in CATALOGUE.assessment.tools),
    "OVERALL",
    *(step.id for step in PLAN.steps),
    *(guideline.id for guideline in CATALOGUE.guidelines),
    "CHANNELS",
)


def report(step: str, unit: str, status: Status = Status.IN_PROGRESS) -> Report:
    return Report(
        plan=2563,
        step=step,
        unit=unit,
        round="3/2563",
        revision=1,
        status=status,
        percent=Decimal(60),
        progress="คู่มือเสร็จครึ่งเล่ม",
        obstacles="งบไม่พอ",
        author=UNIT_PEOPLE["comms"],
        author_name="สมชาย",
        at=datetime(2020, 7, 16, 11, tzinfo=UTC),
        late=True,
    )


def step_status(step: str, **statuses: Status) -> dict[str, StepStatus]:
    reports = {unit: report(step, unit, status) for unit, status in statuses.items()}
    return {step: StepStatus(join(PLAN.step_by_id[step].owners, reports), reports)}


def view(lang: Lang = "th", today: date = AFTER, **more: Any) -> View:
    return View(lang, CATALOGUE, today, BANGKOK, **more)


def person(*units: str, roles: frozenset[Role] = frozenset({Role.UNIT})) -> Person:
    return somebody(*roles, units=units)


def text(entry: str, of: View | None = None) -> str:
    return answers.shown(of or view(), entry).text.text


def opened(message: Outgoing) -> set[str | None]:
    return {button.packed for row in message.buttons for button in row}
