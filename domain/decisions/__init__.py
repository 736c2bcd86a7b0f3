"""The director's decisions on steps and units, and what units ask and report about them."""
