"""The loaded plans and how their steps stand, kept in memory and read again when their version changes."""

from collections.abc import Callable, Mapping, Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from db import catalogue, standing
from db.engine import rows_changed
from domain.plan import Library
from domain.search.answer import Answerer
from domain.story import Standing


class LibraryCache:
    """The library as of the last look; looking costs one small query."""

    def __init__(self, phrases: Callable[[], Mapping[str, Sequence[str]]]) -> None:
        self._phrases = phrases
        self._version: str | None = None
        self._library: Library | None = None
        self._answerer: Answerer | None = None
        self._standings: tuple[Library, standing.Version, Mapping[str, Standing]] | None = None
        self._looked: tuple[object, int | None] = (None, None)

    async def current(self, session: AsyncSession) -> Library:
        """The library, read again if it changed; raises LookupError when no plan is loaded."""
        version = await catalogue.version(session)
        if self._library is None or version != self._version:
            self._library = await catalogue.load(session)
            self._version, self._answerer = version, None
        if not self._library.catalogues:
            raise LookupError("no plan is loaded")
        return self._library

    def answerer(self) -> Answerer:
        """Answers questions about the newest plan; built on first use."""
        if self._library is None:
            raise LookupError("no plan is loaded")
        if self._answerer is None:
            self._answerer = Answerer(self._library.current, self._phrases())
        return self._answerer

    async def standings(self, session: AsyncSession) -> Mapping[str, Standing]:
        """How the steps of the newest plan stand. Nothing is asked while a transaction has not changed a row."""
        library = await self.current(session) if self._library is None else self._library
        looked = (session.get_transaction(), rows_changed(session))
        if self._standings is not None and looked == self._looked and None not in looked:
            return self._standings[2]
        version = await standing.version(session)
        if self._standings is None or self._standings[0] is not library or self._standings[1] != version:
            found = await standing.standings(session, library, library.current.plan.fiscal_year)
            self._standings = (library, version, found)
        self._looked = looked
        return self._standings[2]
