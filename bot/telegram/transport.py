"""HTTP to the Bot API over aiohttp: the library's default pool is quadratic in waiting requests (httpcore #1035)."""

import io
import mimetypes
from collections.abc import Mapping
from typing import IO, Any

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.telegram import results

READ, WRITE, CONNECT = 20.0, 20.0, 10.0
"""Seconds an answer, a request's way out, a connection may take unless the caller says otherwise."""

UPLOAD = 100.0
"""Seconds a file may take: ten megabytes at 100 kB a second."""

LARGEST = 32 * 1024 * 1024
"""Bytes an answer may have; a hundred updates of the largest kind have a tenth of that."""

_JSON = {"Content-Type": "application/json"}


class Transport(BaseRequest):
    """The library's transport interface on one aiohttp session; connections are pooled and kept alive."""

    def __init__(self, connections: int = 256) -> None:
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds an answer may take by default."""
        return READ

    async def initialize(self) -> None:
        """Open the pool."""
        self._open()

    async def shutdown(self) -> None:
        """Close the pool."""
        if self._session is not None:
            await self._session.close()

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None or self._session.closed:
            connector = aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=55, ttl_dns_cache=60)
            self._session = aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())
        return self._session

    async def post_json(self, url: str, body: bytes, read_timeout: float = READ) -> tuple[int, bytes]:
        """Post a JSON body: status and answer. Raises TimedOut or NetworkError, whose texts never hold the URL."""
        timeout = aiohttp.ClientTimeout(total=read_timeout, sock_connect=CONNECT)
        return await self._send("POST", url, body, timeout, _JSON)

    async def post_files(
        self, url: str, fields: Mapping[str, str], files: Mapping[str, tuple[str, bytes | IO[bytes]]]
    ) -> tuple[int, bytes]:
        """Post fields and files (name and bytes) as multipart; errors as `post_json`."""
        timeout = aiohttp.ClientTimeout(total=READ + UPLOAD, sock_connect=CONNECT)
        return await self._send("POST", url, _multipart(fields, files), timeout, None)

    async def get(self, url: str) -> tuple[int, bytes]:
        """Fetch a file: status and bytes; errors as `post_json`."""
        timeout = aiohttp.ClientTimeout(total=READ + UPLOAD, sock_connect=CONNECT)
        return await self._send("GET", url, None, timeout, None)

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """One request of the library's. Raises TimedOut or NetworkError, whose texts never hold the URL (the token).

        An answer that is not Telegram's is a NetworkError as well: the library would take a proxy's 401 for Telegram's.
        """
        timeout = aiohttp.ClientTimeout(
            total=_seconds(read_timeout, READ) + _seconds(write_timeout, WRITE),
            sock_connect=_seconds(connect_timeout, CONNECT),
        )
        status, answer = await self._send(method, url, _body(request_data), timeout, None)
        try:
            results.read(url.rpartition("/")[2], status, answer)
        except results.DeliveryFailed as failure:
            if failure.kind is results.Kind.NETWORK:
                raise NetworkError(failure.description) from None
        return status, answer

    async def _send(
        self, method: str, url: str, body: Any, timeout: aiohttp.ClientTimeout, headers: dict[str, str] | None
    ) -> tuple[int, bytes]:
        """Status and answer. Redirects are not followed: the token would go where they point."""
        asked = self._open().request(method, url, data=body, timeout=timeout, headers=headers, allow_redirects=False)
        try:
            async with asked as answer:
                found = await _read(answer)
                if answer.content_type != "application/json":
                    # Not Telegram's: the next request must not go to the same machine over a connection kept alive.
                    answer.close()
                return answer.status, found
        except TimeoutError as error:
            raise TimedOut("no answer in time") from error
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(f"connection failed: {type(error).__name__}") from None


async def _read(answer: aiohttp.ClientResponse) -> bytes:
    """A whole body. Raises ClientPayloadError for one that is endless, besides what reading raises."""
    found = bytearray()
    async for part in answer.content.iter_any():
        found += part
        if len(found) > LARGEST:
            raise aiohttp.ClientPayloadError("too large")
    return bytes(found)


def _seconds(value: object, default: float) -> float:
    return float(value) if isinstance(value, int | float) else default


def _body(data: RequestData | None) -> aiohttp.FormData | dict[str, str] | None:
    """Parameters as a form; with files as multipart."""
    if data is None:
        return None
    if not data.contains_files:
        return data.json_parameters
    parts = {name: (filename, content) for name, (filename, content, _) in data.multipart_data.items()}
    return _multipart(data.json_parameters, parts)


def _multipart(fields: Mapping[str, str], files: Mapping[str, tuple[str, bytes | IO[bytes]]]) -> aiohttp.FormData:
    """File names go out as they are: Telegram's server doesn't know RFC 5987's `filename*=`, and takes no file then."""
    form = aiohttp.FormData(quote_fields=False)
    for name, value in fields.items():
        form.add_field(name, value)
    for name, (filename, content) in files.items():
        kind = mimetypes.guess_type(filename)[0] or "application/octet-stream"
        # bytes would be written and encrypted in one piece, and nobody else served meanwhile; a file goes in pieces
        body = io.BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, body, filename=filename, content_type=kind)
    return form
