"""Tests of what is spoken with Telegram."""
