print('to stdout')
raise SystemExit('to stderr')
