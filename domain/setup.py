"""What the operator has set: the same for every transaction of a process."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from domain.calendar.rounds import Timetable
from domain.calendar.workdays import Workdays
from domain.language.lang import Lang


@dataclass(frozen=True)
class Setup:
    """Zone, working days and timetable of the quarter; coordinators by Telegram id; the bot's language and name."""

    zone: ZoneInfo
    workdays: Workdays
    timetable: Timetable
    admins: frozenset[int]
    language: Lang
    bot_username: str = ""
    inline_mode: bool = False
    """Whether Telegram passes on what people type after the bot's name in any chat (BotFather's /setinline)."""

    def deep_link(self, code: str) -> str:
        """The link that opens the bot with an invitation's code."""
        return f"https://t.me/{self.bot_username}?start={code}"
