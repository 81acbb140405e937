"""What the platform does with the records of any declared resource: create, change, delete, act."""
