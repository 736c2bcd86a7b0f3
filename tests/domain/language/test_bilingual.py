"""A text in two languages: the one said, and the one beside it."""

import pytest

from domain.language.bilingual import Bilingual

GIFT = Bilingual("งดรับของขวัญ", "No gifts")
THAI_ONLY = Bilingual("งดรับของขวัญ")


def test_it_is_said_in_the_language_asked_for() -> None:
    assert (GIFT.say("th"), GIFT.say("en")) == ("งดรับของขวัญ", "No gifts")


def test_it_is_said_in_thai_where_there_is_no_english() -> None:
    assert (THAI_ONLY.say("en"), Bilingual("ก", "").say("en")) == ("งดรับของขวัญ", "ก")


def test_the_official_thai_stands_beside_english_only() -> None:
    assert [GIFT.official("en"), GIFT.official("th"), THAI_ONLY.official("en")] == ["งดรับของขวัญ", "", ""]


def test_both_are_the_wordings_there_are() -> None:
    assert (GIFT.both, THAI_ONLY.both) == (("งดรับของขวัญ", "No gifts"), ("งดรับของขวัญ",))


def test_it_is_true_when_there_is_a_thai_text() -> None:
    assert GIFT
    assert not Bilingual("")


def test_it_cannot_be_printed_without_a_language() -> None:
    with pytest.raises(TypeError, match="language"):
        f"{Bilingual('งานบุคคล', 'HR')}"
