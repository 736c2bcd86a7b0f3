"""Reports: sent, shared by owners, asked to be changed."""
