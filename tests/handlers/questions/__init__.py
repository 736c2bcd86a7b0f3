"""Tests of questions to units and without an answer."""
