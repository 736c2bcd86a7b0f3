"""Cache of the scores, drawn when somebody first asks and kept: the same picture serves everybody."""

import asyncio
import logging

from documents.radar import radar
from domain.catalogue.assessment import Assessment
from domain.catalogue.library import Library
from domain.catalogue.plan import Catalogue
from domain.language.lang import Lang
from screens.base import Attachment

log = logging.getLogger(__name__)

_FEWEST = 3
"""Indicators that a spider chart needs."""


class ChartCache:
    """The newest picture of each year in each language."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Lang, int], tuple[Assessment, Assessment | None, str, Attachment]] = {}

    async def radar(self, library: Library, catalogue: Catalogue, lang: Lang) -> Attachment | None:
        """The spider chart of a year's scores beside the year before, if that is loaded.

        None if drawing fails, or for too few indicators.
        """
        scores = catalogue.assessment
        if len(scores.indicators) < _FEWEST:
            return None
        earlier = library.before(scores.fiscal_year)
        agency = catalogue.plan.agency_short.say(lang)
        kept = self._kept.get((lang, scores.fiscal_year))
        if kept is not None and kept[:3] == (scores, earlier, agency):
            return kept[3]
        try:
            drawn = await asyncio.to_thread(radar, scores, agency, lang, earlier)
        except Exception as error:  # whatever is wrong with fonts, library or data: the scores go out as text
            log.error("the chart of %d can't be drawn (%s)", scores.fiscal_year, type(error).__name__)
            return None
        picture = Attachment("photo", drawn, f"ita-{scores.fiscal_year}-{lang}.png")
        self._kept[lang, scores.fiscal_year] = (scores, earlier, agency, picture)
        return picture
