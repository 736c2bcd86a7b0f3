"""Scores, lists and counts as people read them."""

from decimal import Decimal

import pytest

from domain.language.formats import list_text, plural, score_text
from domain.language.lang import Lang


@pytest.mark.parametrize(
    ("score", "text"),
    [
        ("53.03", "53.03"),
        ("100", "100"),
        ("100.00", "100"),
        ("0", "0"),
        ("89", "89.00"),
        ("73.4", "73.40"),
        ("82.376", "82.38"),
        ("79.445", "79.45"),
    ],
)
def test_a_score_is_printed_as_in_the_document(score: str, text: str) -> None:
    assert score_text(Decimal(score)) == text


@pytest.mark.parametrize(
    ("words", "lang", "text"),
    [
        (["ก", "ข", "ค"], "th", "ก, ข และ ค"),
        (["ก", "ข"], "th", "ก และ ข"),
        (["a", "b", "c"], "en", "a, b and c"),
        (["a"], "en", "a"),
        ([], "en", ""),
    ],
)
def test_a_list_is_joined_with_and(words: list[str], lang: Lang, text: str) -> None:
    assert list_text(words, lang) == text


@pytest.mark.parametrize(("count", "text"), [(0, "0 steps"), (1, "1 step"), (2, "2 steps")])
def test_a_count_takes_its_noun_along(count: int, text: str) -> None:
    assert plural(count, "step") == text


def test_an_irregular_plural_is_given() -> None:
    assert plural(2, "person", "people") == "2 people"
