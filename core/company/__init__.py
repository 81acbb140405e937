"""What a company changes itself: its identity, its people and roles, its fields, settings, numbers and keys."""
