"""Labelled messages of many hands: the shares that are heard right (docs/decisions/0030)."""

from collections.abc import Sequence

import pytest

from samples.hearing import DATA, Judged, judge, load, supposed

LISTENER = supposed()
SETS = {name: [one for row in rows for one in judge(LISTENER, row)] for name, rows in load(DATA).items()}


def share(found: Sequence[Judged]) -> float:
    return sum(one.right for one in found) / len(found) if found else 1


@pytest.mark.parametrize("name", SETS)
def test_progress_of_those_who_owe_is_heard_as_a_report(name: str) -> None:
    owed = [one for one in SETS[name] if one.field == "kind" and one.label == "report"]

    assert share(owed) >= 0.97


def harmless(name: str) -> list[Judged]:
    return [one for one in SETS[name] if one.field == "kind" and "wrongdoing" not in str(one.wanted)]


@pytest.mark.parametrize("name", SETS)
def test_at_most_one_harmless_message_of_a_set_is_taken_for_wrongdoing(name: str) -> None:
    assert sum(one.heard == "wrongdoing" for one in harmless(name)) <= 1


def test_a_harmless_message_is_hardly_ever_taken_for_wrongdoing() -> None:
    kinds = [one for name in SETS for one in harmless(name)]

    assert sum(one.heard == "wrongdoing" for one in kinds) <= 0.005 * len(kinds)


@pytest.mark.parametrize("name", SETS)
def test_most_messages_are_heard_as_meant(name: str) -> None:
    hints = "hearing · round 10"  # half of it tells of wrongdoing without naming it

    assert share([one for one in SETS[name] if one.field == "kind"]) >= (0.8 if name == hints else 0.83)


@pytest.mark.parametrize("name", SETS)
def test_next_to_no_step_is_falsely_read_as_completed(name: str) -> None:
    done = [one for one in SETS[name] if one.field == "status" and one.heard == "completed"]

    assert sum(not one.right for one in done) <= 1
