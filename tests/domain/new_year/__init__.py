"""Tests of the new year."""
