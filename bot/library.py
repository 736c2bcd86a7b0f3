"""The loaded plans, kept in memory and read again when their version in the database changes."""

from collections.abc import Callable, Mapping, Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from db import catalogue
from domain.plan import Library
from domain.search.answer import Answerer


class LibraryCache:
    """The library as of the last look; looking costs one small query."""

    def __init__(self, phrases: Callable[[], Mapping[str, Sequence[str]]]) -> None:
        self._phrases = phrases
        self._version: str | None = None
        self._library: Library | None = None
        self._answerer: Answerer | None = None

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
