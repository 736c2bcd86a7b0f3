"""The Bot API over HTTP: calls, transport, failures."""
