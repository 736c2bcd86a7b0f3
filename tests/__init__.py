"""Tests over the real thing: real dispatch, a real database file, HTTP against the sandbox."""
