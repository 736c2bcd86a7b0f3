"""Real processes over real HTTP, killed, starved and lied to; messages lost, repeated or out of order are counted.

`python -m tests.faults` runs the larger sizes and prints the table of docs/reliability.md.
"""
