"""The buttons of every feature, one module a feature. Apart from its screens, since those of others lead to it."""
