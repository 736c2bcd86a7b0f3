"""The curated wordings as the search gets them: for the texts they were written for."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bundled.bundle import load_bundle
from bundled.phrases import fingerprint, left_out, load_phrases, written_for
from domain.catalogue.assessment import Item
from domain.catalogue.plan import Catalogue
from domain.entries.entries import Revision, Written, overlaid
from domain.language.bilingual import Bilingual
from domain.search import Answerer
from tests.other_agencies import HOSPITAL

BUNDLE = load_bundle()
AT = datetime(2020, 7, 1, 2, tzinfo=UTC)
OTHER = Bilingual("หน่วยงานของท่านเปิดเผยผลการประเมินบุคลากรต่อสาธารณะมากน้อยเพียงใด", "Disclosure of staff appraisals")


def with_items(change: Callable[[Item], Item]) -> Catalogue:
    """The bundled catalogue with its items changed."""
    items = tuple(map(change, BUNDLE.assessment.items))
    return replace(BUNDLE, assessment=replace(BUNDLE.assessment, items=items))


def asking(code: str, text: Bilingual) -> Catalogue:
    """The bundled catalogue with another text of one item."""
    return with_items(lambda item: replace(item, text=text) if item.code == code else item)


def test_a_situation_said_of_several_entries_belongs_to_each() -> None:
    phrases = load_phrases(BUNDLE)

    assert all("ซองแดง" in phrases[entry] for entry in ("I5", "G:no-gift"))
    assert "ซองแดง" not in phrases["I4"]


def test_wordings_are_kept_only_for_entries_that_exist() -> None:
    book, plan = BUNDLE.assessment, BUNDLE.plan
    known = {one.code for group in (book.items, book.indicators, book.tools) for one in group}
    known |= {step.id for step in plan.steps} | {guideline.id for guideline in BUNDLE.guidelines}
    known |= {"OVERALL", "CHANNELS", "NONE", "ACTS"}

    assert {entry for entry in load_phrases(BUNDLE) if not entry.startswith(("concept:", "unit:"))} == known


def test_every_bundled_wording_holds_for_the_bundled_data() -> None:
    assert left_out(BUNDLE) == {}
    assert set(BUNDLE.assessment.item_by_code) <= written_for().keys()


def test_another_text_under_a_code_does_not_take_its_wordings() -> None:
    catalogue = asking("I5", OTHER)

    phrases = load_phrases(catalogue)

    assert "I5" not in phrases
    assert "I5" not in phrases["ACTS"]
    assert left_out(catalogue) == {"I5": fingerprint(OTHER.th)}


def test_a_changed_item_is_no_sure_answer_to_the_old_question() -> None:
    catalogue = asking("I5", OTHER)

    answer = Answerer(catalogue, load_phrases(catalogue)).ask("รับกระเช้าปีใหม่ได้กี่คะแนน")

    assert answer.ids[:1] != ("I5",)


def test_wordings_follow_their_text_to_another_code() -> None:
    moved = BUNDLE.assessment.item_by_code["I20"].text
    texts = {"I20": OTHER, "I21": moved}

    phrases = load_phrases(with_items(lambda item: replace(item, text=texts.get(item.code, item.text))))

    assert "I20" not in phrases
    assert phrases["I21"] == load_phrases(BUNDLE)["I20"]


def test_wordings_of_a_text_that_two_other_codes_have_are_for_neither() -> None:
    moved = BUNDLE.assessment.item_by_code["I20"].text
    texts = {"I20": OTHER, "I21": moved, "I22": moved}

    phrases = load_phrases(with_items(lambda item: replace(item, text=texts.get(item.code, item.text))))

    assert not {"I20", "I21", "I22"} & phrases.keys()


def test_blanks_make_no_other_text() -> None:
    assert fingerprint("การ ปฏิบัติ\nหน้าที่") == fingerprint("การปฏิบัติหน้าที่")


def test_another_agency_has_its_own_wordings_only() -> None:
    unit = replace(HOSPITAL.units[0], code="ward", wordings=("ตึกผู้ป่วย",))

    phrases = load_phrases(replace(HOSPITAL, units=(unit,)))

    assert phrases["unit:ward"] == ("ตึกผู้ป่วย",)
    assert "unit:hr" not in phrases
    assert not [entry for entry in phrases if entry.startswith(("I", "E", "G:"))]


@pytest.mark.parametrize(("title", "kept"), [("นโยบาย No-Gift Policy", True), ("ระเบียบการลา", False)])
def test_a_guideline_that_was_given_another_title_has_no_wordings(title: str, kept: bool) -> None:
    written = Written(title=title, text="ข้อความ")

    catalogue = overlaid(BUNDLE, [Revision("G:no-gift", 1, written, 101, "P101", AT)])

    assert bool(catalogue.guideline_by_id["G:no-gift"].wordings) is kept
