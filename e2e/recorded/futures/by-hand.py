"""A Future of one's own, ended from another thread; waiters of all kinds are woken."""
import threading
from concurrent.futures import Future, as_completed, wait

future = Future()
results = []
threads = [
    threading.Thread(target=lambda: results.append(('result', future.result()))),
    threading.Thread(target=lambda: results.append(('exception', future.exception()))),
    threading.Thread(target=lambda: results.append(('wait', len(wait([future]).done)))),
    threading.Thread(target=lambda: results.append(('as_completed', len(list(as_completed([future])))))),
]
for thread in threads:
    thread.start()
print(future.set_running_or_notify_cancel())
future.set_result(42)
for thread in threads:
    thread.join()
print(sorted(results))
cancelled = Future()
print(cancelled.cancel(), cancelled.set_running_or_notify_cancel(), cancelled._state)
