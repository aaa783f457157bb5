# compare: output
raise KeyboardInterrupt
