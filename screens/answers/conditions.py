"""Conditions of a question in words: figures, grades, ranges."""

from domain.answers.story import View
from domain.asked.question import AVERAGE, TARGET_NAMED, Relation, Worked
from domain.catalogue.assessment import score_of
from domain.language.formats import list_text, mark_text, score_text
from screens.answers.naming import named
from screens.texts import label


def met(view: View, worked: Worked) -> str:
    """The conditions that what was found meets: ` ได้คะแนนต่ำกว่า 85`, ` with a score below 85`."""
    lang, question = view.lang, worked.question
    if question.grades:
        return label(lang, "result.graded", grades=list_text(question.grades, lang))
    if not question.bounds:
        return ""
    relations = {bound.relation: place for place, bound in enumerate(question.bounds)}
    if len(question.bounds) == 2 and relations.keys() == {Relation.AT_LEAST, Relation.AT_MOST}:
        low, high = (bound_text(view, worked, relations[one]) for one in (Relation.AT_LEAST, Relation.AT_MOST))
        key = "outside" if question.outside else "between"
        return label(lang, "result.scored", condition=label(lang, f"result.is.{key}", low=low, high=high))
    conditions = (
        label(lang, f"result.is.{bound.relation}", figure=bound_text(view, worked, place))
        for place, bound in enumerate(question.bounds)
    )
    return label(lang, "result.scored", condition=list_text(conditions, lang))


def bound_text(view: View, worked: Worked, place: int) -> str:
    """The figure of a bound: `85`, `เกณฑ์ 85`, `ค่าเฉลี่ย (79.45)`, `I14 (69.78)`."""
    figure, value = worked.question.bounds[place].figure, worked.figures[place]
    if figure == TARGET_NAMED:
        return label(view.lang, "result.target", target=mark_text(view.assessment.pass_mark))
    if figure == AVERAGE:
        return label(view.lang, "result.average", score=score_text(value))
    return scored(view, figure) if isinstance(figure, str) else f"{value.normalize():f}"


def scored(view: View, code: str) -> str:
    """`I14 (69.78)`."""
    return f"{named(view, code)} ({score_text(score_of(view.assessment, code))})"
