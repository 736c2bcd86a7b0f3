"""Tests of the summary and its papers."""
