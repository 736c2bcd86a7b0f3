"""Tests of the coordinator's notes."""
