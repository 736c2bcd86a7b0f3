"""The stage of the scores: asked for, what is wrong with them and where, what they come to."""

from decimal import Decimal

from domain.catalogue.assessment import OVERALL, Assessment, Tool, score_of
from domain.language.formats import score_text
from domain.language.lang import Lang
from domain.new_year.checked_scores import CheckedScores, ScoreMismatch
from domain.new_year.prepared import Prepared
from screens.answers.parts import shorten
from screens.base.outgoing import Button, Outgoing, Rows
from screens.base.rich import Rich, join
from screens.buttons import new_year as to
from screens.new_year.frame import TITLE, framed, go_on
from screens.plan_import import stamp_of
from screens.texts import label, say

_MOST = 20
"""Mismatches that are listed."""

_EXAMPLE = Decimal("85")
"""A score in examples of an agency that has none."""


def scores(lang: Lang, one: Prepared) -> Outgoing:
    """The scores as they are by now, or the ways to give them."""
    later = Button(label(lang, "newyear.b.later"), to.ScoresLater())
    checked = one.checked
    if checked is None:
        rows: Rows = ((later,),)
        said = say(lang, "newyear.scores.later", year=one.scores_year) if one.one.later else Rich("")
        on = go_on(lang, one.one.stage) if one.one.later else None
        return framed(lang, one, [said, _ways(lang, one)], () if on else rows, on=on)
    parts = [_taken(lang, one, checked), *_mismatches(lang, one, checked), say(lang, "newyear.scores.again")]
    if checked.assessment is None:
        return framed(lang, one, parts, ((later,),))
    if checked.mismatches and not one.one.accepted:
        accept = Button(label(lang, "newyear.b.accept"), to.AcceptScores(mismatch_stamp(checked)))
        return framed(lang, one, parts, ((accept,),))
    return framed(lang, one, parts, on=go_on(lang, one.one.stage))


def mismatch_stamp(checked: CheckedScores) -> str:
    """The stamp of the mismatches that are shown."""
    return stamp_of(repr(checked.mismatches))


def _ways(lang: Lang, one: Prepared) -> Rich:
    """The ways to give scores, with examples from the framework."""
    if one.framework is None:
        return Rich("")
    parts = one.framework.indicators or one.framework.items
    known = one.earlier.ranks
    scores = [score_text(score_of(one.earlier, each.code) if each.code in known else _EXAMPLE) for each in parts[:3]]
    return say(
        lang,
        "newyear.scores.ask" if one.framework.indicators else "newyear.scores.ask.items",
        year=one.scores_year,
        count=len(parts),
        example=" ".join(scores) + " …",
        line=f"{parts[0].code} {scores[0]}",
    )


def _taken(lang: Lang, one: Prepared, checked: CheckedScores) -> Rich:
    """Sums of the scores."""
    book = checked.assessment
    if book is None:
        return Rich("")
    grade = book.grade_of(OVERALL)
    head = say(
        lang,
        "newyear.scores.taken",
        year=book.fiscal_year,
        overall=score_text(book.overall),
        computed=_computed(lang, checked, OVERALL),
        grade=label(lang, "newyear.scores.grade", grade=grade) if grade else "",
        indicators=len(book.indicators),
        items=len(book.items),
        before=len(one.framework.items) if one.framework is not None else 0,
    )
    lines = [_line(lang, checked, book, *named) for tool in book.tools for named in _named(lang, book, tool)]
    return join([head, *lines])


def _named(lang: Lang, book: Assessment, tool: Tool) -> list[tuple[str, str]]:
    """A tool and its indicators, each with its code and how it is called."""
    return [
        (tool.code, f"— {tool.code}"),
        *((one.code, f"{one.code} {shorten(one.name.say(lang), TITLE)}") for one in book.indicators_of(tool.code)),
    ]


def _line(lang: Lang, checked: CheckedScores, book: Assessment, code: str, name: str) -> Rich:
    score, computed = score_text(score_of(book, code)), _computed(lang, checked, code)
    return say(lang, "newyear.scores.line", name=name, score=score, computed=computed)


def _computed(lang: Lang, checked: CheckedScores, code: str) -> str:
    return label(lang, "newyear.scores.computed") if code in checked.computed else ""


def _mismatches(lang: Lang, one: Prepared, checked: CheckedScores) -> list[Rich]:
    """Mismatches with their places, those to be put right first."""
    doubtful = [found for found in checked.mismatches if found.may_stay]
    shown = []
    for key, found in (("newyear.scores.wrong", checked.wrong), ("newyear.scores.doubtful", doubtful)):
        if found and not (found is doubtful and one.one.accepted):
            lines = [say(lang, key, count=len(found)), *(_mismatch(lang, mismatch) for mismatch in found[:_MOST])]
            if len(found) > _MOST:
                lines.append(say(lang, "newyear.wrong.more", count=len(found) - _MOST))
            shown.append(join(lines))
    return shown


def _mismatch(lang: Lang, one: ScoreMismatch) -> Rich:
    """One mismatch."""
    key = "newyear.place" if one.place.isdecimal() else "newyear.place.cell"
    return say(
        lang,
        f"newyear.wrong.{one.problem}",
        place=label(lang, key, place=one.place),
        about=shorten(one.about, TITLE),
        given=one.given,
        right=one.right,
    )
