"""Recognition of messages that tell of wrongdoing."""
