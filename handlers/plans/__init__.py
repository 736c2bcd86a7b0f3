"""A coordinator imports a plan by sending its file."""
