"""Tests of reports in chat."""
