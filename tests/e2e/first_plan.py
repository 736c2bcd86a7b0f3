"""An agency's beginning, timed: from an empty folder to the first prompt, a second plan, a year change, undo of each.

    python -m tests.e2e.first_plan

It drives the command line, and the bot over HTTP against the sandbox, in processes of their own; the plan's questions
are answered as proposed, or with the words of `ANSWERS`. What a person reads and types takes longer than a program.
"""

import asyncio
import json
import os
import re
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp

from bot.demo import TOKEN, Sandbox
from tests.cast import COORDINATOR, FIRST_OF_MANY
from tests.e2e.phone import Message, Phones, containing, labels_of
from tests.plan_files import workbook

HEADER = ("ลำดับ", "มาตรการ", "กิจกรรม", "ผู้รับผิดชอบหลัก", "ผู้รับผิดชอบร่วม", "กำหนดแล้วเสร็จ", "การรายงานผล")
STEPS = (
    ("จัดทำคู่มือประชาชน", "สำนักปลัด", "", "ไตรมาส 2"),
    ("ประกาศเจตนารมณ์ไม่รับของขวัญ", "สำนักปลัด", "ทุกสำนัก/กอง", "31 มี.ค. 69"),
    ("อบรมจริยธรรมพนักงาน", "สำนักปลัด", "", "มิถุนายน"),
    ("เผยแพร่แผนการจัดซื้อจัดจ้าง", "กองคลัง", "", "ทุกไตรมาส"),
    ("เปิดเผยผลการใช้จ่ายงบประมาณ", "กองคลัง", "", "ทุกเดือน"),
    ("ปรับปรุงแบบยืมพัสดุ", "กองคลัง", "", "30 ก.ย. 69"),
    ("ประกาศขั้นตอนขออนุญาตก่อสร้าง", "กองช่าง", "", "31 มี.ค. 69"),
    ("ตรวจรับงานจ้างต่อหน้าประชาชน", "กองช่าง", "", "ภายใน 15 วันหลังลงนามในสัญญา"),
    ("สำรวจความพึงพอใจผู้รับบริการ", "กองการศึกษา", "", "ส.ค. 69"),
    ("จัดกิจกรรมโตไปไม่โกง", "กองการศึกษา", "กองคลัง", "ตลอดปีงบประมาณ"),
    ("เพิ่มช่องทางร้องเรียน", "สำนักปลัด", "", "ต่อเนื่อง"),
    ("รายงานผลการร้องเรียน", "สำนักปลัด", "", "30 ก.ย. 69"),
)
RISKS = (
    ("ประเมินความเสี่ยงการทุจริต", "สำนักปลัด", "", "31 มี.ค. 69"),
    ("ทบทวนการควบคุมภายใน", "กองคลัง", "", "30 ก.ย. 69"),
)
ANSWERS = {"ต่อเนื่อง": "ตลอดปีงบประมาณ"}
"""Words that are typed where nothing is proposed."""

LOADED, OPENS, NEXT_YEAR = "2026-03-02T09:00:00+07:00", "2026-03-31T09:00:00+07:00", "2026-10-20T10:00:00+07:00"
_PATIENCE = 60


def file_of(title: str, steps: tuple[tuple[str, ...], ...]) -> bytes:
    """A municipality's workbook: a title, its name, a table reported on every six months."""
    rows = [(str(at), f"1.{(at + 2) // 3} ความโปร่งใส", *one, "ราย 6 เดือน") for at, one in enumerate(steps, 1)]
    return workbook([[f"{title} ประจำปีงบประมาณ พ.ศ. 2569"], ["เทศบาลตำบลโคกสว่าง"], HEADER, *rows])


@dataclass
class Beginning:
    """A run: its folder, the environment of its commands, the seconds of each part."""

    folder: Path
    environment: dict[str, str]
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def timed(self, what: str) -> Iterator[None]:
        """Take the time of a part."""
        begun = time.perf_counter()
        yield
        self.seconds[what] = time.perf_counter() - begun

    async def run(self, *arguments: str, fails: bool = False) -> str:
        """Output of a command; its status must be 0, or not."""
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", *arguments,
            cwd=self.folder, env=self.environment, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
        )  # fmt: skip
        printed = (await process.communicate())[0].decode()
        assert bool(process.returncode) is fails, f"{arguments}: {process.returncode}\n{printed}"
        return printed

    async def imports(self, name: str, *more: str) -> int:
        """Import a file, its questions answered in a file as often as it asks; returns how many were answered."""
        answers, answered = self.folder / f"{name}.json", 0
        command = ("plan", "import", f"{name}.xlsx", "--answers", answers.name, *more)
        printed = await self._tried(*command)
        while printed is not None:
            rows: list[dict[str, Any]] = json.loads(answers.read_text(encoding="utf-8"))
            fresh = [row for row in rows if not row["answer"]]
            assert fresh, printed
            for row in fresh:
                row["answer"] = ANSWERS.get(row["words"]) or row["proposal"]
                assert row["answer"], row
            answered += len(fresh)
            answers.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
            printed = await self._tried(*command)
        return answered

    async def _tried(self, *arguments: str) -> str | None:
        """Output of a command that ends with questions; None once it succeeds."""
        with suppress(AssertionError):
            await self.run(*arguments)
            return None
        return await self.run(*arguments, fails=True)


async def begin(folder: Path, *, whole: bool = True) -> Beginning:
    """Live through the beginning in an empty folder; only to the first prompt, with one invitation, if not `whole`."""
    sandbox = await Sandbox.launch(0, LOADED)
    try:
        async with aiohttp.ClientSession() as http:
            phones = Phones(sandbox.url, http)
            beginning = Beginning(folder, _environment(folder, sandbox.url))
            try:
                await _first_plan(beginning, whole=whole)
                async with _bot(beginning):
                    await _first_prompt(beginning, phones, units=4 if whole else 1)
                    if whole:
                        await _second_plan(beginning)
                        await _next_year(beginning, phones)
            finally:
                await phones.close()
    finally:
        await sandbox.close()
    return beginning


def _environment(folder: Path, url: str) -> dict[str, str]:
    known = {name: value for name, value in os.environ.items() if not name.startswith("BOT_")}
    return known | {
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "BOT_TOKEN": TOKEN,
        "BOT_API_URL": f"{url}/bot",
        "BOT_CLOCK_URL": f"{url}/sandbox/clock",
        "BOT_ADMINS": str(COORDINATOR),
        "BOT_DATABASE_URL": f"sqlite+aiosqlite:///{folder / 'agency.db'}",
        "BOT_TICK_SECONDS": "1",
    }


async def _first_plan(beginning: Beginning, *, whole: bool) -> None:
    """The plan is imported, undone and imported again, now without questions."""
    (beginning.folder / "plan.xlsx").write_bytes(file_of("แผนปฏิบัติการป้องกันการทุจริต", STEPS))
    with beginning.timed("the plan of 12 steps, its questions answered"):
        answered = await beginning.imports("plan")
    assert answered, "the file has doubtful cells"
    if not whole:
        return
    with beginning.timed("the undo of the plan"):
        await beginning.run("plan", "undo")
    with beginning.timed("the plan again, the answers known"):
        assert await beginning.imports("plan") == 0


@asynccontextmanager
async def _bot(beginning: Beginning) -> AsyncIterator[None]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", cwd=beginning.folder, env=beginning.environment,
        stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield
    finally:
        with suppress(ProcessLookupError):
            process.terminate()
        await asyncio.wait_for(process.wait(), _PATIENCE)


async def _first_prompt(beginning: Beginning, phones: Phones, *, units: int) -> None:
    """The coordinator and one of each unit begin; on the half year's last working day the prompt comes."""
    with beginning.timed("the bot's start, and its coordinator's"):
        await _starts(phones, COORDINATOR, "")
    with beginning.timed(f"{units} of the units invited, and linked"):
        for at in range(1, units + 1):
            printed = await beginning.run("invite", "--unit", f"u{at}")
            found = re.search(r"^/start (\S+)", printed, re.MULTILINE)
            assert found is not None, printed
            await _starts(phones, FIRST_OF_MANY + at, found[1])
    before = await phones.last_id(FIRST_OF_MANY + 1)
    with beginning.timed("the round's opening to the first prompt"):
        await phones.go_to(OPENS)
        prompt = await phones.until(FIRST_OF_MANY + 1, containing("รอบ 6 เดือนแรก ปี 2569"), before)
    for words in ("จัดทำคู่มือประชาชน", "ไตรมาส 2", "ต่อเนื่อง", "ทุกสำนัก/กอง"):
        assert words in prompt["text"], prompt["text"]


async def _starts(phones: Phones, person: int, code: str) -> None:
    await phones.post("/people", {"id": person, "first_name": f"P{person}", "language_code": "th"})
    await phones.post(f"/chats/{person}/start", {"as": person, **({"payload": code} if code else {})})
    await phones.until(person, lambda _: True)


async def _second_plan(beginning: Beginning) -> None:
    """A risk plan is added beside the first, undone, and added again."""
    (beginning.folder / "risks.xlsx").write_bytes(file_of("แผนบริหารจัดการความเสี่ยง", RISKS))
    with beginning.timed("a second plan of the year"):
        await beginning.imports("risks", "--as", "risk-2569")
    assert len((await beginning.run("plan", "list")).strip().splitlines()) == 2
    with beginning.timed("the undo of the second plan"):
        await beginning.run("plan", "undo")
    assert len((await beginning.run("plan", "list")).strip().splitlines()) == 1


async def _next_year(beginning: Beginning, phones: Phones) -> None:
    """In October the coordinator copies the plan into the new year, publishes it, and takes that back."""
    await phones.go_to(NEXT_YEAR)
    with beginning.timed("the year change, in chat"):
        await phones.says(COORDINATOR, "/newyear", "ขึ้นปีงบประมาณ 2570")
        for label in ("ต่อไป", "คัดลอกแผน", "ยืนยันหน่วยงาน", "ประกาศใช้"):
            await _taps(phones, label)
        await _shown(phones, "เลิกประกาศใช้")
    assert "2570" in await beginning.run("plan", "list")
    with beginning.timed("the undo of the year change, in chat"):
        await _taps(phones, "เลิกประกาศใช้")
        await phones.until(COORDINATOR, containing("เลิกการนำเข้า"))
    assert "2570" not in await beginning.run("plan", "list")


async def _shown(phones: Phones, label: str) -> Message:
    """The coordinator's message with a button, waited for."""
    return await phones.until(COORDINATOR, lambda one: any(label in each for each in labels_of(one)))


async def _taps(phones: Phones, label: str) -> None:
    message = await _shown(phones, label)
    rows = message["reply_markup"]["inline_keyboard"]
    row, col = next((r, c) for r, row in enumerate(rows) for c, one in enumerate(row) if label in one["text"])
    tapped = {"as": COORDINATOR, "row": row, "col": col}
    await phones.post(f"/chats/{COORDINATOR}/messages/{message['message_id']}/tap", tapped)


def main() -> None:
    """Print the seconds of each part."""
    with tempfile.TemporaryDirectory() as folder:
        beginning = asyncio.run(begin(Path(folder)))
    for what, seconds in beginning.seconds.items():
        sys.stdout.write(f"{seconds:7.1f} s  {what}\n")
    sys.stdout.write(f"{sum(beginning.seconds.values()):7.1f} s  in all\n")


if __name__ == "__main__":
    main()
