"""Pictures and files made of domain objects, never of the database."""
