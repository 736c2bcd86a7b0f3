"""python-telegram-bot works against the sandbox as it does against Telegram."""

import asyncio
from collections.abc import Awaitable

from telegram import Bot, BotCommandScopeChat, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import Forbidden, RetryAfter, TelegramError
from telegram.ext import ApplicationBuilder, CallbackQueryHandler, CommandHandler, ContextTypes

from tests.sandbox.conftest import SOON, TOKEN, Sandbox


async def test_an_application_polls_answers_and_takes_callbacks(sandbox: Sandbox) -> None:
    app = ApplicationBuilder().token(TOKEN).base_url(f"{sandbox.url}/bot").build()
    tapped: asyncio.Queue[str | None] = asyncio.Queue()

    async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message
        markup = InlineKeyboardMarkup([[InlineKeyboardButton("ไปต่อ", callback_data="go")]])
        await update.message.reply_html("<b>สวัสดี</b>", reply_markup=markup)

    async def tap(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.callback_query
        await update.callback_query.answer("ได้")
        tapped.put_nowait(update.callback_query.data)

    app.add_handler(CommandHandler("start", start))
    app.add_handler(CallbackQueryHandler(tap))
    person = (await sandbox.do("/people", first_name="สมชาย"))["id"]
    async with app:
        assert app.updater
        await app.updater.start_polling()
        await app.start()
        before = (await sandbox.look("/state"))["version"]

        await sandbox.do(f"/chats/{person}/start", {"as": person})
        answered = await sandbox.event("message", before + 1)
        path = f"/chats/{person}/messages/{answered['message']['message_id']}/tap"
        await sandbox.do(path, {"as": person, "row": 0, "col": 0})

        assert await asyncio.wait_for(tapped.get(), SOON) == "go"
        assert (await sandbox.event("callback_answer"))["text"] == "ได้"
        await app.updater.stop()
        await app.stop()


async def test_the_library_reads_its_errors_and_objects(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    stranger = await sandbox.person("สมหญิง", started=False)
    async with Bot(TOKEN, base_url=f"{sandbox.url}/bot", base_file_url=f"{sandbox.url}/file/bot") as bot:
        assert (await bot.get_chat(person)).first_name == "สมชาย"
        await bot.set_my_commands([("help", "ช่วยเหลือ")], scope=BotCommandScopeChat(person))
        sent = await bot.send_document(person, b"%PDF", filename="สรุป.pdf", caption="สรุป")
        assert sent.document
        assert sent.document.file_name == "สรุป.pdf"
        file = await bot.get_file(sent.document.file_id)
        assert bytes(await file.download_as_bytearray()) == b"%PDF"
        assert isinstance(await _error(bot.send_message(stranger, "x")), Forbidden)
        await sandbox.do("/faults", [{"method": "sendMessage", "error": {"code": 429, "retry_after": 3}}])
        assert isinstance(await _error(bot.send_message(person, "x")), RetryAfter)


async def _error(call: Awaitable[object]) -> BaseException | object:
    try:
        return await call
    except TelegramError as error:
        return error
