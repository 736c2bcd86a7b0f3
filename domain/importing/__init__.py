"""An agency's own file as a plan: tables repaired, understood and compared with what is stored. Pure: no files."""
