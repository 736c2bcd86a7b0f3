"""Telegram in, messages out: one feature a file. `HANDLERS` is the order in which they are asked."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler

from handlers.context import Context

HANDLERS: tuple[BaseHandler[Update, Context, Any], ...] = ()
