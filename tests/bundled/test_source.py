"""The data against the source text: nothing typed wrongly, nothing left out, every correction recorded."""

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any

import pytest

from bundled.bundle import load_bundle
from domain.catalogue.keys import to_keys
from domain.catalogue.plan import Catalogue
from domain.language.bilingual import Bilingual
from tests.bundled.printed import SOURCE, Printer, missing, normal, rows_of
from tests.other_agencies import ruled

CATALOGUE = load_bundle()

HEADERS = {"คะแนน", "IIT", "ประเด็นการประเมิน", "ลำดับที่", "ข้อเสนอแนะเพิ่มเติม จาก ป.ป.ช.", "ประเด็น", "มาตรการ"}
"""First cells of the tables' heading rows."""

LABELS = {"ข้อเสนอแนะ/ข้อสังเกตเพิ่มเติม จาก ป.ป.ช."} | {
    label for label, *_ in rows_of(SOURCE) if label.startswith(("IIT การรับรู้", "EIT การรับรู้"))
}
"""Cells that name the rows beside or below them."""

OURS = {"id", "code", "indicator", "wordings", "due_kind", "reporting", "collective"}
"""Rows that are not printed in the document, or checked as part of a row's other cells."""

LINKS = {"tool", "item", "kind", "step", "group", "measure", "owners", "number"}
"""Checked by the audit."""

FIGURES = {"score", "low", "high", "printed_score", "printed_rank", "weight"}

CHECKED: dict[str, tuple[str, ...]] = {
    "assessment": ("bands", "tools", "indicators", "items", "findings"),
    "plan": ("groups", "measures", "steps"),
}


def noticed(catalogue: Catalogue, source: str) -> bool:
    try:
        return bool(missing(catalogue, source))
    except AssertionError:
        return True


def altered(value: Any) -> Any:
    """The value with one character, or one hundredth, changed."""
    if isinstance(value, tuple):
        return (altered(value[0]), *value[1:])
    if isinstance(value, Bilingual):
        return replace(value, th=altered(value.th))
    if isinstance(value, str):
        middle = len(value) // 2
        return value[:middle] + ("ก" if value[middle] != "ก" else "ข") + value[middle + 1 :]
    return value + type(value)(1) / 100 if not isinstance(value, int) else value + 1


def with_entries(whole: Any, group: str, changed: tuple[Any, ...]) -> Any:
    """The scores or the plan with other entries; bands are the framework's."""
    return ruled(whole, bands=changed) if group == "bands" else replace(whole, **{group: changed})


def altered_catalogues() -> Iterator[tuple[str, Catalogue]]:
    """The catalogue with each printed value of each entry changed, one at a time."""
    for part, groups in CHECKED.items():
        whole = getattr(CATALOGUE, part)
        for group in groups:
            entries = getattr(whole, group)
            for n, entry in enumerate(entries):
                for name, value in printed_values(entry):
                    changed = (*entries[:n], replace(entry, **{name: altered(value)}), *entries[n + 1 :])
                    yield (
                        f"{group}[{n}].{name}",
                        replace(CATALOGUE, **{part: with_entries(whole, group, changed)}),
                    )
    for n, entry in enumerate(CATALOGUE.guidelines):
        for name in ("title", "text"):
            one = replace(entry, **{name: altered(getattr(entry, name))})
            changed = (*CATALOGUE.guidelines[:n], one, *CATALOGUE.guidelines[n + 1 :])
            yield f"{entry.id}.{name}", replace(CATALOGUE, guidelines=changed)
    for name in ("approved_by", "approver_position", "agency", "agency_short", "title", "reporting"):
        plan = replace(CATALOGUE.plan, **{name: altered(getattr(CATALOGUE.plan, name))})
        yield f"plan.{name}", replace(CATALOGUE, plan=plan)
    yield "confidentiality", replace(CATALOGUE, confidentiality=altered(CATALOGUE.confidentiality))


def printed_values(entry: Any) -> Iterator[tuple[str, Any]]:
    """Text, lists of texts and figures, but for what is a link or our own."""
    for field in fields(entry):
        value = getattr(entry, field.name)
        if field.name in LINKS | OURS or value in (None, "", Bilingual("")):
            continue
        if field.name in FIGURES or isinstance(value, str | Bilingual) or (isinstance(value, tuple) and value):
            yield field.name, value


def test_it_finds_everything_the_data_holds_in_the_source() -> None:
    assert missing(CATALOGUE, SOURCE) == []


def test_it_finds_every_table_row_of_the_source_in_the_data() -> None:
    printer = Printer(CATALOGUE)
    claimed = {*printer.rows(), *printer.actions(), *printer.steps()}

    rows = [row for row in rows_of(SOURCE) if len(row) > 1 and row[0] not in HEADERS]
    unclaimed = [row for row in rows if not {row, row[-2:], row[:2] + row[3:]} & claimed]

    assert [row for row in unclaimed if row[0] not in LABELS] == []


def test_it_notices_a_changed_character_in_the_data() -> None:
    unnoticed = [what for what, catalogue in altered_catalogues() if not noticed(catalogue, SOURCE)]

    assert unnoticed == []


def test_it_notices_another_owner_or_month() -> None:
    plan = CATALOGUE.plan
    first, *others = plan.steps
    wrong = (replace(first, owners=("legal",)), replace(first, due=plan.approved_on))

    catalogues = [replace(CATALOGUE, plan=replace(plan, steps=(step, *others))) for step in wrong]

    assert all(missing(catalogue, SOURCE) for catalogue in catalogues)


def test_it_notices_a_changed_character_in_the_source() -> None:
    lines = SOURCE.split("\n")
    rows = [n for n, line in enumerate(lines) if "\t" in line and normal(line.split("\t")[0]) not in HEADERS]

    unnoticed = []
    for n in rows:
        for cell in (cell for cell in lines[n].split("\t") if normal(cell) and normal(cell) not in LABELS):
            changed = "\n".join((*lines[:n], lines[n].replace(cell, altered(cell), 1), *lines[n + 1 :]))
            if not noticed(CATALOGUE, changed):
                unnoticed.append(cell)

    assert len(rows) > 140
    assert unnoticed == []


def test_it_makes_every_correction_it_records() -> None:
    asked: set[str] = set()

    class Recording(Printer):
        def undo(self, field: str, value: str) -> str:
            asked.add(field)
            return super().undo(field, value)

    printer = Recording(CATALOGUE)
    for produce in (printer.rows, printer.actions, printer.steps, printer.passages):
        list(produce())

    elsewhere = {f"{unit.code}.name" for unit in CATALOGUE.units}  # printed in several ways, see below
    corrected = {field for one in CATALOGUE.errata if one.printed != one.used for field in one.fields}
    assert {field for field in corrected - asked - elsewhere if not field.endswith((".rank", ".owners"))} == set()


def test_it_records_how_each_unit_is_printed() -> None:
    for unit in CATALOGUE.units:
        used = {one.used for one in CATALOGUE.errata if f"{unit.code}.name" in one.fields}
        assert used <= {unit.name.th}


@pytest.mark.parametrize("erratum", CATALOGUE.errata, ids=lambda one: one.where)
def test_it_quotes_what_is_printed(erratum: Any) -> None:
    assert erratum.printed in normal(SOURCE)
    assert erratum.why


@pytest.mark.parametrize(
    "slip",
    ["โปรดใส่", "เล็กน้อย", "ติดตอร", "ธุรส่วนตัว", "สสำรวจ", "สืบค้น", "ได้ดีขึ้น", "ไม่น่าผล", "องค์กร ความรู้", "\u0930", "\u0941"],
)
def test_it_keeps_no_known_slip(slip: str) -> None:
    printed = [str(value) for one in all_entries() for value in to_keys(one).values()]

    assert not [text for text in printed if slip in text]


def all_entries() -> Iterator[Any]:
    for part, groups in CHECKED.items():
        for group in groups:
            yield from getattr(getattr(CATALOGUE, part), group)
    yield from (*CATALOGUE.units, *CATALOGUE.guidelines, *CATALOGUE.channels)


def test_it_invents_no_telephone_mail_or_page() -> None:
    own = next(one for one in CATALOGUE.channels if one.own)

    assert own.text == Bilingual("")
    assert {one.id for one in CATALOGUE.channels} == {"own", "nacc", "1111"}
