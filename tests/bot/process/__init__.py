"""Tests of the process and its database."""
