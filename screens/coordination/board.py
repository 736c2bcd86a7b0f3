"""The board as it is sent: a picture with its caption, and the way to its other pages."""

from domain.calendar.date_texts import datetime_text
from domain.language.lang import Lang
from domain.setup import Setup
from domain.summary.steps import StepState
from domain.summary.summary import Summary
from screens.answers.parts import turning
from screens.base.outgoing import Attachment, Button, Outgoing, Rows
from screens.base.rich import join
from screens.buttons.coordination import ShowBoard
from screens.buttons.summary import SendSummary
from screens.texts import label, say


def board(lang: Lang, setup: Setup, compiled: Summary, page: int, pages: int, picture: bytes | None) -> Outgoing:
    """A page of the board; the counts alone where it can't be drawn."""
    quarter = compiled.quarter
    counts = [
        label(lang, "summary.state.count", state=label(lang, f"summary.state.{state.value}"), count=count)
        for state, count in compiled.states.items()
        if count or state is StepState.DONE
    ]
    at = datetime_text(compiled.at, setup.zone, lang)
    text = join([say(lang, "board.caption", quarter=quarter), " · ".join(counts), say(lang, "summary.as_of", at=at)])
    summary = (Button(label(lang, "round.button.summary"), SendSummary()),)
    rows: Rows = (*turning(page, pages, lambda number: ShowBoard(quarter, number)), summary)
    if picture is None:
        return Outgoing(join([text, say(lang, "board.none")]), rows)
    name = f"board-{str(quarter).replace('/', '-')}-{page}.png"
    return Outgoing(text, rows, file=Attachment("photo", picture, name))
