"""Addresses for tests, by the number Telegram would give a person or chat."""

from domain.people import TELEGRAM, Address


def address(number: int) -> Address:
    """Where a person or chat is reached."""
    return Address(TELEGRAM, str(number))
