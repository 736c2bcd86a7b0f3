"""Tests of the new year's conversation."""
