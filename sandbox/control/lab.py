"""Controls for tests: faults, limits, raw updates, the calls received, and numbers."""

from aiohttp import web

from sandbox import acting
from sandbox.control.http import answer, body_of, number, object_of, world_of
from sandbox.errors import ControlError
from sandbox.faults import parse_fault


async def get_faults(request: web.Request) -> web.Response:
    """The rules in force."""
    return answer([fault.shown() for fault in world_of(request).faults])


async def post_faults(request: web.Request) -> web.Response:
    """Add rules, after those already there."""
    world, body = world_of(request), await body_of(request)
    try:
        world.faults += [parse_fault(rule) for rule in (body if isinstance(body, list) else [body])]
    except (ValueError, TypeError) as error:
        raise ControlError(400, str(error)) from None
    return answer([fault.shown() for fault in world.faults])


async def delete_faults(request: web.Request) -> web.Response:
    """Remove all trouble."""
    world_of(request).faults.clear()
    return answer([])


async def get_limits(request: web.Request) -> web.Response:
    """The limits in force."""
    return answer(world_of(request).limits.shown())


async def post_limits(request: web.Request) -> web.Response:
    """Other limits."""
    world = world_of(request)
    try:
        world.limits.change(await object_of(request))
    except (ValueError, TypeError) as error:
        raise ControlError(400, str(error)) from None
    return answer(world.limits.shown())


async def post_update(request: web.Request) -> web.Response:
    """Any JSON as an update."""
    body = await object_of(request)
    if "raw" not in body:
        raise ControlError(400, "raw is missing")
    return answer({"update_id": world_of(request).queue.push_raw(body["raw"])})


async def post_numbering(request: web.Request) -> web.Response:
    """Number updates anew from `first` on."""
    world, body = world_of(request), await object_of(request)
    first = int(number(body.get("first"), "first"))
    try:
        world.queue.number_from(first)
    except ValueError as error:
        raise ControlError(409, str(error)) from None
    return answer({"first": first})


async def post_bulk(request: web.Request) -> web.Response:
    """Many texts at once, for load tests."""
    world, body = world_of(request), await object_of(request)
    messages = body.get("messages") or []
    for one in messages:
        person = world.person(one.get("as"))
        acting.write(
            world, world.chats[person.id], person, acting.text_body(one.get("text"), one.get("entities")), quiet=True
        )
    return answer({"queued": len(messages)})


async def get_calls(request: web.Request) -> web.Response:
    """The Bot API calls received."""
    calls = world_of(request).calls
    after = int(number(request.query.get("after"), "after", 0))
    return answer({"calls": calls.listed(request.query.get("method"), after), "next": calls.next})


async def delete_calls(request: web.Request) -> web.Response:
    """Forget the calls."""
    world_of(request).calls.ring.clear()
    return answer({"calls": []})


async def get_stats(request: web.Request) -> web.Response:
    """Numbers."""
    world = world_of(request)
    return answer(
        {
            "pending_updates": len(world.queue.waiting),
            "unconfirmed": world.queue.unconfirmed(),
            "delivered_updates": world.queue.delivered,
            "callbacks_open": len(world.queries),
            "webhook": bool(world.webhook.url),
            "polling": world.queue.polled,
            **world.counts,
        }
    )


ROUTES = [
    web.get("/sandbox/faults", get_faults),
    web.post("/sandbox/faults", post_faults),
    web.delete("/sandbox/faults", delete_faults),
    web.get("/sandbox/limits", get_limits),
    web.post("/sandbox/limits", post_limits),
    web.post("/sandbox/updates", post_update),
    web.post("/sandbox/updates/bulk", post_bulk),
    web.post("/sandbox/updates/numbering", post_numbering),
    web.get("/sandbox/calls", get_calls),
    web.delete("/sandbox/calls", delete_calls),
    web.get("/sandbox/stats", get_stats),
]
