"""The database of the settings, opened for a command."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.commands.configured import configured, database_of
from bot.errors import CommandError
from bot.process.clock import FollowedClock, OfficeClock
from bot.process.open_database import BOT_NAME_KEY, open_database
from db import catalogue, key_values
from domain.calendar.date_texts import datetime_text
from domain.calendar.fiscal import Period
from domain.calendar.period_texts import noun_text
from domain.calendar.period_words import read_period
from domain.language.lang import Lang
from domain.office import Office
from screens.texts import label


@dataclass(frozen=True)
class Opened:
    """An open transaction, committed when the command succeeds, with the office at its moment."""

    session: AsyncSession
    office: Office

    @property
    def lang(self) -> Lang:
        """The bot's language."""
        return self.office.setup.language

    def label(self, key: str, **values: object) -> str:
        """A text in the bot's language."""
        return label(self.lang, key, **values)

    async def again(self) -> Office:
        """The office with the library as it is by now."""
        return replace(self.office, library=await catalogue.load(self.session))

    def local(self, moment: datetime) -> str:
        """A moment in local time, in the bot's language."""
        return datetime_text(moment, self.office.setup.zone, self.lang)


@asynccontextmanager
async def opened(*, bundled: bool = True) -> AsyncIterator[Opened]:
    """Open the database of the settings, also while the bot runs: it picks changes up within a tick.

    Without `bundled`, an empty one stays empty: a plan of one's own is about to be imported.
    """
    settings = configured()
    clock = OfficeClock()
    if settings.clock_url:
        clock = followed = FollowedClock(settings.clock_url, lambda: None)
        await followed.read()
    db = database_of(settings)
    try:
        await open_database(db, clock.now(), settings.data, bundled=bundled)
        async with db.transaction() as session:
            name = await key_values.known(session, BOT_NAME_KEY)
            setup = replace(settings.setup(), bot_username=name or "")
            yield Opened(session, Office(setup, await catalogue.load(session), clock.now()))
    finally:
        await db.close()


def period_of(to: Opened, text: str) -> Period:
    """A period as it is typed, `3/2563`, `h1/2569`, `รอบ 6 เดือน 2569`. CommandError for anything else."""
    try:
        found = to.office.period(read_period(text), to.office.under_way)
    except ValueError:
        found = None
    if found is None:
        example = to.office.under_way
        raise CommandError(f"{text!r} is not a {noun_text(example.cycle, 'en')} such as {example}")
    return found
