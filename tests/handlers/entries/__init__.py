"""Tests of channels and guidelines."""
