"""The assessment, the plan and everything bundled beside them."""
