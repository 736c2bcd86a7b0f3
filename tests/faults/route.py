"""A way to the PostgreSQL server that can fall silent, as a firewall makes it: nothing passes or is closed."""

import asyncio
from contextlib import suppress
from typing import Self

from sqlalchemy import make_url


class Link:
    """One connection through the route, until it goes dead."""

    def __init__(self) -> None:
        self.alive = True

    async def pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Copy one direction; of a dead link neither data nor its end arrives."""
        with suppress(OSError):
            while data := await reader.read(65_536):
                if self.alive:
                    writer.write(data)
                    await writer.drain()
        if self.alive:
            writer.close()


class Route:
    """A loopback proxy before the server. Use as an async context manager; `url` leads through it, `direct` past it."""

    def __init__(self, url: str) -> None:
        self.direct = url
        self._server_url = make_url(url)
        self._silent = False
        self._links: list[Link] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._open: list[asyncio.StreamWriter] = []
        self._server: asyncio.Server | None = None
        self.url = ""

    async def __aenter__(self) -> Self:
        """Listen."""
        self._server = await asyncio.start_server(self._take, "127.0.0.1", 0)
        port = self._server.sockets[0].getsockname()[1]
        through = self._server_url.set(host="127.0.0.1", port=port, query={})
        self.url = through.render_as_string(hide_password=False)
        return self

    async def __aexit__(self, *_exception: object) -> None:
        """Close everything."""
        assert self._server is not None
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for writer in self._open:
            writer.transport.abort()

    def fall_silent(self) -> None:
        """Pass no packet from now on; connections there are stay dead, new ones are never answered."""
        self._silent = True
        for link in self._links:
            link.alive = False

    def work_again(self) -> None:
        """New connections pass."""
        self._silent = False

    def _take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.append(writer)
        if not self._silent:
            self._spawn(reader, writer)

    def _spawn(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.create_task(self._connect(reader, writer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        link = Link()
        self._links.append(link)
        url = self._server_url
        folder = url.query.get("host")
        if folder:
            there, back = await asyncio.open_unix_connection(f"{folder}/.s.PGSQL.{url.port or 5432}")
        else:
            there, back = await asyncio.open_connection(url.host, url.port or 5432)
        self._open.append(back)
        await asyncio.gather(link.pass_on(reader, back), link.pass_on(there, writer))
