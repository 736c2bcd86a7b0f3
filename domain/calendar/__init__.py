"""Fiscal years, quarters, working days, and the dates of a round."""
