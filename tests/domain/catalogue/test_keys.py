"""The keys of the data, the tables and the export: two for a bilingual field."""

import pytest

from domain.catalogue.keys import from_keys, keys_of, to_keys
from domain.catalogue.plan import Channel, Plan, Unit
from domain.language.bilingual import Bilingual
from tests.screens.viewing import CATALOGUE

CHANNEL = {"id": "x", "title": "ก", "title_en": "A", "text": "", "text_en": "", "source": "ข"}


def test_a_bilingual_field_has_a_key_for_each_language() -> None:
    assert [key.name for key in keys_of(Unit)] == ["code", "name", "name_en", "short", "short_en", "office", "wordings"]


def test_the_short_name_of_the_agency_shares_the_english_of_the_long_one() -> None:
    english = {key.field: key.name for key in keys_of(Plan) if key.english}

    assert (english["agency"], english["agency_short"]) == ("agency_en", "agency_en")


def test_english_may_be_left_out() -> None:
    required = {key.name: key.required for key in keys_of(Channel)}

    assert (required["title_en"], required["source"], required["source_en"]) == (False, True, False)


def test_english_that_is_empty_or_left_out_is_none() -> None:
    assert from_keys(Channel, CHANNEL) == Channel("x", Bilingual("ก", "A"), Bilingual(""), Bilingual("ข"))


def test_english_that_is_not_there_has_an_empty_value() -> None:
    values = to_keys(Channel("x", Bilingual("ก", "A"), Bilingual(""), Bilingual("ข")))

    assert values == CHANNEL | {"source_en": "", "own": False, "edited_at": None}


@pytest.mark.parametrize("entry", [CATALOGUE.plan, CATALOGUE.channels[1], CATALOGUE.assessment.item_by_code["I20"]])
def test_an_entry_comes_back_from_its_values(entry: object) -> None:
    assert from_keys(type(entry), to_keys(entry)) == entry
