"""Files of scores made for tests: a workbook of the items of an assessment, whatever the codes are."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from domain.catalogue.assessment import Assessment
from tests.plan_files import Row, workbook

HEADER = ("รหัส", "ประเด็นการประเมิน", "คะแนน")


def scores_workbook(rows: Iterable[Row], header: Sequence[str] = HEADER) -> bytes:
    """A workbook with a title, a header and these rows."""
    return workbook([["ผลการประเมิน ITA"], [], list(header), *rows], sheet="คะแนน")


def next_items(book: Assessment, by: Decimal = Decimal(1)) -> list[tuple[str, str, float]]:
    """The items of a year later: the same questions one code on within their tool, each a point higher, up to 100."""
    rows = []
    for tool in book.tools:
        items = book.items_of(tool.code)
        for at, item in enumerate(items):
            code = items[(at + 1) % len(items)].code
            rows.append((code, item.text.th, float(min(item.score + by, Decimal(100)))))
    return rows
