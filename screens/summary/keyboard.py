"""Buttons under the summary. Every row there is has its place in this list, whatever feature it belongs to."""

from collections.abc import Sequence

from domain.calendar.rounds import RoundState
from domain.summary.needs import Need
from screens.base.outgoing import Button, Rows
from screens.buttons.coordination import ShowBoard
from screens.buttons.summary import (
    AskNudge,
    AskSign,
    ListMeasures,
    ListMissing,
    ListNeeds,
    ListStates,
    ListUnits,
    SendSigned,
    ShowSummary,
    ShowTrends,
)
from screens.decisions.open_matters import summary_rows
from screens.documents import documents_button
from screens.summary.view import SummaryView


def keyboard(view: SummaryView, needs: Sequence[Need], shown: Sequence[Need]) -> Rows:
    """The rows in their order; empty ones are left out. A summary of the past offers its papers, and no acts."""
    now = view.known_at is None
    rows: tuple[tuple[Button, ...], ...] = (
        *((view.opens(need.step),) for need in shown),
        _more(view, needs, shown),
        *(_deciding(view) if now else ()),
        _lists(view),
        _missing(view),
        _signing(view) if now else (),
        _papers(view),
        _trends(view) if now else (),
    )
    return tuple(row for row in rows if row)


def _more(view: SummaryView, needs: Sequence[Need], shown: Sequence[Need]) -> tuple[Button, ...]:
    if len(needs) == len(shown):
        return ()
    return (Button(view.say("summary.button.needs", count=view.waiting), ListNeeds(view.compiled.quarter, at=view.at)),)


def _deciding(view: SummaryView) -> Rows:
    """The matters that await a decision, and one tap that acknowledges what is on track."""
    if view.awaiting is None or view.reader is None:
        return ()
    return summary_rows(view.lang, view.awaiting, view.reader)


def _lists(view: SummaryView) -> tuple[Button, ...]:
    quarter, at = view.compiled.quarter, view.at
    if not view.compiled.steps:
        return ()
    return (
        Button(view.say("summary.button.measures"), ListMeasures(quarter, at=at)),
        Button(view.say("summary.button.units"), ListUnits(quarter, at=at)),
        Button(view.say("summary.button.states"), ListStates(quarter, at=at)),
    )


def _missing(view: SummaryView) -> tuple[Button, ...]:
    """The units that owe, and reminding them while reports are taken."""
    compiled = view.compiled
    if not compiled.missing_units:
        return ()
    text = view.say("summary.button.missing", count=len(compiled.missing_units))
    listed = Button(text, ListMissing(compiled.quarter, at=view.at))
    if view.known_at is not None or compiled.state is RoundState.CLOSED:
        return (listed,)
    return (listed, Button(view.say("nudge.button"), AskNudge(compiled.quarter)))


def _signing(view: SummaryView) -> tuple[Button, ...]:
    """Signing where something is to be signed, and the file of the newest version."""
    compiled, signed = view.compiled, view.signed
    row = []
    if view.signs and compiled.state is not RoundState.OPEN and (signed is None or view.news_since_signed):
        row.append(Button(view.say("summary.sign.button"), AskSign(compiled.quarter)))
    if signed is not None:
        row.append(Button(view.say("summary.sign.file"), SendSigned(compiled.quarter, signed.version)))
    return tuple(row)


def _papers(view: SummaryView) -> tuple[Button, ...]:
    """The quarter's documents, of a past day as it was known then, and its picture as it is now."""
    quarter = view.compiled.quarter
    papers = documents_button(view.lang, quarter, view.at)
    if view.known_at is not None:
        return (papers,)
    return papers, Button(view.say("coord.b.board"), ShowBoard(quarter))


def _trends(view: SummaryView) -> tuple[Button, ...]:
    quarter = view.compiled.quarter
    return (
        Button(view.say("summary.button.trends"), ShowTrends(quarter)),
        Button(view.say("summary.button.refresh"), ShowSummary(quarter)),
    )
