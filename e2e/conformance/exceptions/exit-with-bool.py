# compare: output
raise SystemExit(True)
