"""`doctor` about Telegram: whether it answers, and whether inline mode is on."""

import argparse
import logging
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.commands.doctor import doctor


async def told(inline: bool, monkeypatch: pytest.MonkeyPatch, folder: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What the doctor prints of a bot whose inline mode is on or off."""

    async def answer(request: web.Request) -> web.Response:
        me = {"id": 1, "is_bot": True, "first_name": "t", "username": "tidtam_bot", "supports_inline_queries": inline}
        return web.json_response({"ok": True, "result": me if request.match_info["method"] == "getMe" else {"url": ""}})

    app = web.Application()
    app.router.add_post("/bot{token}/{method}", answer)
    monkeypatch.chdir(folder)  # no .env
    monkeypatch.setattr(logging.root, "handlers", list(logging.root.handlers))  # commands set logging up
    async with TestServer(app, host="127.0.0.1") as server:
        monkeypatch.setenv("BOT_TOKEN", "1:TEST")
        monkeypatch.setenv("BOT_API_URL", str(server.make_url("/bot")))
        monkeypatch.setenv("BOT_DATABASE_URL", f"sqlite+aiosqlite:///{folder / 'none.db'}")
        assert await doctor(argparse.Namespace()) == 0
    return capsys.readouterr().out


async def test_it_notes_that_inline_mode_is_off_and_who_turns_it_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = await told(False, monkeypatch, tmp_path, capsys)

    assert "ok   Telegram: @tidtam_bot answers" in printed
    assert "note inline mode: off: @BotFather turns it on (/setinline)" in printed


async def test_it_says_that_inline_mode_is_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "ok   inline mode: @tidtam_bot and a question" in await told(True, monkeypatch, tmp_path, capsys)
