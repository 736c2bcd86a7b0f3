"""Every table, one module a subject. `db.schema` knows them all; who needs a few imports those."""
