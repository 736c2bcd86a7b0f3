"""Holding back while nothing leaves, judged by a clock that is passed in."""

from random import Random

from bot.outbound.interruption import LONGEST_HOLD, LONGEST_PAUSE, SEVERAL, Interruption
from bot.outbound.pacing import Pacer
from db.queues.outbox import APART, Waiting
from tests.addresses import address


def message(number: int, chat: int | None = None, priority: int = 0) -> Waiting:
    return Waiting(number, address(number if chat is None else chat), priority, "message", "{}", 1, 0.0)


def interrupted() -> Interruption:
    """Messages of several chats failed at second 100."""
    found = Interruption(Random(1))
    for number in range(SEVERAL):
        found.failed(message(number), 100.0)
    return found


def test_a_message_that_fails_alone_holds_nobody_back() -> None:
    alone = Interruption(Random(1))

    for _ in range(10):
        alone.failed(message(1), 100.0)

    assert not alone.on
    assert alone.over() == ()


def test_several_chats_that_fail_hold_everything_back_longer_each_time() -> None:
    found, holds, now = interrupted(), [], 100.0

    for number in range(10):
        holds.append(found.until - now)
        now = found.until
        found.failed(message(number), now)

    assert found.on
    assert 0.8 <= holds[0] <= 1.2
    assert holds[3] > holds[1] > holds[0]
    assert max(holds) <= LONGEST_HOLD * 1.2


def test_the_next_try_is_another_messages() -> None:
    found = interrupted()

    waits = found.failed(message(1), 100.0)

    assert 100.0 + waits > found.until


def test_all_are_free_once_one_got_through() -> None:
    found = interrupted()

    freed = found.over()

    assert [one.id for one in freed] == list(range(SEVERAL))
    assert (found.on, found.until) == (False, 0.0)


def test_a_messages_own_pauses_grow_and_are_bounded_whatever_their_number() -> None:
    found = Interruption(Random(1))

    pauses = [found.pause(attempts) for attempts in (1, 3, 5, 100, 100_000)]

    assert pauses[0] < pauses[1] < pauses[2]
    assert max(pauses) <= LONGEST_PAUSE * 1.2


def test_tries_are_spread() -> None:
    found = Interruption(Random(1))

    assert len({found.pause(4) for _ in range(10)}) == 10


def test_a_message_that_waits_apart_lets_later_ones_of_its_chat_by_and_comes_in_its_time() -> None:
    pacer = Pacer(1000)
    first, second = message(1, 7), message(2, 7)
    pacer.add([first, second], 0.0)
    taken = pacer.take(0.0)
    assert taken is first

    first.priority, first.not_before = APART, 60.0
    pacer.again(first, 0.1)

    assert pacer.take(1.0) is second
    pacer.done(second, 1.0)
    assert pacer.take(30.0) is None
    assert pacer.take(61.0) is first


def test_a_message_that_waits_apart_stops_nothing_after_a_restart() -> None:
    pacer = Pacer(1000)
    apart = message(1, 7, priority=APART)
    apart.not_before = 60.0

    pacer.add([apart], 0.0)
    pacer.add([message(2, 7, priority=1)], 0.0)

    taken = pacer.take(1.0)
    assert taken is not None
    assert taken.id == 2


def test_a_message_that_waits_for_the_network_keeps_its_chat_in_order() -> None:
    pacer = Pacer(1000)
    first, second = message(1, 7), message(2, 7)
    pacer.add([first, second], 0.0)
    pacer.take(0.0)

    first.not_before = 60.0
    pacer.again(first, 0.1)

    assert pacer.take(30.0) is None
    pacer.hurry(first, 30.0)
    assert pacer.take(30.0) is first
