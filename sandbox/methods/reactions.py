"""Reactions: the bot puts an emoji under a message."""

from sandbox.errors import bad
from sandbox.methods.registry import Params, method
from sandbox.world import World

EMOJIS = frozenset(["👍", "👎", "❤", "🔥", "🎉", "🙏", "👌", "👏", "🤝", "✍", "👀", "💯", "🫡", "😢", "🤔"])
"""Some of the emojis that Telegram takes."""


@method("setMessageReaction")
def set_message_reaction(world: World, params: Params) -> bool:
    """React to a message, or take the reaction away; a bot has one at most."""
    chat = world.reachable(params["chat_id"], writing=True)
    said = chat.messages.get(params["message_id"])
    if said is None:
        raise bad("message to react not found")
    given = [str(one.get("emoji", "")) for one in params.get("reaction") or []]
    if len(given) > 1 or not set(given) <= EMOJIS:
        raise bad("REACTION_INVALID")
    said.reaction = given[0] if given else ""
    world.events.push("edited", chat_id=chat.id, message=said.shown())
    return True
