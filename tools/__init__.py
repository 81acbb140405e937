"""Programs that build, start and check the platform; never imported by it."""
