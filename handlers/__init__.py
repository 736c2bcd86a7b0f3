"""Telegram in, messages out: one feature a file."""
