"""Tests of rounds in chat."""
