"""Being the only one, and leading."""

import asyncio
import os
import sys
import time

from bot.process.leader import Leader
from bot.process.lease import HOLDER, Lease, is_dead
from db import leases
from db.engine import Database


async def taken(store: Database, holder: str, now: float) -> bool:
    async with store.transaction() as session:
        return await leases.take(session, "serving", holder, now, 15)


async def test_a_lease_is_one_holders_until_it_runs_out(store: Database) -> None:
    assert await taken(store, "a", 100.0)

    assert not await taken(store, "b", 114.0)
    assert await taken(store, "a", 114.0)
    assert not await taken(store, "b", 128.0)
    assert await taken(store, "b", 130.0)


async def test_a_lease_given_back_is_free_at_once(store: Database) -> None:
    await taken(store, "a", 100.0)
    async with store.transaction() as session:
        await leases.release(session, "serving", "a")

    assert await taken(store, "b", 101.0)


async def test_somebody_elses_lease_can_not_be_given_back(store: Database) -> None:
    await taken(store, "a", 100.0)
    async with store.transaction() as session:
        await leases.release(session, "serving", "b")

    assert not await taken(store, "b", 101.0)


async def test_a_crashed_holder_on_this_machine_is_replaced_at_once(store: Database) -> None:
    if not store.is_sqlite:
        return  # several machines: only time tells
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", "")
    await process.wait()
    host = HOLDER.partition(":")[0]
    async with store.transaction() as session:
        await leases.take(session, "serving", f"{host}:{process.pid}:x", time.time(), 3_600)
    lease = Lease(store, "serving", "taken")

    await lease.acquire()

    assert lease.held


def test_only_a_process_that_is_gone_is_dead() -> None:
    host = HOLDER.partition(":")[0]

    assert not is_dead(HOLDER)
    assert is_dead(f"{host}:{os.getpid()}:somebody-before-us")
    assert not is_dead(f"{host}:{os.getppid()}:x")
    assert not is_dead("elsewhere:1:x")


async def test_one_of_two_leads_and_the_other_takes_over(store: Database) -> None:
    if store.is_sqlite:
        assert await Leader(store).leads()
        return
    first, second = Leader(store), Leader(store)

    assert await first.leads()
    assert not await second.leads()
    assert await first.leads()

    await first.resign()

    assert await second.leads()
    await second.resign()
