"""Tests of text somebody writes, through real dispatch."""
