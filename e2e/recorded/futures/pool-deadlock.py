"""A call that waits for another call of the same full pool: only a timeout gets it out."""
from concurrent.futures import ThreadPoolExecutor


def outer():
    inner = pool.submit(pow, 2, 5)
    try:
        return inner.result(timeout=0.1)
    except TimeoutError:
        return f'stuck, inner cancelled: {inner.cancel()}'


with ThreadPoolExecutor(1) as pool:
    print(pool.submit(outer).result())
with ThreadPoolExecutor(2) as pool:
    print(pool.submit(outer).result())
