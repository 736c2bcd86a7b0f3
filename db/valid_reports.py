"""Reports that their unit has not taken back: the one way in which statements read reports; a test holds it."""

from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import aliased
from sqlmodel import col

from db.tables.rounds import ReportRow


def valid_reports(until: datetime | None = None) -> type[ReportRow]:
    """Reports that were not taken back, as a table of their own; with `until` those given by then, and valid then."""
    taken_back_at = col(ReportRow.undone_at)
    found = select(ReportRow)
    if until is None:
        found = found.where(taken_back_at.is_(None))
    else:
        found = found.where(col(ReportRow.at) <= until, or_(taken_back_at.is_(None), taken_back_at > until))
    return aliased(ReportRow, found.subquery())
