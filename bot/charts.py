"""Charts of the scores, drawn when somebody first asks and kept: the same picture serves everybody."""

import asyncio
import logging

from documents.radar import radar
from domain.assessment import Assessment
from domain.lang import Lang
from domain.messages import Attachment
from domain.plan import Library

log = logging.getLogger(__name__)


class Charts:
    """The newest picture in each language."""

    def __init__(self) -> None:
        self._kept: dict[Lang, tuple[Assessment, Assessment | None, str, Attachment]] = {}

    async def radar(self, library: Library, lang: Lang) -> Attachment | None:
        """The spider chart of the newest scores beside the year before, if that is loaded; None if drawing fails."""
        current = library.current
        scores, earlier = current.assessment, _before(library)
        agency = current.plan.agency_short if lang == "th" else current.plan.agency_en
        kept = self._kept.get(lang)
        if kept is not None and kept[:3] == (scores, earlier, agency):
            return kept[3]
        try:
            drawn = await asyncio.to_thread(radar, scores, agency, lang, earlier)
        except Exception as error:  # whatever is wrong with fonts, library or data: the scores go out as text
            log.error("the chart of %d can't be drawn (%s)", scores.fiscal_year, type(error).__name__)
            return None
        picture = Attachment("photo", drawn, f"ita-{scores.fiscal_year}-{lang}.png")
        self._kept[lang] = (scores, earlier, agency, picture)
        return picture


def _before(library: Library) -> Assessment | None:
    """The newest scores of an earlier year."""
    years = {one.assessment.fiscal_year: one.assessment for one in library.catalogues}
    earlier = [year for year in years if year < library.current.assessment.fiscal_year]
    return years[max(earlier)] if earlier else None
