"""Parts of every answer: names in the reader's language, status lines, buttons."""

import unicodedata
from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from domain.answers.story import CHANNELS, View
from domain.catalogue.assessment import OVERALL, Indicator, Item, score_of
from domain.catalogue.plan import Guideline, Measure, Step, Unit
from domain.language.formats import list_text, score_text, step_text
from domain.language.lang import Lang
from domain.reports.reports import Status
from screens.answers import since
from screens.base.buttons import ButtonData
from screens.base.outgoing import Button, Rows
from screens.base.rich import Rich
from screens.buttons.answers import ShowChannels, ShowGuideline, ShowMeasures, ShowScore, ShowScores
from screens.due import due_text
from screens.texts import label, say

T = TypeVar("T")

MARKS: Final[dict[Status | None, str]] = {
    None: "▫️",
    Status.NOT_STARTED: "⚪",
    Status.IN_PROGRESS: "🔄",
    Status.COMPLETED: "✅",
    Status.STUCK: "⛔",
    Status.CANNOT: "🚫",
}

BUTTON_LETTERS: Final = 30
"""A button's label longer than this is cut by a phone."""

PAGE: Final = 10
"""Entries of a list that fit a phone's screen."""

LIST_LETTERS: Final = 56
"""An entry of a list is cut to about two lines of a phone."""


def shorten(text: str, limit: int) -> str:
    """A text of at most `limit` characters, cut where no Thai vowel or tone mark loses its consonant."""
    if len(text) <= limit:
        return text
    end = limit - 1
    while end > 0 and unicodedata.category(text[end]) == "Mn":
        end -= 1
    if text[end - 1] in "เแโใไ":
        end -= 1
    blank = text.rfind(" ", limit * 2 // 3, end)
    end = blank if blank > 0 else end
    return text[:end].rstrip() + "…"


def item_title(view: View, item: Item) -> str:
    """The official question, or its English short title."""
    return item.text.say(view.lang)


def gist(view: View, item: Item) -> str:
    """An item's title for a list: without the opening words others of its tool share ("หน่วยงานของท่าน …")."""
    title = item_title(view, item)
    opening, blank, rest = title.partition(" ")
    peers = view.assessment.items_of(view.assessment.tool_of(item).code)
    shared = any(one is not item and item_title(view, one).startswith(opening + " ") for one in peers)
    return rest if view.lang == "th" and blank and shared else title


def guide_button(view: View, guideline: Guideline) -> Button:
    """A button that opens a guideline from another entry."""
    text = label(view.lang, "guide.button.one", title=titled(view, guideline))
    return opens(view, guideline.id, shorten(text, BUTTON_LETTERS + 10))


def indicator_name(view: View, indicator: Indicator) -> str:
    """`ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ`."""
    return label(view.lang, "score.indicator.name", number=number_of(indicator), name=indicator.name.say(view.lang))


def number_of(indicator: Indicator) -> str:
    """The indicator's number in the document's order."""
    return indicator.code.removeprefix("IND")


def titled(view: View, entry: Measure | Step | Guideline) -> str:
    """An entry's title in the reader's language."""
    return entry.title.say(view.lang)


def unit_name(view: View, unit: Unit) -> str:
    """A unit's full name, a section with its office."""
    name = unit.name.say(view.lang)
    office = view.catalogue.unit_by_code.get(unit.office or "")
    if office is None:
        return name
    return label(view.lang, "step.office", unit=name, office=office.name.say(view.lang))


def owners(view: View, step: Step) -> Rich:
    """The line that names a step's owners."""
    units = list_text((unit_name(view, one) for one in view.units(step)), view.lang)
    return say(view.lang, "step.owners", units=owners_text(view.lang, step, units))


def owners_text(lang: Lang, step: Step, units: str) -> str:
    """The names of a step's owners, with the collective one they answer for, each or the lead for all."""
    if not step.collective:
        return units
    return label(lang, f"step.collective.{step.reporting.value}", collective=step.collective, units=units)


def due(view: View, step: Step) -> Rich:
    """The line with a step's due date, marked when it has passed; with the first date where it has more time."""
    if step.cancelled:
        return say(view.lang, "decide.cancelled")
    line = say(view.lang, "step.due", month=due_text(step, view.lang))
    return line + say(view.lang, "step.overdue") if view.overdue(step) else line


def status(view: View, step: Step) -> Rich:
    """The line with a step's joint status; how many of several owners have answered while one owes."""
    joint = view.step_status(step).joint
    line = say(view.lang, "step.status", mark=MARKS[joint.status], status=status_text(view, joint.status))
    if joint.complete or joint.owners == 1:
        return line
    if not joint.answered:
        return say(view.lang, "step.status", mark=MARKS[None], status=label(view.lang, "step.answered.none"))
    return line + say(view.lang, "step.answered", answered=joint.answered, owners=joint.owners)


def status_text(view: View, value: Status | None) -> str:
    """A status in words."""
    return label(view.lang, f"status.{value}" if value else "status.none")


def graded(view: View, code: str) -> str:
    """`53.03 E` of an item, indicator, tool or of the whole; the score alone where the year gives it no grade."""
    return " ".join(filter(None, (score_text(score_of(view.assessment, code)), view.assessment.grade_of(code))))


def agency(view: View) -> str:
    """The agency, as it is called in the reader's language."""
    return view.catalogue.plan.agency_short.say(view.lang)


def target_of(view: View, entry: str, page: int = 1) -> ButtonData:
    """Target of a button that opens an answer id, with its year, since a code may mean something else in the next."""
    if entry == CHANNELS:
        return ShowChannels()
    if entry.startswith("G:"):
        return ShowGuideline(entry)
    plan = view.catalogue.plan
    if entry in plan.step_by_id or entry in plan.measure_by_id:
        return ShowMeasures(entry, page, plan.number)
    return ShowScore(entry, page, view.assessment.fiscal_year)


def opens(view: View, entry: str, text: str | None = None) -> Button:
    """A button that opens an answer id, labelled with its short name unless another text is given."""
    named = step_text(text, view.lang) if text else shorten(name_of(view, entry), BUTTON_LETTERS)
    return Button(named, target_of(view, entry))


def name_of(view: View, entry: str) -> str:
    """The short name of an answer id, as a button or a list calls it."""
    book, lang = view.assessment, view.lang
    if entry == CHANNELS:
        return label(lang, "channels.button")
    if entry == OVERALL:
        return label(lang, "scores.button.overall")
    if item := book.item_by_code.get(entry):
        return f"{entry} {gist(view, item)}"
    if indicator := book.indicator_by_code.get(entry):
        return indicator_name(view, indicator)
    if step := view.catalogue.plan.step_by_id.get(entry):
        return f"{step_text(entry, lang)} {titled(view, step)}"
    if guideline := view.catalogue.guideline_by_id.get(entry):
        return titled(view, guideline)
    return f"{entry} {book.tool_by_code[entry].name.say(lang)}"


def rows(buttons: Sequence[Button], width: int) -> Rows:
    """Buttons in rows of at most `width`."""
    return tuple(tuple(buttons[at : at + width]) for at in range(0, len(buttons), width))


def turning(page: int, pages: int, at: Callable[[int], ButtonData]) -> Rows:
    """The row of buttons that turns pages (counted from 1), `at` giving a page's button; none for a single page."""
    if pages <= 1:
        return ()
    buttons = []
    if page > 1:
        buttons.append(Button("‹", at(page - 1)))
    buttons.append(Button(f"{page}/{pages}", at(page)))
    if page < pages:
        buttons.append(Button("›", at(page + 1)))
    return (tuple(buttons),)


def paged(entries: Sequence[T], page: int, size: int) -> tuple[Sequence[T], int, int]:
    """The entries of a page, that page's number kept within bounds, and how many pages there are."""
    pages = max(1, -(-len(entries) // size))
    page = min(max(page, 1), pages)
    return entries[(page - 1) * size : page * size], page, pages


def indicator_line(view: View, entry: Indicator) -> Rich:
    """A line of a list of indicators: number, name, score, grade and rank."""
    book = view.assessment
    return say(
        view.lang,
        "scores.indicator",
        number=number_of(entry),
        name=entry.name.say(view.lang),
        score=graded(view, entry.code),
        rank=book.ranks[entry.code],
        change=since.mark(view, entry.code),
    )


def item_line(view: View, code: str) -> Rich:
    """A line of a list: code, score, grade, change since the year before and the beginning of the text."""
    entry = view.assessment.item_by_code[code]
    return Rich(f"{code} · {graded(view, code)}{since.mark(view, code)} · {shorten(gist(view, entry), LIST_LETTERS)}")


def tool_line(view: View, code: str) -> Rich:
    """A line of a list: a tool's code, score, grade, change and name."""
    entry = view.assessment.tool_by_code[code]
    name = entry.name.say(view.lang)
    return Rich(f"{code} · {graded(view, code)}{since.mark(view, code)} · {shorten(name, LIST_LETTERS)}")


def numbered(view: View, entry: Indicator) -> str:
    """`ตัวชี้วัด 4`, short enough for a button."""
    return label(view.lang, "scores.button.indicator", number=number_of(entry))


def tool_buttons(view: View) -> tuple[Button, ...]:
    """A row that opens the tools."""
    return tuple(opens(view, one.code, one.code) for one in view.assessment.tools)


def all_scores(view: View) -> Button:
    """The button to the overview."""
    return Button(label(view.lang, "scores.button.all"), ShowScores("all", 1, view.assessment.fiscal_year))


def lowest_button(view: View) -> Button:
    """The button to the items from the lowest up."""
    return Button(label(view.lang, "scores.button.lowest"), ShowScores("low", 1, view.assessment.fiscal_year))
