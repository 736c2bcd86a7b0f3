"""Tests of questions in parts."""
