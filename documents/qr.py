"""QR codes for paper: the number and the hash of a snapshot."""

import io
from typing import Any


def qr_svg(text: str) -> str:
    """A text as a QR code, as SVG; with a fifth of it gone it can still be read."""
    return _saved(text, kind="svg", xmldecl=False).decode()


def qr_png(text: str, scale: int = 6) -> bytes:
    """A text as a QR code, as PNG: for a word processor's file, or with a larger scale as a picture."""
    return _saved(text, kind="png", scale=scale)


def _saved(text: str, **form: Any) -> bytes:
    import segno  # noqa: PLC0415 - 45 ms, and 10 MB, until the first code is made

    made = io.BytesIO()
    segno.make(text, error="m", micro=False).save(made, border=2, **form)
    return made.getvalue()
