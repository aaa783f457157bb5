import time
a, b, c = time.time(), time.monotonic(), time.perf_counter()
time.sleep(2.5)
print(round(time.time() - a, 2), round(time.monotonic() - b, 2), round(time.perf_counter() - c, 2))
n = time.perf_counter_ns()
time.sleep(0)
time.sleep(0.25)
print(round((time.perf_counter_ns() - n) / 1e9, 2), type(n).__name__, type(a).__name__)
try:
    time.sleep(-1)
except ValueError as e:
    print(e)
try:
    time.sleep('x')
except TypeError as e:
    print(e)
