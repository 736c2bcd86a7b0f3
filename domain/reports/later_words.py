"""Words that come after a report was sent: behind it, alone, or the report once more, put better."""

from dataclasses import replace
from typing import Final

from rapidfuzz.fuzz import ratio

from domain.language.normalise import tidy
from domain.reports.drafts import NONE, Draft
from domain.reports.parts import REMARKS, Part, words
from domain.reports.reading import read
from domain.reports.reports import Report

_AGAIN: Final = 60
"""Likeness of two texts, of 100, from which the second is the first put better."""


def says_again(sent: Report, progress: str) -> bool:
    """Check whether words about progress are those of a report once more, put better."""
    before, now = tidy(sent.progress), tidy(progress)
    return bool(before) and (before in now or ratio(before, now) >= _AGAIN)


def goes_on(draft: Draft, sent: Report) -> bool:
    """Check whether a draft has the words of a report that was sent, and others behind them."""
    more = _behind(sent.progress, draft.progress) if sent.progress else None
    return more not in (None, draft.progress)


def only_new(draft: Draft, sent: Report) -> Draft:
    """A draft that went on from a report that was sent, without the words of that."""
    now = read(_behind(sent.progress, draft.progress) or "")
    made = replace(draft, percent=now.percent if draft.percent == sent.percent else draft.percent, awaits=None)
    for part in (Part.PROGRESS, *REMARKS):
        made = made.with_words(part, _behind(words(sent, part), words(draft, part)))
    return made


def added_to(sent: Report, draft: Draft) -> Draft:
    """A draft put behind a report that was sent: its status and percent count where it has any."""
    made = replace(draft, status=draft.status or sent.status, percent=draft.percent or sent.percent, awaits=None)
    for part in (Part.PROGRESS, *REMARKS):
        made = made.with_words(part, added(words(sent, part), words(draft, part)))
    return made


def added(before: str | None, more: str | None) -> str | None:
    """Words of a part behind earlier ones; that there are none only where nothing else was said."""
    if before and more:
        return f"{before}\n{more}"
    return more or before or (NONE if NONE in (before, more) else None)


def _behind(before: str | None, now: str | None) -> str | None:
    """The words that were put behind earlier ones; all of them where they do not begin so."""
    if before and now and (now == before or now.startswith(f"{before}\n")):
        return now[len(before) + 1 :] or None
    return now
