"""false: ends with 1."""
raise SystemExit(1)
