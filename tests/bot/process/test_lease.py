"""Being the only one, and leading."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import text

from bot.process.leader import LEADING, Leader
from bot.process.lease import HOLDER, Lease, is_dead
from db import leases
from db.engine import Database


async def taken(store: Database, holder: str, seconds: float = 15) -> int | None:
    async with store.transaction() as session:
        return await leases.take(session, "serving", holder, seconds)


async def test_a_lease_is_one_holders_until_it_runs_out(store: Database) -> None:
    assert await taken(store, "a")

    assert not await taken(store, "b")
    assert await taken(store, "a", seconds=-1)
    assert await taken(store, "b")
    assert not await taken(store, "a")


async def test_a_lease_that_ends_far_ahead_was_taken_by_a_clock_since_set_back_and_is_free(store: Database) -> None:
    assert await taken(store, "a", seconds=86_400)

    assert await taken(store, "b")
    assert not await taken(store, "a")


async def test_a_lease_given_back_is_free_at_once(store: Database) -> None:
    await taken(store, "a")
    async with store.transaction() as session:
        await leases.release(session, "serving", "a")

    assert await taken(store, "b")


async def test_somebody_elses_lease_can_not_be_given_back(store: Database) -> None:
    await taken(store, "a")
    async with store.transaction() as session:
        await leases.release(session, "serving", "b")

    assert not await taken(store, "b")


async def test_the_fence_grows_only_when_a_lease_changes_hands(store: Database) -> None:
    first = await taken(store, "a")
    assert first
    assert await taken(store, "a", seconds=-1) == first

    assert await taken(store, "b", seconds=-1) == first + 1
    assert await taken(store, "a") == first + 2


async def test_the_fence_of_a_lease_taken_over_holds_no_more(store: Database) -> None:
    first = await taken(store, "a", seconds=-1)
    assert first
    second = await taken(store, "b")
    assert second

    async with store.transaction() as session:
        assert not await leases.holds(session, "serving", first)
        assert await leases.holds(session, "serving", second)


async def test_signs_of_processes_that_are_gone_are_forgotten(store: Database) -> None:
    async with store.transaction() as session:
        await leases.take(session, f"{leases.HERE}long-ago", "a", -leases.KEPT_SECONDS - 1)
        await leases.take(session, f"{leases.HERE}now", "b", 15)
        await leases.take(session, "serving", "c", -leases.KEPT_SECONDS - 1)

        await leases.forget(session)

        assert await leases.holder_of(session, f"{leases.HERE}long-ago") is None
        assert await leases.holder_of(session, f"{leases.HERE}now") == "b"
        assert await leases.holder_of(session, "serving") == "c"


async def test_a_crashed_holder_on_this_machine_is_replaced_at_once(store: Database) -> None:
    if not store.is_sqlite:
        return  # several machines: only time tells
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", "")
    await process.wait()
    host = HOLDER.partition(":")[0]
    async with store.transaction() as session:
        await leases.take(session, "serving", f"{host}:{process.pid}:x", 3_600)
    lease = Lease(store, "serving", "taken")

    await lease.acquire()

    assert lease.held


def test_only_a_process_that_is_gone_is_dead() -> None:
    host = HOLDER.partition(":")[0]

    assert not is_dead(HOLDER)
    assert is_dead(f"{host}:{os.getpid()}:somebody-before-us")
    assert not is_dead(f"{host}:{os.getppid()}:x")
    assert not is_dead("elsewhere:1:x")


async def test_a_single_process_leads(store: Database) -> None:
    if not store.is_sqlite:
        return
    leader = Leader(store)

    assert leader.held
    async with store.transaction() as session:
        assert await leader.confirm(session)


@asynccontextmanager
async def leading(leader: Leader) -> AsyncIterator[asyncio.Event]:
    """A leader that runs, and what is set once it has taken the lead."""
    leads = asyncio.Event()
    running = asyncio.create_task(leader.run(leads.set))
    try:
        yield leads
    finally:
        running.cancel()
        await asyncio.wait([running])


async def test_one_of_two_leads_and_the_other_takes_over(store: Database) -> None:
    if store.is_sqlite:
        return
    first, second = Leader(store, "elsewhere:1:a"), Leader(store, "elsewhere:2:b")

    async with asyncio.timeout(60), leading(first) as one_leads:
        await one_leads.wait()
        async with leading(second) as other_leads:
            await first.resign()
            await other_leads.wait()

    assert second.held
    async with store.transaction() as session:
        assert not await first.confirm(session)
        assert await second.confirm(session)


async def test_a_leader_that_was_replaced_unawares_is_not_confirmed(store: Database) -> None:
    if store.is_sqlite:
        return
    leader = Leader(store)
    async with asyncio.timeout(60), leading(leader) as leads:
        await leads.wait()
    async with store.transaction() as session:  # as if it had been frozen since: its lease runs out, another takes it
        await leases.take(session, LEADING, HOLDER, -1)
        await leases.take(session, LEADING, "elsewhere:1:a", 15)

    assert leader.held
    async with store.transaction() as session:
        assert not await leader.confirm(session)


async def test_nobody_takes_the_lead_while_a_piece_of_work_is_done_under_it(store: Database) -> None:
    if store.is_sqlite:
        return
    leader = Leader(store)
    async with asyncio.timeout(60), leading(leader) as leads:
        await leads.wait()
    async with store.transaction() as session:
        await leases.take(session, LEADING, HOLDER, -1)

    async def take_over() -> int | None:
        async with store.transaction() as session:
            return await leases.take(session, LEADING, "elsewhere:1:a", 15)

    async with asyncio.timeout(60), store.transaction() as session:
        assert await leader.confirm(session)
        taking = asyncio.create_task(take_over())
        while not await somebody_waits(store):
            assert not taking.done()

    assert await taking


async def somebody_waits(store: Database) -> bool:
    async with store.reading() as session:
        found = await session.execute(text("SELECT 1 FROM pg_locks WHERE NOT granted"))
        return found.first() is not None
