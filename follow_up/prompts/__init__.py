"""Messages to units about a round: prompts, reminders, nudges."""
