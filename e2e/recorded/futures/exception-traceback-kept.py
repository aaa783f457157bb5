"""The same exception object each time result() is asked; its traceback grows."""
import traceback
from concurrent.futures import ThreadPoolExecutor


def bad():
    raise KeyError('k')


with ThreadPoolExecutor(1) as pool:
    future = pool.submit(bad)
lengths = []
for _ in range(3):
    try:
        future.result()
    except KeyError as error:
        lengths.append(len(traceback.extract_tb(error.__traceback__)))
        print(error is future.exception())
print(lengths[1] - lengths[0] == lengths[2] - lengths[1] > 0)
