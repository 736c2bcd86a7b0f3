"""Parts of a house that a process of its own would have: answers built once for all houses, documents made within."""

from typing import ClassVar

from sqlalchemy.ext.asyncio import AsyncSession

from bot.process.catalogue_cache import CatalogueCache
from bot.process.document_child import made
from bot.process.document_job import DocumentJob, DocumentMade
from db import catalogue
from domain.catalogue.library import Library
from domain.catalogue.plan import Catalogue
from domain.search.answerer import Answerer

FIRST_VERSION = "1"
"""Version of the data that a first start loads."""


class SharedAnswers(CatalogueCache):
    """Loads the plans every house begins with, and builds what answers from them, once for all houses of a run."""

    _built: ClassVar[list[tuple[Catalogue, Answerer]]] = []
    _begun_with: ClassVar[dict[str, Library]] = {}
    """The library by the version of the data that a first start loads."""
    bundled = False
    """The house began with the bundled plan."""

    async def current(self, session: AsyncSession) -> Library:
        """The library, which is read from the database if anything has changed since the house began."""
        if not self.bundled:
            return await super().current(session)
        if self._library is None and (version := await catalogue.version(session)) == FIRST_VERSION:
            self._library, self._version = self._begun_with.get(version), version
        library = await super().current(session)
        if self._version == FIRST_VERSION:
            self._begun_with[FIRST_VERSION] = library
        return library

    def answerer_of(self, catalogue: Catalogue) -> Answerer:
        """The one built for an equal catalogue, else a new one."""
        for known, built in self._built:
            if known == catalogue:
                return built
        answerer = super().answerer_of(catalogue)
        self._built.append((catalogue, answerer))
        return answerer


class Within:
    """Makes documents in the process of the tests, which loads the libraries once."""

    async def make(self, job: DocumentJob) -> DocumentMade:
        """Make a document."""
        return await made(job)

    async def prepare(self) -> None:
        """Load nothing: the tests may need none."""

    async def end(self) -> None:
        """Keep everything."""
