"""Answers after the rules of an assessment and a plan; they need no scores, and say so where nothing is loaded."""

import re
from decimal import Decimal
from typing import Final

from domain.answers.story import View
from domain.asked.of_rules import Rule, RuleAsked
from domain.calendar.period_texts import every_text
from domain.catalogue.framework import Band, Framework, newest
from domain.language.formats import list_text, mark_text, score_text
from screens.answers import parts
from screens.base.outgoing import Button, Outgoing
from screens.base.rich import Rich, join
from screens.buttons.answers import ShowMeasures
from screens.texts import label, say

_THAI: Final = re.compile("[ก-๛]")
_MOST: Final = 20
"""Items that are listed."""


def ruled(view: View, asked: RuleAsked) -> Outgoing:
    """The answer to a question after a rule."""
    if asked.rule is Rule.CYCLE:
        return _cycle(view)
    framework = _framework(view)
    if framework is None:
        return Outgoing(say(view.lang, "rules.none"))
    if asked.rule is Rule.ASKS:
        return _asking(view, framework, asked)
    if asked.rule is Rule.GRADE and asked.score is not None:
        return Outgoing(_grade(view, framework, asked.score), _ways(view))
    return Outgoing(_pass_mark(view, framework), _ways(view))


def _framework(view: View) -> Framework | None:
    """The framework of the scores shown, else the newest that is loaded."""
    used = view.assessment.framework
    return used or (newest(view.library.frameworks) if view.library is not None else None)


def _year(view: View, framework: Framework) -> int:
    """The year to name: that of the scores, else the framework's own."""
    return view.assessment.fiscal_year if view.assessment.has_scores else framework.fiscal_year


def _pass_mark(view: View, framework: Framework) -> Rich:
    lang, book = view.lang, view.assessment
    lines = [say(lang, "rules.pass", year=_year(view, framework), mark=mark_text(framework.pass_mark))]
    if book.has_scores:
        passed = _passed(view, framework, book.overall)
        lines.append(
            say(lang, "rules.pass.ours", agency=parts.agency(view), score=score_text(book.overall), passed=passed)
        )
    bands = [_band(view, band) for band in framework.bands]
    return join([join(lines), join([say(lang, "rules.grades"), *bands]) if bands else ""], "\n\n")


def _band(view: View, band: Band) -> Rich:
    told = {"grade": band.grade, "low": mark_text(band.low), "high": mark_text(band.high)}
    if band.every_tool is None:
        return say(view.lang, "rules.grade.line", **told)
    return say(view.lang, "rules.grade.line.tools", **told, least=mark_text(band.every_tool))


def _passed(view: View, framework: Framework, score: Decimal) -> str:
    return label(view.lang, "rules.passed" if score >= framework.pass_mark else "rules.failed")


def _grade(view: View, framework: Framework, score: Decimal) -> Rich:
    """The grade of an overall score, with the conditions on which it depends."""
    lang, told = view.lang, {"score": score_text(score), "year": _year(view, framework)}
    found = framework.grades_at(score)
    conditional = [band for band in found if band.every_tool is not None]
    last = found[-1] if found and found[-1].every_tool is None else None
    if not found:
        lines = [say(lang, "rules.grade.unknown", **told)]
    elif last is not None and not conditional:
        lines = [say(lang, "rules.grade.sure", grade=last.grade, **told)]
    else:
        lines = [say(lang, "rules.grade.depends", **told)]
        lines += [
            say(lang, "rules.grade.if", grade=band.grade, least=mark_text(band.every_tool))
            for band in conditional
            if band.every_tool is not None
        ]
        otherwise = say(lang, "rules.grade.else", grade=last.grade) if last else say(lang, "rules.grade.else.none")
        lines.append(otherwise)
    mark = say(lang, "rules.grade.mark", mark=mark_text(framework.pass_mark), passed=_passed(view, framework, score))
    return join([*lines, mark])


def _asking(view: View, framework: Framework, asked: RuleAsked) -> Outgoing:
    """The items that ask for a plan, measures or a report."""
    lang, book = view.lang, view.assessment
    kinds = list_text((label(lang, f"rules.kind.{kind}") for kind in asked.kinds), lang)
    items, year = framework.asking(asked.kinds), _year(view, framework)
    if not items:
        return Outgoing(say(lang, "rules.asks.none", year=year, kinds=kinds))
    lines = [
        parts.item_line(view, one.code)
        if one.code in book.item_by_code
        else Rich(f"{one.code} · {parts.shorten(one.text.say(lang), parts.LIST_LETTERS)}")
        for one in items[:_MOST]
    ]
    if len(items) > _MOST:
        lines.append(say(lang, "rules.asks.more", count=len(items) - _MOST))
    head = say(lang, "rules.asks", count=len(items), year=year, kinds=kinds)
    known = [parts.opens(view, one.code, one.code) for one in items[:_MOST] if one.code in book.item_by_code]
    return Outgoing(join([head, *lines]), parts.rows(known, 5))


def _cycle(view: View) -> Outgoing:
    """The cycle in which units report: by each plan that is followed up, in its own words too."""
    lang = view.lang
    followed = view.library.followed if view.library is not None else ()
    plans = [one.plan for one in followed] or [view.catalogue.plan]
    told = []
    for plan in plans:
        lines = [say(lang, "rules.cycle", every=every_text(plan.cycle, lang), plan=plan.fiscal_year)]
        if _THAI.search(plan.reporting):
            lines.append(say(lang, "rules.cycle.words", words=plan.reporting))
        told.append(join(lines))
    return Outgoing(join(told, "\n\n"), ((Button(label(lang, "ask.button.measures"), ShowMeasures()),),))


def _ways(view: View) -> tuple[tuple[Button, ...], ...]:
    return ((parts.all_scores(view),),) if view.assessment.has_scores else ()
