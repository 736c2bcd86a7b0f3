"""Nouns an English text counts are in the singular where there is one."""

import pytest

from screens.texts import label


@pytest.mark.parametrize(
    ("count", "text"), [(1, "1 matter awaits a decision"), (0, "0 matters await"), (3, "3 matters await a decision")]
)
def test_the_noun_follows_its_number(count: int, text: str) -> None:
    assert text in label("en", "decide.head", count=count, quarter="3/2563")
