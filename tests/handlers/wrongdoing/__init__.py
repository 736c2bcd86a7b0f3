"""Tests of messages that accuse somebody of wrongdoing."""
