"""Drives the practice group with python-zalo-bot: getMe, one update, one send."""
import asyncio
import sys

from zalo_bot import Bot


async def main(address: str, token: str) -> None:
    async with Bot(token, base_url=address) as bot:
        me = await bot.get_me()
        print("me", me.id)
        update = await bot.get_update(timeout=5)
        message = update.message
        print("update", message.chat.id, message.text)
        await bot.send_message(message.chat.id, "Xin chào từ python-zalo-bot")


asyncio.run(main(sys.argv[1], sys.argv[2]))
