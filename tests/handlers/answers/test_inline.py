"""Inline mode: `@bot I20` in any chat offers public answers, and what is sent leads into the private chat."""

import json
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select

from db.tables.queues import inbox, outbox
from domain.people import Role
from screens.answers import lists
from screens.answers.links import LIMIT, entry_of, start_of
from tests.cast import ENGLISH, STAFF, UNIT_PEOPLE
from tests.handlers.reports.reporting import open_round, prompt_of
from tests.house import House

PROCUREMENT = UNIT_PEOPLE["procurement"]


def texts(offered: dict[str, Any]) -> list[str]:
    return [one["input_message_content"]["message_text"] for one in offered["results"]]


def ids(offered: dict[str, Any]) -> list[str]:
    return [one["id"] for one in offered["results"]]


async def test_a_code_is_offered_in_full(house: House) -> None:
    offered = await house.types(STAFF, "I20")

    assert ids(offered) == ["I20"]
    assert "53.03 คะแนน · ระดับ E" in texts(offered)[0]
    assert offered["results"][0]["title"].startswith("I20 ขั้นตอนการขออนุญาต")
    assert offered["results"][0]["description"] == "53.03 E · ปี 2562"


async def test_words_are_offered_best_first_with_others(house: House) -> None:
    offered = await house.types(STAFF, "ขั้นตอนการยืมทรัพย์สินสะดวกไหม คะแนนเท่าไหร่")

    assert ids(offered)[0] == "I20"
    assert 1 < len(ids(offered)) <= 5


async def test_a_ranking_is_offered_whole_before_its_entries(house: House) -> None:
    offered = await house.types(STAFF, "3 ข้อที่คะแนนต่ำที่สุด")

    assert ids(offered) == ["list", "I20", "I15", "I23"]
    assert "3 ข้อที่คะแนนต่ำสุด: I20, I15 และ I23" in texts(offered)[0]


async def test_nothing_typed_offers_the_overview_and_the_lowest_and_says_how_to_ask(house: House) -> None:
    offered = await house.types(STAFF, " ")

    assert ids(offered) == ["scores", "I20", "I15", "I23"]
    assert "89.49" in texts(offered)[0]
    assert offered["button"] == {"text": "พิมพ์รหัสข้อหรือคำถาม เช่น I20", "start_parameter": "s_help"}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("I31", "ไม่มีรหัส I31"),
        ("คะแนน I20 ปี 2560", "มีเฉพาะคะแนนปี 2562 และแผนปี 2563"),
        ("คะแนนกรมสรรพากร", "มีเฉพาะข้อมูลของ สศส."),
        ("วันนี้กินอะไรดี", "ยังตอบเรื่องนี้ไม่ได้"),
        ("ข้อไหนดีขึ้นมากที่สุด", "เทียบกับปีก่อนไม่ได้"),
    ],
)
async def test_it_offers_nothing_to_send_where_there_is_no_answer_and_says_why(
    house: House, typed: str, said: str
) -> None:
    offered = await house.types(STAFF, typed)

    assert offered["results"] == []
    assert said in offered["button"]["text"]


async def test_it_speaks_the_language_of_the_person_and_says_so_to_telegrams_cache(house: House) -> None:
    offered = await house.types(ENGLISH, "I20")

    assert "53.03 points · grade E" in texts(offered)[0]
    assert offered["is_personal"] is True
    assert offered["cache_time"] == 60


async def test_a_message_about_wrongdoing_is_offered_the_channels_alone_and_is_not_cached(house: House) -> None:
    told = "หัวหน้าฝ่ายพัสดุเรียกรับเงินจากผู้รับเหมาเมื่อวาน 50,000 บาท"

    offered = await house.types(STAFF, told)

    assert ids(offered) == ["CHANNELS"]
    assert offered["cache_time"] == 0
    assert "50,000" not in json.dumps(offered, ensure_ascii=False)


async def test_a_reader_of_a_units_words_is_not_offered_them_either(house: House) -> None:
    """A result that is chosen goes into any chat."""
    await house.link(PROCUREMENT, Role.UNIT, "procurement")
    await open_round(house)
    prompt = prompt_of(house, PROCUREMENT)
    (preview,) = await house.says(PROCUREMENT, "กำลังดำเนินการ 60% ร่างเสร็จแล้ว อุปสรรค: งบไม่พอ", reply_to=prompt)
    await house.taps(PROCUREMENT, preview, "ส่ง")
    (asked,) = await house.says(PROCUREMENT, "/measures M1.1/4")
    assert "งบไม่พอ" in asked.text

    offered = await house.types(PROCUREMENT, "M1.1/4")

    assert "กำลังดำเนินการ" in texts(offered)[0]
    assert not any(secret in texts(offered)[0] for secret in ("งบไม่พอ", "ร่างเสร็จ", "60%", "รายงานล่าสุด"))


async def test_buttons_of_what_is_sent_only_open_links(house: House) -> None:
    offered = await house.types(STAFF, "ข้อที่คะแนนต่ำกว่า 70")

    for one in offered["results"]:
        (row,) = one["reply_markup"]["inline_keyboard"]
        assert [set(button) for button in row] == [{"text", "url"}]


async def test_the_link_opens_the_answer_in_private(house: House) -> None:
    offered = await house.types(STAFF, "I20")
    url = offered["results"][0]["reply_markup"]["inline_keyboard"][0][0]["url"]
    assert url == "https://t.me/tidtam_bot?start=s_2562_I20"

    (message,) = await house.says(STAFF, f"/start {url.partition('start=')[2]}")

    assert "53.03 คะแนน · ระดับ E" in message.text
    assert "ตัวชี้วัด 4" in " ".join(message.labels())


@pytest.mark.parametrize(
    ("parameter", "said"),
    [("s_I20", "53.03"), ("s_2563_M1_1_4", "1.1 ข้อ 4"), ("s_G_no-gift", "No-Gift"), ("s_help", "ถามได้เรื่อง")],
)
async def test_links_open_any_answer(house: House, parameter: str, said: str) -> None:
    (message,) = await house.says(STAFF, f"/start {parameter}")

    assert said in message.text


async def test_a_link_of_before_opens_its_own_year(two_years: House) -> None:
    (message,) = await two_years.says(STAFF, "/start s_2562_I20")

    assert "53.03 คะแนน · ระดับ E · ปี 2562" in message.text


@pytest.mark.parametrize("parameter", ["s_I99", "s_2562_I99", "s_2599_I20", "s_", "s_aaaaaaaaaaaaaaaaaaaaaa"])
async def test_a_link_to_no_answer_is_taken_for_an_invitation(house: House, parameter: str) -> None:
    (message,) = await house.says(STAFF, f"/start {parameter}")

    assert "คำเชิญ" in message.text


async def test_every_answers_link_fits_telegram_and_leads_back_to_it(two_years: House) -> None:
    async with two_years.db.reading() as session:
        library = await two_years.library.current(session)

    for catalogue in library.catalogues:
        links = {entry: start_of(catalogue, entry) for entry in lists.known(catalogue)}
        assert len(set(links.values())) == len(links)
        assert all(len(link) < LIMIT and link.replace("_", "").replace("-", "").isalnum() for link in links.values())
        assert all((found := entry_of(library, link)) and found[1] == entry for entry, link in links.items())


async def test_an_invitation_still_links_whatever_its_code_begins_with(house: House) -> None:
    await house.link(PROCUREMENT, Role.UNIT, "procurement")

    (message,) = await house.says(PROCUREMENT, "/whoami")

    assert "งานจัดซื้อจัดจ้างและบริหารพัสดุ" in message.text


@pytest.mark.parametrize("chat", [None, -500])
async def test_an_answer_that_was_sent_is_neither_a_question_nor_a_report(house: House, chat: int | None) -> None:
    await house.link(PROCUREMENT, Role.UNIT, "procurement")
    await open_round(house)
    offered = await house.types(PROCUREMENT, "M1.1/4")
    message = house._incoming(PROCUREMENT, chat)
    message |= {
        "text": texts(offered)[0],
        "via_bot": {"id": 100, "is_bot": True, "first_name": "t", "username": "tidtam_bot"},
    }

    assert await house.update({"message": message}, chat or PROCUREMENT) == []


async def test_a_message_sent_with_another_bot_is_still_read(house: House) -> None:
    message = house._incoming(STAFF, None)
    message |= {"text": "คะแนน I20", "via_bot": {"id": 7, "is_bot": True, "first_name": "x", "username": "other_bot"}}

    (answer,) = await house.update({"message": message}, STAFF)

    assert "53.03" in answer.text


async def test_nothing_that_was_typed_is_kept(house: House) -> None:
    await house.types(STAFF, "ความลับzqq")

    async with house.db.reading() as session:
        kept = (await session.execute(select(inbox.c.payload))).scalars().all()
        queued = (await session.execute(select(outbox.c.id))).scalars().all()
    assert kept == [None]
    assert queued == []


async def test_help_tells_of_it_where_it_is_on(house: House) -> None:
    (told,) = await house.says(STAFF, "/help")

    assert "@tidtam_bot I20" in told.text


@pytest.mark.remembers
async def test_help_does_not_tell_of_it_where_it_is_off(house: House) -> None:
    house.worker._handler = replace(house.worker._handler, setup=replace(house.setup, inline_mode=False))

    (told,) = await house.says(STAFF, "/help")

    assert "@tidtam_bot" not in told.text
