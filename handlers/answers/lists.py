"""The pages of a list: of what a question found, or of a tool's items."""

from domain.errors import Stale
from handlers.answers.views import planned_in, view_of
from handlers.buttons import Press, on
from screens import answers
from screens.base import Replies, replies
from screens.buttons.answers import ShowList


async def page_turned(press: Press[ShowList]) -> Replies:
    """Show the page that was tapped; the button carries the list."""
    asked = press.data
    if asked.order not in answers.lists.ORDERS:
        raise Stale
    view = await view_of(press.turn, planned_in(press.turn, asked.plan))
    try:
        entries = answers.lists.entries_of(view.catalogue, asked.packed)
    except ValueError as error:
        raise Stale from error
    return replies(answers.lists.several(view, entries, asked.order, asked.page))


BUTTONS = (on(ShowList, page_turned),)
