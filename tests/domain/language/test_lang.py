"""The language a person gets."""

import pytest

from domain.language.lang import pick_language


def test_a_persons_own_language_comes_first() -> None:
    assert pick_language("th", "en", "en") == "th"


@pytest.mark.parametrize("code", ["en", "en-GB", "EN-us", "en_US"])
def test_telegrams_language_comes_next(code: str) -> None:
    assert pick_language(None, code, "th") == "en"


@pytest.mark.parametrize("code", [None, "", "de", "eng", "enx-GB"])
def test_the_default_comes_last(code: str | None) -> None:
    assert pick_language(None, code, "th") == "th"
