"""Tests of decisions and what follows from them."""
