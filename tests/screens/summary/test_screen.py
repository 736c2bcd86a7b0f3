"""The one screen: one message whatever the plan's size, nothing cut off silently, people's words as they are."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from domain.calendar.fiscal import Period
from domain.calendar.rounds import Timetable
from domain.calendar.workdays import Workdays
from domain.catalogue.library import Library
from domain.language.lang import Lang
from domain.reports.reports import Duty, Status
from domain.setup import Setup
from domain.summary.compiling import compile_summary
from domain.summary.snapshot import SignedVersion
from domain.summary.steps import StepState
from domain.summary.story import story_of
from domain.summary.summary import Before, Summary
from samples.agency import of_size
from screens.base.outgoing import pages
from screens.base.rich import LIMIT
from screens.summary import lists, screen
from screens.summary.story import story
from screens.summary.view import SummaryView
from tests.domain.summary.test_summary import BANGKOK, CATALOGUE, NOW, ROUND, compiled, report

SETUP = Setup(BANGKOK, Workdays(), Timetable(), frozenset(), "th")
NASTY = ("=HYPERLINK(1)", "#import", "<b>{x}</b>", "😀" * 300, "\u202eกลับ", "ก" * 4000, "ก̃́" * 900, "ล้ม\x07เหลว " * 500)


def seen(summary: Summary, lang: Lang = "th", signs: bool = True) -> SummaryView:
    return SummaryView(lang, SETUP, summary, signs=signs)


def large(steps: int) -> Summary:
    """Every step stuck with as many letters as a message holds."""
    catalogue = of_size(steps)
    duties = [Duty(2563, step.id, owner) for step in catalogue.plan.steps for owner in step.owners]
    stuck = {
        duty: replace(report(duty.step, duty.unit, Status.STUCK), obstacles="ติดขัดเพราะรองบ " * 250) for duty in duties
    }
    return compile_summary(ROUND, [catalogue], duties, stuck, {}, NOW, BANGKOK)


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("steps", [9, 500])
def test_it_is_one_message_whatever_the_size(lang: Lang, steps: int) -> None:
    message = screen.summary(seen(large(steps), lang))

    assert len(pages(message)) == 1
    assert len(message.text.text) <= LIMIT
    assert len(message.buttons) <= 12


def test_an_agency_that_reports_nothing_is_one_message_too() -> None:
    catalogue = of_size(500)
    duties = [Duty(2563, step.id, owner) for step in catalogue.plan.steps for owner in step.owners]

    message = screen.summary(seen(compile_summary(ROUND, [catalogue], duties, {}, {}, NOW, BANGKOK)))

    assert len(pages(message)) == 1
    assert "และอีก 495 หน่วยงาน" in message.text.text
    assert any("500 หน่วยงาน" in button.text for row in message.buttons for button in row)


def test_parts_that_do_not_fit_are_counted_and_a_button_away() -> None:
    view = seen(large(500))
    message = screen.summary(view)

    assert "และอีก 495 เรื่อง" in message.text.text
    assert "summary|needs|3/2563" in [button.packed for row in message.buttons for button in row]
    named = [lists.needs(view, page) for page in range(1, 101)]
    assert {f"1.1 ข้อ {number}" for number in range(1, 501)} == {
        button.text.split(" …")[0].split(" การ")[0] for one in named for row in one.buttons[:5] for button in row
    }
    assert all(len(pages(one)) == 1 for one in named)


def test_words_that_were_shortened_say_where_they_go_on() -> None:
    text = screen.summary(seen(large(9))).text.text

    assert "… (ต่อที่ปุ่ม 1.1 ข้อ 1)" in text


def test_units_words_are_a_folded_quote() -> None:
    said = report("M1.2/1", "legal", Status.STUCK, obstacles="ร่างแล้ว <b>ไม่ใช่ตัวหนา</b> {x}")

    text = screen.summary(seen(compiled(said))).text

    (quote,) = [text.text[mark.start : mark.end] for mark in text.marks if mark.kind == "expandable_blockquote"]
    assert quote == "ร่างแล้ว <b>ไม่ใช่ตัวหนา</b> {x}"


@pytest.mark.parametrize("words", NASTY)
def test_bad_input_is_text_and_breaks_nothing(words: str) -> None:
    said = report("M1.2/1", "legal", Status.STUCK, progress=words, obstacles=words)
    summary = compiled(said)
    step = summary.step(2563, "M1.2/1")
    assert step is not None
    library = Library((CATALOGUE,), {2563: NOW})
    told = story_of(step, Period(2563, 3), CATALOGUE, library, {"legal": (said,)})

    shown = [
        screen.summary(seen(summary)),
        lists.needs(seen(summary), 1),
        *(story(seen(summary), told, n) for n in (1, 2, 3)),
    ]

    assert all(len(pages(one)) == 1 for one in shown)
    assert all(0 <= mark.start < mark.end <= len(one.text.text) for one in shown for mark in one.text.marks)


def test_missing_units_stand_before_any_step() -> None:
    text = screen.summary(
        seen(compiled(report("M1.1/1", "hr"), drafts=frozenset({Duty(2563, "M1.1/2", "budget")})))
    ).text.text

    assert text.index("งานงบประมาณและแผนงาน") < text.index("1.1 ข้อ")
    assert "ส่งแล้ว 1 จาก 13 รายการ · ร่างรอส่ง 1" in text
    assert "16 ก.ค. 2563 17:00 น." in text


def test_no_change_is_claimed_at_one_quarter() -> None:
    text = screen.summary(seen(compiled())).text.text

    assert "ยังไม่มีไตรมาสก่อนหน้าให้เปรียบเทียบ" in text
    assert "+" not in text


def test_the_change_since_last_quarter_is_shown() -> None:
    counts = {**dict.fromkeys(StepState, 0), StepState.STUCK: 2, StepState.UNANSWERED: 7}
    before = Before(Period(2563, 2), counts, frozenset({(2563, "M1.1/2")}))
    stuck = report("M1.1/2", "budget", Status.STUCK, obstacles="ขาดคน")

    text = screen.summary(
        seen(compiled(stuck, report("M1.1/4", "procurement", Status.COMPLETED), before=before))
    ).text.text

    assert "✅ แล้วเสร็จ 1 (+1) · ⛔ ติดขัด 1 (−1)" in text
    assert "ติดขัดต่อเนื่องจากไตรมาสก่อน" in text


def test_only_who_may_sign_is_offered_it() -> None:
    def offers(view: SummaryView) -> bool:
        return any("อนุมัติรายงาน" in button.text for row in screen.summary(view).buttons for button in row)

    assert offers(seen(compiled()))
    assert not offers(seen(compiled(), signs=False))


def test_a_signed_quarter_says_so_and_what_came_since() -> None:
    signed = SignedVersion(Period(2563, 3), 1, datetime(2020, 7, 20, 3, tzinfo=UTC), "0" * 64, upto=5)

    same = screen.summary(replace(seen(compiled()), signed=signed, newest_report=5)).text.text
    later = screen.summary(replace(seen(compiled()), signed=signed, newest_report=6)).text.text

    assert "อนุมัติแล้ว ฉบับที่ 3/2563-1 เมื่อ 20 ก.ค. 2563" in same
    assert "มีรายงานเข้ามาหลังอนุมัติ" in later
    assert "มีรายงานเข้ามาหลังอนุมัติ" not in same


def test_a_summary_of_the_past_offers_no_acts() -> None:
    message = screen.summary(replace(seen(compiled()), known_at=NOW))

    packed = [button.packed or "" for row in message.buttons for button in row]
    assert not [one for one in packed if "nudge" in one or "sign" in one]
    assert f"summary|measures|3/2563|1|{int(NOW.timestamp())}" in packed
