"""Evidence as people see it: receipts, questions, the files again, and the coordinator's check."""
