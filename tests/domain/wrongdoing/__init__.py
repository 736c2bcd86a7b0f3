"""Tests of the recognition of wrongdoing."""
