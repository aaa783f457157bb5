"""Three hundred small calls, summed as they come."""
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(8) as pool:
    print(sum(pool.map(lambda x: x, range(300))))
