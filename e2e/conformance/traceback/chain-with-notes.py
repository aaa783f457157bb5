# compare: output
try:
    1 / 0
except ZeroDivisionError as e:
    e.add_note("first note")
    e.add_note("second\nnote")
    raise RuntimeError("outer") from e
