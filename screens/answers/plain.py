"""Answers to questions in one's own words: the best in full, others as buttons, or plainly the reason for none."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from domain.answers.examples import example_guideline, example_measure, example_score
from domain.answers.story import View, ranges
from domain.catalogue.library import Library
from domain.language.formats import list_text
from domain.questions.to_unit import unit_for
from domain.search import Answer
from screens.answers import lists, parts
from screens.answers.guidelines import channels
from screens.answers.plan_line import under_plan
from screens.answers.properties import each, properties
from screens.answers.results import result
from screens.answers.rules import ruled
from screens.answers.shown import shown
from screens.base.outgoing import Button, Outgoing, Rows
from screens.base.rich import Rich, bold, join
from screens.buttons.answers import ShowChannels, ShowGuidelines, ShowMeasures, ShowScores
from screens.plan_names import plan_heading, plan_title
from screens.questions.to_unit import offer
from screens.texts import label, say

OTHERS: Final = 2
"""Other answers offered beside the best one."""

UNREAD_LETTERS: Final = 60
"""Words that stay unread are cut to about two lines of a phone."""

_WHY: Final = {
    "other_agency": "ask.other_agency",
    "year_not_loaded": "ask.other_year",
    "nothing_to_compare": "ask.one_year",
    "nothing_matches": "ask.no_match",
    "no_scores": "ask.no_scores",
}


def plain(view: View, answer: Answer) -> Outgoing:
    """The message that gives an answer. Nothing of the question is in it but the words that stay unread."""
    if answer.rule is not None:
        return ruled(view, answer.rule)
    if answer.parts:
        return _together(view, answer)
    said = _single(view, answer)
    if answer.plan is not None and not answer.plans and answer.ids:
        said = under_plan(view, said)
    return replace(said, text=_with_unread(view, answer.unread, said.text))


def beside(answered: Sequence[tuple[View, Answer]]) -> Outgoing:
    """Answers of several plans to one question as one message, each under its plan's name, with their buttons."""
    said = [
        (plan_heading(view.lang, view.library, view.catalogue.plan.number) if view.library else "", _single(view, one))
        for view, one in answered
    ]
    text = join((join([bold(name), one.text]) for name, one in said), "\n\n")
    rows = {tuple(button.data for button in row): row for _, one in said for row in one.buttons}
    view, first = answered[0]
    return Outgoing(_with_unread(view, first.unread, text), tuple(rows.values()))


def _together(view: View, answer: Answer) -> Outgoing:
    """Answers to several questions as one message, with their buttons."""
    said = [plain(view, part) for part in answer.parts]
    text = join((one.text for one in said), "\n\n")
    rows = {tuple(button.data for button in row): row for one in said for row in one.buttons}
    return Outgoing(_with_unread(view, answer.unread, text), tuple(rows.values()))


def _with_unread(view: View, unread: Sequence[str], text: Rich) -> Rich:
    """A text with the words of the question that it does not answer."""
    if not unread:
        return text
    words = " … ".join(parts.shorten(piece, UNREAD_LETTERS) for piece in unread)
    return join([text, say(view.lang, "result.unread", words=words)], "\n\n")


def which_plan(view: View, library: Library, answer: Answer) -> Outgoing:
    """Ask of which plan a step is meant that several have."""
    entry, plans = answer.ids[0], [library.of(number) for number in answer.plans]
    lines = [
        say(view.lang, "ask.which_plan.line", name=plan_title(view.lang, one.plan), title=step.title.say(view.lang))
        for one in plans
        if (step := one.plan.step_by_id[entry])
    ]
    rows = tuple(
        (
            Button(
                parts.shorten(plan_title(view.lang, one.plan), parts.BUTTON_LETTERS + 15),
                ShowMeasures(entry, 1, one.plan.number),
            ),
        )
        for one in plans
    )
    return Outgoing(join([say(view.lang, "ask.which_plan", step=entry), *lines]), rows)


def _single(view: View, answer: Answer) -> Outgoing:
    """The message that answers one question."""
    if answer.to_accusation:
        return channels(view, accusation=True)
    if answer.plans and view.library is not None:
        return which_plan(view, view.library, answer)
    if answer.missing and not answer.ids and answer.reason not in _WHY:
        return missing(view, answer.missing)
    if answer.worked and answer.basis == "computed":
        return result(view, answer, answer.worked)
    if not answer.ids:
        return _nothing(view, answer.reason)
    if len(answer.ids) > 1 and answer.basis in ("code", "computed"):
        if answer.asks and not answer.worked and (said := each(view, answer.ids, answer.asks)) is not None:
            return replace(said, text=_with_missing(view, answer.missing, said.text))
        found = lists.several(view, answer.ids, lists.order_of(view, answer.ids))
        return replace(found, text=_with_missing(view, answer.missing, found.text))
    found = _best(view, answer)
    there = {button.data for row in found.buttons for button in row}
    near = [entry for entry in answer.ids[1:] if parts.target_of(view, entry) not in there][:OTHERS]
    others = tuple((_other(view, entry),) for entry in near)
    text = found.text
    text = _with_missing(view, answer.missing, text)
    if answer.kind != "unsure":
        return replace(found, text=text, buttons=(*found.buttons, *others))
    ask: tuple[Rich, Rows] = (Rich(""), ())
    if answer.ids[0] not in view.catalogue.guideline_by_id:  # a guideline offers it itself
        ask = offer(view, unit_for(view.catalogue, answer.ids), coordinator=True)
    text = join([text, ask[0], say(view.lang, "ask.unsure") if others else ""], "\n\n")
    return replace(found, text=text, buttons=(*found.buttons, *ask[1], *others))


def _best(view: View, answer: Answer) -> Outgoing:
    """The best of what was found: with the property that was asked for first, else in full."""
    if answer.worked:
        return result(view, answer, answer.worked)
    return properties(view, answer.ids[0], answer.asks) or shown(view, answer.ids[0])


def missing(view: View, codes: Sequence[str]) -> Outgoing:
    """Codes that do not exist, and what does."""
    book, lang = view.assessment, view.lang
    steps = view.catalogue.plan.steps
    exist = say(
        lang,
        "score.exist" if book.has_scores else "score.exist.steps",
        items=", ".join(ranges(book)),
        indicators=len(book.indicators),
        tools=", ".join(one.code for one in book.tools),
        steps=f"{steps[0].id} … {steps[-1].id}",
    )
    return Outgoing(join([_no_such(view, codes), exist], "\n\n"), _ways_in(view))


def capabilities(view: View) -> Outgoing:
    """List the subjects of questions, with buttons into each."""
    return Outgoing(_can(view), _ways_in(view))


def _nothing(view: View, reason: str | None) -> Outgoing:
    """Say that there is no answer and why, list the subjects of questions, and offer to ask the coordinator."""
    lang = view.lang
    ask: Rows = ()
    if reason == "help":
        return capabilities(view)
    if reason == "greeting":
        why = say(lang, "ask.hello", agency=parts.agency(view))
    else:
        _, ask = offer(view, None, coordinator=True)
        why = say(
            lang,
            _WHY.get(reason or "", "ask.none"),
            agency=parts.agency(view),
            years=_years(view, view.scored_years),
            plans=_years(view, view.planned_years),
        )
    return Outgoing(join([why, _can(view)], "\n\n"), (*ask, *_ways_in(view)))


def _other(view: View, entry: str) -> Button:
    """A button to another answer, marked apart from those that lead on from the one shown."""
    text = label(view.lang, "ask.button.other", name=parts.name_of(view, entry))
    return parts.opens(view, entry, parts.shorten(text, parts.BUTTON_LETTERS + 15))


def _with_missing(view: View, codes: Sequence[str], text: Rich) -> Rich:
    return join([_no_such(view, codes), text], "\n\n") if codes else text


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
    lang, catalogue = view.lang, view.catalogue
    years, plans = _years(view, view.scored_years), _years(view, view.planned_years)
    code, measure, guide = example_score(catalogue), example_measure(catalogue), example_guideline(catalogue)
    can = "ask.can" if catalogue.assessment.has_scores else "ask.can.plan"
    lines = say(lang, can, years=years, plans=plans, code=code, measure=measure)
    if guide is not None:
        lines += say(lang, "ask.can.guide", guideline=parts.titled(view, guide))
    return lines + say(lang, "ask.can.complain")


def _years(view: View, years: Sequence[int]) -> str:
    return list_text(map(str, years), view.lang)


def _ways_in(view: View) -> Rows:
    lang = view.lang
    measures = Button(label(lang, "ask.button.measures"), ShowMeasures())
    scores = Button(label(lang, "ask.button.scores"), ShowScores())
    guides = (Button(label(lang, "ask.button.guide"), ShowGuidelines()),) if view.catalogue.guidelines else ()
    return (
        (scores, measures) if view.assessment.has_scores else (measures,),
        (
            *guides,
            Button(label(lang, "channels.button"), ShowChannels()),
        ),
    )
