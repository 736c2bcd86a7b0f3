"""/score: a score with its whole story, by code or in one's own words."""

from typing import Any, Final

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler

from domain.catalogue.assessment import OVERALL
from domain.commands.arguments import SCORE
from domain.errors import Stale
from domain.search import Answer
from domain.search.yearly import YearlyAnswerer
from handlers.answers.views import answered, bare_view, scored_in, view_of
from handlers.buttons import Press, on
from handlers.context import Context
from screens import answers
from screens.base import Replies, replies
from screens.buttons.answers import ShowScore

NO_SCORES: Final = Answer("none", reason="no_scores", basis="computed")
"""The answer about scores where none are loaded."""


async def score(update: Update, context: Context) -> Replies:
    """`/score I20`, `/score I20 2562`, `/score ยืมทรัพย์สิน`, or `/score` alone."""
    if not context.words and not context.turn.catalogue.assessment.has_scores:
        return await answered(context.turn, NO_SCORES, "")
    if not context.words:
        return replies(answers.how_to_ask(bare_view(context.turn)))
    turn, words = context.turn, context.words
    return await answered(turn, _scored(turn.answerer(), words), words)


async def score_opened(press: Press[ShowScore]) -> Replies:
    """Show the item, indicator, tool or overall score that was tapped."""
    code = press.data.code
    view = await view_of(press.turn, scored_in(press.turn, press.data.year))
    if code != OVERALL and code not in view.assessment.ranks:
        raise Stale
    if not view.assessment.has_scores:
        raise Stale
    return replies(answers.score(view, code, press.data.page))


def _scored(answerer: YearlyAnswerer, words: str) -> Answer:
    """The answer to words that follow /score: a score where one is meant at all."""
    answer = answerer.ask(words)
    if answer.kind in ("score", "channels") or answer.basis == "code" or answer.missing:
        return answer
    asked = answerer.ask(f"{SCORE} {words}")
    return asked if asked.kind == "score" else answer


HANDLERS: tuple[BaseHandler[Update, Context, Any], ...] = (CommandHandler("score", score),)

BUTTONS = (on(ShowScore, score_opened),)
