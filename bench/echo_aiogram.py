"""A bare aiogram echo bot as its examples have it: polling, each update a task of its own, aiohttp."""

import asyncio
import os

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message


async def echo(message: Message) -> None:
    """Say the same."""
    if message.text is not None:
        await message.answer(message.text)


async def main() -> None:
    """Poll until a signal ends it."""
    base = os.environ["BOT_API_URL"]
    api = TelegramAPIServer(base=f"{base}{{token}}/{{method}}", file=f"{base}{{token}}/{{path}}")
    dispatcher = Dispatcher()
    dispatcher.message()(echo)
    await dispatcher.start_polling(Bot(os.environ["BOT_TOKEN"], session=AiohttpSession(api=api)))


if __name__ == "__main__":
    asyncio.run(main())
