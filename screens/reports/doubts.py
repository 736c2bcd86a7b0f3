"""Doubts about a draft, asked once on its preview: sending it as it is says that it is right."""

from decimal import Decimal

from domain.reports.doubts import Doubt, doubts_of
from domain.reports.drafts import Draft
from domain.reports.percents import percent_text
from domain.reports.reports import Status
from domain.reports.worksheet import Worksheet
from screens.base.rich import Rich, join
from screens.texts import label, say


def doubt_lines(sheet: Worksheet, draft: Draft) -> Rich | str:
    """The doubts about a draft as it would be sent; "" without any."""
    found = doubts_in(sheet, draft)
    if not found:
        return ""
    return join((say(sheet.lang, "doubt.head"), *(_line(sheet, one) for one in found)))


def doubts_in(sheet: Worksheet, draft: Draft) -> tuple[Doubt, ...]:
    """The doubts about a draft that could be sent."""
    if not draft.sendable:
        return ()
    given = sheet.evidence_of(draft)
    return doubts_of(draft, sheet.earlier.get(draft.duty), evidence=bool(given.files or given.links))


def _line(sheet: Worksheet, one: Doubt) -> Rich:
    said = {"earlier": _value(sheet, one.earlier), "later": _value(sheet, one.later)}
    return Rich("• ") + say(sheet.lang, f"doubt.{one.kind}", **said)


def _value(sheet: Worksheet, value: Status | Decimal | str | None) -> str:
    if isinstance(value, Status):
        return label(sheet.lang, f"status.{value}")
    return percent_text(value) if isinstance(value, Decimal) else value or ""
