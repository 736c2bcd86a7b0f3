"""The loaded plans and how their steps stand, kept in memory and read again when their version changes."""

from collections.abc import Callable, Mapping, Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from db import catalogue, step_status
from db.engine import rows_changed
from domain.answers.story import StepStatus
from domain.catalogue.plan import Catalogue, Library
from domain.search.answer import Answerer
from domain.search.yearly import YearlyAnswerer


class CatalogueCache:
    """The library as of the last look; looking costs one small query."""

    def __init__(self, phrases: Callable[[], Mapping[str, Sequence[str]]]) -> None:
        self._phrases = phrases
        self._version: str | None = None
        self._library: Library | None = None
        self._answerers: dict[int, Answerer] = {}
        self._standings: tuple[Library, step_status.Version, dict[int, Mapping[str, StepStatus]]] | None = None
        self._looked: tuple[object, int | None] = (None, None)

    async def current(self, session: AsyncSession) -> Library:
        """The library, read again if it changed; raises LookupError when no plan is loaded."""
        version = await catalogue.version(session)
        if self._library is None or version != self._version:
            self._library = await catalogue.load(session)
            self._version, self._answerers = version, {}
        if not self._library.catalogues:
            raise LookupError("no plan is loaded")
        return self._library

    def answerer(self) -> YearlyAnswerer:
        """Answers questions about the year they name, else the newest; each year's is built on first use."""
        if self._library is None:
            raise LookupError("no plan is loaded")
        return YearlyAnswerer(self._library, self.answerer_of)

    def answerer_of(self, catalogue: Catalogue) -> Answerer:
        """Answers questions about one plan and its scores."""
        year = catalogue.plan.fiscal_year
        if year not in self._answerers:
            self._answerers[year] = Answerer(catalogue, self._phrases())
        return self._answerers[year]

    async def standings(self, session: AsyncSession, plan: int | None = None) -> Mapping[str, StepStatus]:
        """How a plan's steps stand, the newest's unless a year is named.

        Nothing is asked while a transaction has not changed a row.
        """
        library = await self.current(session) if self._library is None else self._library
        looked = (session.get_transaction(), rows_changed(session))
        if self._standings is None or looked != self._looked or None in looked:
            version = await step_status.version(session)
            if self._standings is None or self._standings[0] is not library or self._standings[1] != version:
                self._standings = (library, version, {})
            self._looked = looked
        found = self._standings[2]
        year = plan or library.current.plan.fiscal_year
        if year not in found:
            found[year] = await step_status.standings(session, library, year)
        return found[year]
