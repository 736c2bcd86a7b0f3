"""Tests of people in chat."""
