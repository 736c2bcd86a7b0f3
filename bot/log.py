"""Logging: to stderr, without the token and without what people write."""

import logging
import re

_TOKEN = re.compile(r"\d{1,15}(?::|%3A)[A-Za-z0-9_-]{30,}")


class Redact(logging.Filter):
    """Replaces anything shaped like a bot token, and the token itself, in messages, arguments and tracebacks."""

    def __init__(self, token: str | None) -> None:
        super().__init__()
        self._secrets = tuple({token, token.replace(":", "%3A")}) if token else ()

    def clean(self, text: str) -> str:
        """The text without tokens."""
        for secret in self._secrets:
            text = text.replace(secret, "<token>")
        return _TOKEN.sub("<token>", text)

    def filter(self, record: logging.LogRecord) -> bool:
        """Clean the record in place; always lets it through."""
        record.msg = self.clean(record.getMessage())
        record.args = None
        if record.exc_info and not record.exc_text:
            record.exc_text = logging.Formatter().formatException(record.exc_info)
        if record.exc_text:
            record.exc_text = self.clean(record.exc_text)
        return True


def configure(token: str | None = None, level: int = logging.INFO) -> None:
    """Log to stderr; libraries that print URLs (which hold the token) or SQL parameters only from WARNING on."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.addFilter(Redact(token))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for noisy in (
        "httpx",
        "httpcore",
        "aiohttp",
        "telegram",
        "apscheduler",
        "sqlalchemy",
        "asyncio",
        "alembic",
    ):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    logging.getLogger("apscheduler").setLevel(logging.ERROR)  # a beat that finds the last look at work is no news
