raise SystemExit('leaving while loading')
