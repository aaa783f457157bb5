"""Only what has not begun can be cancelled; callbacks of what is cancelled run at once."""
import threading
from concurrent.futures import ThreadPoolExecutor, wait

go, begun = threading.Event(), threading.Event()
with ThreadPoolExecutor(1) as pool:
    first = pool.submit(lambda: (begun.set(), go.wait()))
    begun.wait()
    others = [pool.submit(print, i) for i in range(4)]
    others[1].add_done_callback(lambda f: print('cancelled', f.cancelled(), threading.current_thread().name))
    print(first.cancel(), others[1].cancel(), others[3].cancel())
    go.set()
    done, not_done = wait(others)
    print(len(done), len(not_done), [f.cancelled() for f in others])
