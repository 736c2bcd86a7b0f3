"""Reads a PNG without a library: enough for pictures of eight bits a channel with transparency, as ours are."""

import struct
import zlib
from collections.abc import Iterator
from functools import cached_property

_CHANNELS = 4


class Png:
    """Size of a picture, and its pixels as red, green, blue and opacity. Raises ValueError for anything else."""

    def __init__(self, data: bytes) -> None:
        if data[:8] != b"\x89PNG\r\n\x1a\n":
            raise ValueError("no PNG")
        chunks = list(_chunks(data))
        self.width, self.height, *rest = struct.unpack(">IIBBBBB", chunks[0][1])
        if rest != [8, 6, 0, 0, 0] or chunks[-1][0] != b"IEND":
            raise ValueError("another kind of PNG, or half of one")
        self._raw = zlib.decompress(b"".join(body for kind, body in chunks if kind == b"IDAT"))
        if len(self._raw) != self.height * (self.width * _CHANNELS + 1):
            raise ValueError("a PNG with too few or too many pixels")

    def pixel(self, x: int, y: int) -> tuple[int, ...]:
        """The pixel in a column and row, counted from the upper left."""
        return tuple(self.rows[y][x * _CHANNELS : (x + 1) * _CHANNELS])

    @cached_property
    def rows(self) -> list[bytearray]:
        """The pixels, row by row; slow, so for small pictures only."""
        stride = self.width * _CHANNELS
        rows, above = [], bytearray(stride)
        for at in range(0, len(self._raw), stride + 1):
            above = _unfiltered(self._raw[at], bytearray(self._raw[at + 1 : at + 1 + stride]), above)
            rows.append(above)
        return rows


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        if struct.unpack(">I", data[at + 8 + length : at + 12 + length])[0] != zlib.crc32(kind + body):
            raise ValueError("a damaged PNG")
        yield kind, body
        at += 12 + length


def _unfiltered(kind: int, row: bytearray, above: bytearray) -> bytearray:
    """A row as it was before the filter of its kind (PNG specification, 9.2)."""
    for at in range(len(row)):
        left = row[at - _CHANNELS] if at >= _CHANNELS else 0
        corner = above[at - _CHANNELS] if at >= _CHANNELS else 0
        guess = (0, left, above[at], (left + above[at]) // 2, _paeth(left, above[at], corner))[kind]
        row[at] = (row[at] + guess) & 0xFF
    return row


def _paeth(left: int, above: int, corner: int) -> int:
    estimate = left + above - corner
    return min((left, above, corner), key=lambda one: abs(estimate - one))
