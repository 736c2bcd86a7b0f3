"""The one screen: how complete the quarter is, how its steps stand, and what needs the director, most urgent first."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from domain.calendar.date_texts import datetime_text, day_text
from domain.calendar.period_texts import period_text
from domain.people import Address
from domain.summary.needs import Need
from domain.summary.steps import StepState
from domain.summary.summary import MissingUnit, Summary
from screens.answers.parts import shorten
from screens.base.outgoing import BROADCAST, Outgoing
from screens.base.rich import LIMIT, Rich, join
from screens.base.topics import SummaryTopic
from screens.decisions.open_matters import open_lines
from screens.summary.keyboard import keyboard
from screens.summary.naming import NAME_LETTERS
from screens.summary.needs import QUOTE, before_results, need_block, result_block
from screens.summary.view import SummaryView
from screens.texts import say

MISSING: Final = 5
"""Units named on the screen; the others are a tap away."""

NEEDS: Final = 5
"""Needs on the screen; the others are a tap away."""

RESULTS: Final = 2
"""Results of instructions on the screen, among the needs."""

_FEWEST_LETTERS: Final = 80
"""Letters of a unit's words that a full screen still leaves."""


def summary(view: SummaryView) -> Outgoing:
    """The summary in one message, whatever the plan's size; what does not fit is counted and a button away."""
    needs = view.needs
    room = max(NEEDS - len(view.results[:RESULTS]), NEEDS - RESULTS)
    shown = needs if len(needs) == room + 1 else needs[:room]
    text = _text(view, needs, shown)
    return Outgoing(text, keyboard(view, needs, shown), topic=SummaryTopic(view.compiled.quarter))


def sent(view: SummaryView, chat: Address) -> Outgoing:
    """The summary as it is sent by itself, when the round is due or closed."""
    return replace(summary(view), chat=chat, priority=BROADCAST)


def plain(view: SummaryView) -> str:
    """The summary as text for the command line."""
    return summary(view).text.text


def _text(view: SummaryView, needs: Sequence[Need], shown: Sequence[Need]) -> Rich:
    """The screen's text: units' words are shortened further where they would not fit."""
    letters = QUOTE
    while True:
        text = join(
            [
                head(view),
                completeness(view),
                _states(view),
                _needs(view, needs, shown, letters),
                _open_matters(view),
                as_of(view),
            ],
            "\n\n",
        )
        if len(text.text) <= LIMIT or letters <= _FEWEST_LETTERS:
            return text
        letters = max(_FEWEST_LETTERS, letters // 2)


def _open_matters(view: SummaryView) -> Rich:
    """Instructions still open, reports returned, and counts of what was decided."""
    if view.awaiting is None or view.office is None:
        return Rich("")
    return open_lines(view.lang, view.office, view.awaiting.open_matters)


def head(view: SummaryView) -> Rich:
    """The quarter, its dates, and whether it was signed."""
    compiled, lang, zone = view.compiled, view.lang, view.setup.zone
    parts = [
        say(lang, "summary.head", period=period_text(compiled.quarter, lang)),
        say(
            lang,
            "summary.dates",
            state=view.say(f"round.state.{compiled.state.value}"),
            opened=day_text(compiled.opened_at, zone, lang),
            due=datetime_text(compiled.due_at, zone, lang),
        ),
    ]
    if view.signed is not None:
        day = day_text(view.signed.at, zone, lang)
        signed = say(lang, "summary.signed", number=view.signed.number, at=day)
        parts += [signed, say(lang, "summary.signed.news") if view.news_since_signed else Rich("")]
    return join(parts)


def as_of(view: SummaryView) -> Rich:
    """The moment the summary is of."""
    return say(view.lang, "summary.as_of", at=datetime_text(view.compiled.at, view.setup.zone, view.lang))


def completeness(view: SummaryView) -> Rich:
    """Counts of the reports, then the units that still owe some, those without any first, and why."""
    compiled, lang = view.compiled, view.lang
    if not compiled.asked:
        return say(lang, "summary.nothing")
    counted = [say(lang, "summary.counts", answered=compiled.answered, asked=compiled.asked)]
    for name, count in (("late", compiled.late), ("corrected", compiled.corrected), ("drafts", compiled.drafts)):
        if count:
            counted.append(say(lang, f"summary.counts.{name}", count=count))
    owing = compiled.missing_units
    if not owing:
        return join([join(counted, " · "), say(lang, "summary.missing.none")])
    shown = owing if len(owing) == MISSING + 1 else owing[:MISSING]  # "and one more" takes as much room as its name
    more = len(owing) - len(shown)
    return join(
        [
            join(counted, " · "),
            say(lang, "summary.missing", count=len(owing)),
            *(missing_line(view, one) for one in shown),
            say(lang, "summary.missing.more", count=more) if more > 0 else Rich(""),
        ]
    )


def missing_line(view: SummaryView, one: MissingUnit) -> Rich:
    """A unit that owes, how many reports, and why."""
    line = say(
        view.lang,
        "summary.missing.unit",
        unit=shorten(one.unit.name.say(view.lang), NAME_LETTERS),
        count=len(one.duties),
        reason=view.say(f"summary.reason.{one.reason.value}"),
    )
    return line + say(view.lang, "summary.missing.drafts", count=one.drafts) if one.drafts else line


def _states(view: SummaryView) -> Rich:
    """Count the steps in each state, with the change since the quarter before."""
    compiled, lang = view.compiled, view.lang
    if not compiled.steps:
        return Rich("")
    counted = (_state(view, state, count) for state, count in compiled.states.items() if _worth(compiled, state))
    compared = "summary.compared.none" if compiled.before is None else "summary.compared"
    quarter = (compiled.before or compiled).quarter
    return join(
        [
            say(lang, "summary.steps", count=len(compiled.steps)),
            join(counted, " · "),
            _verified(view),
            say(lang, compared, quarter=quarter),
        ]
    )


def _verified(view: SummaryView) -> Rich:
    """Of the steps that units call done those the coordinator verified by evidence: two voices, side by side."""
    done = [step for step in view.compiled.steps if step.state is StepState.DONE]
    verified = sum(step.verified for step in done)
    if not done:
        return Rich("")
    return say(view.lang, "summary.verified", verified=verified, done=len(done), gap=len(done) - verified)


def _worth(compiled: Summary, state: StepState) -> bool:
    """Check whether a state is worth a place: somebody is or was in it; done and stuck always."""
    was = compiled.before.states[state] if compiled.before is not None else 0
    return bool(compiled.states[state] or was or state in (StepState.DONE, StepState.STUCK))


def _state(view: SummaryView, state: StepState, count: int) -> Rich:
    name, before = view.say(f"summary.state.{state.value}"), view.compiled.before
    if before is None:
        return say(view.lang, "summary.state.count", state=name, count=count)
    change = count - before.states[state]
    said = f"+{change}" if change > 0 else f"−{-change}" if change else "±0"
    return say(view.lang, "summary.state.changed", state=name, count=count, change=said)


def _needs(view: SummaryView, needs: Sequence[Need], shown: Sequence[Need], letters: int) -> Rich:
    lang = view.lang
    if not view.waiting:
        return say(lang, "summary.needs.none") if view.compiled.asked else Rich("")
    results = [result_block(view, one, letters) for one in view.results[:RESULTS]]
    blocks = [need_block(view, need, letters) for need in shown]
    at = before_results(shown)
    blocks[at:at] = results
    more = view.waiting - len(blocks)
    if more:
        blocks.append(say(lang, "summary.needs.more", count=more))
    return join([say(lang, "summary.needs", count=view.waiting), *blocks])
