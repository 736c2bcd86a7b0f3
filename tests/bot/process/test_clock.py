"""Office time: it stands still for a clock set back by a little, and follows one that was wrong."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.process.clock import STANDS_STILL, OfficeClock

JUMPED = datetime(2020, 6, 30, 2, tzinfo=UTC)


@pytest.fixture
def clock() -> OfficeClock:
    made = OfficeClock()
    made.set(JUMPED)
    return made


def test_it_leaps_forward(clock: OfficeClock) -> None:
    before = clock.now()

    clock.set(JUMPED + timedelta(days=400))

    assert clock.now() - before >= timedelta(days=400) - timedelta(minutes=1)


def test_it_stands_still_while_the_machines_clock_is_a_little_behind(clock: OfficeClock) -> None:
    before = clock.now()

    clock.set(before - STANDS_STILL / 2)

    assert clock.now() == before
    assert clock.now() == before


@pytest.mark.parametrize("back", [timedelta(hours=1), timedelta(days=1)])
def test_it_follows_a_clock_that_was_wrong(
    clock: OfficeClock, back: timedelta, caplog: pytest.LogCaptureFixture
) -> None:
    before = clock.now()

    clock.set(before - back)

    assert before - back <= clock.now() < before
    assert clock.now() <= clock.now()
    assert caplog.text.count("was set back") == 1
