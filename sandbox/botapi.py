"""The Bot API over HTTP: parameters in, faults and limits on the way, Telegram's envelope out."""

import asyncio
import inspect
import json
import logging
from typing import Any

from aiohttp import web
from aiohttp.web_request import FileField

from sandbox import validate
from sandbox.calls import Call
from sandbox.errors import ApiError, bad, too_many
from sandbox.faults import Fault, RawAnswer
from sandbox.files import UPLOAD_LIMIT, Upload
from sandbox.methods import HANDLERS
from sandbox.wire import RawJson, dumps
from sandbox.world import World

WORLD = web.AppKey("world", World)
log = logging.getLogger(__name__)
SENDS = frozenset({"sendmessage", "senddocument", "sendphoto", "sendmediagroup"})


async def bot_call(request: web.Request) -> web.StreamResponse:
    """`/bot<token>/<method>`."""
    world = request.app[WORLD]
    try:
        _check_token(world, request.match_info["token"])
        raw = await read_parameters(request)
    except ApiError as error:
        return _answer(error.code, _failure(error), error)
    name = request.match_info["method"] or str(raw.pop("method", ""))
    method = validate.methods().get(name.lower())
    call = world.calls.note(method.name if method else name, raw, world.machine())
    world.counts["calls"] += 1
    fault = _struck(world, name.lower(), raw)
    if fault is not None and "stall" in fault.error:
        await asyncio.sleep(float(fault.error["stall"]))
    if fault is not None and "cut" in fault.error:
        return _cut(request)
    instead = fault.answered() if fault is not None else None
    if instead is not None and not instead.done:
        return _raw(request, instead, call)
    try:
        if fault is not None:
            fault.strike()
        result = await perform(world, name, raw, call, twice=fault is not None and "twice" in fault.error)
        status, body, failure = 200, _success(result), None
        _note_message(call, result)
    except ApiError as error:
        status, body, failure = error.code, _failure(error), error
        call.description = error.description
        world.counts["errors"] += 1
        world.counts["refused_429"] += status == 429
    except Exception:
        # A bug of the sandbox is reported in Telegram's envelope too, and loudly: it must not pass for the bot's.
        log.exception("the sandbox failed in %s", call.method)
        failure = ApiError(500, "Internal Server Error: the sandbox failed, see its log")
        status, body, call.description = 500, _failure(failure), failure.description
    call.code = status
    if world.limits.latency_ms and name.lower() != "getupdates":
        await asyncio.sleep(world.limits.latency_ms / 1000)
    if fault is not None and "cut_after" in fault.error:
        return _cut(request)
    return _answer(status, body, failure) if instead is None else _raw(request, instead, call)


def _check_token(world: World, token: str) -> None:
    if token != world.settings.token:
        well_formed = token.partition(":")[0].isdigit() and ":" in token
        raise ApiError(401, "Unauthorized" if well_formed else "Unauthorized: invalid token specified")
    if world.logged_out:
        raise ApiError(400, "Logged out")


async def perform(world: World, name: str, raw: dict[str, Any], call: Call, *, twice: bool) -> Any:
    """Validate and do a call; `twice` does it twice, as when a proxy repeats a request."""
    method = validate.find(name)
    params, call.unknown_params = method.read({key: value for key, value in raw.items() if not _attached(raw, key)})
    files = {key: value for key, value in raw.items() if isinstance(value, Upload)}
    if files:
        params["_files"] = files
    key = name.lower()
    handler = HANDLERS.get(key)
    if handler is None:
        raise ApiError(501, f"Not Implemented: {method.name} is not available in the sandbox")
    if world.limits.enforce and key in SENDS and isinstance(params["chat_id"], int):
        wait = world.limits.refuse(params["chat_id"], len(params.get("media", "1")), world.machine())
        if wait:
            raise too_many(wait)
    result = handler(world, params)
    if inspect.isawaitable(result):
        result = await result
    if twice and isinstance(result, RawJson):
        return RawJson(dumps([one for one in json.loads(result) for _ in range(2)]))
    if twice:
        result = handler(world, params)
        if inspect.isawaitable(result):
            result = await result
    return result


def _attached(raw: dict[str, Any], key: str) -> bool:
    """Check whether a part is only there for `attach://` to point at."""
    return isinstance(raw[key], Upload) and key not in ("document", "photo", "thumbnail", "certificate")


async def read_parameters(request: web.Request) -> dict[str, Any]:
    """Parameters from the query and from a form, multipart or JSON body; the body wins."""
    params: dict[str, Any] = dict(request.query) if request.query_string else {}
    if request.method != "POST" or not request.body_exists:
        return params
    kind = request.content_type
    try:
        if kind == "application/x-www-form-urlencoded":
            # Read as a query: aiohttp's reader of those is compiled, ten times as fast with Thai as urllib's.
            body = (await request.read()).decode()
            params.update(request.rel_url.build(path="/", query_string=body, encoded=True).query)
        elif kind == "application/json":
            fields = json.loads(await request.read() or b"{}")
            if not isinstance(fields, dict):
                raise bad("object expected as request body")
            params.update(fields)
        elif kind == "multipart/form-data":
            for key, value in (await request.post()).items():
                params[key] = _part(value)
    except web.HTTPRequestEntityTooLarge:
        raise ApiError(413, "Request Entity Too Large") from None
    except ValueError:
        raise bad("can't parse the request body") from None
    return params


def _part(value: Any) -> Any:
    if isinstance(value, FileField):
        data = value.file.read()
        if len(data) > UPLOAD_LIMIT:
            raise ApiError(413, "Request Entity Too Large")
        return Upload(value.filename, data, value.content_type)
    return value.decode() if isinstance(value, bytes | bytearray) else value


def _struck(world: World, name: str, raw: dict[str, Any]) -> Fault | None:
    if not world.faults:
        return None
    chat_id: Any = raw.get("chat_id")
    if isinstance(chat_id, str) and chat_id.lstrip("-").isdigit():
        chat_id = int(chat_id)
    return next((fault for fault in world.faults if fault.hits(name, chat_id)), None)


def _note_message(call: Call, result: Any) -> None:
    if isinstance(result, dict):
        call.message_id = result.get("message_id")


def _success(result: Any) -> str:
    return f'{{"ok":true,"result":{result if isinstance(result, RawJson) else dumps(result)}}}'


def _failure(error: ApiError) -> str:
    body: dict[str, Any] = {"ok": False, "error_code": error.code, "description": error.description}
    if error.parameters:
        body["parameters"] = error.parameters
    return dumps(body)


def _answer(status: int, body: str, error: ApiError | None) -> web.Response:
    response = web.Response(body=body.encode(errors="replace"), status=status, content_type="application/json")
    if error is not None and error.parameters and "retry_after" in error.parameters:
        response.headers["Retry-After"] = str(error.parameters["retry_after"])
    return response


def _raw(request: web.Request, answer: RawAnswer, call: Call) -> web.Response:
    """Write an answer past the server, which would mend what is wrong with it, and end the connection."""
    call.code, call.description = answer.status, "an answer that is not Telegram's"
    if request.transport is not None:
        request.transport.write(answer.wire())
        request.transport.close()
    return web.Response()


def _cut(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


async def bot_file(request: web.Request) -> web.StreamResponse:
    """`/file/bot<token>/<path>`."""
    world = request.app[WORLD]
    try:
        _check_token(world, request.match_info["token"])
    except ApiError as error:
        return _answer(error.code, _failure(error), error)
    stored = world.files.by_path.get(request.match_info["path"])
    if stored is None:
        return _answer(404, _failure(ApiError(404, "Not Found")), None)
    return web.Response(body=stored.data, content_type="application/octet-stream")
