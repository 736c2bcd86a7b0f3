"""Refusals in words."""

from datetime import date

import pytest

from domain.errors import DomainError
from domain.language.lang import Lang
from screens.refusal import refusal


@pytest.mark.parametrize(("lang", "day"), [("th", "(30 ก.ย. 2563)"), ("en", "(30 Sep 2563 B.E.)")])
def test_a_date_is_worded_in_the_readers_language(lang: Lang, day: str) -> None:
    error = DomainError("round.due_beyond", quarter="4/2563", date=date(2020, 9, 30))

    assert day in refusal(lang, error).text
