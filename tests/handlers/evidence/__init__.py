"""Evidence in chat, through real dispatch."""
