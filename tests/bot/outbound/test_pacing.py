"""Pacing: the order of the messages that leave, and their moments."""

import heapq
from collections.abc import Mapping
from random import Random

from bot.outbound.pacing import CATCH_UP_SECONDS, GROUP_GAP, MARGIN, PRIVATE_GAP, Pacer
from db.queues.content import COMMANDS, MESSAGE
from db.queues.outbox import Waiting
from tests.addresses import address


def row(number: int, chat: int, priority: int = 0, not_before: float = 0.0, kind: str = MESSAGE) -> Waiting:
    return Waiting(number, address(chat), priority, kind, "{}", 0, not_before)


def drain(
    pacer: Pacer, until: float, step: float = 0.001, stalls: Mapping[float, float] | None = None
) -> list[tuple[float, int]]:
    """Take all messages that leave up to a moment, each delivered at once: (moment, row id).

    `stalls` maps moments to the seconds after them in which nothing is taken.
    """
    left = []
    ticks = round(until / step)
    for tick in range(ticks):
        now = tick * step
        if any(begun <= now < begun + seconds for begun, seconds in (stalls or {}).items()):
            continue
        while (taken := pacer.take(now)) is not None:
            left.append((now, taken.id))
            pacer.answered(now, now)
            pacer.done(taken, now)
    return left


def test_it_keeps_the_order_of_a_chats_answers_and_of_its_broadcasts() -> None:
    pacer = Pacer(1000)
    pacer.add([row(1, 7), row(2, 7, priority=1), row(3, 7), row(4, 7, priority=1), row(5, 7)], 0.0)

    left = drain(pacer, 5.0)

    assert [number for _, number in left] == [1, 3, 5, 2, 4]


def test_an_answer_waits_for_none_of_the_broadcasts_piled_up_in_its_chat() -> None:
    pacer = Pacer(1000)
    pacer.add([row(number, 7, priority=1) for number in range(1, 501)], 0.0)
    last, _ = drain(pacer, 2.5)[-1]

    pacer.add([row(501, 7)], 2.5)

    assert pacer.take(last + PRIVATE_GAP) == row(501, 7)


def test_a_broadcast_that_may_leave_at_once_goes_before_an_answer() -> None:
    pacer = Pacer(1000)
    pacer.add([row(1, 7, priority=1), row(2, 7, priority=1)], 0.0)
    pacer.add([row(3, 7)], 0.0)

    assert [number for _, number in drain(pacer, 3.0)] == [1, 3, 2]


def test_a_broadcast_that_failed_is_tried_again_before_an_answer() -> None:
    pacer = Pacer(1000)
    pacer.add([row(1, 7, priority=1), row(2, 7, priority=1)], 0.0)
    failed = pacer.take(0.0)
    assert failed is not None
    pacer.answered(0.0, 0.0)
    failed.attempts, failed.not_before = 1, 0.5
    pacer.again(failed, 0.0)

    pacer.add([row(3, 7)], 0.1)

    assert [number for _, number in drain(pacer, 3.0)] == [1, 3, 2]


def test_chats_with_hundreds_of_answers_delay_no_other() -> None:
    pacer = Pacer(10)
    pacer.add([row(100 * chat + number, chat) for number in range(100) for chat in range(1, 31)], 0.0)
    drain(pacer, 5.0)

    pacer.add([row(9_999, 99)], 5.0)

    assert pacer.take(5.2) == row(9_999, 99)


def test_it_leaves_a_second_between_messages_of_a_chat() -> None:
    pacer = Pacer(1000)
    pacer.add([row(1, 7), row(2, 7)], 0.0)

    (first, _), (second, _) = drain(pacer, 2.0)

    assert second - first >= PRIVATE_GAP


def test_it_leaves_three_seconds_between_messages_of_a_group() -> None:
    pacer = Pacer(1000)
    pacer.add([row(1, -7), row(2, -7)], 0.0)

    (first, _), (second, _) = drain(pacer, 4.0)

    assert second - first >= GROUP_GAP


def test_it_never_lets_more_than_the_rate_leave_in_any_second() -> None:
    pacer = Pacer(30)
    pacer.add([row(number, number) for number in range(1, 151)], 0.0)

    times = [when for when, _ in drain(pacer, 6.0)]

    assert len(times) == 150
    assert max(sum(start <= when < start + 1 for when in times) for start in times) <= 30


def test_it_uses_nearly_all_of_the_rate() -> None:
    pacer = Pacer(30)
    pacer.add([row(number, number) for number in range(1, 301)], 0.0)

    left = drain(pacer, 10.0)

    assert len(left) >= 10 * 30 * MARGIN - 1


def test_it_makes_up_for_what_a_late_loop_missed_and_for_no_more() -> None:
    pacer = Pacer(30)
    pacer.add([row(number, number) for number in range(1, 61)], 0.0)
    first = pacer.take(0.0)
    assert first is not None
    pacer.answered(0.0, 0.0)
    pacer.done(first, 0.0)

    at_once = [taken for _ in range(20) if (taken := pacer.take(5.0)) is not None]

    assert len(at_once) == 1 + int(CATCH_UP_SECONDS / pacer.interval)


def test_making_up_never_brings_more_than_the_rate_into_a_second() -> None:
    pacer = Pacer(30)
    pacer.add([row(number, number) for number in range(1, 301)], 0.0)
    stalled = 0.4 + 0.2 + 1.5

    times = [when for when, _ in drain(pacer, 8.0, stalls={1.0: 0.4, 2.1: 0.2, 3.3: 1.5})]

    assert max(sum(start <= when < start + 1 for when in times) for start in times) <= 30
    assert len(times) > 30 * MARGIN * (8.0 - stalled) + 2 * CATCH_UP_SECONDS * 30 * MARGIN


def test_it_lets_people_who_wait_go_before_broadcasts() -> None:
    pacer = Pacer(1000)
    pacer.add([row(1, 1, priority=1), row(2, 2, priority=1), row(3, 3)], 0.0)

    assert drain(pacer, 1.0)[0][1] == 3


def test_it_moves_a_chat_up_when_somebody_there_waits() -> None:
    pacer = Pacer(1000)
    pacer.add([row(1, 1, priority=1), row(2, 2, priority=1)], 0.0)
    pacer.add([row(3, 2)], 0.0)

    assert [number for _, number in drain(pacer, 1.5)] == [2, 1, 3]


def test_it_waits_for_a_row_that_was_put_off() -> None:
    pacer = Pacer(1000)
    pacer.add([row(1, 1, not_before=0.5), row(2, 2)], 0.0)

    left = drain(pacer, 1.0)

    assert [number for _, number in left] == [2, 1]
    assert left[1][0] >= 0.5


def test_it_tries_a_failed_row_again_before_what_follows_it() -> None:
    pacer = Pacer(1000)
    pacer.add([row(1, 1), row(2, 1)], 0.0)
    failed = pacer.take(0.0)
    assert failed is not None

    pacer.answered(0.0, 0.0)
    failed.not_before = 0.2
    pacer.again(failed, 0.0)

    assert [number for _, number in drain(pacer, 2.0)] == [1, 2]


def test_it_holds_everything_when_told_to() -> None:
    pacer = Pacer(1000)
    pacer.add([row(1, 1)], 0.0)
    pacer.hold(0.7)

    assert drain(pacer, 1.0)[0][0] >= 0.7


def test_a_menu_does_not_delay_the_message_after_it() -> None:
    pacer = Pacer(1000)
    pacer.add([row(1, 1, kind=COMMANDS), row(2, 1)], 0.0)

    assert [number for _, number in drain(pacer, 0.5)] == [1, 2]


def test_it_says_how_long_to_wait() -> None:
    pacer = Pacer(1000)
    assert pacer.wait(0.0) is None

    pacer.add([row(1, 1, not_before=0.5)], 0.0)

    assert pacer.wait(0.1) == 0.4


def test_messages_long_on_their_way_count_until_they_are_answered() -> None:
    pacer = Pacer(10)
    pacer.add([row(number, number) for number in range(1, 21)], 0.0)
    flying = [taken for tick in range(1000) if (taken := pacer.take(tick / 1000)) is not None]

    assert len(flying) == 10
    assert pacer.take(30.0) is None

    for one in flying:
        pacer.answered(0.0, 30.0)
        pacer.done(one, 30.0)

    assert pacer.take(31.0) is not None


def test_no_second_sees_more_than_the_rate_arrive_however_unlike_the_ways_there_and_back() -> None:
    dice = Random(1)
    pacer = Pacer(30)
    pacer.add([row(number, number) for number in range(1, 601)], 0.0)
    arrivals: list[float] = []
    answers: list[tuple[float, float, int, Waiting]] = []

    for tick in range(25_000):
        now = tick / 1000
        while answers and answers[0][0] <= now:
            _, started, _, one = heapq.heappop(answers)
            pacer.answered(started, now)
            pacer.done(one, now)
        if tick % 500 > 350:
            continue  # a loop that stalls again and again, and catches up
        while (taken := pacer.take(now)) is not None:
            there, back = dice.choice(((0.012, 0.03), (0.03, 0.012)))
            arrivals.append(now + there)
            heapq.heappush(answers, (now + there + back, now, taken.id, taken))

    assert len(arrivals) >= 400
    assert max(sum(start <= when < start + 1 for when in arrivals) for start in arrivals) <= 30
