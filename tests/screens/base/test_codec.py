"""Dataclasses as words: types no feature uses yet, and those that could not be recognised from their text."""

from dataclasses import dataclass
from typing import Final

import pytest

from screens.base.codec import Registry


@dataclass(frozen=True)
class Switch:
    """A switch, with or without its parts."""

    on: bool
    count: int | None = None


@dataclass(frozen=True)
class Vague:
    """A name or none."""

    name: str | None


REGISTRY: Final[Registry[object]] = Registry()
REGISTRY.add(Switch, "switch")
REGISTRY.add(Vague, "vague")


@pytest.mark.parametrize(
    ("value", "text"), [(Switch(True), "switch|1"), (Switch(False), "switch|0"), (Switch(True, 0), "switch|1|0")]
)
def test_a_yes_or_no_and_a_number_that_may_lack_come_back(value: Switch, text: str) -> None:
    assert REGISTRY.pack(value) == text
    assert REGISTRY.unpack(text) == value


@pytest.mark.parametrize("text", ["switch", "switch|yes", "switch|1|one", "switch|1|1|1", "swotch|1"])
def test_other_words_are_nothing(text: str) -> None:
    assert REGISTRY.unpack(text) is None


def test_a_text_that_may_lack_is_refused_since_an_empty_one_would_read_the_same() -> None:
    with pytest.raises(TypeError):
        REGISTRY.pack(Vague(None))
