"""The coordinator's day: what they write to units, and the people of a unit as they see them."""
