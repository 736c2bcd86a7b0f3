"""Strategies for whatever may come in, and the updates made of it, as Telegram would write them."""

from typing import Any, Final

from hypothesis import strategies as st

from tests.recorded import BOT, Delivered
from tests.walk.scene import GROUP
from tests.walk.watched import Watched

BUTTONS: Final = [
    "complain",
    "entry|ask|G:ethics|file",
    "entry|ask|own|text",
    "entry|clear|G:ethics|text",
    "entry|drop|own",
    "entry|history|own|2",
    "entry|list|channel",
    "entry|new|guideline",
    "entry|open|own|en",
    "entry|rebase|own",
    "entry|retire|1111",
    "entry|save|own|00000000",
    "entry|unfilled",
    "entry|unit|G:ethics|hr",
    "guide",
    "guide|G:ethics",
    "guide|file|G:ethics",
    "invite",
    "invite|unit|hr",
    "language|en",
    "measures|M1.1/4",
    "question|answered",
    "question|ask|-",
    "question|ask|hr",
    "question|keep",
    "question|named|hr",
    "question|sent",
    "question|undo|abcdefghijklmnop|hr",
    "question|unnamed|procurement",
    "report",
    "report|all|hr|0a1b2c3d",
    "report|drop|2563|M1.1/1|hr",
    "report|drop|2563||hr",
    "report|send|2563|M1.1/4|procurement|3e53315e",
    "report|use",
    "report|which|2563|hr",
    "round|due|4/2563|2020-10-30",
    "round|ask-due|4/2563|2020-10-30",
    "score|I20",
    "score|IND1|2",
    "scores|low|2",
    "status|show",
    "summary|ask-nudge|4/2563",
    "summary|ask-sign|4/2563",
    "summary|measure|4/2563|2563|1.1",
    "summary|measures|4/2563",
    "summary|missing|4/2563",
    "summary|needs|4/2563",
    "summary|nudge|4/2563",
    "summary|show|4/2563|1601452800",
    "summary|sign|4/2563|1",
    "summary|signed|4/2563|1",
    "summary|state|4/2563|stuck",
    "summary|states|4/2563",
    "summary|step|4/2563|2563|M1.1/4",
    "summary|trends|4/2563",
    "summary|unit|4/2563|hr",
    "summary|units|4/2563",
    "units|doubt|1",
    "units|ask|unit|hr|3",
]
"""One of each kind, also those the scene's chats don't show at the moment."""

_SAID: Final = (
    "เสร็จแล้ว 100% ไม่มีปัญหา",
    "กำลังดำเนินการ 60% อุปสรรค: งบไม่พอ",
    "1) เสร็จแล้ว 2) ติดขัด 3) ยังไม่เริ่ม",
    "<b>หนา</b> *ดาว* [ลิงก์](https://example.org) `รหัส` <a href='tg://user?id=1'>x</a>",
    "ปัญหา:",
    "M1.1/1",
    "{name} %s %(x)s {0}",
    "คะแนน I20",
    "@tidtam_bot",
    "\u200b\u2060\u00ad",
    "\u202egnirts desrever",
    "👩‍👩‍👧‍👦" * 200,
    "๙" * 4096,
    "ก็" * 2048,
    "a|b|c",
    "\n" * 50 + "x",
    "'; DROP TABLE report; --",
)

texts: Final = st.one_of(
    st.sampled_from(_SAID),
    st.text(max_size=60),
    st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=400),
    st.builds(lambda one, times: (one * times)[:4096], st.text(min_size=1, max_size=9), st.integers(400, 4200)),
    st.builds(lambda one, two: f"{one}\n{two}", st.sampled_from(_SAID), st.text(max_size=80)),
)
"""Any Unicode a message can hold (no lone surrogates: JSON from Telegram has none), up to Telegram's 4,096."""

_entities = st.lists(
    st.fixed_dictionaries(
        {
            "type": st.sampled_from(
                ["bold", "mention", "url", "text_link", "spoiler", "custom_emoji", "hashtag", "pre"]
            ),
            "offset": st.integers(0, 5000),
            "length": st.integers(1, 5000),
        }
    ),
    max_size=3,
)
_file = {"file_id": "f", "file_unique_id": "u", "file_size": 9}
_person = {"id": 77, "is_bot": False, "first_name": "x"}
_attachments = st.sampled_from(
    [
        {"photo": [{**_file, "width": 9, "height": 9}]},
        {"document": {**_file, "file_name": "../../x.exe"}},
        {"document": _file},
        {"video": {**_file, "width": 1, "height": 1, "duration": 1}},
        {"voice": {**_file, "duration": 1}},
        {"audio": {**_file, "duration": 1}},
        {"video_note": {**_file, "length": 1, "duration": 1}},
        {"animation": {**_file, "width": 1, "height": 1, "duration": 1}, "document": _file},
        {"sticker": {**_file, "width": 1, "height": 1, "is_animated": False, "is_video": False, "type": "regular"}},
        {"location": {"longitude": 100.5, "latitude": 13.7}},
        {"contact": {"phone_number": "1", "first_name": "x"}},
        {"dice": {"emoji": "🎲", "value": 6}},
        {"new_chat_members": [_person]},
        {"left_chat_member": _person},
        {"new_chat_title": "x"},
        {"delete_chat_photo": True},
        {"group_chat_created": True},
        {"pinned_message": {"message_id": 1, "date": 0, "chat": {"id": GROUP, "type": "group"}}},
        {"migrate_to_chat_id": -1001},
        {"web_app_data": {"data": "x", "button_text": "x"}},
        {"poll": {"id": "1", "question": "x", "options": [], "total_voter_count": 0, "is_closed": True,
                  "is_anonymous": True, "type": "regular", "allows_multiple_answers": False, "allows_revoting": False,
                  "members_only": False}},
    ]
)  # fmt: skip
_forwards = st.sampled_from(
    [
        {},
        {},
        {"forward_origin": {"type": "user", "date": 1, "sender_user": _person}},
        {"forward_origin": {"type": "hidden_user", "date": 1, "sender_user_name": "x"}},
        {"via_bot": {**BOT, "id": 55, "username": "otherbot"}},
        {"media_group_id": "7"},
        {"is_topic_message": True, "message_thread_id": 3},
        {"quote": {"text": "x", "position": 0}},
    ]
)
messages: Final = st.one_of(
    st.builds(lambda text, marks, more: {"text": text, "entities": marks, **more}, texts, _entities, _forwards),
    st.builds(lambda text, more: {"text": text, "entities": [], **more}, texts, _forwards),
    st.builds(lambda what, more: {**what, **more}, _attachments, _forwards),
    st.builds(lambda what, text, more: {**what, "caption": text[:1024], **more}, _attachments, texts, _forwards),
)
"""Contents of a message: a text with any entities, or a file or service note, perhaps with a caption."""


def callback_data(known: list[str]) -> st.SearchStrategy[str]:
    """Data of real buttons, of other people's, changed a little, or anything of at most 64 bytes."""
    odd = st.sampled_from(
        ["", "-1", "0", "9" * 20, "๑", "hr", "nowhere", "4/2563", "4/9999", "9999-12-31", "0001-01-01", "x", "None"]
    )

    def changed(data: str, at: int, new: str) -> str:
        parts = data.split("|")
        parts[at % len(parts)] = new
        return _short("|".join(parts))

    real = st.sampled_from(known)
    return st.one_of(
        real,
        st.builds(changed, real, st.integers(0, 9), odd),
        st.builds(changed, real, st.integers(1, 9), odd),
        st.builds(lambda data, more: _short(f"{data}|{more}"), real, odd),
        st.builds(lambda data, cut: data[: cut % (len(data) + 1)] or "-", real, st.integers(0, 64)),
        st.text(min_size=1, max_size=64).map(_short),
    )


def _short(data: str) -> str:
    return data.encode()[:64].decode(errors="ignore") or "-"


def _place(house: Watched, person: int, group: bool) -> dict[str, Any]:
    return house._chat(person, GROUP if group else None)


def message(house: Watched, person: int, group: bool, content: dict[str, Any]) -> dict[str, Any]:
    """An update that brings a message."""
    return {"message": house._incoming(person, GROUP if group else None) | content}


def as_replied(house: Watched, person: int, one: Delivered) -> dict[str, Any]:
    """A message of the bot's, as a reply to it holds it."""
    return {"message_id": one.id, "date": 1, "chat": _place(house, person, False), "from": BOT, "text": one.text}


def pressed(house: Watched, person: int, group: bool, data: str, on: str) -> dict[str, Any]:
    """An update that brings a pressed button: on a message shown, one too old to be shown, one there never was."""
    place = _place(house, person, group)
    last = house._message[place["id"]]
    shown = {"message_id": max(last, 1), "date": 1, "chat": place, "from": BOT, "text": "x"}
    where = {
        "shown": shown,
        "old": {"message_id": max(last, 1), "date": 0, "chat": place},
        "nowhere": shown | {"message_id": 2**31 - 1},
        "replying": shown | {"reply_to_message": shown | {"text": "เสร็จแล้ว 80%", "from": house.user(person)}},
    }
    query = {"id": str(house._update), "from": house.user(person), "chat_instance": "1", "data": data}
    return {"callback_query": query | {"message": where[on]}}


_chat: Final = {"id": -1009, "type": "channel", "title": "x"}
_post: Final = {"message_id": 1, "date": 1, "chat": _chat, "text": "/score I20"}
_user: Final = {"id": "{user}", "is_bot": False, "first_name": "x"}
_private: Final = {"id": "{user}", "type": "private", "first_name": "x"}
_pressed: Final = {"id": "1", "from": _user, "chat_instance": "1"}
other_updates: Final = st.sampled_from(
    [
        {"channel_post": _post},
        {"edited_channel_post": _post},
        {"message": {**_post, "chat": {**_chat, "type": "supergroup"}, "sender_chat": _chat}},
        {"message": {**_post, "chat": _private, "from": {**_user, "is_bot": True}}},
        {"message": {"message_id": 1, "date": 1, "chat": _private}},
        {"message": {"message_id": 1, "date": 1, "chat": _private, "from": _user}},
        {"inline_query": {"id": "1", "from": _user, "query": "I20", "offset": ""}},
        {"chosen_inline_result": {"result_id": "1", "from": _user, "query": "x"}},
        {"callback_query": {**_pressed, "inline_message_id": "i", "data": "report"}},
        {"callback_query": {**_pressed, "inline_message_id": "i", "data": "status"}},
        {"callback_query": {**_pressed, "inline_message_id": "i", "data": "units"}},
        {"callback_query": {**_pressed, "inline_message_id": "i", "data": "scores"}},
        {"callback_query": {**_pressed, "game_short_name": "g"}},
        {"poll_answer": {"poll_id": "1", "user": _user, "option_ids": [], "option_persistent_ids": []}},
        {"chat_join_request": {"chat": _chat, "from": _user, "user_chat_id": 5, "date": 1}},
        {"message_reaction": {"chat": _private, "user": _user, "message_id": 1, "date": 1, "old_reaction": [],
                              "new_reaction": []}},
        {"business_message": {"message_id": 1, "date": 1, "chat": _private, "from": _user, "text": "x"}},
        {"some_kind_of_the_future": {"from": _user}},
        {},
    ]
)  # fmt: skip
"""Updates of kinds the bot has no use for, and some that no longer (or not yet) make sense."""
