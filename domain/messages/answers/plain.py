"""How a question in one's own words is answered: the best answer in full, others as buttons, or plainly why not."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from domain.messages.answers import parts
from domain.messages.answers.guidelines import channels
from domain.messages.answers.shown import shown
from domain.messages.outgoing import Button, Outgoing, Rows, press
from domain.messages.questions import offer
from domain.messages.rich import Rich, join
from domain.questions import unit_for
from domain.search import Answer
from domain.story import CHANNELS, View, ranges
from domain.texts import label, say

OTHERS: Final = 2
"""Other answers offered beside the best one."""

SEVERAL: Final = 10
"""Entries of a list that fit a phone's screen."""

LIST_LETTERS: Final = 60
"""An entry of a list is cut to about two lines of a phone."""

_WHY: Final = {"other_agency": "ask.other_agency", "year_not_loaded": "ask.other_year"}


def plain(view: View, answer: Answer) -> Outgoing:
    """The message that gives an answer. Nothing of the question is in it."""
    if answer.tells:
        return channels(view, told=True)
    if answer.missing and not answer.ids and answer.reason not in _WHY:
        return missing(view, answer.missing)
    if not answer.ids:
        return _nothing(view, answer.reason)
    if len(answer.ids) > 1 and answer.basis in ("code", "computed"):
        return _several(view, answer)
    found = shown(view, answer.ids[0])
    others = tuple((parts.opens(view, entry),) for entry in answer.ids[1 : 1 + OTHERS])
    text = found.text
    if answer.missing:
        text = join([_no_such(view, answer.missing), text], "\n\n")
    if answer.kind != "unsure":
        return replace(found, text=text, buttons=(*found.buttons, *others))
    ask: tuple[Rich, Rows] = (Rich(""), ())
    if answer.ids[0] not in view.catalogue.guideline_by_id:  # a guideline offers it itself
        ask = offer(view, unit_for(view.catalogue, answer.ids))
    text = join([text, ask[0], say(view.lang, "ask.unsure") if others else ""], "\n\n")
    return replace(found, text=text, buttons=(*found.buttons, *ask[1], *others))


def missing(view: View, codes: Sequence[str]) -> Outgoing:
    """Codes that do not exist, and what does."""
    book, lang = view.assessment, view.lang
    steps = view.catalogue.plan.steps
    exist = say(
        lang,
        "score.exist",
        items=", ".join(ranges(book)),
        indicators=len(book.indicators),
        tools=", ".join(one.code for one in book.tools),
        steps=f"{steps[0].id} … {steps[-1].id}",
    )
    return Outgoing(join([_no_such(view, codes), exist], "\n\n"), _ways_in(view))


def capabilities(view: View) -> Outgoing:
    """What can be asked, with buttons into each."""
    return Outgoing(_can(view), _ways_in(view))


def _nothing(view: View, reason: str | None) -> Outgoing:
    """Why there is no answer, and what can be asked."""
    book, lang = view.assessment, view.lang
    if reason == "help":
        return capabilities(view)
    if reason == "greeting":
        why = say(lang, "ask.hello", agency=parts.agency(view))
    else:
        why = say(
            lang,
            _WHY.get(reason or "", "ask.none"),
            agency=parts.agency(view),
            year=book.fiscal_year,
            plan=view.catalogue.plan.fiscal_year,
        )
    return Outgoing(join([why, _can(view)], "\n\n"), _ways_in(view))


def _several(view: View, answer: Answer) -> Outgoing:
    """Several entries that are all meant: a line and a button each."""
    entries = answer.ids[:SEVERAL]
    key = "ask.several" if len(entries) == len(answer.ids) else "ask.several.page"
    text = join(
        [
            _no_such(view, answer.missing) if answer.missing else Rich(""),
            say(view.lang, key, count=len(answer.ids), shown=len(entries)),
            join((_line(view, entry) for entry in entries), "\n\n"),
        ],
        "\n\n",
    )
    return Outgoing(text, parts.rows([parts.opens(view, entry, _short(view, entry)) for entry in entries], 3))


def _line(view: View, entry: str) -> Rich:
    """One of several: a score with its figure, a step with owner, due month and status."""
    title = parts.shorten(parts.name_of(view, entry), LIST_LETTERS)
    step = view.catalogue.plan.step_by_id.get(entry)
    if step is not None:
        return join([title, parts.owners(view, step), parts.due(view, step), parts.status(view, step)])
    if entry == CHANNELS or entry in view.catalogue.guideline_by_id:
        return Rich(title)
    return join([title, f"{parts.graded(view, entry)}"])


def _short(view: View, entry: str) -> str:
    """A button's label where three stand in a row."""
    indicator = view.assessment.indicator_by_code.get(entry)
    if indicator is not None:
        return label(view.lang, "scores.button.indicator", number=parts.number_of(indicator))
    if entry in view.assessment.ranks or entry in view.catalogue.plan.step_by_id:
        return entry
    return parts.shorten(parts.name_of(view, entry), 20)


def _no_such(view: View, codes: Sequence[str]) -> Rich:
    return say(
        view.lang,
        "score.missing",
        codes=", ".join(_named(view, code) for code in codes),
        year=view.assessment.fiscal_year,
        plan=view.catalogue.plan.fiscal_year,
    )


def _named(view: View, code: str) -> str:
    """A code as people write it: an indicator by its number."""
    number = code.removeprefix("IND")
    return code if number == code else label(view.lang, "scores.button.indicator", number=number)


def _can(view: View) -> Rich:
    return say(view.lang, "ask.can", year=view.assessment.fiscal_year, plan=view.catalogue.plan.fiscal_year)


def _ways_in(view: View) -> Rows:
    lang = view.lang
    return (
        (
            Button(label(lang, "ask.button.scores"), press("scores")),
            Button(label(lang, "ask.button.measures"), press("measures")),
        ),
        (
            Button(label(lang, "ask.button.guide"), press("guide")),
            Button(label(lang, "channels.button"), press("complain")),
        ),
    )
