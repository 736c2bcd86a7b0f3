"""Tests of messages that tell of wrongdoing."""
