# compare: output
raise SystemExit(1.5)
