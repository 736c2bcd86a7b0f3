"""Counts unanswered wordings in memory and writes them a minute's worth at a time, apart from what was asked.

Written with the update they would share its transaction, and in PostgreSQL its number: that could be joined with the
inbox. What was counted in a process's last minute is lost with it.
"""

from collections import Counter
from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from db import unanswered
from db.engine import Database
from domain.calendar.local_time import local_time
from domain.questions.unanswered import MOST


class UnansweredCounter:
    """Counts unanswered wordings since they were last written."""

    def __init__(self, db: Database, office_now: Callable[[], datetime], zone: ZoneInfo) -> None:
        self._db = db
        self._office_now = office_now
        self._zone = zone
        self._counted: Counter[str] = Counter()

    def note(self, wording: str) -> None:
        """Count a wording that got no answer."""
        if wording in self._counted or len(self._counted) < MOST:
            self._counted[wording] += 1

    async def write(self) -> None:
        """Add the counts to those stored, in a transaction of its own."""
        counted, self._counted = self._counted, Counter()
        if not counted:
            return
        async with self._db.transaction() as session:
            await unanswered.count(session, local_time(self._office_now(), self._zone).date(), counted)
