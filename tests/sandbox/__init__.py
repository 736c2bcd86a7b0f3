"""Tests of the loopback Telegram, over real HTTP."""
