"""Nobody asks for the result: the error is never told."""
from concurrent.futures import ThreadPoolExecutor


def bad():
    raise ValueError('boom')


with ThreadPoolExecutor(1) as pool:
    future = pool.submit(bad)
print('pool closed, no traceback')
print(repr(future.exception()))
