"""The Bot API methods, one file a family. Importing this package registers them all."""

from sandbox.methods import callbacks, chats, editing, inline, profile, reactions, receiving, sending
from sandbox.methods.registry import HANDLERS

__all__ = ["HANDLERS", "callbacks", "chats", "editing", "inline", "profile", "reactions", "receiving", "sending"]
