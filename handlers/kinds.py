"""Kinds of messages that more than one feature takes."""

from typing import Final

from telegram.ext import filters

WRITTEN: Final = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
"""Sent just now, to the bot alone."""

FILES: Final = (
    filters.PHOTO
    | filters.Document.ALL
    | filters.VIDEO
    | filters.AUDIO
    | filters.VOICE
    | filters.VIDEO_NOTE
    | filters.ANIMATION
)
