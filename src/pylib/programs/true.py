"""true: ends well."""
