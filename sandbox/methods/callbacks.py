"""Answers to buttons and inline queries."""

from sandbox.errors import bad
from sandbox.methods.registry import method
from sandbox.world import World

ANSWER_LIMIT = 200
RESULTS_LIMIT = 50


@method("answerCallbackQuery")
def answer_callback_query(world: World, params: dict[str, object]) -> bool:
    """End the button's waiting, with a toast or an alert if there is text."""
    query_id, text = str(params["callback_query_id"]), str(params.get("text", ""))
    if len(text) > ANSWER_LIMIT:
        raise bad("MESSAGE_TOO_LONG")
    query = world.close_query(query_id)
    world.events.push(
        "callback_answer",
        callback_query_id=query_id,
        chat_id=query.chat_id,
        person_id=query.person_id,
        text=text,
        show_alert=bool(params.get("show_alert")),
        url=params.get("url"),
    )
    return True


@method("answerInlineQuery")
def answer_inline_query(world: World, params: dict[str, object]) -> bool:
    """Give the results of an inline query to the page."""
    results = params["results"]
    assert isinstance(results, list)  # noqa: S101 – checked against the API
    if len(results) > RESULTS_LIMIT:
        raise bad("too many inline query results specified")
    for one in results:
        if not isinstance(one, dict) or not one.get("type"):
            raise bad("can't parse inline query result: Can't find field \"type\"")
    if len({str(one.get("id")) for one in results}) < len(results):
        raise bad("RESULT_ID_DUPLICATE")
    query = world.close_query(str(params["inline_query_id"]))
    world.events.push(
        "inline_results",
        inline_query_id=params["inline_query_id"],
        person_id=query.person_id,
        results=results,
        button=params.get("button"),
        next_offset=params.get("next_offset", ""),
    )
    return True
