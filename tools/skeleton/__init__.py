"""A new module of a trade, with one kind of record, that passes its inherited tests at once."""
