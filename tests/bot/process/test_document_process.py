"""The process documents are made in: kept for the next one, ended after a large one, replaced when it dies."""

import os
import shutil
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.process import document_process
from bot.process.document_child import MOST_MEMORY
from bot.process.document_job import DocumentJob
from bot.process.document_process import DocumentProcess
from db.engine import Database
from domain.calendar.fiscal import Period
from domain.summary.formats import Format
from tests.house import House
from tests.quarter import THIRD, bangkok, run_due


@pytest.fixture
async def process() -> AsyncIterator[DocumentProcess]:
    """A process of the test's own."""
    made = DocumentProcess()
    yield made
    await made.end()


@pytest.fixture
async def job(furnished_file: Path, tmp_path: Path) -> AsyncIterator[DocumentJob]:
    """A table of a round that runs."""
    file = tmp_path / "house.db"
    shutil.copyfile(furnished_file, file)
    database = Database(f"sqlite+aiosqlite:///{file}")
    house = await House(database).open()
    await run_due(database, house.setup, bangkok(6, 30))
    yield DocumentJob(str(database.url), house.setup, bangkok(7, 1), "th", Format.XLSX, THIRD)
    await database.close()


async def test_it_makes_one_document_after_another(process: DocumentProcess, job: DocumentJob) -> None:
    table = await process.make(job)
    data = await process.make(replace(job, format=Format.JSON))

    assert [one.name for one in (*table.files, *data.files)] == ["report-3-2563.xlsx", "report-3-2563.json"]


async def test_an_error_is_named_and_the_next_document_is_made(process: DocumentProcess, job: DocumentJob) -> None:
    unknown = await process.make(replace(job, quarter=Period(2560, 1)))
    made = await process.make(job)

    assert unknown.error == "round.unknown"
    assert made.files


async def test_one_that_was_killed_is_replaced(process: DocumentProcess, job: DocumentJob) -> None:
    first = await process.make(job)
    assert first.files
    assert process.id is not None
    os.kill(process.id, 9)

    lost, made = await process.make(job), await process.make(job)

    assert lost.error
    assert made.files


@pytest.mark.skipif(not Path("/proc/self/oom_score_adj").exists(), reason="the system has no such files")
async def test_it_is_ended_before_the_bot_when_memory_is_short(process: DocumentProcess, job: DocumentJob) -> None:
    await process.make(job)

    of_it = Path(f"/proc/{process.id}")
    limits = (of_it / "limits").read_text()
    assert (of_it / "oom_score_adj").read_text().strip() == "1000"
    assert f"Max data size             {MOST_MEMORY}" in limits


async def test_one_that_grew_large_is_ended(
    process: DocumentProcess, job: DocumentJob, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(document_process, "MOST_MEGABYTES", 1.0)

    made = await process.make(job)

    assert made.files
    assert process.id is None
