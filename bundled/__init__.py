"""The bundled plan, scores and wordings as TOML, and their readers. No database."""
