"""A pool that nobody shuts down: the program still does everything that was given to it."""
import time
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(1)
for i in range(3):
    pool.submit(lambda i=i: (time.sleep(0.05), print('done', i)))
print('main ends')
