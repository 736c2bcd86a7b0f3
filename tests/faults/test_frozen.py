"""A leader that freezes or is cut off is replaced; a database that falls silent is noticed, and nothing restarted."""

from collections.abc import AsyncIterator, Callable
from functools import partial

import pytest

from tests.faults.conftest import MakeBot
from tests.faults.frozen import (
    Blow,
    TakenOver,
    outlived,
    resumed,
    silenced,
    stopped,
    stopped_at_work,
    taken_over,
    through,
)
from tests.faults.lab import Lab
from tests.faults.route import Route

TAKE_OVER_SECONDS = 30
NOTICE_SECONDS = 20
IN_FLIGHT = 8
"""Messages on their way at 30 a second."""
SLOW_MACHINE = 2
"""Times as long as that a crowded machine may take."""


@pytest.fixture
async def route(postgres: Callable[[], str]) -> AsyncIterator[Route]:
    """A way to a database that can fall silent."""
    async with Route(postgres()) as way:
        yield way


def keeps(found: TakenOver) -> None:
    """Everybody was prompted once, and soon enough."""
    assert (found.prompted.missing, found.prompted.queued_again) == (0, 0), found
    assert found.seconds < TAKE_OVER_SECONDS * SLOW_MACHINE


@pytest.mark.parametrize("blow", [stopped, stopped_at_work])
async def test_another_process_opens_the_round_when_the_leader_is_frozen(
    lab: Lab, make_bot: MakeBot, postgres: Callable[[], str], blow: Blow
) -> None:
    url = postgres()
    bots = [make_bot(webhook=True, url=url), make_bot(webhook=True, url=url)]

    keeps(await taken_over(lab, bots, 16, blow))


async def test_another_process_opens_the_round_when_the_leaders_database_is_silent(
    lab: Lab, make_bot: MakeBot, route: Route
) -> None:
    bots = [through(make_bot(webhook=True, url=route.direct), route), make_bot(webhook=True, url=route.direct)]

    keeps(await taken_over(lab, bots, 16, partial(silenced, route=route)))


@pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
async def test_every_part_outlives_a_database_that_was_silent(
    lab: Lab, make_bot: MakeBot, route: Route, webhook: bool
) -> None:
    bot = through(make_bot(webhook=webhook, url=route.direct), route)
    await bot.start()

    found = await outlived(lab, bot, route, 20)

    assert found.verdict.kept, found
    assert found.seconds < NOTICE_SECONDS * SLOW_MACHINE


async def test_a_sender_that_was_paused_repeats_at_most_what_was_on_its_way(
    lab: Lab, make_bot: MakeBot, postgres: Callable[[], str]
) -> None:
    url = postgres()

    found = await resumed(lab, [make_bot(webhook=True, url=url), make_bot(webhook=True, url=url)], 120)

    assert (found.missing, found.queued_again) == (0, 0), found
    assert found.repeated <= IN_FLIGHT, found
