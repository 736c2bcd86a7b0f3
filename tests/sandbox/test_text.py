"""Texts, captions and their entities."""

from typing import Any

import pytest

from sandbox.entities import tdlib
from sandbox.errors import ApiError
from sandbox.htmltext import parse_html
from tests.sandbox.conftest import Sandbox


async def _refused(sandbox: Sandbox, **params: Any) -> str:
    return await sandbox.fails("sendMessage", chat_id=await sandbox.person(), **params)


async def test_it_takes_4096_characters_after_parsing(sandbox: Sandbox) -> None:
    person = await sandbox.person()

    sent = await sandbox.ok("sendMessage", chat_id=person, text=f"<b>{'ก' * 4096}</b>", parse_mode="HTML")

    assert sent["text"] == "ก" * 4096


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("ก" * 4097, "message is too long"),
        ("", "message text is empty"),
        (" \n ", "text must be non-empty"),
        ("ก" * 20_000, "text is too long"),
    ],
)
async def test_it_refuses_a_text(sandbox: Sandbox, text: str, why: str) -> None:
    assert await _refused(sandbox, text=text) == f"400 Bad Request: {why}"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<br>", 'Unsupported start tag "br" at byte offset 0'),
        ("ก</b>", "Unexpected end tag at byte offset 3"),
    ],
)
async def test_it_says_what_is_wrong_with_html(sandbox: Sandbox, text: str, why: str) -> None:
    assert await _refused(sandbox, text=text, parse_mode="HTML") == f"400 Bad Request: can't parse entities: {why}"


async def test_it_refuses_other_parse_modes(sandbox: Sandbox) -> None:
    assert await _refused(sandbox, text="x", parse_mode="BBCode") == "400 Bad Request: unsupported parse_mode"


@pytest.mark.skipif(tdlib() is None, reason="Markdown needs tdjson")
async def test_it_parses_markdown(sandbox: Sandbox) -> None:
    sent = await sandbox.ok("sendMessage", chat_id=await sandbox.person(), text="*ก* _ข_", parse_mode="MarkdownV2")

    assert [entity["type"] for entity in sent["entities"]] == ["bold", "italic"]


async def test_it_counts_entities_in_utf16_units(sandbox: Sandbox) -> None:
    sent = await sandbox.ok("sendMessage", chat_id=await sandbox.person(), text="😀<b>ก</b>", parse_mode="HTML")

    assert sent["entities"] == [{"offset": 2, "length": 1, "type": "bold"}]


async def test_it_moves_entities_when_blanks_in_front_go(sandbox: Sandbox) -> None:
    sent = await sandbox.ok("sendMessage", chat_id=await sandbox.person(), text="\n <b>ก</b> \n", parse_mode="HTML")

    assert sent["text"] == "ก"
    assert sent["entities"] == [{"offset": 0, "length": 1, "type": "bold"}]


async def test_it_finds_links_and_commands(sandbox: Sandbox) -> None:
    sent = await sandbox.ok("sendMessage", chat_id=await sandbox.person(), text="/help https://nacc.go.th @tidtam_bot")

    assert [entity["type"] for entity in sent["entities"]] == ["bot_command", "url", "mention"]


async def test_it_takes_given_entities(sandbox: Sandbox) -> None:
    entities = [{"type": "italic", "offset": 0, "length": 2}]

    sent = await sandbox.ok("sendMessage", chat_id=await sandbox.person(), text="กขค", entities=entities)

    assert sent["entities"] == entities


async def test_it_refuses_text_that_is_not_unicode(sandbox: Sandbox) -> None:
    assert await _refused(sandbox, text="\ud800") == "400 Bad Request: strings must be encoded in UTF-8"


SOURCES = [
    "<b>ก</b> &lt; 😀<i>x</i>",
    "<b><i>x</i></b>",
    "<b>x",
    "<br>",
    "</b>",
    "<b><i>x</b></i>",
    '<pre><code class="language-python">a</code></pre>',
    '<a href="https://nacc.go.th/a">z</a>',
    "<blockquote expandable>q</blockquote>",
    '<tg-spoiler>x</tg-spoiler><span class="tg-spoiler">q</span>',
    "<span>x</span>",
    "<b",
    "a & b &nbsp; &amp; &quot; &#3585;",
    "<code>a</code><u>b</u><s>q</s><pre>p</pre>",
    "a < b",
    "<B>x</B>",
]


@pytest.mark.skipif(tdlib() is None, reason="nothing to compare with")
@pytest.mark.parametrize("source", SOURCES)
def test_its_own_parser_does_as_tdlib_does(source: str) -> None:
    from sandbox import entities

    def outcome(parse: Any) -> Any:
        try:
            return parse()
        except ApiError as error:
            return error.description

    assert outcome(lambda: parse_html(source)) == outcome(lambda: entities._parsed(source, "html"))


def test_it_parses_html_without_tdlib(monkeypatch: pytest.MonkeyPatch) -> None:
    from sandbox import entities

    monkeypatch.setattr(entities, "tdlib", lambda: None)

    text, found = entities.formatted("<b>ก</b> https://nacc.go.th.", "HTML", None, lambda _: None)

    assert text == "ก https://nacc.go.th."
    assert [(one["type"], one["offset"], one["length"]) for one in found] == [("bold", 0, 1), ("url", 2, 18)]
