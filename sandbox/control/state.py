"""The state, people, the clock, the stream of events, and files."""

from contextlib import suppress
from urllib.parse import quote

from aiohttp import web

from sandbox.clock import moment
from sandbox.control.http import NO_STORE, answer, body_of, number, object_of, world_of
from sandbox.errors import ControlError
from sandbox.events import Events
from sandbox.people import PERSON_FIELDS, Json, Person
from sandbox.wire import dumps
from sandbox.world import World

KEEP_ALIVE_SECONDS = 15.0
LONGEST_CLOCK_WAIT = 60.0


async def get_state(request: web.Request) -> web.Response:
    """Everything but the messages."""
    world = world_of(request)
    return answer(
        {
            "version": world.events.version,
            "clock": world.clock.shown(),
            "bot": {"id": world.bot_id, "username": world.settings.username, "name": world.name},
            "people": [person.shown() for person in world.people.values()],
            "chats": [world.shown(chat) for chat in world.chats.values()],
            "presets": world.presets,
            "story": world.story,
        }
    )


async def post_presets(request: web.Request) -> web.Response:
    """Moments the page offers to go to: a list of {"label", "label_en"?, "kind"?, "to"}."""
    world, body = world_of(request), await body_of(request)
    if not isinstance(body, list):
        raise ControlError(400, "presets are a list")
    presets = []
    for one in body:
        try:
            presets.append({**one, "to": moment(one["to"]).isoformat()})
        except (KeyError, TypeError, ValueError) as error:
            raise ControlError(400, f"a preset needs a label and a moment: {error}") from None
    world.presets = presets
    world.events.push("presets", presets=presets)
    return answer(presets)


async def post_story(request: web.Request) -> web.Response:
    """Example sentences of the page's guided story: a list of {"stage", "person", "text", "text_en"?}."""
    world, body = world_of(request), await body_of(request)
    if not isinstance(body, list) or not all(isinstance(one, dict) for one in body):
        raise ControlError(400, "a story is a list of sentences")
    for one in body:
        world.person(one.get("person"))
    world.story = body
    world.events.push("story", story=body)
    return answer(body)


async def post_people(request: web.Request) -> web.Response:
    """Create or update somebody, or a list of them."""
    world, body = world_of(request), await body_of(request)
    if isinstance(body, list):
        return answer([_save(world, fields).shown() for fields in body])
    return answer(_save(world, body).shown())


def _save(world: World, fields: Json) -> Person:
    if not isinstance(fields, dict):
        raise ControlError(400, "a person is a JSON object")
    unknown = fields.keys() - set(PERSON_FIELDS)
    if unknown:
        raise ControlError(400, f"a person has no {', '.join(sorted(unknown))}")
    if fields.get("id") is not None and (not isinstance(fields["id"], int) or fields["id"] <= 0):
        raise ControlError(400, "a person's id is a positive number")
    if fields.get("id") == world.bot_id:
        raise ControlError(409, "this is the bot's id")
    if fields.get("id") not in world.people and not fields.get("first_name"):
        raise ControlError(400, "a person needs a first_name")
    return world.save_person({name: value for name, value in fields.items() if name != "id" or value})


async def get_clock(request: web.Request) -> web.Response:
    """Office time, at once or as soon as it was moved."""
    world = world_of(request)
    if "after" in request.query:
        wait = min(number(request.query.get("wait"), "wait", 25), LONGEST_CLOCK_WAIT)
        await world.clock.changed(int(number(request.query["after"], "after")), wait)
    return answer(world.clock.shown())


async def post_clock(request: web.Request) -> web.Response:
    """Move office time forward; with `back` it may be set back, as a clock that was wrong is."""
    world, body = world_of(request), await object_of(request)
    try:
        to = moment(str(body.get("to", "")))
    except ValueError as error:
        raise ControlError(400, f"to: {error}") from None
    try:
        world.clock.move(to, back=body.get("back") is True)
    except ValueError as error:
        raise ControlError(409, str(error)) from None
    world.events.push("clock", clock=world.clock.shown())
    return answer(world.clock.shown())


async def get_events(request: web.Request) -> web.StreamResponse:
    """Server-sent events, from the version after `after` on."""
    events = world_of(request).events
    headers = {**NO_STORE, "Content-Type": "text/event-stream", "X-Accel-Buffering": "no"}
    response = web.StreamResponse(headers=headers)
    with suppress(ConnectionResetError):  # the page was closed
        await response.prepare(request)
        await _tell(request, response, events)
    return response


async def _tell(request: web.Request, response: web.StreamResponse, events: Events) -> None:
    given = request.query.get("after") or request.headers.get("Last-Event-ID")
    after = int(number(given, "after", events.version))
    await response.write(b": here\n\n")
    while not events.closed:
        missed = events.since(after)
        if missed is None:
            after = events.version
            missed = [{"version": after, "kind": "reload"}]
        if missed:
            after = missed[-1]["version"]
            text = "".join(f"id: {one['version']}\ndata: {dumps(one)}\n\n" for one in missed)
            await response.write(text.encode(errors="replace"))
        else:
            await events.changed(after, KEEP_ALIVE_SECONDS)
            if events.version == after:
                await response.write(b": still here\n\n")


async def get_file(request: web.Request) -> web.Response:
    """The bytes of a file, as the page opens it."""
    stored = world_of(request).files.by_id.get(request.match_info["file_id"])
    if stored is None:
        raise ControlError(404, "there is no such file")
    kind = "inline" if stored.mime.startswith(("image/", "application/pdf", "text/plain")) else "attachment"
    disposition = f"{kind}; filename*=UTF-8''{quote(stored.name)}"
    headers = {**NO_STORE, "Content-Disposition": disposition, "X-Content-Type-Options": "nosniff"}
    return web.Response(body=stored.data, headers={**headers, "Content-Type": stored.mime})


ROUTES = [
    web.get("/sandbox/state", get_state),
    web.post("/sandbox/people", post_people),
    web.post("/sandbox/presets", post_presets),
    web.post("/sandbox/story", post_story),
    web.get("/sandbox/clock", get_clock),
    web.post("/sandbox/clock", post_clock),
    web.get("/sandbox/events", get_events, allow_head=False),
    web.get("/sandbox/files/{file_id}", get_file),
]
