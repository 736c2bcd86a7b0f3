"""Commands by scope and language, the menu button, names and descriptions."""

from typing import Any

import pytest

from tests.sandbox.conftest import Sandbox


def commands(*names: str) -> list[dict[str, str]]:
    return [{"command": name, "description": "…"} for name in names]


async def seen(sandbox: Sandbox, chat: int, person: int) -> list[str]:
    chats = {one["id"]: one for one in (await sandbox.look("/state"))["chats"]}
    return [one["command"] for one in chats[chat]["commands"][str(person)]]


# From the widest scope to the narrowest: each must hide the one before.
PRIVATE: list[dict[str, Any]] = [
    {},
    {"language_code": "th"},
    {"scope": {"type": "all_private_chats"}},
    {"scope": {"type": "all_private_chats"}, "language_code": "th"},
    {"scope": {"type": "chat", "chat_id": "PERSON"}},
    {"scope": {"type": "chat", "chat_id": "PERSON"}, "language_code": "th"},
]
GROUP: list[dict[str, Any]] = [
    {},
    {"scope": {"type": "all_group_chats"}},
    {"scope": {"type": "all_chat_administrators"}},
    {"scope": {"type": "chat", "chat_id": "GROUP"}},
    {"scope": {"type": "chat_administrators", "chat_id": "GROUP"}},
    {"scope": {"type": "chat_member", "chat_id": "GROUP", "user_id": "PERSON"}},
    {"scope": {"type": "chat_member", "chat_id": "GROUP", "user_id": "PERSON"}, "language_code": "th"},
]


async def test_it_shows_a_person_the_narrowest_scope_in_private(sandbox: Sandbox) -> None:
    person = await sandbox.person()

    for number, params in enumerate(PRIVATE):
        scope = {name: person if value == "PERSON" else value for name, value in params.get("scope", {}).items()}
        await sandbox.ok("setMyCommands", **{**params, "scope": scope or None}, commands=commands(f"c{number}"))
        assert await seen(sandbox, person, person) == [f"c{number}"]


async def test_it_shows_an_administrator_the_narrowest_scope_in_a_group(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    group = await sandbox.group(person)
    ids = {"PERSON": person, "GROUP": group}

    for number, params in enumerate(GROUP):
        scope = {name: ids.get(value, value) for name, value in params.get("scope", {}).items()}
        await sandbox.ok("setMyCommands", **{**params, "scope": scope or None}, commands=commands(f"c{number}"))
        assert await seen(sandbox, group, person) == [f"c{number}"]


async def test_it_does_not_show_members_what_is_for_administrators(sandbox: Sandbox) -> None:
    maker, other = await sandbox.person(), await sandbox.person("สมหญิง")
    group = await sandbox.group(maker, other)

    await sandbox.ok("setMyCommands", scope={"type": "all_chat_administrators"}, commands=commands("admin"))

    assert await seen(sandbox, group, other) == []


async def test_it_falls_back_when_commands_are_deleted(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    scope = {"type": "chat", "chat_id": person}
    await sandbox.ok("setMyCommands", commands=commands("help"))
    await sandbox.ok("setMyCommands", commands=commands("status"), scope=scope)

    await sandbox.ok("deleteMyCommands", scope=scope)

    assert await seen(sandbox, person, person) == ["help"]


async def test_it_gives_back_exactly_the_list_asked_for(sandbox: Sandbox) -> None:
    await sandbox.ok("setMyCommands", commands=commands("help"))

    assert await sandbox.ok("getMyCommands") == commands("help")
    assert await sandbox.ok("getMyCommands", language_code="th") == []


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (commands("a" * 33), "command length must not exceed 32"),
        (commands("Help"), "BOT_COMMAND_INVALID"),
        ([{"command": "a", "description": "x" * 257}], "command description length must not exceed 256"),
        (commands(*[f"c{n}" for n in range(101)]), "BOT_COMMANDS_TOO_MUCH"),
    ],
)
async def test_it_refuses_commands(sandbox: Sandbox, given: list[dict[str, str]], why: str) -> None:
    assert await sandbox.fails("setMyCommands", commands=given) == f"400 Bad Request: {why}"


async def test_it_has_no_member_scopes_in_private(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    scope = {"type": "chat_member", "chat_id": person, "user_id": person}

    answer = await sandbox.fails("setMyCommands", commands=commands("a"), scope=scope)

    assert answer == "400 Bad Request: can't use specified scope in private chats"


async def test_it_shows_the_menu_button(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    button = {"type": "web_app", "text": "เปิด", "web_app": {"url": "https://127.0.0.1"}}

    await sandbox.ok("setChatMenuButton", chat_id=person, menu_button=button)

    assert await sandbox.ok("getChatMenuButton", chat_id=person) == button
    assert await sandbox.ok("getChatMenuButton") == {"type": "commands"}


async def test_it_has_descriptions_in_languages(sandbox: Sandbox) -> None:
    await sandbox.ok("setMyDescription", description="follow-up")
    await sandbox.ok("setMyDescription", description="ติดตาม", language_code="th")

    assert await sandbox.ok("getMyDescription", language_code="th") == {"description": "ติดตาม"}
    assert await sandbox.ok("getMyDescription", language_code="en") == {"description": "follow-up"}
