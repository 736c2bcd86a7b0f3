"""Getting updates, by long polling or webhook, and files."""

from typing import Any

from sandbox.errors import ApiError, bad
from sandbox.files import DOWNLOAD_LIMIT
from sandbox.methods.registry import Params, method
from sandbox.updates import WEBHOOK_TOOK_OVER
from sandbox.webhook import check_address
from sandbox.wire import RawJson
from sandbox.world import World

WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
LONGEST_POLL = 50


def _remember_allowed(world: World, params: Params) -> None:
    if "allowed_updates" in params:
        world.queue.allowed = [str(kind) for kind in params["allowed_updates"]]


@method("getUpdates")
async def get_updates(world: World, params: Params) -> RawJson:
    """Hand out updates; confirms those below `offset`."""
    if world.webhook.url:
        raise ApiError(409, WEBHOOK_ACTIVE)
    _remember_allowed(world, params)
    limit = min(max(params.get("limit", 100), 1), 100)
    timeout = min(max(params.get("timeout", 0), 0), LONGEST_POLL)
    return await world.queue.poll(params.get("offset", 0), limit, timeout)


@method("setWebhook")
async def set_webhook(world: World, params: Params) -> bool:
    """Deliver updates to an address; an empty one ends that."""
    url, secret = params["url"], params.get("secret_token", "")
    if url:
        check_address(url, secret)
    _remember_allowed(world, params)
    if params.get("drop_pending_updates"):
        world.queue.drop_all()
    if url:
        world.queue.abort(WEBHOOK_TOOK_OVER)
    connections = min(max(params.get("max_connections", 40), 1), 100)
    await world.webhook.set(url, secret if url else "", connections)
    return True


@method("deleteWebhook")
async def delete_webhook(world: World, params: Params) -> bool:
    """Go back to polling."""
    if params.get("drop_pending_updates"):
        world.queue.drop_all()
    await world.webhook.set("", "", 40)
    return True


@method("getWebhookInfo")
def get_webhook_info(world: World, params: Params) -> dict[str, Any]:
    """Webhook that updates are delivered to, and the state of the delivery."""
    return world.webhook.info(world.clock.unix())


@method("getFile")
def get_file(world: World, params: Params) -> dict[str, Any]:
    """The path to download a file from."""
    stored = world.files.by_id.get(params["file_id"])
    if stored is None:
        raise bad("wrong file_id or the file is temporarily unavailable")
    if len(stored.data) > DOWNLOAD_LIMIT:
        raise bad("file is too big")
    return {**stored.brief(), "file_path": stored.path}
