"""Real processes over real HTTP, killed, starved and lied to: what is lost, done twice or told out of order is counted.

`python -m tests.faults` runs the larger sizes and prints the table of docs/reliability.md.
"""
