"""The platform's team at work inside a company: let in by it, for a reason, for an hour, seen by it."""
