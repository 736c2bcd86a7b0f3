"""Rules that hold for all texts together."""

import re

import pytest

from domain.language.lang import Lang
from screens.texts import TEXTS


@pytest.mark.parametrize(("lang", "word"), [("th", "เกินกำหนด"), ("en", "verdue")])
def test_overdue_has_one_sign_which_means_nothing_else(lang: Lang, word: str) -> None:
    said = {key for key, text in TEXTS[lang].items() if word in re.sub(r"{\w+}", "", text)}
    signed = {key for key, text in TEXTS[lang].items() if "⏰" in text}

    assert said - {"state.overdue", "state.overdue.none"} == signed - {"state.overdue.mark"}
    assert "summary.state.overdue" in said
