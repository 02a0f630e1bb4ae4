"""Drives the practice group with python-telegram-bot: updates, a text with buttons, a tap, a picture up and down."""
import asyncio
import sys

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, RetryAfter

PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360f8cfc000000301010018dd8db00000000049454e44ae426082")


async def main(address: str, token: str) -> None:
    async with Bot(token, base_url=f"{address}/bot", base_file_url=f"{address}/file/bot") as bot:
        print("me", bot.id, bot.username)
        (update,) = await bot.get_updates(timeout=5)
        chat = update.message.chat.id
        print("update", chat, update.message.text)
        buttons = [[InlineKeyboardButton("Đã nhận", callback_data="nhận #12")]]
        sent = await bot.send_message(
            chat, "<b>#12</b> đến hạn &amp; chưa xong", parse_mode="HTML", reply_markup=InlineKeyboardMarkup(buttons))
        print("sent", sent.text)
        (tap,) = await bot.get_updates(offset=update.update_id + 1, timeout=10)
        print("tap", tap.callback_query.from_user.id, tap.callback_query.data)
        await tap.callback_query.answer()
        picture = await bot.send_photo(chat, PICTURE, caption="Biên bản")
        content = await (await bot.get_file(picture.photo[-1].file_id)).download_as_bytearray()
        print("photo", picture.caption, bytes(content) == PICTURE)
        document = await bot.send_document(chat, b"%PDF-1.7", filename="bao cao.pdf")
        print("document", document.document.file_name, document.document.file_size)
        try:
            await bot.send_message(chat, "nữa")
        except RetryAfter as error:
            print("limit", int(error._retry_after.total_seconds()))
        try:
            await bot.send_message(chat, "1 < 2", parse_mode="HTML")
        except BadRequest as error:
            print("refused", error.message)


asyncio.run(main(sys.argv[1], sys.argv[2]))
