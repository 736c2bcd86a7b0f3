"""What people are told about scores, measures, guidelines and channels – and what only those concerned are."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from db.bundle import load_bundle
from domain.lang import LANGS, Lang
from domain.messages import Outgoing, answers
from domain.messages.answers import parts
from domain.messages.rich import LIMIT
from domain.people import Person, Role
from domain.plan import Plan
from domain.reports import Report, Status, join
from domain.search import Answer
from domain.story import Standing, View, exists, guidelines_of_item, place, ranges

CATALOGUE = load_bundle()
PLAN: Plan = CATALOGUE.plan
BANGKOK = ZoneInfo("Asia/Bangkok")
BEFORE, AFTER = date(2020, 5, 31), date(2020, 7, 1)
SECRETS = ("คู่มือเสร็จครึ่งเล่ม", "งบไม่พอ", "สมชาย", "60%")

ENTRIES = (
    *(item.code for item in CATALOGUE.assessment.items),
    *(indicator.code for indicator in CATALOGUE.assessment.indicators),
    *(tool.code for tool in CATALOGUE.assessment.tools),
    "OVERALL",
    *(step.id for step in PLAN.steps),
    *(guideline.id for guideline in CATALOGUE.guidelines),
    "CHANNELS",
)


def report(step: str, unit: str, status: Status = Status.IN_PROGRESS) -> Report:
    return Report(
        plan=2563,
        step=step,
        unit=unit,
        round="3/2563",
        revision=1,
        status=status,
        percent=60,
        progress="คู่มือเสร็จครึ่งเล่ม",
        obstacles="งบไม่พอ",
        author=208,
        author_name="สมชาย",
        at=datetime(2020, 7, 16, 11, tzinfo=UTC),
        late=True,
    )


def standing(step: str, **statuses: Status) -> dict[str, Standing]:
    reports = {unit: report(step, unit, status) for unit, status in statuses.items()}
    return {step: Standing(join(PLAN.step_by_id[step].owners, reports), reports)}


def view(lang: Lang = "th", today: date = AFTER, **more: Any) -> View:
    return View(lang, CATALOGUE, today, BANGKOK, **more)


def person(*units: str, roles: frozenset[Role] = frozenset({Role.UNIT})) -> Person:
    return Person(1, "ใครสักคน", "th", roles=roles, units=units)


def text(entry: str, of: View | None = None) -> str:
    return answers.shown(of or view(), entry).text.text


def opened(message: Outgoing) -> set[str | None]:
    return {button.data for row in message.buttons for button in row}


def test_a_weak_item_tells_its_whole_story() -> None:
    told = text("I20", view(standings=standing("M1.1/4", procurement=Status.IN_PROGRESS)))

    for part in (
        "ขั้นตอนการขออนุญาตเพื่อยืมทรัพย์สินของราชการ",
        "53.03 คะแนน · ระดับ E · ปี 2562",
        "อันดับที่ 30 จาก 30 ข้อของ IIT",
        "ต่ำกว่าเกณฑ์ 85 อยู่ 31.97 คะแนน",
        "ต่ำกว่าคะแนนตัวชี้วัด 21.35 คะแนน",
        "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ (74.38 · C)",
        "จุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน",
        "แนวทางการพัฒนา: ชี้แจงทำความเข้าใจบุคลากร",
        "M1.1/4 การเผยแพร่แนวปฏิบัติการใช้ทรัพย์สินของสำนักงาน",
        "งานจัดซื้อจัดจ้างและบริหารพัสดุ",
        "กำหนดแล้วเสร็จ: มิถุนายน 2563 · ⏰ เกินกำหนด",
        "กำลังดำเนินการ",
    ):
        assert part in told


def test_a_weak_item_leads_on_to_indicator_step_and_guideline() -> None:
    assert opened(answers.shown(view(), "I20")) == {"score|IND4", "measures|M1.1/4", "guide|G:asset-borrowing"}


def test_an_item_is_told_in_english_with_its_official_thai() -> None:
    told = text("I20", view("en"))

    assert "53.03 points · grade E" in told
    assert "Rank 30 of 30 in IIT" in told
    assert CATALOGUE.assessment.item_by_code["I20"].text in told
    assert CATALOGUE.assessment.item_by_code["I20"].title_en in told


def test_a_tie_names_whom_the_rank_is_shared_with() -> None:
    assert "อันดับที่ 3 จาก 15 ข้อของ EIT (ร่วมกับ E13)" in text("E8")


def test_a_tie_of_many_is_counted() -> None:
    assert "อันดับที่ 1 จาก 48 ข้อของ OIT (ร่วมกัน 48 ข้อ)" in text("O5")


def test_what_is_to_be_kept_says_so_and_has_no_step() -> None:
    told = text("I4")

    assert "ควรรักษามาตรฐานการดำเนินงาน" in told
    assert "ไม่มีขั้นตอนในแผนที่ผูกกับข้อนี้โดยตรง" in told
    assert "guide|G:anti-bribery" in opened(answers.shown(view(), "I4"))


def test_an_item_the_analysis_passed_over_says_so() -> None:
    assert "บทวิเคราะห์ไม่ได้ยกข้อนี้ขึ้นกล่าวเป็นการเฉพาะ" in text("O5")


def test_an_indicator_lists_its_items_and_says_whence_their_grouping() -> None:
    told = text("IND7")

    assert "82.32 คะแนน · ระดับ B" in told
    assert "อันดับที่ 6 จาก 10 ตัวชี้วัด" in told
    assert all(f"E{number} · " in told for number in range(6, 11))
    assert "เอกสารไม่ได้พิมพ์ไว้" in told


def test_a_long_indicator_turns_pages() -> None:
    first, last = answers.score(view(), "IND9"), answers.score(view(), "IND9", 99)

    assert "O10" in first.text.text
    assert "O11" not in first.text.text
    assert "score|IND9|2" in opened(first)
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
    assert {"score|IIT", "score|IND10", "scores|low|1"} <= opened(message)


def test_the_ranking_pages_from_the_lowest_up() -> None:
    first, last = answers.ranked(view()), answers.ranked(view(), 10)

    assert first.text.text.index("I20") < first.text.text.index("I15")
    assert "scores|low|2" in opened(first)
    assert "scores|low|11" not in opened(last)


def test_a_step_tells_activities_owners_and_what_it_answers() -> None:
    message = answers.shown(view(), "M1.1/1")

    assert "จัดทำรายงานสรุปผลการดำเนินงานตามแผนการบริหารทรัพยากรบุคคล" in message.text.text
    assert "งานบริหารทรัพยากรบุคคล (สำนักบริหารและพัฒนาองค์กร)" in message.text.text
    assert "I15 (61.87 D)" in message.text.text
    assert {"score|I15", "guide|G:hr-plan", "measures|1.1", "measures"} <= opened(message)


def test_a_step_is_overdue_only_after_its_last_day() -> None:
    assert "เกินกำหนด" not in text("M1.1/3", view(today=BEFORE))
    assert "เกินกำหนด" in text("M1.1/3", view(today=date(2020, 6, 1)))


def test_a_completed_step_is_not_overdue() -> None:
    done = standing("M1.1/4", procurement=Status.COMPLETED)

    assert "เกินกำหนด" not in text("M1.1/4", view(standings=done))


def test_a_joint_step_says_how_many_have_answered() -> None:
    half = standing("M1.1/3", knowledge=Status.IN_PROGRESS)

    assert "รายงานแล้ว 1 จาก 2 หน่วยงาน" in text("M1.1/3", view(standings=half))
    assert "1 of 2 answered" in text("M1.1/3", view("en", standings=half))


def told_of(reader: Person | None, lang: Lang) -> Iterator[str]:
    """Everything the bot can say about a reported step to somebody."""
    of = view(lang, standings=standing("M1.1/3", knowledge=Status.STUCK), reader=reader)
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
    told = text("M1.1/3", view(standings=standing("M1.1/3", knowledge=Status.STUCK), reader=reader))

    assert all(secret in told for secret in SECRETS)
    assert "16 ก.ค. 2563 18:00 น." in told


def test_a_guideline_says_what_where_whom_and_what_is_missing() -> None:
    message = answers.shown(view(), "G:asset-borrowing")

    assert "แนวปฏิบัติในการขอใช้และยืม-คืนทรัพย์สิน" in message.text.text
    assert "ที่มา: หัวข้อ 3.1.1" in message.text.text
    assert "สอบถามที่: งานจัดซื้อจัดจ้างและบริหารพัสดุ" in message.text.text
    assert "เอกสารไม่ได้พิมพ์เนื้อหาฉบับเต็ม" in message.text.text
    assert {"measures|M1.1/4", "guide"} <= opened(message)


def test_a_guideline_nobody_is_named_for_points_to_the_coordinator() -> None:
    assert "เอกสารไม่ได้ระบุหน่วยงาน" in text("G:no-gift")


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


def test_the_agencys_own_channel_is_said_to_be_empty_until_it_is_filled_in() -> None:
    own = replace(CATALOGUE.channels[0], text="โทร. 02-000-0000")
    filled = replace(CATALOGUE, channels=(own, *CATALOGUE.channels[1:]))

    assert "ผู้ประสานงานยังไม่ได้ระบุช่องทางนี้" in text("CHANNELS")
    assert "ยังไม่ได้ระบุ" not in text("CHANNELS", replace(view(), catalogue=filled))


def test_the_bot_takes_no_complaint() -> None:
    assert "บอตนี้ไม่รับเรื่องร้องเรียน โปรดอย่าพิมพ์รายละเอียด" in text("CHANNELS")


def test_telling_of_wrongdoing_brings_the_channels_and_no_word_of_it() -> None:
    told = answers.plain(view(), Answer("channels", ("CHANNELS",))).text.text

    assert told == answers.channels(view(), told=True).text.text
    assert "บอตไม่เก็บข้อความนี้ไว้" in told


def test_asking_for_the_channels_is_not_taken_for_telling() -> None:
    asked = answers.plain(view(), Answer("channels", ("CHANNELS", "M1.2/1"), basis="search"))

    assert "บอตไม่เก็บข้อความนี้ไว้" not in asked.text.text


def test_a_code_that_does_not_exist_is_said_not_to() -> None:
    told = answers.plain(view(), Answer("none", missing=("I31",), reason="unknown_code")).text.text

    assert "ไม่มีรหัส I31" in told
    assert "I1–I30, E1–E15, O1–O48" in told


def test_codes_that_exist_are_answered_beside_one_that_does_not() -> None:
    told = answers.plain(view(), Answer("score", ("I20",), ("I31",), basis="code")).text.text

    assert "ไม่มีรหัส I31" in told
    assert "53.03" in told


def test_the_best_answer_comes_in_full_with_two_others_as_buttons() -> None:
    message = answers.plain(view(), Answer("score", ("I20", "I21", "G:asset-use", "I19"), basis="search"))

    assert message.text == answers.shown(view(), "I20").text
    assert {"score|I21", "guide|G:asset-use"} <= opened(message)
    assert "score|I19" not in opened(message)


def test_being_unsure_is_said() -> None:
    message = answers.plain(view(), Answer("unsure", ("I20", "I21"), basis="search"))

    assert "หมายถึงข้อใด" in message.text.text
    assert "score|I21" in opened(message)


def test_several_that_are_all_meant_are_listed() -> None:
    message = answers.plain(view(), Answer("score", ("E1", "E2", "E3"), basis="code"))

    assert "พบ 3 รายการ" in message.text.text
    assert {"score|E1", "score|E2", "score|E3"} == opened(message)


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("other_agency", "เฉพาะของ สศส."),
        ("year_not_loaded", "ปีอื่นยังไม่มีข้อมูล"),
        ("off_topic", "ไม่มีในเอกสารที่บอตใช้ตอบ"),
        ("greeting", "สวัสดี"),
        ("help", "ถามได้เรื่อง"),
    ],
)
def test_where_there_is_no_answer_it_is_said_why_and_what_can_be_asked(reason: str, said: str) -> None:
    message = answers.plain(view(), Answer("none", reason=reason))

    assert said in message.text.text
    assert {"scores", "measures", "guide", "complain"} == opened(message)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("entry", ENTRIES)
def test_every_entry_has_an_answer_that_fits_a_message(entry: str, lang: Lang) -> None:
    message = answers.shown(view(lang), entry)

    assert exists(CATALOGUE, entry)
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
