"""The screens of the conversation about the new year, one module a stage or two."""
