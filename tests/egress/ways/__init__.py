"""Ways out of the platform: each yields what somebody gets there of the record on the walk."""
