"""The process: its one line, and how it ends."""

import asyncio
import signal
import sys
from pathlib import Path

import aiohttp
import pytest

from sandbox.__main__ import arguments
from tests.sandbox.conftest import SOON

ROOT = Path(__file__).parents[2]


async def started(*options: str) -> tuple[asyncio.subprocess.Process, str]:
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "sandbox", "--port", "0", *options, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe
    )
    assert process.stdout
    line = (await asyncio.wait_for(process.stdout.readline(), SOON)).decode()
    assert line.startswith("sandbox ready on http://127.0.0.1:")
    return process, line.split()[-1]


async def test_it_serves_and_ends_on_sigterm_even_while_polled() -> None:
    process, url = await started("--clock", "2020-06-29T08:30:00+07:00")
    async with aiohttp.ClientSession() as http:
        async with http.get(f"{url}/sandbox/clock") as response:
            assert (await response.json())["now"].startswith("2020-06-29T01:30")
        async with http.get(f"{url}/sandbox/events") as stream:
            await stream.content.readline()

            process.send_signal(signal.SIGTERM)

            assert await asyncio.wait_for(process.wait(), SOON) == 0


async def test_it_ends_with_its_parent() -> None:
    process, _ = await started("--exit-with-parent")
    assert process.stdin

    process.stdin.close()

    assert await asyncio.wait_for(process.wait(), SOON) == 0


async def test_it_refuses_other_interfaces() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "sandbox",
        "--host",
        "0.0.0.0",  # noqa: S104
        cwd=ROOT,
        stderr=asyncio.subprocess.PIPE,
    )

    _, errors = await asyncio.wait_for(process.communicate(), SOON)

    assert process.returncode == 2
    assert b"invalid choice" in errors


def test_a_port_that_is_none_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        arguments(["--port", "99999"])

    assert ended.value.code == 2
    assert "0-65535" in capsys.readouterr().err
