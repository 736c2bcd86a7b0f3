"""A loopback Telegram: Bot API server, people to chat with, and an office clock that can be moved forward.

It imports nothing of the bot: the two speak HTTP only, so what works here works on Telegram.
"""
