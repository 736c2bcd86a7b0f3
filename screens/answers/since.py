"""Changes of a score since the year before, in words, as a mark in a list, and as buttons to the other years."""

from collections.abc import Callable
from decimal import Decimal

from domain.answers.story import View
from domain.catalogue.change import Change, NoPast, change_of, future_of, past_of
from domain.language.formats import score_text
from screens.base.buttons import ButtonData
from screens.base.outgoing import Button, Rows
from screens.base.rich import Rich
from screens.texts import label, say


def change(view: View, code: str) -> Rich:
    """`▲ +5.20 จากปี 2562 (53.03 → 58.23 · อันดับ 30 → 27)`; nothing while one year is loaded."""
    if view.before is None:
        return Rich("")
    found = change_of(view.assessment, view.before, code)
    if isinstance(found, NoPast):
        return say(view.lang, _unlike(view, code, found), year=found.year, code=code)
    was, now = score_text(found.score), score_text(found.score + found.by)
    if found.code != code:
        was = f"{found.code} {was}"
    if not found.by:
        return say(view.lang, "change.same", year=found.year, was=was, ranks=_ranks(view, found))
    return say(
        view.lang, "change.moved", by=signed(found.by), year=found.year, was=was, now=now, ranks=_ranks(view, found)
    )


def mark(view: View, code: str) -> str:
    """` ▲+5.20` after a score in a list; nothing where there is nothing to compare with."""
    if view.before is None:
        return ""
    found = change_of(view.assessment, view.before, code)
    if isinstance(found, NoPast):
        return label(view.lang, "change.mark.new")
    return f" {signed(found.by, '')}" if found.by else " ="


def signed(by: Decimal, blank: str = " ") -> str:
    """`▲ +5.20`, `▼ −5.20`."""
    return f"▲{blank}+{by:.2f}" if by > 0 else f"▼{blank}−{-by:.2f}"


def years(view: View, code: str, target: Callable[[int, str], ButtonData]) -> Rows:
    """A row that leads to the same item, indicator or tool in the year before and after, where it is there."""
    buttons = []
    book = view.assessment
    if view.before is not None and (then := past_of(book, view.before, code)):
        year = view.before.fiscal_year
        buttons.append(Button(label(view.lang, "change.button.before", year=year), target(year, then)))
    if view.after is not None and (then := future_of(book, view.after, code)):
        year = view.after.fiscal_year
        buttons.append(Button(label(view.lang, "change.button.after", year=year), target(year, then)))
    return (tuple(buttons),) if buttons else ()


def _unlike(view: View, code: str, found: NoPast) -> str:
    kind = "item" if code in view.assessment.item_by_code else "indicator"
    return f"change.{'other' if found.other else 'new'}.{kind}"


def _ranks(view: View, found: Change) -> str:
    if found.rank is None or found.rank_now is None or found.rank == found.rank_now:
        return ""
    return label(view.lang, "change.ranks", was=found.rank, now=found.rank_now)
