"""The router of buttons: each kind has its one handler, and screens appear where they belong."""

from typing import Any

import pytest

from db.queues import content, outbox
from handlers import BUTTONS
from handlers.buttons import Router, on
from screens.base import Attachment, Outgoing, Replies, Rich
from screens.base.buttons import kinds
from screens.buttons.rounds import ShowStatus
from screens.texts import label
from tests.addresses import address
from tests.cast import DIRECTOR, STAFF
from tests.house import House
from tests.recorded import Delivered


async def _nothing(press: Any) -> Replies:
    return Replies()


def test_every_kind_of_button_has_one_handler_and_every_handler_a_button() -> None:
    taken = [route.kind for route in BUTTONS]

    assert len(taken) == len(set(taken))
    assert set(taken) == set(kinds())


def test_two_handlers_of_one_kind_are_refused() -> None:
    with pytest.raises(ValueError, match="two handlers take ShowStatus"):
        Router([on(ShowStatus, _nothing), on(ShowStatus, _nothing)])


@pytest.mark.parametrize("data", ["", "nonsense", "score", "score|I20|x", "round|open|soon", "guide|G:none"])
async def test_a_forged_or_stale_button_is_refused(house: House, data: str) -> None:
    (shown,) = await house.says(STAFF, "/guide")

    assert await house.taps(STAFF, shown, data=data) == []
    assert house.api.calls[-1][1]["text"] == label("th", "error.stale")
    assert house.api.calls[-1][1]["show_alert"]


async def test_a_screen_takes_the_place_of_the_one_with_the_button(house: House) -> None:
    (shown,) = await house.says(STAFF, "/guide")

    (opened,) = await house.taps(STAFF, shown, data="complain")

    assert opened.id == shown.id


async def test_a_page_of_the_guidelines_takes_the_place_of_another(house: House) -> None:
    (shown,) = await house.says(STAFF, "/guide")
    (guideline,) = await house.taps(STAFF, shown, data="guide|G:no-gift")

    (turned,) = await house.taps(STAFF, guideline, data="guide|page|1")

    assert (turned.id, turned.buttons) == (shown.id, shown.buttons)


async def test_a_button_that_opens_something_beside_the_screen_leaves_it(house: House) -> None:
    (shown,) = await house.says(STAFF, "/whoami")

    (choice,) = await house.taps(STAFF, shown, data="language")

    assert choice.id > shown.id


async def test_under_a_picture_a_screen_is_a_new_message(house: House) -> None:
    picture = Delivered(1, "", [], {"photo": []}, "photo", None)

    (opened,) = await house.update(
        {
            "callback_query": {
                "id": "1",
                "from": house.user(STAFF),
                "chat_instance": "1",
                "data": "complain",
                "message": {"message_id": picture.id, "date": 1, "chat": house._chat(STAFF, None), "photo": []},
            }
        },
        STAFF,
    )

    assert opened.payload.get("message_id") is None


def test_only_the_first_text_for_the_chat_changes_its_message() -> None:
    file = Attachment("photo", file_id="f")
    said = [
        Outgoing(Rich("others"), chat=address(DIRECTOR)),
        Outgoing(Rich("picture"), file=file),
        Outgoing(Rich("ก\n" * 3000)),
        Outgoing(Rich("next")),
    ]

    made = outbox.rows(said, address(STAFF), "99")

    assert [content.unpack(row["payload"]).in_place_of for row in made] == [None, None, "99", None, None]
