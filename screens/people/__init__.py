"""Messages about people: welcome, help, invitations, units."""
