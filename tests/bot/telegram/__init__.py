"""Tests of the calls of the Bot API and of their encoding."""
