"""Telegram's wire format is known in one place: its words are in no other room."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent
ROOMS = ("bot", "handlers", "scheduler", "follow_up", "db", "documents", "bundled", "screens", "domain")

AT_HOME = (
    "bot/telegram/",  # what leaves
    "bot/inbound/",  # what comes in, as it is fetched, stored and parsed
    "handlers/context.py",  # where the library's objects become ours
    "handlers/incoming.py",
    "db/migrations/",  # what earlier revisions kept
)
"""Places the words belong to."""

WORDS = re.compile(
    r"\b(?:chat_id|callback_data|callback_query_id|inline_query_id|reply_markup|inline_keyboard"
    r"|reply_parameters|reply_to_message_id|link_preview_options|parse_mode|text_mention|input_field_placeholder"
    r"|message_thread_id|input_message_content|allowed_updates|telegram_id"
    r"|reply_to_message|media_group_id|forward_origin|from_user|sender_chat|via_bot|edit_date|file_unique_id"
    r"|migrate_to_chat_id|(?:my|new|old)_chat_member|effective_(?:user|chat)"
    r"|(?:caption_)?entities|get(?:Me|Updates|File|Chat|Webhook)(?:[A-Z]\w*)?"
    r"|(?:send|edit|forward|copy|pin|answer|set|delete)(?:My|Message|Photo|Document|Media|Chat|Callback|Inline"
    r"|Webhook|Sticker|Video|Voice|Audio|Location|Poll)\w*)(?!\w)"
)


def wire_words(source: str) -> list[str]:
    """The words of the wire format among a module's names and strings, docstrings left out."""
    tree = ast.parse(source)
    documented = {id(one) for one in _docstrings(tree)}
    said = (text for node in ast.walk(tree) if id(node) not in documented for text in _texts(node))
    return [word for text in said for word in WORDS.findall(text)]


def _docstrings(tree: ast.AST) -> Iterator[ast.AST]:
    """Strings that are statements of their own, as documentation is."""
    return (
        node.value for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    )


def _texts(node: ast.AST) -> Iterator[str]:
    names = (getattr(node, name, None) for name in ("id", "attr", "arg", "name"))
    yield from (name for name in names if isinstance(name, str))
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def modules() -> list[str]:
    found = (path.relative_to(HOUSE).as_posix() for room in ROOMS for path in (HOUSE / room).rglob("*.py"))
    return sorted(path for path in found if not path.startswith(AT_HOME))


@pytest.mark.parametrize("module", modules())
def test_it_knows_nothing_of_the_wire_format(module: str) -> None:
    assert wire_words((HOUSE / module).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        'payload = {"chat_id": 7}',
        "def send(chat_id: int) -> None: ...",
        'await api.call("sendMessage", payload)',
        'api.call("editMessageText")',
        "markup = message.reply_markup",
        'dict(callback_data="x")',
        'said["entities"] = []',
        'api.call("getMe")',
        "id: int = Field(sa_column=telegram_id())",
        "to = message.reply_to_message",
        "who = update.effective_user",
    ],
)
def test_a_word_of_the_wire_format_is_noticed(source: str) -> None:
    assert wire_words(source)


@pytest.mark.parametrize("source", ['"""An answer to sendMessage."""', "message_id = 1", "editor = sender"])
def test_other_words_are_left_alone(source: str) -> None:
    assert wire_words(source) == []


def test_the_words_do_stand_where_they_belong() -> None:
    assert wire_words((HOUSE / "bot/telegram/wire.py").read_text(encoding="utf-8"))


def test_handlers_take_of_the_messengers_library_its_routing_only() -> None:
    imports = (
        (path.name, name.name)
        for path in (HOUSE / "handlers").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "telegram"
        for name in node.names
    )

    others = {(file, name) for file, name in imports if name != "Update"}

    assert {file for file, _ in others} == {"context.py", "incoming.py"}
