"""Documents, photos, albums and downloads."""

import json
import struct
from typing import Any

import aiohttp

from sandbox.files import DOWNLOAD_LIMIT, UPLOAD_LIMIT
from tests.sandbox.conftest import TOKEN, Sandbox

PICTURE = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 320, 200) + b"rest"


async def send(sandbox: Sandbox, method: str, fields: dict[str, str], **files: bytes) -> dict[str, Any]:
    form = aiohttp.FormData(fields)
    for name, data in files.items():
        form.add_field(name, data, filename=f"{name}.pdf", content_type="application/pdf")
    async with sandbox.http.post(sandbox.path(method), data=form) as response:
        body: dict[str, Any] = await response.json()
        return body


async def attach(sandbox: Sandbox, person: int, data: bytes, **fields: str) -> dict[str, Any]:
    form = aiohttp.FormData({"as": str(person), **fields}, quote_fields=False)
    form.add_field("file", data, filename="รายงาน.pdf", content_type="application/pdf")
    async with sandbox.http.post(f"{sandbox.url}/sandbox/chats/{person}/messages", data=form) as response:
        assert response.status == 200, await response.text()
        said: dict[str, Any] = await response.json()
        return said


async def test_it_sends_a_document(sandbox: Sandbox) -> None:
    person = await sandbox.person()

    body = await send(sandbox, "sendDocument", {"chat_id": str(person), "caption": "สรุป"}, document=b"%PDF")

    assert body["result"]["caption"] == "สรุป"
    document = body["result"]["document"]
    assert (document["file_name"], document["mime_type"], document["file_size"]) == (
        "document.pdf",
        "application/pdf",
        4,
    )
    async with sandbox.http.get(f"{sandbox.url}/sandbox/files/{document['file_id']}") as response:
        assert await response.read() == b"%PDF"


async def test_it_sends_an_attached_file(sandbox: Sandbox) -> None:
    person = await sandbox.person()

    body = await send(sandbox, "sendDocument", {"chat_id": str(person), "document": "attach://part7"}, part7=b"%PDF")

    assert body["result"]["document"]["file_size"] == 4


async def test_it_sends_a_file_again_by_its_identifier(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    body = await send(sandbox, "sendDocument", {"chat_id": str(person)}, document=b"%PDF")

    again = await sandbox.ok("sendDocument", chat_id=person, document=body["result"]["document"]["file_id"])

    assert again["document"] == body["result"]["document"]


async def test_it_measures_photos(sandbox: Sandbox) -> None:
    body = await send(sandbox, "sendPhoto", {"chat_id": str(await sandbox.person())}, photo=PICTURE)

    assert (body["result"]["photo"][0]["width"], body["result"]["photo"][0]["height"]) == (320, 200)


async def test_it_refuses_what_is_no_photo(sandbox: Sandbox) -> None:
    body = await send(sandbox, "sendPhoto", {"chat_id": str(await sandbox.person())}, photo=b"text")

    assert body["description"] == "Bad Request: IMAGE_PROCESS_FAILED"


async def test_it_sends_an_album(sandbox: Sandbox) -> None:
    media = json.dumps([{"type": "document", "media": f"attach://{name}"} for name in ("one", "two")])

    body = await send(
        sandbox, "sendMediaGroup", {"chat_id": str(await sandbox.person()), "media": media}, one=b"1", two=b"2"
    )

    albums = {message["media_group_id"] for message in body["result"]}
    assert (len(body["result"]), len(albums)) == (2, 1)


async def test_it_refuses_a_long_caption(sandbox: Sandbox) -> None:
    fields = {"chat_id": str(await sandbox.person()), "caption": "ก" * 1025}

    body = await send(sandbox, "sendDocument", fields, document=b"%PDF")

    assert body["description"] == "Bad Request: message caption is too long"


async def test_it_refuses_more_than_50_megabytes(sandbox: Sandbox) -> None:
    fields = {"chat_id": str(await sandbox.person())}

    body = await send(sandbox, "sendDocument", fields, document=bytes(UPLOAD_LIMIT + 1))

    assert (body["error_code"], body["description"]) == (413, "Request Entity Too Large")


async def test_the_bot_downloads_what_people_send(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    await attach(sandbox, person, b"%PDF", caption="หลักฐาน")
    message = (await sandbox.drain())[0]["message"]

    file = await sandbox.ok("getFile", file_id=message["document"]["file_id"])

    assert (message["caption"], message["document"]["file_name"]) == ("หลักฐาน", "รายงาน.pdf")
    async with sandbox.http.get(f"{sandbox.url}/file/bot{TOKEN}/{file['file_path']}") as response:
        assert await response.read() == b"%PDF"


async def test_it_downloads_no_more_than_20_megabytes(sandbox: Sandbox) -> None:
    said = await attach(sandbox, await sandbox.person(), bytes(DOWNLOAD_LIMIT + 1))

    answer = await sandbox.fails("getFile", file_id=said["document"]["file_id"])

    assert answer == "400 Bad Request: file is too big"


async def test_it_lists_files_by_name_and_size(sandbox: Sandbox) -> None:
    await send(sandbox, "sendDocument", {"chat_id": str(await sandbox.person())}, document=b"%PDF")

    call = (await sandbox.look("/calls?method=sendDocument"))["calls"][0]

    assert call["params"]["document"] == {"file": "document.pdf", "size": 4}


async def test_several_files_of_a_person_are_an_album(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    form = aiohttp.FormData({"as": str(person), "caption": "สรุป"}, quote_fields=False)
    for name in ("a.pdf", "b.pdf"):
        form.add_field("file", b"%PDF", filename=name, content_type="application/pdf")

    async with sandbox.http.post(f"{sandbox.url}/sandbox/chats/{person}/messages", data=form) as response:
        assert response.status == 200

    first, second = [update["message"] for update in await sandbox.drain()][-2:]
    assert first["media_group_id"] == second["media_group_id"]
    assert (first["caption"], second.get("caption")) == ("สรุป", None)
    assert second["document"]["file_name"] == "b.pdf"
