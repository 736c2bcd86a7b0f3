"""Tests of rounds: opened, closed, moved."""
