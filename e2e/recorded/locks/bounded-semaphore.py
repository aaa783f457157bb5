"""Giving back too much is an error, and changes nothing."""
import threading

pool = threading.BoundedSemaphore(2)
pool.acquire()
pool.acquire()
pool.release(2)
try:
    pool.release()
except ValueError as error:
    print(error)
pool.acquire()
try:
    pool.release(2)
except ValueError as error:
    print(error)
print(pool._value, pool._initial_value)
with pool:
    print(pool.acquire(False))
