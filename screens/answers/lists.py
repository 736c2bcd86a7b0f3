"""Lists of entries that are all meant, and that page by buttons.

A button carries the list itself – one bit an entry of the catalogue, and the order – since what was asked is not kept.
"""

import base64
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from domain.answers.story import CHANNELS, View
from domain.catalogue.assessment import OVERALL, score_of
from domain.catalogue.change import Change, change_of
from domain.catalogue.plan import Catalogue, Step
from domain.language.formats import step_text
from screens.answers import parts
from screens.base.outgoing import Button, Outgoing
from screens.base.rich import Rich, join
from screens.buttons.answers import ShowList
from screens.due import due_text
from screens.texts import label, say

STEPS: Final = 5
"""Steps that fit a phone's screen: each takes three to five of its lines."""

Key = Callable[[View, str], float]


def several(view: View, entries: Sequence[str], order: str, page: int = 1) -> Outgoing:
    """A page of a list: a line and a button each."""
    ordered = sorted_by(view, entries, order)
    steps = any(entry in view.catalogue.plan.step_by_id for entry in ordered)
    shown, page, pages = parts.paged(ordered, page, STEPS if steps else parts.PAGE)
    text = join(
        [
            say(view.lang, "list.head" if pages == 1 else "list.head.page", count=len(ordered), page=page, pages=pages),
            join((line(view, entry) for entry in shown), "\n\n" if steps else "\n"),
        ],
        "\n\n",
    )
    buttons = parts.rows([parts.opens(view, entry, short(view, entry)) for entry in shown], 3 if steps else 5)
    return Outgoing(text, (*buttons, *parts.turning(page, pages, lambda to: data_of(view, ordered, order, to))))


def opens(view: View, entries: Sequence[str], order: str, text: str) -> Button:
    """A button that opens a list."""
    return Button(text, data_of(view, entries, order, 1))


def order_of(view: View, entries: Sequence[str]) -> str:
    """The order of a list; the document's when it is none a button can carry and the list needs pages."""
    found = next((name for name in ORDERS if sorted_by(view, entries, name) == list(entries)), None)
    return found or (AS_GIVEN if len(entries) <= STEPS else "doc")


def sorted_by(view: View, entries: Iterable[str], order: str) -> list[str]:
    """The entries in an order of `ORDERS`; as they are given for `AS_GIVEN`."""
    if order == AS_GIVEN:
        return list(entries)
    place = {entry: number for number, entry in enumerate(known(view.catalogue))}
    return sorted(entries, key=lambda entry: (ORDERS[order](view, entry), place.get(entry, len(place))))


def data_of(view: View, entries: Iterable[str], order: str, page: int) -> ShowList:
    """The button of a page of a list."""
    meant = set(entries)
    bits = sum(1 << number for number, entry in enumerate(known(view.catalogue)) if entry in meant)
    packed = bits.to_bytes((bits.bit_length() + 7) // 8, "big")
    return ShowList(order, page, view.catalogue.plan.number, base64.urlsafe_b64encode(packed).decode())


def entries_of(catalogue: Catalogue, packed: str) -> tuple[str, ...]:
    """The entries a button carries, in the document's order; ValueError when it carries none."""
    bits = int.from_bytes(base64.urlsafe_b64decode(packed.encode("ascii")), "big")
    entries = known(catalogue)
    if not bits or bits.bit_length() > len(entries):
        raise ValueError("no list")
    return tuple(entry for number, entry in enumerate(entries) if bits >> number & 1)


def known(catalogue: Catalogue) -> tuple[str, ...]:
    """Every entry of a catalogue that a list may hold, in the document's order."""
    book = catalogue.assessment
    return (
        *(one.code for one in book.items),
        *(one.code for one in book.indicators),
        *(one.code for one in book.tools),
        OVERALL,
        *(one.id for one in catalogue.plan.steps),
        *(one.id for one in catalogue.guidelines),
        CHANNELS,
    )


def _score(view: View, entry: str) -> float:
    return float(score_of(view.assessment, entry)) if _is_scored(view, entry) else 0.0


def _by(view: View, entry: str) -> float:
    if view.before is None or not _is_scored(view, entry):
        return 0.0
    found = change_of(view.assessment, view.before, entry)
    return float(found.by) if isinstance(found, Change) else 0.0


def _is_scored(view: View, entry: str) -> bool:
    return entry == OVERALL or entry in view.assessment.ranks


ORDERS: Final[dict[str, Key]] = {
    "doc": lambda view, entry: 0.0,
    "low": _score,
    "high": lambda view, entry: -_score(view, entry),
    "fell": _by,
    "rose": lambda view, entry: -_by(view, entry),
}
"""Orders of a list; equal entries are in the document's order."""

AS_GIVEN: Final = "given"
"""An order only the question knew: of a list that fits a page, since no button could go on with it."""


def line(view: View, entry: str) -> Rich:
    """One of several: a score with its figure, a step with owners, due month and status."""
    book, plan = view.assessment, view.catalogue.plan
    if entry in book.item_by_code:
        return parts.item_line(view, entry)
    if entry in book.indicator_by_code:
        return parts.indicator_line(view, book.indicator_by_code[entry])
    if entry in book.tool_by_code:
        return parts.tool_line(view, entry)
    if entry in plan.step_by_id:
        return step_line(view, plan.step_by_id[entry])
    return Rich(parts.shorten(parts.name_of(view, entry), parts.LIST_LETTERS))


def step_line(view: View, entry: Step) -> Rich:
    """A step in a list: status, id and title; owners; due month and status in words."""
    status = view.step_status(entry).joint.status
    owners = (unit.short.say(view.lang) for unit in view.units(entry))
    return say(
        view.lang,
        "list.step",
        mark=parts.MARKS[status],
        step=entry.id,
        title=parts.shorten(parts.titled(view, entry), parts.LIST_LETTERS),
        owners=" · ".join(owners),
        month=due_text(entry, view.lang),
        overdue=label(view.lang, "step.overdue") if view.overdue(entry) else "",
        status=parts.status_text(view, status),
    )


def short(view: View, entry: str) -> str:
    """A button's label where several are in a row."""
    indicator = view.assessment.indicator_by_code.get(entry)
    if indicator is not None:
        return parts.number_of(indicator)
    if entry in view.assessment.ranks or entry in view.catalogue.plan.step_by_id:
        return step_text(entry, view.lang)
    return parts.shorten(parts.name_of(view, entry), parts.BUTTON_LETTERS - 10)
