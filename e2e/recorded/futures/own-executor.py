"""An executor of one's own: map and with come for free."""
from concurrent.futures import Executor, Future


class Now(Executor):
    def submit(self, fn, /, *args, **kwargs):
        future = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future

    def shutdown(self, wait=True, *, cancel_futures=False):
        print('shutdown', wait, cancel_futures)


with Now() as executor:
    print(list(executor.map(pow, [2, 3], [3, 2])), executor.submit(int, 'x').exception())
try:
    Executor().submit(print)
except NotImplementedError as error:
    print(repr(error))
