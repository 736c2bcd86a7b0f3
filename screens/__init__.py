"""Messages people see, built from domain objects as plain values."""
