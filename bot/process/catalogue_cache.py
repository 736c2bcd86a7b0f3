"""The loaded plans and their step statuses, kept in memory and read again when their version changes."""

from collections.abc import Callable, Mapping, Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from bundled.kinds import plan_kinds
from db import catalogue, step_status
from db.engine import rows_changed
from domain.answers.story import StepStatus
from domain.catalogue.library import Library
from domain.catalogue.plan import Catalogue
from domain.search.answerer import Answerer
from domain.search.yearly import YearlyAnswerer


class CatalogueCache:
    """Keeps the library in memory; checking that it is current costs one small query."""

    def __init__(self, phrases: Callable[[Catalogue], Mapping[str, Sequence[str]]]) -> None:
        self._phrases = phrases
        self._version: str | None = None
        self._library: Library | None = None
        self._answerers: dict[int, Answerer] = {}
        self._step_statuses: tuple[Library, step_status.Version, dict[int, Mapping[str, StepStatus]]] | None = None
        self._seen_state: tuple[object, int | None] = (None, None)

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
        return YearlyAnswerer(self._library, self.answerer_of, plan_kinds())

    def answerer_of(self, catalogue: Catalogue) -> Answerer:
        """Answers questions about one plan and its scores."""
        year = catalogue.plan.number
        if year not in self._answerers:
            self._answerers[year] = Answerer(catalogue, self._phrases(catalogue))
        return self._answerers[year]

    async def step_statuses(self, session: AsyncSession, plan: int | None = None) -> Mapping[str, StepStatus]:
        """Step statuses of a plan, of the newest unless a year is named.

        The database is not queried again while the transaction has not changed a row.
        """
        library = await self.current(session) if self._library is None else self._library
        state = (session.get_transaction(), rows_changed(session))
        if self._step_statuses is None or state != self._seen_state or None in state:
            version = await step_status.version(session)
            if (
                self._step_statuses is None
                or self._step_statuses[0] is not library
                or self._step_statuses[1] != version
            ):
                self._step_statuses = (library, version, {})
            self._seen_state = state
        found = self._step_statuses[2]
        year = plan or library.current.plan.number
        if year not in found:
            found[year] = await step_status.step_statuses(session, library, year)
        return found[year]
