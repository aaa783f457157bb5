# compare: output
raise SystemExit(None)
