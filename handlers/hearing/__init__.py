"""Text somebody writes: heard by the one ear, and acted on by what it means."""
