"""Due dates of a plan's file, as they stand there: days, months, and words – "ทุกเดือน", "ไตรมาส 2", "ไม่มีกำหนด"."""

from datetime import date
from typing import Any

from domain.calendar.days import in_common_era, parse_day
from domain.calendar.fiscal import Cycle, Period
from domain.catalogue.due import DueKind
from domain.importing.dues import due_fields, due_of


def with_due_words(steps: Any, fiscal_year: Any) -> Any:
    """A plan's steps with the kind of their due dates; what is doubtful stays as it is, to be refused.

    Words are read as an import reads them. A date that is no month's last day is one day, unless the file says more.
    """
    if not isinstance(steps, list) or not isinstance(fiscal_year, int):
        return steps
    return [_with_kind(one, fiscal_year) if isinstance(one, dict) else one for one in steps]


def _with_kind(step: dict[str, Any], fiscal_year: int) -> dict[str, Any]:
    due = step.get("due")
    try:
        day = _day(due)
        if day is not None:
            whole = day == Period.of(day, Cycle.MONTH).last_day
            return step if whole else {"due_kind": DueKind.DAY.value} | step
        found = due_of(due, fiscal_year) if isinstance(due, str) else None
    except ValueError:  # a year out of all bounds, which the audit names
        return step
    if found is None or found.troubles:
        return step
    fields = due_fields(found, fiscal_year)
    return fields | step | {"due": fields["due"]}


def _day(due: Any) -> date | None:
    """A date, of either era, or one as people type it; None for anything else."""
    if type(due) is date:
        return in_common_era(due)
    try:
        return parse_day(due) if isinstance(due, str) else None
    except ValueError:
        return None
