"""`doctor`: settings, database, data, queues, evidence and Telegram examined."""

import argparse
import time
from dataclasses import dataclass

from sqlalchemy.exc import SQLAlchemyError

from bot.commands.configured import configured, database_of, store_of
from bot.settings import Settings
from bot.telegram import receiving
from bot.telegram.api import Api
from bot.telegram.results import DeliveryFailed
from bot.telegram.transport import Transport
from db import health, interruptions, leases
from db.engine import Database
from db.evidence_store import Store, digest_of
from db.migrate import HEAD, NewerSchemaError, migrate
from db.queues import downloads
from domain.catalogue.audit import audit
from domain.interruption import Direction, Interrupted
from domain.language.formats import plural


@dataclass(frozen=True, slots=True)
class Finding:
    """A line of the doctor's: `well` None is a remark that does not count."""

    what: str
    well: bool | None
    detail: str


async def doctor(asked: argparse.Namespace) -> int:
    """Print what is well and what is not."""
    settings = configured()
    db = database_of(settings)
    findings: list[Finding] = []
    try:
        findings += await _look_at_store(db)
        findings += await _look_at_evidence(db, store_of(settings), hashes=getattr(asked, "evidence", False))
    finally:
        await db.close()
    findings.append(Finding("BOT_ADMINS", bool(settings.admins) or None, plural(len(settings.admins), "coordinator")))
    findings.append(Finding("rounds", None, _timetable(settings)))
    findings += await _look_at_telegram(settings)
    for one in findings:
        print(f"{ {True: 'ok  ', False: 'FAIL', None: 'note'}[one.well] } {one.what}: {one.detail}")
    return 1 if any(one.well is False for one in findings) else 0


def _timetable(settings: Settings) -> str:
    """The days of the rounds, as they are set."""
    days, timetable = settings.opens_after, settings.setup().timetable
    last = "a period's last working day"
    opens = (
        f"on {last}" if not days else f"{plural(abs(days), 'working day')} {'after' if days > 0 else 'before'} {last}"
    )
    reminders = ", ".join(map(str, timetable.reminders_after)) or "none"
    return f"open {opens}; reminders after {reminders}, due after {timetable.due_after} working days"


async def _look_at_store(db: Database) -> list[Finding]:
    if db.path is not None and not db.path.exists():
        return [Finding("database", None, "not there yet: `run` makes it")]
    try:
        await migrate(db)
        async with db.reading() as session:
            found = await health.check(session)
            holders = await leases.running(session)
            interrupted = [await interruptions.last(session, direction) for direction in Direction]
    except NewerSchemaError as error:
        return [Finding("database", False, str(error))]
    lines = [
        Finding("database", True, f"{'SQLite' if db.is_sqlite else 'PostgreSQL'}, schema {HEAD}"),
        Finding("integrity", found.sound, found.damage or "no damage found"),
        Finding("served by", None, ", ".join(holders) or "nobody"),
        Finding(
            "inbox", None, f"{found.inbox_waiting} waiting, {found.inbox_quarantined} quarantined in the last week"
        ),
        Finding("outbox", None, f"{found.outbox_waiting} waiting, {found.outbox_failed} given up in the last week"),
        Finding("due work", None, f"{found.failing} failing"),
        *(_interruption(one) for one in interrupted if one is not None),
        Finding("people", None, f"{found.people}, {found.blocked} of them unreachable"),
    ]
    if found.library is None:
        return [*lines, Finding("data", False, "no plan is loaded: `run` loads the bundled one")]
    open_differences = [one for each in found.library.catalogues for one in audit(each).unexplained]
    detail = f"{len(found.library.catalogues)} plan(s); {len(open_differences)} unexplained differences"
    return [*lines, Finding("data", not open_differences, detail)]


async def _look_at_evidence(db: Database, store: Store, *, hashes: bool) -> list[Finding]:
    """Look for files that wait, that the store lacks, and, if `hashes`, that are not what they were."""
    if db.path is not None and not db.path.exists():
        return []
    try:
        async with db.reading() as session:
            waiting, failed, why = await downloads.waiting(session)
            needed = await downloads.digests(session)
        there = {digest async for digest in store.digests()}
        wrong = [one for one in needed & there if hashes and digest_of(await store.get(one) or b"") != one]
    except (SQLAlchemyError, OSError) as error:
        return [Finding("evidence", False, f"{store.place} can't be read: {error}")]
    lost = len(needed - there)
    detail = f"{plural(len(needed), 'file')} in {store.place}, {lost} missing, {waiting} waiting"
    detail += f" ({failed} failed before: {why})" if failed else ""
    detail += f", {len(wrong)} with a wrong hash" if hashes else ""
    return [Finding("evidence", not lost and not wrong and not failed, detail)]


def _interruption(one: Interrupted) -> Finding:
    """The last interruption of a way: a failure while it lasts, a remark once it is over."""
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
        me = await api.call(receiving.ME, read_timeout=10)
        hook = await api.call(receiving.WEBHOOK_STATE, read_timeout=10)
    except DeliveryFailed as failure:
        return [Finding("Telegram", False, failure.description)]
    finally:
        await transport.shutdown()
    way = "webhook" if hook.get("url") else "polling"
    trouble = f", last webhook error: {hook['last_error_message']}" if hook.get("last_error_message") else ""
    took = time.monotonic() - started
    detail = f"@{me['username']} answers ({took:.1f} s), {way}, {hook.get('pending_update_count', 0)} updates waiting"
    inline = bool(me.get("supports_inline_queries"))
    how = f"@{me['username']} and a question, in any chat" if inline else "off: @BotFather turns it on (/setinline)"
    return [Finding("Telegram", True, detail + trouble), Finding("inline mode", inline or None, how)]
