"""The process and its database: leases, clocks, caches, housekeeping."""
