"""Messages a unit's people see: prompts, lists of steps, previews, receipts."""
