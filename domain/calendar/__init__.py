"""Fiscal years, their periods, working days, and the dates of a round."""
