"""Pictures and documents on their way out: real multipart uploads to the sandbox, on each kind of database."""

import base64
import logging
from typing import Any

import pytest
from sqlalchemy import select

from db.engine import Database
from db.queues import content, files, outbox
from db.tables.queues import outbox as table
from screens.base import Attachment, Button, Outgoing, Rich, bold
from screens.buttons.answers import ShowScores
from tests.addresses import address
from tests.bot.outbound.running_sender import all_done, queue, sending, states
from tests.bot.telegram_stand_in import TOKEN, StandIn, until
from tests.cast import ENGLISH, FIRST_OF_MANY, STAFF

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
PICTURE = Attachment("photo", PNG, "scores.png")
REPORT = Attachment("document", "รายงาน".encode(), "สรุปผล 3-2563.pdf")


async def kept_bytes(store: Database) -> list[tuple[bytes | None, str | None]]:
    async with store.reading() as session:
        rows = await session.execute(select(table.c.file, table.c.file_name).order_by(table.c.id))
        return [(row.file, row.file_name) for row in rows]


def uploads(calls: list[dict[str, Any]]) -> list[bool]:
    """For each call, whether it brought the bytes along."""
    return [str(call["params"].get("photo", call["params"].get("document"))).startswith("attach://") for call in calls]


async def test_a_picture_arrives_whole_with_its_caption_and_buttons(store: Database, telegram: StandIn) -> None:
    await telegram.person(STAFF)
    picture = Outgoing(bold("ภาพ") + " รวม", ((Button("เปิด", ShowScores()),),), file=PICTURE)
    async with store.transaction() as session:
        await outbox.put(session, [picture], address(STAFF))

    async with sending(store, telegram):
        await until(all_done(store))

    (message,) = await telegram.messages(STAFF, STAFF)
    assert message["caption"] == "ภาพ รวม"
    assert message["caption_entities"] == [{"type": "bold", "offset": 0, "length": 3}]
    assert message["reply_markup"]["inline_keyboard"] == [[{"text": "เปิด", "callback_data": "scores"}]]
    assert await telegram.download(message["photo"][-1]["file_id"]) == PNG
    (call,) = await telegram.calls("sendPhoto")
    assert call["unknown_params"] == []


async def test_a_document_keeps_its_thai_name(store: Database, telegram: StandIn) -> None:
    await telegram.person(STAFF)
    await queue(store, STAFF, "", file=REPORT)

    async with sending(store, telegram):
        await until(all_done(store))

    (message,) = await telegram.messages(STAFF, STAFF)
    assert message["document"]["file_name"] == "สรุปผล 3-2563.pdf"
    assert message["document"]["mime_type"] == "application/pdf"
    assert await telegram.download(message["document"]["file_id"]) == "รายงาน".encode()


async def test_its_content_is_forgotten_once_it_is_sent(store: Database, telegram: StandIn) -> None:
    await telegram.person(STAFF)
    await queue(store, STAFF, "ก", file=PICTURE)
    assert await kept_bytes(store) == [(PNG, "scores.png")]

    async with sending(store, telegram):
        await until(all_done(store))

    assert await kept_bytes(store) == [(None, None)]
    ((state, payload, message_id),) = await states(store)
    assert (state, payload) == (1, None)
    assert message_id is not None


async def test_its_content_is_forgotten_when_it_is_given_up(store: Database, telegram: StandIn) -> None:
    await telegram.person(STAFF, started=False)
    await queue(store, STAFF, "ก", file=PICTURE)

    async with sending(store, telegram):
        await until(all_done(store))

    assert await states(store) == [(2, None, None)]
    assert await kept_bytes(store) == [(None, None)]


@pytest.mark.parametrize("error", [{"code": 500}, {"cut": True}, {"code": 429, "retry_after": 1}])
async def test_a_failed_upload_is_tried_again_with_its_bytes(
    store: Database, telegram: StandIn, error: dict[str, Any]
) -> None:
    await telegram.person(STAFF)
    await telegram.control("/faults", [{"method": "sendPhoto", "times": 1, "error": error}])
    await queue(store, STAFF, "ก", file=PICTURE)
    await queue(store, STAFF, "ข")

    async with sending(store, telegram):
        await until(all_done(store))

    picture, text = await telegram.messages(STAFF, STAFF)
    assert await telegram.download(picture["photo"][-1]["file_id"]) == PNG
    assert text["text"] == "ข"
    assert uploads(await telegram.calls("sendPhoto")) == [True, True]


async def test_bytes_outlive_a_sender_that_failed(store: Database, telegram: StandIn) -> None:
    await telegram.person(STAFF)
    await telegram.control("/faults", [{"method": "sendPhoto", "error": {"code": 500}}])
    await queue(store, STAFF, "ก", file=PICTURE)
    async with sending(store, telegram):
        await until(lambda: telegram.calls("sendPhoto"))
    await telegram.control("/faults", [], verb="DELETE")

    async with sending(store, telegram):
        await until(all_done(store))

    (message,) = await telegram.messages(STAFF, STAFF)
    assert await telegram.download(message["photo"][-1]["file_id"]) == PNG


async def test_a_later_asker_gets_the_file_telegram_has_already(store: Database, telegram: StandIn) -> None:
    for person in (STAFF, ENGLISH):
        await telegram.person(person)
        await queue(store, person, "ก", file=PICTURE)
        async with sending(store, telegram):
            await until(all_done(store))

    ((first,), (second,)) = (await telegram.messages(STAFF, STAFF), await telegram.messages(ENGLISH, ENGLISH))
    assert first["photo"] == second["photo"]
    assert uploads(await telegram.calls("sendPhoto")) == [True, False]


async def test_many_who_ask_at_once_cost_no_more_uploads_than_fly_at_once(store: Database, telegram: StandIn) -> None:
    for person in range(FIRST_OF_MANY, FIRST_OF_MANY + 20):
        await telegram.person(person)
        await queue(store, person, "ก", file=PICTURE)

    async with sending(store, telegram, rate=16):  # four messages in flight
        await until(all_done(store))

    assert 1 <= sum(uploads(await telegram.calls("sendPhoto"))) <= 4
    assert len(await telegram.messages(FIRST_OF_MANY, FIRST_OF_MANY)) == 1


async def test_another_name_or_kind_is_another_file_to_telegram(store: Database, telegram: StandIn) -> None:
    await telegram.person(STAFF)
    for file in (PICTURE, Attachment("document", PNG, "scores.png"), Attachment("document", PNG, "คะแนน.png")):
        await queue(store, STAFF, "", file=file)

    async with sending(store, telegram):
        await until(all_done(store))

    photo, *documents = await telegram.messages(STAFF, STAFF)
    assert "photo" in photo
    assert [one["document"]["file_name"] for one in documents] == ["scores.png", "คะแนน.png"]


async def test_an_id_telegram_no_longer_takes_falls_back_to_the_bytes(store: Database, telegram: StandIn) -> None:
    await telegram.person(STAFF)
    digest = content.reference(PICTURE).digest or ""
    async with store.transaction() as session:
        await files.learn(session, digest, TOKEN.partition(":")[0], "Ag-of-last-year", 1.0)
    await queue(store, STAFF, "ก", file=PICTURE)

    async with sending(store, telegram):
        await until(all_done(store))

    (message,) = await telegram.messages(STAFF, STAFF)
    assert await telegram.download(message["photo"][-1]["file_id"]) == PNG
    async with store.reading() as session:
        assert await files.known(session, digest, TOKEN.partition(":")[0]) == message["photo"][-1]["file_id"]


async def test_another_bot_s_id_is_not_used(store: Database, telegram: StandIn) -> None:
    await telegram.person(STAFF)
    digest = content.reference(PICTURE).digest or ""
    async with store.transaction() as session:
        await files.learn(session, digest, "4242", "Ag-of-another", 1.0)
    await queue(store, STAFF, "ก", file=PICTURE)

    async with sending(store, telegram):
        await until(all_done(store))

    assert uploads(await telegram.calls("sendPhoto")) == [True]


async def test_ids_are_forgotten_after_a_month(store: Database) -> None:
    async with store.transaction() as session:
        await files.learn(session, "old", "42", "A", 0.0)
        await files.learn(session, "new", "42", "B", 86_400.0)

    async with store.transaction() as session:
        await files.forget(session, 30.5 * 86_400)

    async with store.reading() as session:
        assert [await files.known(session, one, "42") for one in ("old", "new")] == [None, "B"]


async def test_a_file_telegram_has_is_sent_by_its_id(store: Database, telegram: StandIn) -> None:
    await telegram.person(STAFF)
    await queue(store, STAFF, "", file=REPORT)
    async with sending(store, telegram):
        await until(all_done(store))
    (sent,) = await telegram.messages(STAFF, STAFF)

    await queue(store, STAFF, "อีกครั้ง", file=Attachment("document", file_id=sent["document"]["file_id"]))
    async with sending(store, telegram):
        await until(all_done(store))

    (_, again) = await telegram.messages(STAFF, STAFF)
    assert again["document"] == sent["document"]
    assert again["caption"] == "อีกครั้ง"


async def test_the_words_of_a_file_telegram_refuses_still_arrive(store: Database, telegram: StandIn) -> None:
    await telegram.person(STAFF)
    await queue(store, STAFF, "คำบรรยาย", file=Attachment("photo", b"no picture", "x.png"))
    await queue(store, STAFF, "", file=Attachment("photo", b"no picture", "x.png"))

    async with sending(store, telegram):
        await until(all_done(store))

    assert await telegram.texts(STAFF, STAFF) == ["คำบรรยาย"]
    assert [state for state, _, _ in await states(store)] == [1, 2]
    assert await kept_bytes(store) == [(None, None), (None, None)]


async def test_a_screen_for_a_picture_s_place_comes_as_a_new_message(store: Database, telegram: StandIn) -> None:
    await telegram.person(STAFF)
    await queue(store, STAFF, "ภาพ", file=PICTURE)
    async with sending(store, telegram):
        await until(all_done(store))
    (picture,) = await telegram.messages(STAFF, STAFF)

    await queue(store, STAFF, "หน้าจอใหม่", replaces=str(picture["message_id"]))
    async with sending(store, telegram):
        await until(all_done(store))

    (still, screen) = await telegram.messages(STAFF, STAFF)
    assert still["caption"] == "ภาพ"
    assert screen["text"] == "หน้าจอใหม่"


async def test_it_follows_a_group_that_moved(store: Database, telegram: StandIn) -> None:
    await telegram.person(STAFF)
    group = await telegram.group(STAFF)
    moved = await telegram.control(f"/groups/{group}/migrate", {})
    await queue(store, group, "ก", file=PICTURE)

    async with sending(store, telegram):
        await until(all_done(store))

    (message,) = await telegram.messages(int(moved["id"]), STAFF)
    assert message["caption"] == "ก"


async def test_bytes_never_reach_the_log(store: Database, telegram: StandIn, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    await telegram.person(STAFF)
    await telegram.control("/faults", [{"method": "sendDocument", "times": 1, "error": {"code": 502}}])
    message = Outgoing(Rich(""), file=Attachment("document", b"secret bytes", "secret.txt"))
    async with store.transaction() as session:
        await outbox.put(session, [message], address(STAFF))

    async with sending(store, telegram):
        await until(all_done(store))

    assert "postponed" in caplog.text
    assert "secret bytes" not in caplog.text + repr(message)
