"""People of units: away, leaving, handing over."""
