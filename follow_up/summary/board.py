"""The board of a quarter: its summary, drawn beside the loop."""

import asyncio
import logging
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from documents.board import board, page_count
from domain.calendar.fiscal import Period
from domain.language.lang import Lang
from domain.office import Office
from domain.summary.summary import Summary
from follow_up.summary.summary import summarise

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class DrawnBoard:
    """A picture of a quarter: its page of how many; `picture` is None where it can't be drawn."""

    compiled: Summary
    page: int
    pages: int
    picture: bytes | None


async def drawn(session: AsyncSession, office: Office, lang: Lang, quarter: Period | None, page: int) -> DrawnBoard:
    """A page of a quarter's board, the current round's without one; the first for a page there is not.

    DomainError `round.none` before the first round, `round.unknown` for a quarter that has none.
    """
    compiled = await summarise(session, office, quarter)
    pages = page_count(compiled)
    page = page if 1 <= page <= pages else 1
    agency = office.catalogue.plan.agency_short.say(lang)
    try:
        picture = await asyncio.to_thread(board, compiled, office.setup, lang, agency, page)
    except Exception as error:  # whatever is wrong with fonts, library or data: the status says it in words
        log.error("the board of %s can't be drawn (%s)", compiled.quarter, type(error).__name__)
        return DrawnBoard(compiled, page, pages, None)
    return DrawnBoard(compiled, page, pages, picture)
