"""Registration of buttons about a unit's step."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from domain.reports.worksheet import Worksheet
from handlers.buttons import Press, Route, on
from handlers.reports.earlier import is_earlier
from handlers.reports.worksheet import check_asked, locked_worksheet, step_shown, worksheet_of
from screens.base import Replies, replies
from screens.buttons import reports as to
from screens.reports import report as say_report

D = TypeVar("D", bound=to.DutyButton)


def on_duty(kind: type[D], act: Callable[[Press[D], Worksheet], Awaitable[Replies]], *, sends: bool = False) -> Route:
    """Register a button about a duty, which the running round has to ask of the person.

    `sends` if it sends a report. One that writes, under a message of an earlier round, shows where the step is now.
    """

    async def pressed(press: Press[D]) -> Replies:
        sheet = await (locked_worksheet(press.turn) if sends else worksheet_of(press.turn, running=True))
        check_asked(sheet, press.data.duty)
        if await is_earlier(press, sheet):
            return replies(say_report.instead(sheet, step_shown(sheet, press.data.duty)), anew=True)
        return await act(press, sheet)

    return on(kind, pressed)
