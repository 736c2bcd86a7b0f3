"""Messages that tell of wrongdoing."""
