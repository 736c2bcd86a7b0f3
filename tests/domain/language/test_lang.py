"""The language a person gets."""

import pytest

from domain.language.lang import Lang, answer_language, language_written, pick_language


def test_a_persons_own_language_comes_first() -> None:
    assert pick_language("th", "en", "en") == "th"


@pytest.mark.parametrize("code", ["en", "en-GB", "EN-us", "en_US"])
def test_telegrams_language_comes_next(code: str) -> None:
    assert pick_language(None, code, "th") == "en"


@pytest.mark.parametrize("code", [None, "", "de", "eng", "enx-GB"])
def test_the_default_comes_last(code: str | None) -> None:
    assert pick_language(None, code, "th") == "th"


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("คะแนน OIT", "th"),
        ("ข้อ I20", "th"),
        ("score of I20", "en"),
        ("who owns it?", "en"),
        ("anti-bribery announcement", "en"),
        ("what's due in June", "en"),
        ("I20", None),
        ("IIT, EIT", None),
        ("ita", None),
        ("l;ylfu", None),
        ("ihv'giupomujwso", None),
        ("2562", None),
        ("", None),
    ],
)
def test_a_message_shows_its_language_by_its_letters_and_words(text: str, lang: Lang | None) -> None:
    assert language_written(text) == lang


def test_a_persons_own_choice_goes_before_the_language_of_the_question() -> None:
    asked: list[tuple[Lang | None, str, Lang]] = [
        (None, "who?", "th"),
        ("th", "who owns it?", "en"),
        (None, "who owns it?", "th"),
        (None, "I20", "th"),
    ]

    assert [answer_language(own, text, otherwise) for own, text, otherwise in asked] == ["en", "th", "en", "th"]
