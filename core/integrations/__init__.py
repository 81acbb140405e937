"""What goes in and out of the platform as files: imports that can be undone, exports that round trip."""
