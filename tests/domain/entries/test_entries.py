"""Words the coordinator wrote lie over the bundled data, field by field."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from domain.catalogue.plan import File
from domain.entries.entries import (
    NO_FILE,
    Entry,
    EntryDraft,
    Field,
    Revision,
    Written,
    entries_of,
    live,
    overlaid,
    stamp,
)
from domain.language.bilingual import Bilingual
from tests.screens.viewing import CATALOGUE

AT = datetime(2020, 6, 29, 2, tzinfo=UTC)
GIFT = CATALOGUE.guideline_by_id["G:no-gift"]
OWN, NACC, _ = CATALOGUE.channels
FILE = File("f1", "guide.pdf")


def revision(entry: str, **written: Any) -> Revision:
    return Revision(entry, 1, Written(**written), 101, "P101", AT)


def entry(entry_id: str, **written: Any) -> Entry:
    found = entries_of(CATALOGUE.channels, CATALOGUE.guidelines, [revision(entry_id, **written)])
    return next(one for one in found if one.id == entry_id)


def test_a_field_nobody_wrote_is_as_bundled() -> None:
    assert overlaid(CATALOGUE, []) == CATALOGUE


def test_a_link_leaves_the_documents_words_the_documents() -> None:
    shown = entry("G:no-gift", url="https://example.go.th/x").guideline()

    assert shown == replace(GIFT, url="https://example.go.th/x")
    assert shown.edited_at is None


def test_a_corrected_bundle_shows_through_where_nobody_wrote() -> None:
    corrected = replace(GIFT, text=Bilingual("ถ้อยคำที่แก้ไขแล้ว"))

    (found,) = entries_of((), (corrected,), [revision("G:no-gift", url="https://example.go.th/x")])

    assert found.guideline().text.th == "ถ้อยคำที่แก้ไขแล้ว"


def test_words_written_over_are_marked_with_when() -> None:
    assert entry("G:no-gift", text="ห้ามรับของขวัญทุกชนิด").guideline().edited_at == AT
    assert entry("own", text="โทร. 02 000 0000").channel().edited_at == AT


def test_english_of_thai_words_written_over_gives_way_to_the_thai() -> None:
    shown = entry("nacc", text="ที่อยู่ใหม่").channel()

    assert (shown.text.en, shown.title.en) == ("ที่อยู่ใหม่", NACC.title.en)
    assert entry("nacc", text="ที่อยู่ใหม่", text_en="new address").channel().text.en == "new address"


def test_an_emptied_field_is_empty() -> None:
    shown = entry("G:service-manual", url="", unit="").guideline()

    assert (shown.url, shown.unit) == (None, None)


def test_the_retired_are_not_shown_and_the_added_come_last() -> None:
    catalogue = overlaid(
        CATALOGUE,
        [revision("G:no-gift", retired=True), revision("G:added-1", title="แนวปฏิบัติการลา"), revision("x1", title="ก")],
    )

    assert "G:no-gift" not in catalogue.guideline_by_id
    assert [one.id for one in catalogue.guidelines][-1] == "G:added-1"
    assert catalogue.guideline_by_id["G:added-1"].title.en == "แนวปฏิบัติการลา"
    assert [one.id for one in catalogue.channels] == ["own", "nacc", "1111", "x1"]


def test_a_text_equal_to_the_bundled_is_not_kept_as_written() -> None:
    changed = entry("G:no-gift", title="อื่น", unit="hr").changed(Written(title=GIFT.title.th, unit=""))

    assert changed.written == Written()


def test_a_file_taken_away_is_gone() -> None:
    assert entry("G:no-gift", file=FILE).guideline().file == FILE
    assert entry("G:no-gift", file=FILE).changed(Written(file=NO_FILE)).guideline().file is None


@pytest.mark.parametrize(
    ("entry_id", "written", "lacks"),
    [
        ("own", {}, (Field.TEXT,)),
        ("own", {"text": "โทร."}, ()),
        ("own", {"retired": True}, ()),
        ("nacc", {}, ()),
        ("G:no-gift", {}, (Field.FILE, Field.UNIT)),
        ("G:no-gift", {"file": FILE, "unit": "hr"}, ()),
        ("G:hr-plan", {}, (Field.FILE,)),
        ("G:service-manual", {}, ()),
    ],
)
def test_it_knows_what_nobody_has_filled_in(entry_id: str, written: dict[str, Any], lacks: tuple[Field, ...]) -> None:
    assert entry(entry_id, **written).lacks == lacks


def test_a_new_channel_needs_a_title_and_a_text_and_a_new_guideline_a_title() -> None:
    channel, guideline = Entry("added-1", None), Entry("G:added-1", None)

    assert channel.missing is Field.TITLE
    assert channel.changed(Written(title="ก")).missing is Field.TEXT
    assert channel.changed(Written(title="ก", text="ข")).missing is None
    assert guideline.changed(Written(title="ก")).missing is None


def test_a_stamp_tells_changes_and_revisions_apart() -> None:
    draft = EntryDraft(101, "own", 0, Written(text="ก"))
    stamps = {
        stamp(Entry("own", OWN), draft),
        stamp(Entry("own", OWN), replace(draft, changes=Written(text="ข"))),
        stamp(Entry("own", OWN, newest=revision("own")), draft),
    }

    assert len(stamps) == 3


def test_live_keeps_each_kind_apart() -> None:
    channels, guidelines = live(entries_of(CATALOGUE.channels, CATALOGUE.guidelines, []))

    assert (channels, guidelines) == (CATALOGUE.channels, CATALOGUE.guidelines)
