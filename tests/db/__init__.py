"""Tests of the tables, the queries and the bundled data."""
