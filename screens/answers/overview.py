"""All scores on one screen, every item from the lowest up, and how to ask for one."""

from typing import Final

from domain.answers.examples import example_score, example_words
from domain.answers.story import View, lowest_first, ranges
from domain.catalogue.assessment import OVERALL
from domain.language.formats import list_text, mark_text, score_text
from screens.answers import parts, since
from screens.base.outgoing import Attachment, Outgoing
from screens.base.rich import join
from screens.buttons.answers import ShowScores
from screens.texts import say

LOWEST: Final = 3
"""Number of the lowest items the overview names, as the document's analysis does."""


def chart(view: View, picture: Attachment) -> Outgoing:
    """The chart of the indicators, and how many reach the target."""
    book = view.assessment
    text = say(
        view.lang,
        "radar.caption",
        year=book.fiscal_year,
        indicators=len(book.indicators),
        passed=sum(one.score >= book.pass_mark for one in book.indicators),
        target=mark_text(book.pass_mark),
    )
    return Outgoing(text, file=picture)


def overview(view: View) -> Outgoing:
    """`/scores`: overall, tools, indicators and the lowest items on one screen."""
    book, lang = view.assessment, view.lang
    grade = book.grade_of(OVERALL)
    head = say(
        lang,
        "scores.head" if grade else "scores.head.ungraded",
        year=book.fiscal_year,
        agency=parts.agency(view),
        score=score_text(book.overall),
        grade=grade,
    )
    tools = " · ".join(f"{one.code} {parts.graded(view, one.code)}{since.mark(view, one.code)}" for one in book.tools)
    listed = "scores.indicators" if "indicators" in book.graded else "scores.indicators.ungraded"
    lowest = " · ".join(f"{code} {parts.graded(view, code)}" for code in lowest_first(book)[:LOWEST])
    text = join(
        [
            join([head, since.change(view, OVERALL)]),
            join([say(lang, "scores.tools"), tools]),
            join([say(lang, listed), *(parts.indicator_line(view, one) for one in book.indicators)])
            if book.indicators
            else "",
            join([say(lang, "scores.lowest"), lowest]),
        ],
        "\n\n",
    )
    numbers = [parts.opens(view, one.code, parts.number_of(one)) for one in book.indicators]
    years = since.years(view, OVERALL, lambda year, _: ShowScores("all", 1, year))
    return Outgoing(text, (parts.tool_buttons(view), *parts.rows(numbers, 5), *years, (parts.lowest_button(view),)))


def ranked(view: View, page: int = 1) -> Outgoing:
    """Every item, lowest score first, by pages."""
    codes, page, pages = parts.paged(lowest_first(view.assessment), page, parts.PAGE)
    text = join(
        [
            say(view.lang, "scores.ranked", year=view.assessment.fiscal_year, page=page, pages=pages),
            join(parts.item_line(view, code) for code in codes),
        ],
        "\n\n",
    )
    buttons = parts.rows([parts.opens(view, code, code) for code in codes], 5)
    turns = parts.turning(page, pages, lambda to: ShowScores("low", to, view.assessment.fiscal_year))
    return Outgoing(text, (*buttons, *turns, (parts.all_scores(view),)))


def how_to_ask(view: View) -> Outgoing:
    """`/score` alone: how to ask, with examples as buttons."""
    book, code = view.assessment, example_score(view.catalogue)
    text = say(
        view.lang,
        "score.ask",
        code=code,
        words=example_words(view.catalogue).say(view.lang),
        items=", ".join(ranges(book)),
        indicators=len(book.indicators),
        tools=", ".join(one.code for one in book.tools),
    )
    if len(view.scored_years) > 1:
        years = list_text(map(str, view.scored_years), view.lang)
        text = join([text, say(view.lang, "score.ask.years", years=years, code=code, example=view.scored_years[0])])
    examples = [parts.opens(view, code, code) for code in lowest_first(book)[:LOWEST]]
    return Outgoing(text, (tuple(examples), parts.tool_buttons(view), (parts.all_scores(view),)))
