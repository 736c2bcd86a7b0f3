"""Runs the bot with trouble built in from outside, named by `FAULTS` (JSON). The bot's own code knows nothing of it.

commit: [n, "before" | "after"]  SIGKILL around the n-th commit of this process
within: [function, n, "before" | "after"]  SIGKILL around the commit of what a function did for the n-th time
idle: FILE                       the file is there once no work is due
synchronous: "NORMAL" | "OFF"    SQLite's setting instead of FULL
disk: {"trace": FILE, "full": FILE}  record every write and sync; while the file `full` exists the disk is full
wal: "kept"                      the write-ahead log is never emptied
frozen: FILE                     once the file is there, SIGSTOP in the transaction of the next piece of due work
handler: true                    /boom always raises, and /score does so twice before it answers
"""

import json
import os
import signal
import sqlite3
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any


def main() -> int:
    """Arrange the trouble, then be `python -m bot run`."""
    faults = json.loads(os.environ["FAULTS"])
    if "disk" in faults:
        from tests.faults.disk import watch

        watch(Path(faults["disk"]["trace"]), Path(faults["disk"]["full"]))
    if "commit" in faults:
        die_at_commit(*faults["commit"])
    if "within" in faults:
        die_within(*faults["within"])
    if "idle" in faults:
        tell_idle(Path(faults["idle"]))
    if "synchronous" in faults:
        weaken(faults["synchronous"])
    if "wal" in faults:
        keep_log()
    if "frozen" in faults:
        freeze_at_work(Path(faults["frozen"]))
    if faults.get("handler"):
        add_handlers()
    from bot.cli import main as run

    return run(["run"])


def die_at_commit(number: int, moment: str) -> None:
    """SIGKILL right before or right after the n-th commit, of either database."""
    done = 0

    def reached(at: str) -> bool:
        nonlocal done
        done += at == "before"
        return done == number and at == moment

    die_around_commits(reached)


def die_within(function: str, number: int, moment: str) -> None:
    """SIGKILL right before or right after the commit of what a function, named with its module, did the n-th time.

    Due work that finds nothing to do does not count.
    """
    module = import_module(function.rpartition(".")[0])
    name = function.rpartition(".")[2]
    plain = getattr(module, name)
    done = 0

    async def counted(*arguments: Any) -> Any:
        nonlocal done
        result = await plain(*arguments)
        done += bool(getattr(result, "done", True))
        return result

    setattr(module, name, counted)
    die_around_commits(lambda at: done >= number and at == moment)


def die_around_commits(reached: Callable[[str], bool]) -> None:
    """SIGKILL at a commit of either database for which `reached` says so, asked "before" and "after" it."""
    from asyncpg.transaction import Transaction

    from db.sqlite import Connection

    def die() -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    def commit_sqlite(self: sqlite3.Connection) -> None:
        if reached("before"):
            die()
        sqlite3.Connection.commit(self)
        if reached("after"):
            die()

    plain = Transaction.commit

    async def commit_postgresql(self: Any) -> None:
        if reached("before"):
            die()
        await plain(self)
        if reached("after"):
            die()

    Connection.commit = commit_sqlite  # type: ignore[method-assign]
    Transaction.commit = commit_postgresql


def tell_idle(file: Path) -> None:
    """Leave a file once a look for due work has found none."""
    from follow_up.agenda import agenda

    plain = agenda.do_next

    def tell(outcome: agenda.Outcome) -> agenda.Outcome:
        if not outcome.done:
            file.touch()
        return outcome

    async def telling(*arguments: Any) -> agenda.Outcome:
        return tell(await plain(*arguments))

    agenda.do_next = telling  # type: ignore[assignment]


def weaken(level: str) -> None:
    """Every connection syncs less than the bot asks for."""
    from sqlalchemy import event
    from sqlalchemy.pool import Pool

    def weaker(connection: Any, _record: object) -> None:
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA synchronous={level}")
        cursor.close()

    def first(connection: Any, record: object, _proxy: object) -> None:
        weaker(connection, record)

    event.listen(Pool, "checkout", first)


def keep_log() -> None:
    """SQLite's write-ahead log grows and is never emptied."""
    from db.engine import Database

    async def kept(_self: Database) -> bool:
        return True

    Database.truncate_wal = kept  # type: ignore[assignment,method-assign]


def freeze_at_work(file: Path) -> None:
    """SIGSTOP when a piece of due work is done but not committed; the file is gone then."""
    from follow_up.agenda import agenda

    plain = agenda.do_next

    def freeze() -> None:
        if file.exists():
            file.unlink()
            os.kill(os.getpid(), signal.SIGSTOP)

    async def freezing(*arguments: Any) -> agenda.Outcome:
        outcome = await plain(*arguments)
        if outcome.done:
            freeze()
        return outcome

    agenda.do_next = freezing  # type: ignore[assignment]


def add_handlers() -> None:
    """/boom always raises; /score raises twice and is then for the handler it belongs to."""
    from telegram.ext import CommandHandler

    import handlers
    from handlers.context import PASS

    tries: dict[int, int] = {}

    async def boom(_update: Any, _context: Any) -> Any:
        raise RuntimeError("a handler that raises")

    async def shaky(update: Any, _context: Any) -> Any:
        tries[update.update_id] = tries.get(update.update_id, 0) + 1
        if tries[update.update_id] < 3:
            raise RuntimeError("a handler that raises at first")
        return PASS

    extra: Any = (CommandHandler("boom", boom), CommandHandler("score", shaky))
    handlers.HANDLERS = (*extra, *handlers.HANDLERS)


if __name__ == "__main__":
    sys.exit(main())
