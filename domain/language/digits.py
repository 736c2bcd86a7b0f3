"""Digits of every script as 0–9."""

from typing import Final

# A plain table and not NFKC, which would also take Thai's sara am (ำ) apart.
_DIGITS: Final = str.maketrans("๐๑๒๓๔๕๖๗๘๙" + "０１２３４５６７８９", "0123456789" * 2)


def arabic_digits(text: str) -> str:
    """Thai (๐–๙) and full-width (０–９) digits as 0–9; everything else stays."""
    return text.translate(_DIGITS)
