"""Waiting for tasks of which one ends first, and ending those that go on."""

import asyncio
import logging
from collections.abc import Coroutine, Sequence
from typing import Any

log = logging.getLogger(__name__)


async def wait_first(work: Coroutine[Any, Any, object], *others: asyncio.Task[Any], seconds: float) -> None:
    """Wait for some work or for another task, whichever ends first, or for `seconds`; the work does not go on alone."""
    task = asyncio.create_task(work)
    await asyncio.wait([task, *others], return_when=asyncio.FIRST_COMPLETED, timeout=seconds)
    await end_all([task])


async def done_before(stopping: asyncio.Task[bool], work: Coroutine[Any, Any, None]) -> bool:
    """Return whether some work was done before another task was; raises what it raised."""
    task = asyncio.create_task(work)
    done, _ = await asyncio.wait([stopping, task], return_when=asyncio.FIRST_COMPLETED)
    if task not in done:
        await end_all([task])
        return False
    task.result()
    return True


async def end_all(tasks: Sequence[asyncio.Task[Any]]) -> None:
    """Cancel tasks and see them end; one that does not end is cancelled again, and left after a while."""
    pending = set(tasks)
    for patience in (6.0, 1.0, 1.0):
        for task in pending:
            task.cancel()
        if pending:
            _, pending = await asyncio.wait(pending, timeout=patience)
    for task in pending:
        log.error("%s does not end", task.get_coro())
    await asyncio.gather(*set(tasks) - pending, return_exceptions=True)
