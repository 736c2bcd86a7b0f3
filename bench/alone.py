"""Speed of the loopback server when only a caller that costs next to nothing uses it: everybody's ceiling."""

import asyncio
import json
import time
from urllib.parse import urlsplit

from bench.server import TOKEN, Server

CALLERS = 32
CALLS = 3_000


async def alone(server: Server, person: int) -> float:
    """Measure the sendMessage calls answered a second over connections kept open, the requests ready-made."""
    await server.forget()
    where = urlsplit(server.url)
    body = json.dumps({"chat_id": person, "text": "/score I20"}).encode()
    head = (
        f"POST /bot{TOKEN}/sendMessage HTTP/1.1\r\nHost: {where.netloc}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    request = head.encode() + body
    started = time.monotonic()
    await asyncio.gather(*(_caller(where.hostname or "", where.port or 0, request) for _ in range(CALLERS)))
    return CALLS // CALLERS * CALLERS / (time.monotonic() - started)


async def _caller(host: str, port: int, request: bytes) -> None:
    reader, writer = await asyncio.open_connection(host, port)
    for _ in range(CALLS // CALLERS):
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        length = next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
        await reader.readexactly(int(length.partition(b":")[2]))
    writer.close()
    await writer.wait_closed()
