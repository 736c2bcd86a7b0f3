"""Importing a plan of 5,000 rows, and reports on all its steps: processor seconds and memory from the file's bytes on.

    .venv/bin/python -m bench.importing

Goals: at most 2 s and 100 MB over what the program needs before it.
"""

import io
import resource
import time
from dataclasses import replace

import xlsxwriter

from bundled.bundle import load_bundle
from documents.tables.files import read_file
from documents.tables.words import speller
from domain.catalogue.plan import Catalogue
from domain.importing.past_reports import match
from domain.importing.understanding import understand
from domain.language.bilingual import Bilingual

ROWS = 5_000
_UNITS = ("กองคลัง", "กองช่าง", "สำนักปลัด", "กองการศึกษา / กองช่าง", "กองสาธารณสุขและสิ่งแวดล้อม")
_DUES = ("31 มี.ค. 69", "มิถุนายน 2569", "ไตรมาส 3", "ตลอดปีงบประมาณ", "ทุกเดือน", "๓๐/๙/๒๕๖๙")
_WORK = ("จัดทำแผน", "เผยแพร่ข้อมูล", "อบรมบุคลากรด้านคุณธรรม", "ทบทวนขั้นตอนการให้บริการ", "รายงานผลการดำเนินงาน")


def workbook(rows: int) -> bytes:
    """A plan of many rows, no title twice."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    page = book.add_worksheet("แผน")
    page.write_row(0, 0, ["แผนป้องกันการทุจริต ปีงบประมาณ พ.ศ. 2569"])
    page.write_row(1, 0, ["ที่", "กิจกรรม", "ตัวชี้วัด", "เป้าหมาย", "งบประมาณ", "ผู้รับผิดชอบ", "กำหนดแล้วเสร็จ"])
    for at in range(rows):
        title = _title(at)
        owner, due = _UNITS[at % len(_UNITS)], _DUES[at % len(_DUES)]
        page.write_row(at + 2, 0, [at + 1, title, f"จำนวนครั้งของงานที่ {at}", 12, 1000 * at, owner, due])
    book.close()
    return file.getvalue()


def report(rows: int, worded: str) -> bytes:
    """A report on every step of such a plan, its titles `worded` so."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    page = book.add_worksheet("ผล")
    page.write_row(0, 0, ["รายงานผลการดำเนินงาน ไตรมาส 2 ปีงบประมาณ พ.ศ. 2569"])
    page.write_row(1, 0, ["ที่", "กิจกรรม", "ผลการดำเนินงาน", "ร้อยละ", "ปัญหาอุปสรรค"])
    for at in range(rows):
        page.write_row(at + 2, 0, [at + 1, worded.format(title=_title(at)), f"ดำเนินการครั้งที่ {at}", at % 101, "-"])
    book.close()
    return file.getvalue()


def catalogue(rows: int) -> Catalogue:
    """The bundled plan with such steps in place of its own."""
    bundle = load_bundle()
    one = bundle.plan.steps[0]
    steps = [replace(one, id=f"M1.1/{at + 1}", number=at + 1, title=Bilingual(_title(at))) for at in range(rows)]
    return replace(bundle, plan=replace(bundle.plan, steps=tuple(steps)))


def main() -> None:
    """Print the figures of a plan, then of reports on it: in the plan's own words, and all worded otherwise."""
    _plans()
    known = catalogue(ROWS)
    for name, worded in (("reports", "{title}"), ("reworded", "การ{title}แห่งใหม่")):
        data, before, start = report(ROWS, worded), _megabytes(), time.process_time()
        (found,) = understand(read_file(data, "report.xlsx"), {}, speller)
        made = match(found, known, {}, None)
        seconds, more = time.process_time() - start, _megabytes() - before
        read = f"{len(made.reports):,} reports, {len(made.unanswered):,} doubts"
        print(f"{name}: {read} in {seconds:.2f} s of the processor, {more:.0f} MB more")


def _title(at: int) -> str:
    return f"{_WORK[at % len(_WORK)]} ลำดับที่ {at} ของหมู่บ้าน"


def _plans() -> None:
    """Print seconds and megabytes of a plan's import, and of a second one in the same process."""
    data = workbook(ROWS)
    before = _megabytes()
    for turn in ("first", "again"):
        start = time.process_time()
        (found,) = understand(read_file(data, "plan.xlsx"), {}, speller)
        seconds = time.process_time() - start
        more = _megabytes() - before
        read = f"{len(found.steps):,} steps, {len(found.doubts)} doubts"
        print(f"{turn}: {read} in {seconds:.2f} s of the processor, {more:.0f} MB more")


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
