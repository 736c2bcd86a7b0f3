"""Views: an answer as the person of a turn may see it."""

from collections.abc import Callable
from dataclasses import replace

from db import people, unanswered
from domain.answers.story import Asking, View
from domain.calendar.local_time import local_time
from domain.catalogue.plan import Catalogue
from domain.errors import Stale
from domain.language.lang import answer_language
from domain.questions.unanswered import countable
from domain.search import Answer
from handlers.context import Turn, where
from handlers.incoming import Incoming
from screens import answers
from screens.base import Outgoing, Replies, join, replies
from screens.base.topics import CardTopic
from screens.questions.to_unit import offers
from screens.texts import say


def bare_view(turn: Turn, catalogue: Catalogue | None = None) -> View:
    """The view of the person who asks, for what shows no step; in a group, the public's.

    Of the newest plan and its scores unless another catalogue is named.
    """
    return View(
        lang=turn.lang,
        catalogue=catalogue or turn.catalogue,
        today=local_time(turn.now, turn.setup.zone).date(),
        zone=turn.setup.zone,
        reader=turn.person if turn.private else None,
        library=turn.library,
    )


async def view_of(turn: Turn, catalogue: Catalogue | None = None) -> View:
    """The view of `bare_view` with the plan's step statuses."""
    view = bare_view(turn, catalogue)
    return replace(view, step_statuses=await turn.step_statuses(turn.session, view.catalogue.plan.number))


def worded_for(turn: Turn, view: View, words: str) -> View:
    """A view in the language of the words it answers, unless the person chose one; the one place that decides it."""
    codes = view.assessment.tool_by_code
    return replace(view, lang=answer_language(turn.person.own_language, words, turn.lang, codes))


async def answered(turn: Turn, answer: Answer, words: str, question: Incoming | None = None) -> Replies:
    """Answer a person's own words, from the year they are about; words that tell of wrongdoing are deleted at once.

    A guideline, an unsure answer and none offer to send the question on. An unanswered question may be counted where
    the coordinator has that switched on, and the reply says so.
    """
    view = await _view_for(turn, answer, words)
    if answer.beside:
        others = [(await _view_for(turn, each, words), each) for each in answer.beside]
        said = answers.beside([(view, answer), *others])
    elif question is not None and answer.may_be_sent_on:
        said = answering(turn, question, answers.plain(await asking_view(turn, view, written=True), answer))
    else:
        said = answers.plain(view, answer)
    if answer.ids:
        said = replace(said, topic=CardTopic.of(answer.listed, answer.plan, answer.asked))
    if not answer.is_unanswered:
        return replies(said, forget=answer.to_accusation)
    return await counted(turn, said, words)


async def _view_for(turn: Turn, answer: Answer, words: str) -> View:
    """The view of the plan an answer is of, in the language of the words."""
    plan = turn.library.plan(answer.plan) if answer.plan else None
    return worded_for(turn, await view_of(turn, plan), words)


async def counted(turn: Turn, said: Outgoing, words: str) -> Replies:
    """A reply that answers nothing; its wording may be counted, and it says so."""
    if not await unanswered.is_on(turn.session):
        return replies(said)
    note = say(turn.lang, "wordings.counted")
    return replies(replace(said, text=join([said.text, note], "\n\n")), unanswered=countable(words))


async def asking_view(turn: Turn, view: View, *, written: bool) -> View:
    """A view that offers to ask a unit or the coordinator, in private.

    `written`: the message will answer a question of the reader's.
    """
    if not turn.private:
        return view
    found = await people.members(turn.session, turn.setup)
    units = frozenset(unit for unit, linked in found.items() if not all(one.blocked for one in linked))
    coordinators = () if turn.person.is_admin else await people.coordinators(turn.session, turn.setup)
    reached = any(not one.blocked for one in coordinators)
    return replace(view, asking=Asking(units, written, coordinator=reached))


def answering(turn: Turn, question: Incoming, said: Outgoing) -> Outgoing:
    """An answer as a reply to its question where it offers to send the question on: a tap finds it there."""
    return replace(said, reply_to=where(question)[1]) if turn.private and offers(said) else said


def scored_in(turn: Turn, year: int | None) -> Catalogue:
    """The catalogue whose scores are of a year, the newest without one; Stale when it is not loaded."""
    return _loaded(turn, year, turn.library.of_scores)


def planned_in(turn: Turn, plan: int | None) -> Catalogue:
    """The catalogue of a plan, the newest without one; Stale when it is not loaded."""
    return _loaded(turn, plan, turn.library.plan)


def _loaded(turn: Turn, number: int | None, find: Callable[[int], Catalogue | None]) -> Catalogue:
    found = turn.catalogue if number is None else find(number)
    if found is None:
        raise Stale
    return found
