"""Answers about scores: an item's whole story, indicators, tools, the overall score, the overview and its lists."""

from decimal import Decimal
from typing import Final

from domain.assessment import TARGET, Finding, Indicator, Item
from domain.messages.answers import parts
from domain.messages.outgoing import Button, Outgoing, Rows, press
from domain.messages.rich import Rich, join
from domain.plan import Step
from domain.story import (
    OVERALL,
    View,
    guidelines_of_item,
    lowest_first,
    place,
    ranges,
)
from domain.texts import label, say
from domain.thai import score_text

PAGE: Final = 10
"""Entries of a list that fit a phone's screen."""

LOWEST: Final = 3
"""How many of the lowest items the overview names, as the document's analysis does."""

NAMED_TIES: Final = 3
"""Up to this many others of the same rank are named."""

LIST_LETTERS: Final = 56
"""An entry of a list is cut to about two lines of a phone."""


def item(view: View, entry: Item) -> Outgoing:
    """An item: question, score, rank, distances, the analysis, the step that answers it and how that stands."""
    book, lang = view.assessment, view.lang
    tool, indicator = book.tool_of(entry), book.indicator_by_code[entry.indicator]
    english = Rich(entry.title_en) if lang == "en" else Rich("")
    text = join(
        [
            join([say(lang, "score.item.head", code=entry.code, tool=tool.code), english, entry.text]),
            join(
                [
                    _line(view, entry.score),
                    _rank(view, entry.code, tool.code),
                    _against_target(view, entry.score),
                    _against_indicator(view, entry.score - indicator.score),
                    _indicator_line(view, indicator),
                ]
            ),
            *_analysis(view, entry),
        ],
        "\n\n",
    )
    return Outgoing(text, _item_buttons(view, entry))


def indicator(view: View, entry: Indicator, page: int = 1) -> Outgoing:
    """An indicator: score, rank, and its items, by pages."""
    book, lang = view.assessment, view.lang
    tool = book.tool_by_code[entry.tool]
    shown, page, pages = parts.paged(book.items_of(entry.code), page, PAGE)
    key = "score.items" if pages == 1 else "score.items.page"
    official = Rich(entry.name) if lang == "en" else Rich("")
    text = join(
        [
            join(
                [
                    say(lang, "score.indicator.head", name=parts.indicator_name(view, entry), tool=tool.code),
                    official,
                ]
            ),
            join(
                [
                    _line(view, entry.score),
                    _rank(view, entry.code),
                    _against_target(view, entry.score),
                ]
            ),
            join([say(lang, key, page=page, pages=pages), *(_listed(view, one.code) for one in shown)]),
            say(lang, "score.structure", year=book.fiscal_year) if book.structure_source else "",
        ],
        "\n\n",
    )
    buttons = (
        *parts.rows([parts.opens(view, one.code, one.code) for one in shown], 5),
        *parts.turning("score", page, pages, entry.code),
        (parts.opens(view, tool.code, f"‹ {tool.code}"), _all(view)),
    )
    return Outgoing(text, buttons)


def tool(view: View, code: str) -> Outgoing:
    """A tool: its computed score, marked so, its indicators, and what NACC said; KeyError for an unknown code."""
    book, lang = view.assessment, view.lang
    entry = book.tool_by_code[code]
    score = book.tool_score(code)
    name = entry.name if lang == "th" else entry.name_en
    inside = book.indicators_of(code)
    text = join(
        [
            say(lang, "score.tool.head", code=code, name=name),
            join(
                [
                    _line(view, score),
                    say(lang, "score.computed"),
                    _rank(view, code),
                    _against_target(view, score),
                    say(lang, "score.tool.weight", weight=entry.weight),
                    say(lang, "score.tool.level", level=entry.level),
                ]
            ),
            join([say(lang, "score.indicators"), *(_overview_line(view, one) for one in inside)]),
            say(lang, "score.remark", text=entry.remark),
            say(lang, "score.suggestion", text=entry.suggestion) if entry.suggestion else "",
        ],
        "\n\n",
    )
    buttons = [parts.opens(view, one.code, _numbered(view, one)) for one in inside]
    return Outgoing(text, (*parts.rows(buttons, 2), (_all(view),)))


def overall(view: View) -> Outgoing:
    """The overall score and what it is made of."""
    book, lang = view.assessment, view.lang
    made_of = (
        say(
            lang,
            "score.part",
            code=one.code,
            score=score_text(book.tool_score(one.code)),
            grade=book.grade(book.tool_score(one.code)),
            weight=one.weight,
        )
        for one in book.tools
    )
    text = join(
        [
            say(lang, "score.overall.head", agency=parts.agency(view)),
            join([_line(view, book.overall), _against_target(view, book.overall)]),
            join([say(lang, "score.overall.parts"), *made_of]),
        ],
        "\n\n",
    )
    return Outgoing(text, (_tool_buttons(view), (_all(view), _lowest(view))))


def overview(view: View) -> Outgoing:
    """`/scores`: overall, tools, indicators and the lowest items on one screen."""
    book, lang = view.assessment, view.lang
    score = score_text(book.overall)
    head = say(
        lang,
        "scores.head",
        year=book.fiscal_year,
        agency=parts.agency(view),
        score=score,
        grade=book.grade(book.overall),
    )
    tools = " · ".join(f"{one.code} {parts.graded(view, one.code)}" for one in book.tools)
    lowest = " · ".join(f"{code} {parts.graded(view, code)}" for code in lowest_first(book)[:LOWEST])
    text = join(
        [
            head,
            join([say(lang, "scores.tools"), tools]),
            join([say(lang, "scores.indicators"), *(_overview_line(view, one) for one in book.indicators)]),
            join([say(lang, "scores.lowest"), lowest]),
        ],
        "\n\n",
    )
    numbers = [parts.opens(view, one.code, parts.number_of(one)) for one in book.indicators]
    return Outgoing(text, (_tool_buttons(view), *parts.rows(numbers, 5), (_lowest(view),)))


def ranked(view: View, page: int = 1) -> Outgoing:
    """Every item, lowest score first, by pages."""
    codes, page, pages = parts.paged(lowest_first(view.assessment), page, PAGE)
    text = join(
        [
            say(view.lang, "scores.ranked", page=page, pages=pages),
            join(_listed(view, code) for code in codes),
        ],
        "\n\n",
    )
    buttons = parts.rows([parts.opens(view, code, code) for code in codes], 5)
    return Outgoing(text, (*buttons, *parts.turning("scores", page, pages, "low"), (_all(view),)))


def how_to_ask(view: View) -> Outgoing:
    """`/score` alone: how to ask, with examples as buttons."""
    book = view.assessment
    text = say(
        view.lang,
        "score.ask",
        items=", ".join(ranges(book)),
        indicators=len(book.indicators),
        tools=", ".join(one.code for one in book.tools),
    )
    examples = [parts.opens(view, code, code) for code in lowest_first(book)[:LOWEST]]
    return Outgoing(text, (tuple(examples), _tool_buttons(view), (_all(view),)))


def _line(view: View, score: Decimal) -> Rich:
    book = view.assessment
    return say(view.lang, "score.line", score=score_text(score), grade=book.grade(score), year=book.fiscal_year)


def _rank(view: View, code: str, tool_code: str = "") -> Rich:
    """`อันดับที่ 30 จาก 30 ข้อของ IIT`, with whom the rank is shared."""
    book, lang = view.assessment, view.lang
    found = place(book, code)
    key = "items" if tool_code else "tools" if code in book.tool_by_code else "indicators"
    ties = ""
    if found.ties:
        few = len(found.ties) <= NAMED_TIES
        codes = ", ".join(_called(view, tie) for tie in found.ties)
        ties = label(lang, "score.ties.few", codes=codes) if few else ""
        ties = ties or label(lang, "score.ties.many", count=len(found.ties) + 1)
    return say(lang, f"score.rank.{key}", rank=found.rank, count=found.count, tool=tool_code, ties=ties)


def _called(view: View, code: str) -> str:
    indicator = view.assessment.indicator_by_code.get(code)
    return code if indicator is None else _numbered(view, indicator)


def _against_target(view: View, score: Decimal) -> Rich:
    gap = score - TARGET
    key = "at" if gap == 0 else "above" if gap > 0 else "below"
    return say(view.lang, f"score.{key}.target", target=TARGET, gap=f"{abs(gap):.2f}")


def _against_indicator(view: View, gap: Decimal) -> Rich:
    key = "at" if gap == 0 else "above" if gap > 0 else "below"
    return say(view.lang, f"score.{key}.indicator", gap=f"{abs(gap):.2f}")


def _indicator_line(view: View, entry: Indicator) -> Rich:
    return say(
        view.lang,
        "score.indicator.of",
        name=parts.indicator_name(view, entry),
        score=score_text(entry.score),
        grade=view.assessment.grade(entry.score),
    )


def _analysis(view: View, entry: Item) -> list[Rich]:
    """What the analysis made of an item, and the step that answers it."""
    lang = view.lang
    finding = view.assessment.finding_of(entry.code)
    if finding is None:
        return [join([say(lang, "finding.head"), say(lang, "finding.none")])]
    told = join([say(lang, "finding.head"), say(lang, f"finding.{finding.kind}"), *_found(view, finding, entry)])
    step = view.catalogue.plan.step_by_id.get(finding.step or "")
    if step is None:
        return [join([told, say(lang, "finding.no_step")])]
    return [told, _answering(view, step)]


def _found(view: View, finding: Finding, entry: Item) -> list[Rich]:
    """The analysis' own words; of a weakness it only repeats the question, so the verdict's heading is enough."""
    lang = view.lang
    lines = [Rich(finding.verdict)] if finding.kind != "urgent" and finding.verdict != entry.text else []
    lines.append(say(lang, "finding.approach", text=finding.approach))
    if finding.action:
        lines.append(say(lang, "finding.action", text=finding.action))
    return lines


def _answering(view: View, step: Step) -> Rich:
    head = say(view.lang, "finding.answered_by", plan=view.catalogue.plan.fiscal_year)
    title = say(view.lang, "step.head", id=step.id, title=parts.titled(view, step))
    return join([head, title, parts.owners(view, step), parts.due(view, step), parts.status(view, step)])


def _item_buttons(view: View, entry: Item) -> Rows:
    """Along the way: indicator → step → guideline."""
    lang = view.lang
    finding = view.assessment.finding_of(entry.code)
    group = view.assessment.indicator_by_code[entry.indicator]
    along = [
        parts.opens(view, group.code, "‹ " + label(lang, "scores.button.indicator", number=parts.number_of(group)))
    ]
    if finding and finding.step:
        along.append(parts.opens(view, finding.step, label(lang, "measures.button.step", id=finding.step)))
    guides = ((parts.guide_button(view, one),) for one in guidelines_of_item(view.catalogue, entry.code)[:2])
    return (tuple(along), *guides)


def _overview_line(view: View, entry: Indicator) -> Rich:
    book = view.assessment
    return say(
        view.lang,
        "scores.indicator",
        number=parts.number_of(entry),
        name=entry.name if view.lang == "th" else entry.name_en,
        score=score_text(entry.score),
        grade=book.grade(entry.score),
        rank=book.ranks[entry.code],
    )


def _listed(view: View, code: str) -> Rich:
    """A line of a list: code, score, grade and the beginning of the text."""
    entry = view.assessment.item_by_code[code]
    return Rich(f"{code} · {parts.graded(view, code)} · {parts.shorten(parts.gist(view, entry), LIST_LETTERS)}")


def _numbered(view: View, entry: Indicator) -> str:
    return label(view.lang, "scores.button.indicator", number=parts.number_of(entry))


def _tool_buttons(view: View) -> tuple[Button, ...]:
    return tuple(parts.opens(view, one.code, one.code) for one in view.assessment.tools)


def _all(view: View) -> Button:
    return Button(label(view.lang, "scores.button.all"), press("scores"))


def _lowest(view: View) -> Button:
    return Button(label(view.lang, "scores.button.lowest"), press("scores", "low", 1))


def score(view: View, code: str, page: int = 1) -> Outgoing:
    """The answer to a code of the assessment; KeyError when there is none."""
    book = view.assessment
    if code == OVERALL:
        return overall(view)
    if code in book.tool_by_code:
        return tool(view, code)
    if code in book.indicator_by_code:
        return indicator(view, book.indicator_by_code[code], page)
    return item(view, book.item_by_code[code])
