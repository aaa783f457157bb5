"""map() of a pool tells of an error only when its result is asked for."""
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(2) as pool:
    pool.map(lambda n: 1 / n, [0, 0])
    print('nothing told')
    results = pool.map(lambda n: 1 / n, [1, 0, 2])
    print(next(results))
    try:
        next(results)
    except ZeroDivisionError as error:
        print(error)
    print(list(results))
