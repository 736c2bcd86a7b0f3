"""Tests of reports as use cases."""
