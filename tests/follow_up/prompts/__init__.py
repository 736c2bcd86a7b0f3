"""Tests of messages to units about a round."""
