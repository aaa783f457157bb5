"""A call of one pool uses another; results come up through both."""
from concurrent.futures import ThreadPoolExecutor


def inner(n):
    return n * n


def outer(n):
    return sum(inner_pool.map(inner, range(n)))


with ThreadPoolExecutor(2) as inner_pool, ThreadPoolExecutor(2) as outer_pool:
    print(list(outer_pool.map(outer, range(5))))
