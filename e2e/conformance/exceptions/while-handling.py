# compare: output
try:
    raise ValueError("a")
except ValueError:
    undefined_thing
