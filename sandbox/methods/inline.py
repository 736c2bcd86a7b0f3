"""answerInlineQuery: what the bot offers for what somebody typed; only articles with a text are done here."""

import re
from typing import Any

from sandbox.errors import bad
from sandbox.markup import inline_only
from sandbox.methods.composing import Params, text_content
from sandbox.methods.registry import method
from sandbox.people import Json
from sandbox.world import Offered, World

RESULTS_LIMIT = 50
ID_BYTES = 64
_START = re.compile(r"[A-Za-z0-9_-]{1,64}")


@method("answerInlineQuery")
def answer_inline_query(world: World, params: Params) -> bool:
    """Check the results, keep what each would send, and show them on the page."""
    results = params["results"]
    if len(results) > RESULTS_LIMIT:
        raise bad("too many inline query results specified")
    contents = {_id(one): _content(world, one) for one in results}
    if len(contents) < len(results):
        raise bad("RESULT_ID_DUPLICATE")
    button = params.get("button")
    if button:
        _check_button(button)
    query_id = params["inline_query_id"]
    query = world.close_query(query_id)
    world.keep_offered(query_id, Offered(query.person_id, contents))
    world.events.push(
        "inline_results",
        inline_query_id=query_id,
        person_id=query.person_id,
        results=results,
        button=button,
        next_offset=params.get("next_offset", ""),
    )
    return True


def _id(result: Any) -> str:
    if not isinstance(result, dict):
        raise bad("can't parse inline query result: InlineQueryResult must be an Object")
    result_id = str(_field(result, "id"))
    if not 1 <= len(result_id.encode()) <= ID_BYTES:
        raise bad("RESULT_ID_INVALID")
    return result_id


def _content(world: World, result: Json) -> Json:
    """Message that choosing a result sends."""
    if _field(result, "type") != "article":
        raise bad(f"inline query results of the type {result['type']} are not done in the sandbox")
    _field(result, "title")
    content = _field(result, "input_message_content")
    body = text_content(world, {**content, "text": content.get("message_text", "")})
    keyboard = inline_only(result.get("reply_markup"))
    return {**body, "reply_markup": keyboard} if keyboard else body


def _field(result: Json, name: str) -> Any:
    if not result.get(name):
        raise bad(f"can't parse inline query result: Can't find field \"{name}\"")
    return result[name]


def _check_button(button: Json) -> None:
    if not str(button.get("text", "")).strip():
        raise bad("SWITCH_PM_TEXT_EMPTY")
    if not button.get("web_app") and not _START.fullmatch(str(button.get("start_parameter", ""))):
        raise bad("START_PARAM_INVALID")
