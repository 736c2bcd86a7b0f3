"""Setup by the operator, alike for every transaction of a process."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from domain.calendar.office_calendar import OfficeCalendar
from domain.calendar.rounds import Timetable
from domain.calendar.workdays import Workdays
from domain.language.lang import Lang
from domain.people import Address


@dataclass(frozen=True)
class Setup:
    """Zone, working days and timetable of the quarter; coordinators by address; the bot's language and name."""

    zone: ZoneInfo
    workdays: Workdays
    timetable: Timetable
    admins: frozenset[Address]
    language: Lang
    bot_username: str = ""
    inline_mode: bool = False
    """Switch for inline mode: Telegram passes on text typed after the bot's name (BotFather's /setinline)."""

    escalate_after: int = 0
    """Working days after the due date from which units that have not reported are named to their office; 0: never."""

    secret: bytes = field(default=b"", repr=False)
    """Made of the bot's token: what the database alone must not tell is sealed with it."""

    @property
    def calendar(self) -> OfficeCalendar:
        """The agency's clock, working days and timetable together."""
        return OfficeCalendar(self.zone, self.workdays, self.timetable)

    def names_coordinator(self, addresses: Iterable[Address]) -> bool:
        """Check whether one of a person's addresses is a coordinator's."""
        return not self.admins.isdisjoint(addresses)

    def deep_link(self, code: str) -> str:
        """The link that opens the bot with an invitation's code."""
        return f"https://t.me/{self.bot_username}?start={code}"
