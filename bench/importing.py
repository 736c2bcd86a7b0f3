"""Importing a plan of 5,000 rows: processor seconds and memory from the file's bytes to the steps and doubts.

    .venv/bin/python -m bench.importing

Goals: at most 2 s and 100 MB over what the program needs before it.
"""

import io
import resource
import time

import xlsxwriter

from documents.tables.files import read_file
from documents.tables.words import speller
from domain.importing.understanding import understand

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
        title = f"{_WORK[at % len(_WORK)]} ลำดับที่ {at} ของหมู่บ้าน"
        owner, due = _UNITS[at % len(_UNITS)], _DUES[at % len(_DUES)]
        page.write_row(at + 2, 0, [at + 1, title, f"จำนวนครั้งของงานที่ {at}", 12, 1000 * at, owner, due])
    book.close()
    return file.getvalue()


def main() -> None:
    """Print seconds and megabytes of an import, and of a second one in the same process."""
    data = workbook(ROWS)
    before = _megabytes()
    for turn in ("first", "again"):
        start = time.process_time()
        (found,) = understand(read_file(data, "plan.xlsx"), {}, speller)
        seconds = time.process_time() - start
        more = _megabytes() - before
        steps, doubts = len(found.steps), len(found.doubts)
        print(f"{turn}: {steps:,} steps, {doubts} doubts in {seconds:.2f} s of the processor, {more:.0f} MB more")


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
