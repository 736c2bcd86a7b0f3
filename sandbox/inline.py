"""Inline mode as people use it: `@bot words` typed in a chat, and one of the results chosen, which is sent there."""

from sandbox import acting
from sandbox.errors import ControlError
from sandbox.people import Chat, Json, Person, Said
from sandbox.updates import QUERY_LIFE
from sandbox.world import World

QUERY_LIMIT = 256


def ask(world: World, chat: Chat | None, person: Person, text: str) -> str:
    """Type `@bot words` in a chat; returns the inline query's id. The bot gets the chat's kind and no more."""
    query_id = world.open_query(person.id, person.id, QUERY_LIFE)
    kind = "sender" if chat is None or chat.private else chat.type
    query = {
        "id": query_id,
        "from": world.users[person.id],
        "query": text[:QUERY_LIMIT],
        "offset": "",
        "chat_type": kind,
    }
    world.queue.push("inline_query", query, person.id)
    return query_id


def choose(world: World, chat: Chat, person: Person, query_id: str, result_id: str) -> Said:
    """Send a result to the chat: the person's own message, marked as sent via the bot."""
    offered = world.offered.get(query_id)
    if offered is None or offered.person_id != person.id or result_id not in offered.contents:
        raise ControlError(404, "there is no such result")
    body: Json = {"via_bot": world.bot_user, **offered.contents[result_id]}
    return acting.write(world, chat, person, body)
