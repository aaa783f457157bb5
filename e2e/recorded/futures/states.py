"""The states of a future, as they show."""
import re
import threading
from concurrent.futures import Future, InvalidStateError, ThreadPoolExecutor


def show(future):
    print(re.sub('0x[0-9a-f]+', 'AT', repr(future)), future.done(), future.running(), future.cancelled())


go = threading.Event()
with ThreadPoolExecutor(1) as pool:
    running = pool.submit(go.wait)
    while not running.running():
        pass
    pending = pool.submit(print)
    show(running)
    show(pending)
    print(running.cancel(), pending.cancel(), pending.cancel())
    show(pending)
    go.set()
    show_after = pool.submit(lambda: 1 / 0)
show(running)
show(show_after)
show(pending)

future = Future()
future.set_running_or_notify_cancel()
for call in (future.set_running_or_notify_cancel, lambda: future.set_result(1), lambda: future.set_result(2)):
    try:
        print(call())
    except (RuntimeError, InvalidStateError) as error:
        print(type(error).__name__, re.sub('0x[0-9a-f]+', 'AT', str(error)))
try:
    future.set_exception(ValueError())
except InvalidStateError as error:
    print(re.sub('0x[0-9a-f]+', 'AT', str(error)))
print(Future.__module__, Future[int])
