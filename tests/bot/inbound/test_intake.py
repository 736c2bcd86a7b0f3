"""The way in: every update Telegram delivers can be stored, and the unreadable ones are recognised."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.inbound.intake import Intake, as_row, lane_of
from db.engine import Database
from db.queues import inbox
from domain.people import TELEGRAM, Address
from tests.addresses import address
from tests.cast import STAFF

_ANY: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=10,
)


@given(_ANY)
def test_any_shape_is_a_row_or_nothing(raw: Any) -> None:
    row = as_row(raw)

    assert row is None or isinstance(json.loads(row[2]), dict)


@pytest.mark.parametrize("text", ["\x00", "a\\u0000b", "\\\\u0000", "\ud800", "ก้", "\\"])
def test_text_that_databases_choke_on_is_made_harmless(text: str) -> None:
    row = as_row({"update_id": 1, "message": {"text": text}})

    assert row is not None
    stored = json.loads(row[2])["message"]["text"]
    assert "\x00" not in stored
    assert stored.encode()
    if "\x00" not in text and "\ud800" not in text:
        assert stored == text


@pytest.mark.parametrize("number", [2**63, -(2**70), "7", None, 1.5])
def test_an_update_without_a_usable_id_is_none(number: object) -> None:
    assert as_row({"update_id": number}) is None


def test_a_lane_is_the_chat_also_of_a_pressed_button() -> None:
    pressed = {"update_id": 1, "callback_query": {"from": {"id": STAFF}, "message": {"chat": {"id": -7}}}}

    assert lane_of(pressed) == address(-7)
    assert lane_of({"update_id": 1, "inline_query": {"from": {"id": STAFF}}}) == address(STAFF)
    assert lane_of({"update_id": 1, "message": {"chat": {"id": 2**70}, "from": {"id": STAFF}}}) == address(STAFF)
    assert lane_of({"update_id": 1, "poll": {}}) == Address(TELEGRAM, "")


async def test_a_redelivery_does_nothing(store: Database) -> None:
    intake = Intake(store)
    update = {"update_id": 7, "message": {"chat": {"id": 1}, "text": "ก"}}

    await intake.store([update, update])
    await intake.store([update])

    async with store.transaction() as session:
        assert len(await inbox.claim(session, 0.0, 10)) == 1
