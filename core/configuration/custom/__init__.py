"""Fields that a company adds to its records, without a developer and without a column."""
