"""Tests of the ear: the meaning of messages in their situation."""
