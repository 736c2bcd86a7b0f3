"""A question in parts beside its other words: they name its indicator, stay unread, or show that it is no question."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from domain.asked import words
from domain.asked.names import Names
from domain.asked.of_plan import PlanReader
from domain.asked.of_scores import ScoreReader
from domain.asked.question import Aim, Kind, Question
from domain.catalogue.plan import Catalogue
from domain.search import scope, viewpoint
from domain.search.codes import CodeParser, Codes
from domain.search.index import FAINT_IDEAS, Index, Query
from domain.search.intent import Intent

STRANGE: Final = 4.0
"""Weight of unexplained letters (some twenty) beyond which a superlative is about something else."""
UNREAD: Final = 0.55
"""Weight of unexplained letters (some four) from which words beside a question's parts are said to be unread."""
WITHIN: Final = 0.50
"""Nearness an indicator must have for "the lowest in …" to be about it."""
OUTSIDE_IDEAS: Final = "#other_"
"""Prefixes of ideas that nothing here answers."""
NO_SUBJECT: Final = FAINT_IDEAS | {"#customer", "#public", "#visitor", "#outsider", "#satisfaction"}
"""Ideas that leave open what a view of the whole is about: only whose it is, or that it may be good."""


class Placer:
    """Reads questions in parts, and judges the words beside the parts; `own` are the agency's names."""

    def __init__(self, catalogue: Catalogue, names: Names, codes: CodeParser, index: Index, own: Sequence[str]) -> None:
        self._catalogue, self._index, self._own = catalogue, index, own
        self._plan, self._scores = PlanReader(catalogue, names), ScoreReader(catalogue, names, codes, viewpoint.without)
        self._tools = tuple(tool.code for tool in catalogue.assessment.tools)

    def question(self, text: str, codes: Codes, intent: Intent) -> Question | None:
        """The question a tidied text asks, if it can be worked out; one of `is_about_one` has no entry yet."""
        return self._of_plan(text, codes, intent) or self._of_scores(text, intent)

    def _of_plan(self, text: str, codes: Codes, intent: Intent) -> Question | None:
        """Steps and units by what is said of them."""
        if any(code not in self._catalogue.plan.step_by_id for code in codes.ids) or codes.missing:
            return None
        question = self._plan.read(text, codes.ids, intent.when or intent.follow_up)
        if question is None or (question.due and intent.score):
            return None
        left = self.left(question.unread)
        return None if codes.ids and not question.has_parts and left else replace(question, unread=left)

    def _of_scores(self, text: str, intent: Intent) -> Question | None:
        """Scores by conditions, order and aim, within the indicator or the tool the question is about."""
        inside, outside = intent.inside or intent.seen_inside, intent.outside or intent.seen_outside
        question = self._scores.read(text, self.views(inside) if inside != outside else ())
        if question is None:
            return None
        question = replace(question, unread=tuple(filter(None, map(scope.without_years, question.unread))))
        if self.is_about_one(question):
            return question
        subject = self.subject(question.unread)
        nothing = says_nothing(subject) and not any(map(_has_number, question.unread))
        if "#website" in subject.ideas and not question.within:
            question = replace(question, within=tuple(code for code in self._tools if code == "OIT"))
        cued = nothing or question.within or any(cue.search(text) for cue in words.OF_SCORES)
        placed = question if nothing else self._placed(question, subject)
        if placed is None or not (placed.is_strong or cued):
            return None
        return replace(placed, unread=self.left(placed.unread, numbers=True))

    def is_about_one(self, question: Question) -> bool:
        """Check whether it compares one score that is named by a subject, not by a code, with a figure."""
        if question.aim not in (Aim.WHETHER, Aim.DIFFERENCE) or not question.bounds or question.kind is Kind.STEP:
            return False
        only_tools = all(entry in self._tools for entry in question.entries)
        return only_tools and (not question.entries or bool(self.left(question.unread)))

    def _placed(self, question: Question, subject: Query) -> Question | None:
        """The question within the indicator its other words are about; None if they are about something else."""
        ideas = subject.ideas.keys() - FAINT_IDEAS
        if ideas and not question.within and not question.entries and question.kind in (None, Kind.ITEM):
            near = self._index.nearness(subject)
            codes = (one.code for one in self._catalogue.assessment.indicators)
            best = max(codes, key=lambda code: near.get(code, 0.0), default="")
            if near.get(best, 0.0) >= WITHIN:
                return replace(question, kind=Kind.ITEM, within=(best,), unread=())
        one_figure = question.aim in (Aim.MEAN, Aim.SUM) and not (question.kind or question.has_parts)
        if question.is_strong and not one_figure:
            return question
        outside = subject.strange > STRANGE or any(idea.startswith(OUTSIDE_IDEAS) for idea in ideas)
        return None if outside or len(ideas) > 1 or question.aim is not Aim.LIST else question

    def subject(self, unread: Sequence[str]) -> Query:
        """Pieces of a message beside the parts of its question, as a subject; the agency's own name is none."""
        subject = viewpoint.without(" ".join(unread))
        for name in self._own:
            subject = subject.replace(name, " ")
        return self._index.query(subject)

    def left(self, unread: Sequence[str], numbers: bool = False) -> tuple[str, ...]:
        """The pieces that are about something, and so stay unread; with `numbers` those with a number too."""
        queries = [(piece, self.subject((piece,))) for piece in unread]
        return tuple(
            piece
            for piece, query in queries
            if (numbers and _has_number(piece))
            or query.ideas.keys() - NO_SUBJECT
            or query.strange >= UNREAD
            or words.WHY.search(piece)
        )

    def views(self, inside: bool) -> tuple[str, ...]:
        """The tool whose view is asked for: the inside's or the outside's."""
        view = "IIT" if inside else "EIT"
        return tuple(code for code in self._tools if code == view)


def _has_number(piece: str) -> bool:
    """Check whether a piece holds a number."""
    return any(character.isdigit() for character in piece)


def says_nothing(query: Query) -> bool:
    """Check whether a message has no subject but the view it asks for."""
    return not query.letters and query.ideas.keys() <= FAINT_IDEAS
