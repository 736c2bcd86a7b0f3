"""The plan, the scores it grew from, and what is bundled beside them. Scores are kept as exact decimals in text.

Text, since SQLite has no decimal type and a float is not what the document says.
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import JSON, Column, ForeignKeyConstraint, String
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel

from db.tables.columns import instant


class Exact(TypeDecorator[Decimal]):
    """A decimal kept as its digits."""

    impl = String(12)
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        """Convert to digits."""
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:
        """Convert from digits."""
        return None if value is None else Decimal(value)


def exact(**options: Any) -> Any:
    """A column of `Exact`."""
    return Column(Exact(), **{"nullable": False, **options})


def texts(**options: Any) -> Any:
    """A column holding a list of texts."""
    return Column(JSON(), nullable=False, **options)


class FrameworkRow(SQLModel, table=True):
    """A framework: what a kind of agency is asked and how it is graded, whole, since nothing reads a part of it."""

    __tablename__ = "framework"
    id: str = Field(primary_key=True)
    kind: str
    fiscal_year: int
    content: dict[str, Any] = Field(sa_column=Column(JSON(), nullable=False))


class AssessmentRow(SQLModel, table=True):
    """One fiscal year's scores (Buddhist-era year); without a framework there are none."""

    __tablename__ = "assessment"
    fiscal_year: int = Field(primary_key=True)
    framework: str | None = Field(default=None, foreign_key="framework.id")
    printed_grade: str | None = None


class ScoreRow(SQLModel, table=True):
    """A score of the whole, a tool, an indicator or an item; `computed` if it is not published."""

    __tablename__ = "score"
    fiscal_year: int = Field(primary_key=True, foreign_key="assessment.fiscal_year")
    code: str = Field(primary_key=True)
    position: int
    score: Decimal = Field(sa_column=exact())
    computed: bool = False
    printed_rank: int | None = None


class ToolWordsRow(SQLModel, table=True):
    """The assessor's words on the result in a tool."""

    __tablename__ = "tool_words"
    fiscal_year: int = Field(primary_key=True, foreign_key="assessment.fiscal_year")
    code: str = Field(primary_key=True)
    position: int
    level: str = ""
    remark: str = ""
    suggestion: str = ""


class FindingRow(SQLModel, table=True):
    """A finding: the analysis of an item or recommendation."""

    __tablename__ = "finding"
    fiscal_year: int = Field(primary_key=True, foreign_key="assessment.fiscal_year")
    id: str = Field(primary_key=True)
    position: int
    kind: str
    tool: str
    item: str | None = None
    verdict: str
    approach: str
    action: str | None = None
    step: str | None = None
    printed_rank: int | None = None
    printed_score: Decimal | None = Field(default=None, sa_column=exact(nullable=True))


class UnitRow(SQLModel, table=True):
    """A responsible unit or an office."""

    __tablename__ = "unit"
    code: str = Field(primary_key=True)
    position: int
    name: str
    name_en: str
    short: str
    short_en: str
    office: str | None = None
    wordings: list[str] = Field(default_factory=list, sa_column=texts(default=list))


class PlanRow(SQLModel, table=True):
    """A plan; `loaded_at` and `closed_at` are office time.

    Every row of a plan names it by its number, which is the fiscal year for a year's own plan
    (`domain.catalogue.plan.Plan.number`).
    """

    __tablename__ = "plan"
    number: int = Field(primary_key=True)
    key: str = Field(unique=True)
    kind: str
    fiscal_year: int
    to_year: int | None = None
    assessment_year: int = Field(foreign_key="assessment.fiscal_year")
    title: str
    agency: str
    agency_short: str
    agency_en: str
    approved_by: str
    approver_position: str
    approved_on: date
    reporting: str = ""
    title_en: str = ""
    approved_by_en: str = ""
    confidentiality: str
    confidentiality_en: str
    confidentiality_source: str
    confidentiality_source_en: str = ""
    loaded_at: datetime = Field(sa_column=instant())
    closed_at: datetime | None = Field(default=None, sa_column=instant(nullable=True))


class GroupRow(SQLModel, table=True):
    """A group of measures."""

    __tablename__ = "measure_group"
    plan: int = Field(primary_key=True, foreign_key="plan.number")
    number: int = Field(primary_key=True)
    title: str
    title_en: str


class MeasureRow(SQLModel, table=True):
    """A measure."""

    __tablename__ = "measure"
    plan: int = Field(primary_key=True, foreign_key="plan.number")
    id: str = Field(primary_key=True)
    position: int
    group: int
    title: str
    title_en: str


class StepRow(SQLModel, table=True):
    """A step with its activities."""

    __tablename__ = "step"
    __table_args__ = (ForeignKeyConstraint(["plan", "measure"], ["measure.plan", "measure.id"]),)
    plan: int = Field(primary_key=True)
    id: str = Field(primary_key=True)
    position: int
    measure: str
    number: int
    title: str
    title_en: str
    activities: list[str] = Field(sa_column=texts())
    due: date
    wordings: list[str] = Field(default_factory=list, sa_column=texts(default=list))
    due_kind: str = "month"
    due_words: str = ""
    due_from: date | None = None
    also_due: list[str] = Field(default_factory=list, sa_column=texts(default=list))
    every: str | None = None
    joint: list[str] = Field(default_factory=list, sa_column=texts(default=list))
    collective: str = ""
    reporting: str = "each"
    indicators: list[str] = Field(default_factory=list, sa_column=texts(default=list))
    measured_in: list[str] = Field(default_factory=list, sa_column=texts(default=list))
    targets: list[str] = Field(default_factory=list, sa_column=texts(default=list))
    budget: Decimal | None = Field(default=None, sa_column=exact(nullable=True))
    item: str | None = None
    note: str = ""


MOVED_HERE = -1
"""Position of a unit to which the director moved a step: the plan as printed does not name it."""


class StepOwnerRow(SQLModel, table=True):
    """A unit that owns a step, or to which it was moved (`MOVED_HERE`)."""

    __tablename__ = "step_owner"
    __table_args__ = (ForeignKeyConstraint(["plan", "step"], ["step.plan", "step.id"]),)
    plan: int = Field(primary_key=True)
    step: str = Field(primary_key=True)
    unit: str = Field(primary_key=True, foreign_key="unit.code")
    position: int


class GuidelineRow(SQLModel, table=True):
    """A guideline as bundled; what the coordinator writes over it is in `entry_edit`."""

    __tablename__ = "guideline"
    id: str = Field(primary_key=True)
    position: int
    title: str
    title_en: str
    text: str
    text_en: str
    source: str
    unit: str | None = Field(default=None, foreign_key="unit.code")
    step: str | None = None
    url: str | None = None
    source_en: str = ""
    wordings: list[str] = Field(default_factory=list, sa_column=texts(default=list))


class ChannelRow(SQLModel, table=True):
    """A channel for reporting wrongdoing, as bundled; otherwise as a guideline's row."""

    __tablename__ = "channel"
    id: str = Field(primary_key=True)
    position: int
    title: str
    title_en: str
    text: str
    text_en: str
    source: str
    own: bool = False
    source_en: str = ""


class ErratumRow(SQLModel, table=True):
    """A recorded difference from the printed document."""

    __tablename__ = "erratum"
    plan: int = Field(primary_key=True, foreign_key="plan.number")
    position: int = Field(primary_key=True)
    where: str
    printed: str
    used: str
    why: str
    fields: list[str] = Field(sa_column=texts())
    computed: str | None = None
