"""map() gives everything out at once, even if nobody asks for the results."""
from concurrent.futures import ThreadPoolExecutor


def numbers():
    for i in range(4):
        taken.append(i)
        yield i


taken, ran = [], []
with ThreadPoolExecutor(2) as pool:
    results = pool.map(ran.append, numbers())
    print(taken)
print(sorted(ran))
results.close()
