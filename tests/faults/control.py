"""A bare python-telegram-bot that promises nothing: it has to fail where the bot must not, or the harness is blind.

It answers the same messages and writes its effects where the harness reads them, each in a transaction of its own,
as a bot is usually written.
"""

import hashlib
import os
import secrets
import sqlite3
import sys
from typing import Any

from sqlalchemy.engine import make_url
from telegram import Update
from telegram.ext import Application, CommandHandler

TABLES = """
CREATE TABLE IF NOT EXISTS inbox (state INTEGER);
CREATE TABLE IF NOT EXISTS outbox (chat TEXT, kind TEXT, state INTEGER);
CREATE TABLE IF NOT EXISTS address (person INTEGER PRIMARY KEY, external_id TEXT);
CREATE TABLE IF NOT EXISTS invitation (id INTEGER PRIMARY KEY, created_by INTEGER, code_hash TEXT);
"""


def main() -> None:
    """Serve by polling, one update after another or (`--concurrent`) many at a time."""
    path = make_url(os.environ["BOT_DATABASE_URL"]).database
    assert path is not None
    database = sqlite3.connect(path, isolation_level=None)
    database.executescript(f"PRAGMA journal_mode=WAL; {TABLES}")

    async def score(update: Update, context: Any) -> None:
        assert update.effective_chat is not None
        chat = update.effective_chat.id
        database.execute("INSERT INTO outbox VALUES (?, 'message', 1)", (str(chat),))
        await context.bot.send_message(chat, " ".join(context.args))

    async def invite(update: Update, context: Any) -> None:
        assert update.effective_chat is not None
        chat, code = update.effective_chat.id, secrets.token_urlsafe(18)
        hashed = hashlib.sha256(code.encode()).hexdigest()
        database.execute("INSERT OR IGNORE INTO address VALUES (?, ?)", (chat, str(chat)))
        database.execute("INSERT INTO invitation (created_by, code_hash) VALUES (?, ?)", (chat, hashed))
        await context.bot.send_message(chat, f"/start {code}")

    app = (
        Application.builder()
        .token(os.environ["BOT_TOKEN"])
        .base_url(os.environ["BOT_API_URL"])
        .concurrent_updates("--concurrent" in sys.argv)
        .build()
    )
    app.add_handlers([CommandHandler("score", score), CommandHandler("invite", invite)])
    app.run_polling(bootstrap_retries=-1)


if __name__ == "__main__":
    main()
