"""Functions around a fork: before in reverse, the others in order; a pool of threads starts anew in the child."""
import os
import sys
import warnings
from concurrent.futures import ThreadPoolExecutor

warnings.simplefilter('ignore', DeprecationWarning)
log = []
for i in (1, 2):
    os.register_at_fork(
        before=lambda i=i: log.append(f'before {i}'),
        after_in_parent=lambda i=i: log.append(f'parent {i}'),
        after_in_child=lambda i=i: log.append(f'child {i}'),
    )
with ThreadPoolExecutor(1) as pool:
    print(pool.submit(pow, 2, 3).result())
sys.stdout.flush()
pid = os.fork()
if pid == 0:
    with ThreadPoolExecutor(1) as pool:
        print(pool.submit(pow, 2, 4).result(), log)
    sys.stdout.flush()
    os._exit(0)
os.waitpid(pid, 0)
print(log)
