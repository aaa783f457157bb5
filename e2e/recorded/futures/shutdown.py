"""shutdown(): waiting or not, cancelling or not; afterwards nothing is taken."""
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def tell(call, *args):
    try:
        print('returned', call(*args))
    except RuntimeError as error:
        print('RuntimeError', error)


for wait in (True, False):
    for cancel in (True, False):
        go, begun = threading.Event(), threading.Event()
        pool = ThreadPoolExecutor(1)
        first = pool.submit(lambda: (begun.set(), go.wait(), 'done')[-1])
        begun.wait()
        rest = [pool.submit(int, str(i)) for i in range(3)]
        threading.Timer(0.1, go.set).start()
        pool.shutdown(wait, cancel_futures=cancel)
        print(f'{wait=} {cancel=}', first.done(), [f.cancelled() for f in rest])
        tell(pool.submit, print)
        tell(pool.map, print, [1])
        print(first.result(), [f.result() for f in rest if not f.cancelled()])
        pool.shutdown()
with pool:
    print('entered again')
