"""Screens of decisions: what awaits one, the choices there are, and what units and directors get of them."""

from screens.decisions.matter import buttons_for
from screens.decisions.naming import history
from screens.decisions.open_matters import open_lines, summary_rows

__all__ = ["buttons_for", "history", "open_lines", "summary_rows"]
