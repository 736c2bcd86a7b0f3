"""QR codes for paper: the number and the hash of a snapshot."""

import io


def qr_svg(text: str) -> str:
    """A text as a QR code, as SVG; with a fifth of it gone it can still be read."""
    import segno  # noqa: PLC0415 - not needed until a signed document is made

    made = io.BytesIO()
    segno.make(text, error="m", micro=False).save(made, kind="svg", xmldecl=False, border=2)
    return made.getvalue().decode()


def qr_png(text: str, scale: int = 6) -> bytes:
    """A text as a QR code, as PNG: for a word processor's file, or with a larger scale as a picture."""
    import segno  # noqa: PLC0415 - see above

    made = io.BytesIO()
    segno.make(text, error="m", micro=False).save(made, kind="png", scale=scale, border=2)
    return made.getvalue()
