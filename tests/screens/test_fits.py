"""Everything there is to show fits Telegram, and a phone: lists one screen, an item or a step one and a half."""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from math import ceil
from pathlib import Path
from typing import Final

import pytest

from bundled.bundle import load_bundle
from domain.answers.story import StepStatus, View
from domain.catalogue.library import Library
from domain.catalogue.plan import Catalogue
from domain.language.lang import LANGS, Lang
from domain.people import Role
from domain.reports.reports import Report, Status, join
from domain.search import Answer
from screens import answers
from screens.answers import inline, links, lists
from screens.base import Outgoing, Rows
from screens.base.buttons import DATA_LIMIT
from screens.base.rich import LIMIT
from tests.screens.viewing import AFTER, BANGKOK, CATALOGUE, person, report

LETTERS: Final = 40
"""Thai letters, marks above and below aside, in a line of a bubble on a phone 390 pixels wide."""

SCREEN: Final = 25
"""Lines of text that a phone shows at once, with a row or two of buttons."""

BUTTONS, ROWS, LABEL = 100, 12, 50
"""Buttons Telegram takes; rows of them that a screen shows; letters of a label."""

Shown = tuple[str, Outgoing, float]
"""Name of a screen, the message, and the number of screens it may take."""


def lines(text: str) -> int:
    """Lines a text takes on a phone."""
    widths = (sum(unicodedata.category(one) not in ("Mn", "Cf") for one in line) for line in text.splitlines())
    return sum(max(1, ceil(width / LETTERS)) for width in widths)


@cache
def second(folder: Path) -> Catalogue:
    return load_bundle(folder)


@pytest.fixture(params=[1, 2], ids=["one year", "two years"])
def catalogue(request: pytest.FixtureRequest, second_files: Path) -> Catalogue:
    return CATALOGUE if request.param == 1 else second(second_files)


def everything_reported(catalogue: Catalogue) -> dict[str, StepStatus]:
    """Every owner of every step has written at length."""
    found = {}
    for step in catalogue.plan.steps:
        given: dict[str, Report] = {}
        for unit in step.owners:
            written = report("M1.1/3", unit, Status.STUCK)
            given[unit] = replace(written, step=step.id, progress="ความก้าวหน้า" * 300, obstacles="อุปสรรค" * 300)
        found[step.id] = StepStatus(join(step.owners, given), given)
    return found


def view_of(catalogue: Catalogue, lang: Lang) -> View:
    loaded = tuple(dict.fromkeys((CATALOGUE.plan.fiscal_year, catalogue.plan.fiscal_year)))
    library = Library((CATALOGUE, catalogue)[-len(loaded) :], {})
    director = person(roles=frozenset({Role.DIRECTOR}))
    return View(lang, catalogue, AFTER, BANGKOK, everything_reported(catalogue), director, library=library)


def entries(view: View) -> Iterator[Shown]:
    """Every answer id, and every page of those that have some."""
    for entry in lists.known(view.catalogue):
        owners = len(step.owners) if (step := view.catalogue.plan.step_by_id.get(entry)) else 0
        # What an owner wrote at length comes on top, for those who may read it: it is cut, not left out.
        yield entry, answers.shown(view, entry), 1.5 + 0.5 * owners
    for indicator in view.assessment.indicators:
        for page in range(1, 1 + len(view.assessment.items_of(indicator.code))):
            yield indicator.code, answers.score(view, indicator.code, page), 1.25
    for tool in view.assessment.tools:
        yield tool.code, answers.score(view, tool.code), 1
        yield tool.code, answers.score(view, tool.code, 2), 1.5


def listed(view: View) -> Iterator[Shown]:
    """Every list, page by page: commands', rankings' and those of any length a question may find."""
    book, plan = view.assessment, view.catalogue.plan
    yield "/scores", answers.overview(view), 1.25  # English names of indicators take two lines
    yield "/score", answers.how_to_ask(view), 1
    yield "/measures", answers.plan(view), 1
    yield "/guide", answers.listing(view), 1
    yield "what can be asked", answers.capabilities(view), 1
    yield "I99", answers.missing(view, ("I99",)), 1
    for measure in plan.measures:
        yield measure.id, answers.measure(view, measure), 1
    for page in range(1, 12):
        yield "lowest", answers.ranked(view, page), 1
    found = {
        "items": [item.code for item in book.items],
        "indicators": [one.code for one in book.indicators],
        "tools": [one.code for one in book.tools],
        "steps": [step.id for step in plan.steps],
        "guidelines": [one.id for one in view.catalogue.guidelines],
        **{tool.code: [item.code for item in book.items_of(tool.code)] for tool in book.tools},
        **{unit.code: [step.id for step in plan.steps_owned_by(unit.code)] for unit in view.catalogue.units},
        "all": list(lists.known(view.catalogue)),
    }
    for name, codes in found.items():
        for order in lists.ORDERS:
            for page in range(1, 2 + len(codes) // lists.STEPS):
                yield name, lists.several(view, codes, order, page), 1.25 if name == "all" else 1
        if len(codes) > 1:
            yield name, answers.plain(view, Answer("score", tuple(codes), ("I99",), basis="computed")), 1.2


def wrong(rows: Rows) -> list[str]:
    """Excesses of a keyboard."""
    buttons = [button for row in rows for button in row]
    found = [f"{len(rows)} rows"] if len(rows) > ROWS else []
    found += [f"{len(buttons)} buttons"] if len(buttons) > BUTTONS else []
    found += [button.text for button in buttons if not 0 < len(button.text) <= LABEL]
    return found + [data for button in buttons if (data := button.packed) and len(data.encode()) > DATA_LIMIT]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("shown", [entries, listed])
def test_it_fits_a_message_a_keyboard_and_a_phone(
    catalogue: Catalogue, lang: Lang, shown: Callable[[View], Iterator[Shown]]
) -> None:
    every = list(shown(view_of(catalogue, lang)))

    assert len(every) > 100
    assert [(what, len(one.text.text)) for what, one, _ in every if not 0 < len(one.text.text) <= LIMIT] == []
    assert [(what, found) for what, one, _ in every if (found := wrong(one.buttons))] == []
    tall = {what: (lines(one.text.text), most) for what, one, most in every if lines(one.text.text) > SCREEN * most}
    assert tall == {}


@pytest.mark.parametrize("lang", LANGS)
def test_everything_offered_inline_fits(catalogue: Catalogue, lang: Lang) -> None:
    view = replace(view_of(catalogue, lang), reader=None)

    for entry in lists.known(catalogue):
        (offer,) = inline.offers(view, "https://t.me/tidtam_bot?start={}".format, Answer("score", (entry,))).offers
        assert len(offer.id.encode()) <= 64
        assert 0 < len(offer.title) <= inline.TITLE_LETTERS
        assert 0 < len(offer.description) <= 2 * inline.TITLE_LETTERS
        assert 0 < len(offer.message.text.text) <= LIMIT
        assert len(links.start_of(catalogue, entry)) < links.LIMIT
