"""The composition root: settings, wiring, the command line, the durable inbox and the Telegram sender."""
