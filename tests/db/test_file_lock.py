"""The lock beside SQLite's file."""

from pathlib import Path

from db.file_lock import FileLock


def test_processes_that_serve_hold_it_together(tmp_path: Path) -> None:
    first, second = FileLock(tmp_path / "bot.db"), FileLock(tmp_path / "bot.db")

    assert first.take(alone=False)
    assert second.take(alone=False)


def test_nobody_holds_it_alone_beside_another(tmp_path: Path) -> None:
    serving, restoring = FileLock(tmp_path / "bot.db"), FileLock(tmp_path / "bot.db")
    serving.take(alone=False)

    assert not restoring.take(alone=True)

    serving.release()
    assert restoring.take(alone=True)
    assert not serving.take(alone=False)


def test_a_servers_database_needs_none() -> None:
    assert FileLock(None).take(alone=True)
