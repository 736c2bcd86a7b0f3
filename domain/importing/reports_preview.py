"""The reports of a file on a period beside those that are stored: new, changed (old → new), untouched."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.importing.past_reports import PastReport, PeriodReports
from domain.reports.reports import Duty, Report


@dataclass(frozen=True)
class ReportsPreview:
    """The outcome of an import of reports before it is stored; `changed` are those that are stored otherwise."""

    found: PeriodReports
    new: tuple[PastReport, ...]
    changed: tuple[tuple[PastReport, Report], ...]
    untouched: tuple[PastReport, ...]

    @property
    def is_empty(self) -> bool:
        """Check whether nothing would change."""
        return not (self.new or self.changed)


@dataclass(frozen=True, slots=True)
class StoredReports:
    """Reports that were stored from a file: the number of their import, and how many they are."""

    number: int
    count: int


def reports_preview(found: PeriodReports, stored: Mapping[Duty, Report]) -> ReportsPreview:
    """Compare the reports of a file on a period with the newest ones of its round."""
    there = [(report, stored[report.duty]) for report in found.reports if report.duty in stored]
    return ReportsPreview(
        found=found,
        new=tuple(report for report in found.reports if report.duty not in stored),
        changed=tuple((new, old) for new, old in there if not _is_same(new, old)),
        untouched=tuple(new for new, old in there if _is_same(new, old)),
    )


def _is_same(new: PastReport, old: Report) -> bool:
    same = (new.status, new.percent, new.progress) == (old.status, old.percent, old.progress)
    return same and (new.obstacles or "") == (old.obstacles or "")
