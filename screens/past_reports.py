"""Reports of earlier periods from a file, as the coordinator sees them: the preview, what was stored, undoing it."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from domain.catalogue.library import Library
from domain.importing.past_reports import PastReport
from domain.importing.reports_preview import ReportsPreview, StoredReports
from domain.language.lang import Lang
from domain.reports.percents import percent_text
from domain.reports.reports import Report
from screens.answers.parts import MARKS, shorten
from screens.base.outgoing import Button, Outgoing, Rows
from screens.base.rich import Rich, join
from screens.buttons.plans import DropImport, StoreImport, UndoImport
from screens.plan_import import stamp_of
from screens.plans import MOST_LINES
from screens.texts import label, say

_LETTERS: Final = 60
"""Letters of a title or of a result in a line."""


def stamp(shown: Sequence[ReportsPreview]) -> str:
    """The stamp of a preview, by which a button tells whether it still is what was shown."""
    return stamp_of(repr([(one.found.period, one.new, one.changed) for one in shown]))


def preview(lang: Lang, library: Library, shown: Sequence[ReportsPreview]) -> Outgoing:
    """The reports a file would bring, a period after the other, with the ways to store them."""
    text = listed(lang, library, shown)
    drop = (Button(label(lang, "import.b.drop"), DropImport()),)
    if all(one.is_empty for one in shown):
        return Outgoing(join([text, say(lang, "past.no_change")], "\n\n"), (drop,))
    mark, changed, new = stamp(shown), sum(len(one.changed) for one in shown), any(one.new for one in shown)
    if not changed:
        return Outgoing(text, ((Button(label(lang, "past.b.store"), StoreImport("stop", mark)),), drop))
    rows: Rows = ((Button(label(lang, "past.b.skip"), StoreImport("skip", mark)),),) if new else ()
    update = Button(label(lang, "past.b.update", count=changed), StoreImport("update", mark))
    return Outgoing(text, (*rows, (update,), drop))


def listed(lang: Lang, library: Library, shown: Sequence[ReportsPreview]) -> Rich:
    """The reports a file would bring, a period after the other."""
    return join([_of_period(lang, library, one) for one in shown], "\n\n")


def stored(lang: Lang, one: StoredReports) -> Outgoing:
    """The reports were stored; they can be taken back."""
    text = say(lang, "past.stored", count=one.count)
    return Outgoing(text, ((Button(label(lang, "import.b.undo"), UndoImport(one.number)),),))


def undone(lang: Lang) -> Outgoing:
    """The import of reports was undone."""
    return Outgoing(say(lang, "past.undone"))


def _of_period(lang: Lang, library: Library, one: ReportsPreview) -> Rich:
    counts = {"new": len(one.new), "changed": len(one.changed), "same": len(one.untouched)}
    lines = [
        say(lang, "past.preview.title", quarter=one.found.period, title=one.found.catalogue.plan.title.say(lang)),
        say(lang, "past.preview.counts", **counts, left=len(one.found.left_out)),
    ]
    for kind in (_new(lang, one), _changed(lang, one), _left_out(lang, one)):
        lines += islice(kind, MOST_LINES)
        if rest := sum(1 for _ in kind):
            lines.append(say(lang, "import.preview.more", count=rest))
    return join(lines)


def _new(lang: Lang, one: ReportsPreview) -> Iterator[Rich]:
    for report in one.new:
        yield say(lang, "past.preview.new", **_step(lang, one, report), said=_said(lang, report))


def _changed(lang: Lang, one: ReportsPreview) -> Iterator[Rich]:
    """Both reports in short, and who gave the one that is stored."""
    for new, old in one.changed:
        said = {"old": _said(lang, old), "by": old.author_name, "new": _said(lang, new)}
        yield say(lang, "past.preview.changed", **_step(lang, one, new), **said)


def _left_out(lang: Lang, one: ReportsPreview) -> Iterator[Rich]:
    for row in one.found.left_out:
        title = shorten(row.title, _LETTERS)
        yield say(lang, "past.preview.left", row=row.row, title=title, why=label(lang, f"past.left.{row.why}"))


def _step(lang: Lang, one: ReportsPreview, report: PastReport) -> dict[str, str]:
    catalogue = one.found.catalogue
    step = catalogue.plan.step_by_id[report.duty.step]
    unit = catalogue.unit_by_code[report.duty.unit].short.say(lang)
    return {"step": step.id, "title": shorten(step.title.say(lang), _LETTERS), "unit": unit}


def _said(lang: Lang, report: PastReport | Report) -> str:
    """A report in short: status, percent, the first words."""
    percent = "" if report.percent is None else f" {percent_text(report.percent)}%"
    words = shorten(" ".join((report.progress or report.obstacles or "").split()), _LETTERS)
    state = f"{MARKS[report.status]} {label(lang, f'status.{report.status.value}')}{percent}"
    return f"{state} · {words}" if words else state
