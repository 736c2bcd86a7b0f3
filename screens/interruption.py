"""An interruption of the way to Telegram, in a sentence: for /status and the note to the coordinators."""

from zoneinfo import ZoneInfo

from domain.calendar.date_texts import datetime_text
from domain.interruption import Interrupted
from domain.language.lang import Lang
from screens.base.rich import Rich
from screens.texts import say


def interruption_text(lang: Lang, zone: ZoneInfo, one: Interrupted) -> Rich:
    """Since when, until when if it is over, and why."""
    since = datetime_text(one.since, zone, lang)
    key = f"interruption.{one.direction.value}"
    if one.until is None:
        return say(lang, f"{key}.lasts", since=since, why=one.why)
    return say(lang, f"{key}.over", since=since, until=datetime_text(one.until, zone, lang), why=one.why)
