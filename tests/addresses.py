"""Addresses for tests, by the number Telegram would give a person or chat."""

from domain.people import TELEGRAM, Address


def address(number: int) -> Address:
    """Address of a person or chat."""
    return Address(TELEGRAM, str(number))
