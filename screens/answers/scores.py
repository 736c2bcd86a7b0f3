"""Answers about scores: an item's whole story, indicators, tools and the overall score."""

from decimal import Decimal
from typing import Final

from domain.answers.story import View, guidelines_of_item, place, steps_of_item
from domain.catalogue.assessment import OVERALL, Finding, Indicator, Item, score_of
from domain.catalogue.plan import Step
from domain.language.formats import mark_text, score_text
from screens.answers import lists, parts, since
from screens.base.outgoing import Button, Outgoing, Rows
from screens.base.rich import Rich, join
from screens.buttons.answers import ShowScore
from screens.texts import label, say

NAMED_TIES: Final = 3
"""Up to this many others of the same rank are named."""

ITEMS: Final = 8
"""An indicator's items that fit a phone's screen under its score."""

_REMARK: Final = 2
"""The page of a tool that holds NACC's words."""


def item(view: View, entry: Item) -> Outgoing:
    """An item: question, score, rank, distances, the analysis, the step that answers it and the step status."""
    book, lang = view.assessment, view.lang
    tool, indicator = book.tool_of(entry), book.indicator_by_code.get(entry.indicator)
    text = join(
        [
            join(
                [
                    say(lang, "score.item.head", code=entry.code, tool=tool.code),
                    entry.text.say(lang),
                    entry.text.official(lang),
                ]
            ),
            join(
                [
                    _line(view, entry.code),
                    since.change(view, entry.code),
                    rank(view, entry.code, tool.code),
                    against_target(view, entry.score),
                    _against_indicator(view, entry.score, indicator) if indicator is not None else "",
                ]
            ),
            *_analysis(view, entry),
        ],
        "\n\n",
    )
    return Outgoing(text, _item_buttons(view, entry))


def indicator(view: View, entry: Indicator, page: int = 1) -> Outgoing:
    """An indicator: score, rank, its sub-indicators if it has any, and its items, by pages."""
    book, lang = view.assessment, view.lang
    tool = book.tool_by_code[entry.tool]
    shown, page, pages = parts.paged(book.items_of(entry.code), page, ITEMS)
    inside = book.parts_of(entry.code) if page == 1 else ()
    key = "score.items" if pages == 1 else "score.items.page"
    text = join(
        [
            join(
                [
                    say(lang, "score.indicator.head", name=parts.indicator_name(view, entry), tool=tool.code),
                    entry.name.official(lang),
                ]
            ),
            join(
                [
                    _line(view, entry.code),
                    since.change(view, entry.code),
                    rank(view, entry.code),
                    against_target(view, entry.score),
                    _differs(view, entry.code),
                ]
            ),
            join([say(lang, "score.parts"), *(parts.indicator_line(view, one) for one in inside)]) if inside else "",
            join([say(lang, key, page=page, pages=pages), *(parts.item_line(view, one.code) for one in shown)]),
            say(lang, "score.structure", year=book.fiscal_year) if book.structure_source else "",
        ],
        "\n\n",
    )
    above = tool.code if entry.within is None else entry.within
    buttons = (
        *parts.rows([parts.opens(view, one.code, parts.numbered(view, one)) for one in inside], 2),
        *parts.rows([parts.opens(view, one.code, one.code) for one in shown], 5),
        *parts.turning(page, pages, lambda to: parts.target_of(view, entry.code, to)),
        *_years(view, entry.code),
        (parts.opens(view, above, f"‹ {above}"), parts.all_scores(view)),
    )
    return Outgoing(text, buttons)


def tool(view: View, code: str) -> Outgoing:
    """A tool: its computed score, marked so, and its indicators; KeyError for an unknown code."""
    book, lang = view.assessment, view.lang
    entry = book.tool_by_code[code]
    score = book.tool_score(code)
    inside = book.indicators_of(code)
    text = join(
        [
            say(lang, "score.tool.head", code=code, name=entry.name.say(lang)),
            join(
                [
                    _line(view, code),
                    since.change(view, code),
                    say(lang, "score.computed") if book.is_computed(code) and inside else "",
                    rank(view, code),
                    against_target(view, score),
                    _differs(view, code),
                    say(lang, "score.tool.weight", weight=entry.weight),
                    _size(view, code),
                    say(lang, "score.tool.level", level=entry.level) if entry.level else "",
                ]
            ),
            join([say(lang, "score.indicators"), *(parts.indicator_line(view, one) for one in inside)])
            if inside
            else "",
        ],
        "\n\n",
    )
    buttons = [parts.opens(view, one.code, parts.number_of(one)) for one in inside]
    items = lists.opens(view, [one.code for one in book.items_of(code)], "low", label(lang, "scores.button.items"))
    words = Button(label(lang, "scores.button.remark"), parts.target_of(view, code, _REMARK))
    ways = (words, items) if entry.remark else (items,)
    return Outgoing(text, (*parts.rows(buttons, 5), ways, *_years(view, code), (parts.all_scores(view),)))


def _size(view: View, code: str) -> Rich:
    """The number of a tool's indicators and items, as far as there are any."""
    book = view.assessment
    inside, items = len(book.indicators_of(code)), len(book.items_of(code))
    if not inside:
        return say(view.lang, "score.tool.size.items", items=items)
    return say(view.lang, "score.tool.size", indicators=inside, items=items)


def remark(view: View, code: str) -> Outgoing:
    """Remark of NACC on a tool: too long for the screen of its scores."""
    lang, entry = view.lang, view.assessment.tool_by_code[code]
    text = join(
        [
            say(lang, "score.tool.head", code=code, name=entry.name.say(lang)),
            say(lang, "score.remark", text=entry.remark),
            say(lang, "score.suggestion", text=entry.suggestion) if entry.suggestion else "",
        ],
        "\n\n",
    )
    return Outgoing(text, ((parts.opens(view, code, f"‹ {code}"), parts.all_scores(view)),))


def overall(view: View) -> Outgoing:
    """The overall score and what it is made of."""
    book, lang = view.assessment, view.lang
    made_of = (
        say(
            lang,
            "score.part",
            code=one.code,
            score=_bracketed(view, one.code),
            change=since.mark(view, one.code),
            weight=one.weight,
        )
        for one in book.tools
    )
    text = join(
        [
            say(lang, "score.overall.head", agency=parts.agency(view)),
            join(
                [
                    _line(view, OVERALL),
                    since.change(view, OVERALL),
                    against_target(view, book.overall),
                    _differs(view, OVERALL),
                ]
            ),
            join([say(lang, "score.overall.parts"), *made_of]),
        ],
        "\n\n",
    )
    ways = (parts.all_scores(view), parts.lowest_button(view))
    return Outgoing(text, (parts.tool_buttons(view), *_years(view, OVERALL), ways))


def _line(view: View, code: str) -> Rich:
    book, grade = view.assessment, view.assessment.grade_of(code)
    key = "score.line" if grade else "score.line.ungraded"
    return say(view.lang, key, score=score_text(score_of(book, code)), grade=grade, year=book.fiscal_year)


def _differs(view: View, code: str) -> Rich:
    """The line that says that a published score is not what its parts give; empty where they agree."""
    right = view.assessment.differs(code)
    return Rich("") if right is None else say(view.lang, "rules.differs", right=score_text(right))


def _bracketed(view: View, code: str) -> str:
    """`79.45 (B)`, or the score alone where the year gives it no grade."""
    grade = view.assessment.grade_of(code)
    score = score_text(score_of(view.assessment, code))
    return f"{score} ({grade})" if grade else score


def rank(view: View, code: str, tool_code: str = "") -> Rich:
    """`อันดับที่ 30 จาก 30 ข้อของ IIT`, with whom the rank is shared."""
    book, lang = view.assessment, view.lang
    found = place(book, code)
    if found.count == 1:
        return Rich("")
    key = "items" if tool_code else "tools" if code in book.tool_by_code else "indicators"
    ties = ""
    if len(found.ties) + 1 == found.count:
        return say(lang, f"score.rank.{key}.all", count=found.count, tool=tool_code)
    if found.ties:
        few = len(found.ties) <= NAMED_TIES
        codes = ", ".join(_called(view, tie) for tie in found.ties)
        ties = label(lang, "score.ties.few", codes=codes) if few else ""
        ties = ties or label(lang, "score.ties.many", count=len(found.ties) + 1)
    return say(lang, f"score.rank.{key}", rank=found.rank, count=found.count, tool=tool_code, ties=ties)


def _called(view: View, code: str) -> str:
    indicator = view.assessment.indicator_by_code.get(code)
    return code if indicator is None else parts.numbered(view, indicator)


def against_target(view: View, score: Decimal) -> Rich:
    """The line that sets a score beside the passing score."""
    mark = view.assessment.pass_mark
    gap = score - mark
    key = "at" if gap == 0 else "above" if gap > 0 else "below"
    return say(view.lang, f"score.{key}.target", target=mark_text(mark), gap=f"{abs(gap):.2f}")


def _against_indicator(view: View, score: Decimal, entry: Indicator) -> Rich:
    gap = score - entry.score
    return say(
        view.lang,
        f"score.{'at' if gap == 0 else 'above' if gap > 0 else 'below'}.indicator",
        gap=f"{abs(gap):.2f}",
        name=parts.indicator_name(view, entry),
        score=parts.graded(view, entry.code),
    )


def _analysis(view: View, entry: Item) -> list[Rich]:
    """Finding of the analysis on an item, and the step that answers it."""
    lang = view.lang
    finding = view.assessment.finding_of(entry.code)
    if finding is None:
        named = [_answering(view, step) for step in steps_of_item(view.catalogue, entry.code)]
        none = [join([say(lang, "finding.head"), say(lang, "finding.none")])] if view.assessment.findings else []
        return named or none
    told = join([say(lang, "finding.head"), say(lang, f"finding.{finding.kind}"), *_found(view, finding, entry)])
    step = view.catalogue.plan.step_by_id.get(finding.step or "")
    if step is None:
        return [join([told, say(lang, "finding.no_step")])]
    return [told, _answering(view, step)]


def _found(view: View, finding: Finding, entry: Item) -> list[Rich]:
    """The analysis' own words; of a weakness it only repeats the question, so the verdict's heading is enough."""
    lang = view.lang
    lines = [Rich(finding.verdict)] if finding.kind != "urgent" and finding.verdict != entry.text.th else []
    lines.append(say(lang, "finding.approach", text=finding.approach))
    if finding.action:
        lines.append(say(lang, "finding.action", text=finding.action))
    return lines


def _answering(view: View, step: Step) -> Rich:
    head = say(view.lang, "finding.answered_by", plan=view.catalogue.plan.fiscal_year)
    title = say(view.lang, "step.head", step=step.id, title=parts.titled(view, step))
    return join([head, title, parts.owners(view, step), parts.due(view, step), parts.status(view, step)])


def _item_buttons(view: View, entry: Item) -> Rows:
    """Along the way: indicator → step → guideline."""
    lang = view.lang
    finding = view.assessment.finding_of(entry.code)
    group = view.assessment.indicator_by_code.get(entry.indicator)
    above = entry.indicator
    name = above if group is None else label(lang, "scores.button.indicator", number=parts.number_of(group))
    along = [parts.opens(view, above, f"‹ {name}")]
    if finding and finding.step:
        along.append(parts.opens(view, finding.step, label(lang, "measures.button.step", step=finding.step)))
    guides = ((parts.guide_button(view, one),) for one in guidelines_of_item(view.catalogue, entry.code)[:2])
    return (tuple(along), *guides, *_years(view, entry.code))


def _years(view: View, code: str) -> Rows:
    """Buttons to the same score in the years beside this one."""
    return since.years(view, code, lambda year, then: ShowScore(then, 1, year))


def score(view: View, code: str, page: int = 1) -> Outgoing:
    """The answer to a code of the assessment; KeyError when there is none."""
    book = view.assessment
    if code == OVERALL:
        return overall(view)
    if code in book.tool_by_code:
        return remark(view, code) if page == _REMARK else tool(view, code)
    if code in book.indicator_by_code:
        return indicator(view, book.indicator_by_code[code], page)
    return item(view, book.item_by_code[code])
