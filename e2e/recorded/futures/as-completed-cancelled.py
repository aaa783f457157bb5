"""Cancelled futures come out of as_completed() and wait() as done."""
import threading
from concurrent.futures import CancelledError, ThreadPoolExecutor, as_completed, wait

go, begun = threading.Event(), threading.Event()
with ThreadPoolExecutor(1) as pool:
    first = pool.submit(lambda: (begun.set(), go.wait()) and 'first')
    begun.wait()
    second = pool.submit(print, 'never')
    second.cancel()
    print(wait([first, second], timeout=0.05).done)
    go.set()
    for future in as_completed([first, second]):
        try:
            print(future.result())
        except CancelledError:
            print('cancelled')
