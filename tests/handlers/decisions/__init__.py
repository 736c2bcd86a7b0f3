"""Tests of what the director decides, as conversations."""
