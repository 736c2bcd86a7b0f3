"""Groups of units: binding them, and what strangers are answered there."""
