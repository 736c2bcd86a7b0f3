"""`backup`, `restore` and `doctor`."""

import argparse
import time
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import DatabaseError, OperationalError

from bot.cli import CommandError
from bot.log import configure
from bot.process.lease import is_dead
from bot.settings import Settings
from bot.telegram.answers import DeliveryFailed
from bot.telegram.api import Api
from bot.telegram.transport import Transport
from db import health, interruptions, leases
from db.backup import BackupError, back_up
from db.backup import restore as put_back
from db.engine import Database, is_busy
from db.migrate import HEAD, NewerSchemaError, migrate
from domain.catalogue.audit import audit
from domain.interruption import Direction, Interrupted


async def backup(asked: argparse.Namespace) -> int:
    """Write a backup."""
    db = _database()
    try:
        size = await back_up(db, Path(asked.file))
    except BackupError as error:
        raise CommandError(str(error)) from None
    finally:
        await db.close()
    print(f"{asked.file}: {size:,} bytes")
    return 0


async def restore(asked: argparse.Namespace) -> int:
    """Restore a backup, unless a bot serves the database."""
    db = _database()
    try:
        if await _served(db):
            raise CommandError("a bot serves this database: stop it first")
        kept = await put_back(db, Path(asked.file))
    except BackupError as error:
        raise CommandError(str(error)) from None
    finally:
        await db.close()
    print(f"{asked.file}: restored" + (f"; the former database is kept as {kept}" if kept else ""))
    return 0


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing the doctor looked at: `well` None is a remark that makes nobody ill."""

    what: str
    well: bool | None
    told: str


async def doctor(_asked: argparse.Namespace) -> int:
    """Print what is well and what is not."""
    settings = Settings.load()
    configure(settings.token.get_secret_value() if settings.token else None)
    db = Database(settings.database_url.get_secret_value())
    findings: list[Finding] = []
    try:
        findings += await _look_at_store(db)
    finally:
        await db.close()
    findings.append(Finding("BOT_ADMINS", bool(settings.admins) or None, _number(len(settings.admins), "coordinator")))
    findings += await _look_at_telegram(settings)
    for one in findings:
        print(f"{ {True: 'ok  ', False: 'FAIL', None: 'note'}[one.well] } {one.what}: {one.told}")
    return 1 if any(one.well is False for one in findings) else 0


async def _look_at_store(db: Database) -> list[Finding]:
    if db.path is not None and not db.path.exists():
        return [Finding("database", None, "not there yet: `run` makes it")]
    try:
        await migrate(db)
        async with db.reading() as session:
            found = await health.look(session)
            holders = await leases.running(session, time.time())
            interrupted = [await interruptions.last(session, direction) for direction in Direction]
    except NewerSchemaError as error:
        return [Finding("database", False, str(error))]
    lines = [
        Finding("database", True, f"{'SQLite' if db.is_sqlite else 'PostgreSQL'}, schema {HEAD}"),
        Finding("integrity", found.sound, found.told or "no damage found"),
        Finding("served by", None, ", ".join(holders) or "nobody"),
        Finding("inbox", None, f"{found.inbox_waiting} waiting, {found.inbox_aside} set aside in the last week"),
        Finding("outbox", None, f"{found.outbox_waiting} waiting, {found.outbox_failed} given up in the last week"),
        Finding("due work", None, f"{found.failing} failing"),
        *(_interruption(one) for one in interrupted if one is not None),
        Finding("people", None, f"{found.people}, {found.blocked} of them unreachable"),
    ]
    if found.library is None:
        return [*lines, Finding("data", False, "no plan is loaded: `run` loads the bundled one")]
    open_differences = [one for each in found.library.catalogues for one in audit(each).unexplained]
    told = f"{len(found.library.catalogues)} plan(s); {len(open_differences)} unexplained differences"
    return [*lines, Finding("data", not open_differences, told)]


def _interruption(one: Interrupted) -> Finding:
    """The last interruption of a way: an ill bot while it lasts, a remark once it is over."""
    name = {Direction.OUT: "sending", Direction.IN: "receiving"}[one.direction]
    since = f"{one.since:%Y-%m-%d %H:%M} UTC"
    if one.until is None:
        return Finding(name, False, f"impossible since {since}: {one.why}")
    return Finding(name, None, f"was impossible from {since} to {one.until:%Y-%m-%d %H:%M} UTC: {one.why}")


async def _look_at_telegram(settings: Settings) -> list[Finding]:
    if settings.token is None:
        return [Finding("Telegram", False, "BOT_TOKEN is missing: @BotFather gives one (/newbot)")]
    transport = Transport()
    api = Api(transport, settings.api_url, settings.token.get_secret_value())
    started = time.monotonic()
    try:
        me = await api.call("getMe", read_timeout=10)
        hook = await api.call("getWebhookInfo", read_timeout=10)
    except DeliveryFailed as failure:
        return [Finding("Telegram", False, failure.description)]
    finally:
        await transport.shutdown()
    way = "webhook" if hook.get("url") else "polling"
    trouble = f", last webhook error: {hook['last_error_message']}" if hook.get("last_error_message") else ""
    took = time.monotonic() - started
    told = f"@{me['username']} answers ({took:.1f} s), {way}, {hook.get('pending_update_count', 0)} updates waiting"
    inline = bool(me.get("supports_inline_queries"))
    how = f"@{me['username']} and a question, in any chat" if inline else "off: @BotFather turns it on (/setinline)"
    return [Finding("Telegram", True, told + trouble), Finding("inline mode", inline or None, how)]


async def _served(db: Database) -> bool:
    """Whether a bot holds a lease, as far as it can be read: the database may be damaged, or of a newer program."""
    if db.path is not None and not db.path.exists():
        return False
    try:
        async with db.reading() as session:
            holders = await leases.running(session, time.time())
    except DatabaseError as error:
        if is_busy(error.orig) or (not db.is_sqlite and isinstance(error, OperationalError)):
            raise
        return False
    return any(not is_dead(holder) for holder in holders)


def _database() -> Database:
    settings = Settings.load()
    configure(settings.token.get_secret_value() if settings.token else None)
    return Database(settings.database_url.get_secret_value())


def _number(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
