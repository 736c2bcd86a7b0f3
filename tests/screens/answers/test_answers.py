"""Answers about scores, measures, guidelines and channels – and the parts only those concerned see."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from domain.answers.story import guidelines_of_item, place, ranges
from domain.language.bilingual import Bilingual
from domain.language.lang import LANGS, Lang
from domain.people import Person, Role
from domain.reports.reports import Status
from domain.search import Answer
from screens import answers
from screens.answers import parts
from screens.base.rich import LIMIT
from tests.other_agencies import by_conditions, ruled
from tests.screens.viewing import BEFORE, CATALOGUE, ENTRIES, PLAN, SECRETS, opened, person, step_status, text, view


def test_a_weak_item_tells_its_whole_story() -> None:
    told = text("I20", view(step_statuses=step_status("M1.1/4", procurement=Status.IN_PROGRESS)))

    for part in (
        "ขั้นตอนการขออนุญาตเพื่อยืมทรัพย์สินของราชการ",
        "53.03 คะแนน · ระดับ E · ปี 2562",
        "อันดับที่ 30 จาก 30 ข้อของ IIT",
        "ต่ำกว่าเกณฑ์ 85 อยู่ 31.97 คะแนน",
        "ต่ำกว่าตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ (74.38 C) อยู่ 21.35 คะแนน",
        "จุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน",
        "แนวทางการพัฒนา: ชี้แจงทำความเข้าใจบุคลากร",
        "1.1 ข้อ 4 การเผยแพร่แนวปฏิบัติการใช้ทรัพย์สินของสำนักงาน",
        "งานจัดซื้อจัดจ้างและบริหารพัสดุ",
        "กำหนดแล้วเสร็จ: มิถุนายน 2563 · ⏰ เกินกำหนด",
        "กำลังดำเนินการ",
    ):
        assert part in told


def test_a_weak_item_leads_on_to_indicator_step_and_guideline() -> None:
    assert opened(answers.shown(view(), "I20")) == {
        "score|IND4|1|2562",
        "measures|M1.1/4|1|2563",
        "guide|G:asset-borrowing",
    }


def test_an_item_is_told_in_english_with_its_official_thai() -> None:
    told = text("I20", view("en"))

    assert "53.03 points · grade E" in told
    assert "Rank 30 of 30 in IIT" in told
    assert all(wording in told for wording in CATALOGUE.assessment.item_by_code["I20"].text.both)


UNGRADED = replace(CATALOGUE, assessment=by_conditions("92.76", IIT="84.45", EIT="91.63", OIT="99.84"))


def test_a_year_that_grades_the_whole_only_shows_parts_by_their_score() -> None:
    shown = replace(view(), catalogue=UNGRADED)

    assert "92.76 คะแนน · ระดับ ผ่าน · ปี 2562" in text("OVERALL", shown)
    assert "IIT 84.45 · น้ำหนัก 30%" in text("OVERALL", shown)
    assert "53.03 คะแนน · ปี 2562" in text("I20", shown)
    assert "ระดับ" not in text("I20", shown).split("การวิเคราะห์")[0]


def test_the_overview_of_a_year_without_grades_has_none() -> None:
    ungraded = replace(CATALOGUE, assessment=ruled(CATALOGUE.assessment, graded=()))

    told = answers.overview(replace(view("en"), catalogue=ungraded)).text.text

    assert "89.49 points\n" in told
    assert "grade" not in told


def test_the_pass_mark_is_that_of_the_year() -> None:
    strict = replace(CATALOGUE, assessment=ruled(CATALOGUE.assessment, pass_mark=Decimal("90.50")))

    assert "ต่ำกว่าเกณฑ์ 90.5 อยู่ 1.01 คะแนน" in text("OVERALL", replace(view(), catalogue=strict))


def test_a_tie_names_whom_the_rank_is_shared_with() -> None:
    assert "อันดับที่ 3 จาก 15 ข้อของ EIT (ร่วมกับ E13)" in text("E8")


def test_a_tie_of_many_is_counted() -> None:
    assert "ทั้ง 48 ข้อของ OIT ได้คะแนนเท่ากัน" in text("O5")


def test_a_finding_to_be_kept_says_so_and_has_no_step() -> None:
    told = text("I4")

    assert "ควรรักษามาตรฐานการดำเนินงาน" in told
    assert "แผนไม่มีขั้นตอนเฉพาะสำหรับข้อนี้" in told
    assert "guide|G:anti-bribery" in opened(answers.shown(view(), "I4"))


def test_an_item_the_analysis_passed_over_says_so() -> None:
    assert "ข้อนี้ไม่อยู่ในกลุ่มที่ต้องเร่งแก้ไข" in text("O5")


def test_an_indicator_lists_its_items_and_says_whence_their_grouping() -> None:
    told = text("IND7")

    assert "82.32 คะแนน · ระดับ B" in told
    assert "อันดับที่ 6 จาก 10 ตัวชี้วัด" in told
    assert all(f"E{number} · " in told for number in range(6, 11))
    assert "เอกสารไม่ได้ระบุไว้" in told


def test_a_long_indicator_turns_pages() -> None:
    first, last = answers.score(view(), "IND9"), answers.score(view(), "IND9", 99)

    assert "O8 ·" in first.text.text
    assert "O9 ·" not in first.text.text
    assert "score|IND9|2|2562" in opened(first)
    assert "O33" in last.text.text


def test_a_tools_score_is_marked_as_computed() -> None:
    told = text("IIT")

    assert "79.45 คะแนน · ระดับ B" in told
    assert "คำนวณ" in told
    assert "ระดับดี (Good)" in told


def test_the_overall_score_shows_what_it_is_made_of() -> None:
    told = text("OVERALL")

    assert "89.49 คะแนน · ระดับ A" in told
    assert "EIT 85.51 (A) · น้ำหนัก 30%" in told


def test_the_overview_fits_one_screen() -> None:
    message = answers.overview(view())

    assert len(message.text.text.splitlines()) <= 22
    assert "89.49" in message.text.text
    assert "9. การเปิดเผยข้อมูล 100 AA (#1)" in message.text.text
    assert "I20 53.03 E · I15 61.87 D · I23 62.41 D" in message.text.text
    assert {"score|IIT|1|2562", "score|IND10|1|2562", "scores|low|1|2562"} <= opened(message)


def test_the_ranking_pages_from_the_lowest_up() -> None:
    first, last = answers.ranked(view()), answers.ranked(view(), 10)

    assert first.text.text.index("I20") < first.text.text.index("I15")
    assert "scores|low|2|2562" in opened(first)
    assert "scores|low|11|2562" not in opened(last)


def test_a_step_tells_activities_owners_and_what_it_answers() -> None:
    message = answers.shown(view(), "M1.1/1")

    assert "จัดทำรายงานสรุปผลการดำเนินงานตามแผนการบริหารทรัพยากรบุคคล" in message.text.text
    assert "งานบริหารทรัพยากรบุคคล (สำนักบริหารและพัฒนาองค์กร)" in message.text.text
    assert "I15 (61.87 D)" in message.text.text
    assert {"score|I15|1|2562", "guide|G:hr-plan", "measures|1.1|1|2563", "measures|all|1|2563"} <= opened(message)


def test_the_finding_of_a_step_is_marked_as_official_thai_in_english() -> None:
    steps = [text(step.id, view("en")) for step in PLAN.steps]

    assert any("NACC's recommendation (official Thai): " in told for told in steps)
    assert not any("NACC's recommendation: " in told for told in steps)


def test_a_step_is_overdue_only_after_its_last_day() -> None:
    assert "เกินกำหนด" not in text("M1.1/3", view(today=BEFORE))
    assert "เกินกำหนด" in text("M1.1/3", view(today=date(2020, 6, 1)))


def test_a_completed_step_is_not_overdue() -> None:
    done = step_status("M1.1/4", procurement=Status.COMPLETED)

    assert "เกินกำหนด" not in text("M1.1/4", view(step_statuses=done))


def test_a_joint_step_says_how_many_have_answered() -> None:
    half = step_status("M1.1/3", knowledge=Status.IN_PROGRESS)

    assert "รายงานแล้ว 1 จาก 2 หน่วยงาน" in text("M1.1/3", view(step_statuses=half))
    assert "1 of 2 units have reported" in text("M1.1/3", view("en", step_statuses=half))


def told_of(reader: Person | None, lang: Lang) -> Iterator[str]:
    """Everything the bot can say about a reported step to somebody."""
    of = view(lang, step_statuses=step_status("M1.1/3", knowledge=Status.STUCK), reader=reader)
    yield from (text(entry, of) for entry in ENTRIES)
    yield answers.plan(of).text.text
    yield from (answers.measure(of, one).text.text for one in PLAN.measures)
    listed = Answer("measure", tuple(PLAN.step_by_id), basis="computed")
    yield answers.plain(of, listed).text.text


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("reader", [None, person(roles=frozenset()), person("comms"), person("hr", "legal")])
def test_words_percent_and_names_never_reach_others(reader: Person | None, lang: Lang) -> None:
    for told in told_of(reader, lang):
        assert not any(secret in told for secret in SECRETS)


@pytest.mark.parametrize(
    "reader", [person("knowledge"), *(person(roles=frozenset({role})) for role in (Role.DIRECTOR, Role.ADMIN))]
)
def test_words_percent_and_names_reach_those_concerned(reader: Person) -> None:
    told = text("M1.1/3", view(step_statuses=step_status("M1.1/3", knowledge=Status.STUCK), reader=reader))

    assert all(secret in told for secret in SECRETS)
    assert "16 ก.ค. 2563 18:00 น." in told


def test_a_guideline_says_what_where_whom_and_what_is_missing() -> None:
    message = answers.shown(view(), "G:asset-borrowing")

    assert "แนวปฏิบัติในการขอใช้และยืม-คืนทรัพย์สิน" in message.text.text
    assert "ที่มา: หัวข้อ 3.1.1" in message.text.text
    assert "สอบถามที่: งานจัดซื้อจัดจ้างและบริหารพัสดุ" in message.text.text
    assert "เอกสารไม่มีรายละเอียดฉบับเต็ม" in message.text.text
    assert {"measures|M1.1/4|1|2563", "guide"} <= opened(message)


def test_a_guideline_nobody_is_named_for_points_to_the_coordinator() -> None:
    assert "สอบถาม: ผู้ประสานงาน" in text("G:no-gift")


def test_a_guidelines_link_opens() -> None:
    buttons = answers.shown(view(), "G:service-manual").buttons

    assert buttons[0][0].url == "https://www.info.go.th"


def test_the_guideline_on_complaints_leads_to_the_channels() -> None:
    assert "complain" in opened(answers.shown(view(), "G:complaint-handling"))


@pytest.mark.parametrize("lang", LANGS)
def test_the_channels_promise_what_the_document_promises(lang: Lang) -> None:
    told = text("CHANNELS", view(lang))

    assert "ข้อมูลของผู้ร้องเรียนจะถูกเก็บรักษาไว้เป็นความลับ" in told
    assert "1111" in told
    assert "361" in told


def test_the_agencys_own_channel_is_not_shown_to_staff_until_it_is_filled_in() -> None:
    own = replace(CATALOGUE.channels[0], text=Bilingual("โทร. 02-000-0000"))
    filled = replace(CATALOGUE, channels=(own, *CATALOGUE.channels[1:]))

    assert "ช่องทางร้องเรียนของหน่วยงาน" not in text("CHANNELS")
    assert "1. ช่องทางร้องเรียนของหน่วยงาน\nโทร. 02-000-0000" in text("CHANNELS", replace(view(), catalogue=filled))


def test_the_bot_takes_no_complaint() -> None:
    assert "บอตนี้ไม่รับเรื่องร้องเรียน โปรดอย่าพิมพ์รายละเอียด" in text("CHANNELS")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("entry", ENTRIES)
def test_every_entry_has_an_answer_that_fits_a_message(entry: str, lang: Lang) -> None:
    message = answers.shown(view(lang), entry)

    assert 0 < len(message.text.text) <= LIMIT
    assert all(0 < len(button.text) <= 50 for row in message.buttons for button in row)


def test_an_unknown_entry_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        answers.shown(view(), "I31")


def test_a_cut_never_parts_a_vowel_from_its_consonant() -> None:
    written = "ประสิทธิภาพการสื่อสาร"

    cut = {parts.shorten(written, limit) for limit in range(4, len(written))}

    assert not any(word.rstrip("…").endswith(("เ", "แ", "โ", "ใ", "ไ")) for word in cut)
    assert all(written.removeprefix(word.rstrip("…"))[:1] not in "ิี่ื้์" for word in cut)


def test_places_and_ranges_come_from_the_data() -> None:
    assert place(CATALOGUE.assessment, "I20").rank == 30
    assert place(CATALOGUE.assessment, "E8").ties == ("E13",)
    assert ranges(CATALOGUE.assessment) == ("I1–I30", "E1–E15", "O1–O48")


def test_an_items_guideline_is_the_one_its_row_names() -> None:
    assert [one.id for one in guidelines_of_item(CATALOGUE, "I23")] == ["G:asset-use"]
    assert guidelines_of_item(CATALOGUE, "O5") == ()
