"""People: welcome, help, language, invitations, units."""
