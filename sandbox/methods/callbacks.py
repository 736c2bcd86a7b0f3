"""Answers to pressed buttons."""

from sandbox.errors import bad
from sandbox.methods.registry import method
from sandbox.world import World

ANSWER_LIMIT = 200


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
