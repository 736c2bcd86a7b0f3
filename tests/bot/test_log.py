"""The log, which nothing shaped like a token reaches."""

import logging

import pytest

from bot.log import Redact

TOKEN = "123456789:AAExampleExampleExampleExampleExample12"


@pytest.mark.parametrize(
    ("message", "arguments"),
    [
        (f"POST https://api.telegram.org/bot{TOKEN}/getMe", ()),
        ("POST %s", (f"https://api.telegram.org/bot{TOKEN.replace(':', '%3A')}/getMe",)),
        ("%r", ({"url": TOKEN},)),
    ],
)
def test_it_cleans_messages_and_arguments(message: str, arguments: tuple[object, ...]) -> None:
    record = logging.LogRecord("x", logging.INFO, "x", 1, message, arguments, None)

    Redact(TOKEN).filter(record)

    assert "AAExample" not in record.getMessage()


def test_it_cleans_tracebacks() -> None:
    try:
        raise ValueError(f"bad url https://api.telegram.org/bot{TOKEN}/x")
    except ValueError as error:
        record = logging.LogRecord("x", logging.ERROR, "x", 1, "failed", (), (type(error), error, error.__traceback__))

    Redact(None).filter(record)

    assert "AAExample" not in logging.Formatter().format(record)
