"""Offers to somebody who types the bot's name and a question in any chat: public answers only."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from domain.answers.examples import example_score
from domain.answers.story import CHANNELS, View, lowest_first
from domain.catalogue.assessment import OVERALL
from domain.language.formats import list_text
from domain.search import Answer
from screens import answers
from screens.answers import parts, since
from screens.answers.links import HELP, start_of
from screens.base.outgoing import Button, Offer, Offers, Outgoing, pages
from screens.base.rich import join
from screens.plan_names import plan_title
from screens.texts import label, say

MOST: Final = 5
"""Offers that are seen without scrolling."""

SECONDS: Final = 60
"""Time Telegram may show a person the same answer again: a unit may have reported since."""

TITLE_LETTERS: Final = 64
"""A title is cut to two lines of a phone."""

Link = Callable[[str], str]
"""The deep link that opens the private chat with a parameter."""

_WHY: Final = {
    "other_agency": "inline.other_agency",
    "year_not_loaded": "inline.other_year",
    "nothing_to_compare": "ask.one_year",
    "nothing_matches": "ask.no_match",
    "no_scores": "ask.no_scores",
    "greeting": "inline.how",
    "help": "inline.how",
}


def offers(view: View, link: Link, answer: Answer, others: Sequence[View] = ()) -> Offers:
    """The answers to a question, best first; nothing of the question is in them.

    `others` are the views of the other plans that have the step of that id.

    An accusation is offered the channels alone, and Telegram is asked not to keep that answer.
    """
    if CHANNELS in answer.ids[:1] and answer.basis == "rule":
        hint = label(view.lang, "inline.accusation")
        return Offers((_entry(view, link, CHANNELS),), hint, start_of(view.catalogue, CHANNELS), 0)
    if not answer.ids:
        return Offers((), _why(view, answer), HELP, SECONDS)
    found = [_entry(view, link, entry) for entry in answer.ids[:MOST]]
    found += [_of_plan(other, link, answer.ids[0]) for other in others]
    if answer.worked or (len(answer.ids) > 1 and answer.basis in ("code", "computed")):
        found = [_list(view, link, answer), *found][:MOST]
    return Offers(tuple(found), _how(view), HELP, SECONDS)


def welcome(view: View, link: Link) -> Offers:
    """Offers before anything is asked: the whole assessment, the lowest items, and a hint."""
    if not view.assessment.has_scores:
        return Offers((_entry(view, link, CHANNELS),), _how(view), HELP, SECONDS)
    whole = Offer(
        "scores",
        label(view.lang, "inline.scores", year=view.assessment.fiscal_year),
        _score(view, OVERALL),
        _sent(view, link, answers.overview(view), OVERALL),
    )
    lowest = (_entry(view, link, entry) for entry in lowest_first(view.assessment)[: MOST - 2])
    return Offers((whole, *lowest), _how(view), HELP, SECONDS)


def _how(view: View) -> str:
    return label(view.lang, "inline.how", code=example_score(view.catalogue))


def _entry(view: View, link: Link, entry: str) -> Offer:
    title = parts.shorten(parts.name_of(view, entry), TITLE_LETTERS)
    return Offer(entry, title, _described(view, entry), _sent(view, link, answers.shown(view, entry), entry))


def _of_plan(view: View, link: Link, entry: str) -> Offer:
    """The step of another plan, known apart by the plan's number, with the plan's title in its own."""
    made, plan = _entry(view, link, entry), view.catalogue.plan
    title = parts.shorten(f"{plan_title(view.lang, plan)} · {made.title}", TITLE_LETTERS)
    return replace(made, id=f"{entry}@{plan.number}", title=title)


def _list(view: View, link: Link, answer: Answer) -> Offer:
    listed = answers.plain(view, answer)
    title, _, rest = listed.text.text.partition("\n\n")
    return Offer("list", title, parts.shorten(" ".join(rest.split()), TITLE_LETTERS), _sent(view, link, listed, None))


def _sent(view: View, link: Link, message: Outgoing, entry: str | None) -> Outgoing:
    """Message to send: the first page that Telegram takes, with a way into the private chat for all the rest."""
    url = link(start_of(view.catalogue, entry) if entry else HELP)
    return replace(pages(message)[0], buttons=((Button(label(view.lang, "inline.button"), url=url),),))


def _described(view: View, entry: str) -> str:
    """The second line of an offer."""
    if entry == CHANNELS:
        return label(view.lang, "inline.channels")
    if entry in view.catalogue.guideline_by_id:
        return label(view.lang, "inline.guideline")
    step = view.catalogue.plan.step_by_id.get(entry)
    if step is not None:
        return join([parts.status(view, step), parts.due(view, step)], " · ").text
    return _score(view, entry)


def _score(view: View, entry: str) -> str:
    score = f"{parts.graded(view, entry)}{since.mark(view, entry)}"
    return label(view.lang, "inline.score", score=score, year=view.assessment.fiscal_year)


def _why(view: View, answer: Answer) -> str:
    """Reason for offering nothing, short enough for a button."""
    if answer.missing and answer.reason not in _WHY:
        return label(view.lang, "inline.missing", codes=", ".join(answer.missing[:MOST]))
    key = _WHY.get(answer.reason or "", "inline.none")
    years, plans = (list_text(map(str, found), view.lang) for found in (view.scored_years, view.planned_years))
    code = example_score(view.catalogue)
    return say(view.lang, key, agency=parts.agency(view), years=years, plans=plans, code=code).text
