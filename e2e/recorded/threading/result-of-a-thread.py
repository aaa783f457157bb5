"""A subclass that keeps what its target returned or raised, as people write it."""
import threading


class Result(threading.Thread):
    def run(self):
        self.value = self.error = None
        try:
            self.value = self._target(*self._args, **self._kwargs)
        except Exception as error:
            self.error = error

    def result(self):
        self.join()
        if self.error is not None:
            raise self.error
        return self.value


squares = [Result(target=pow, args=(i, 2)) for i in range(5)]
for thread in squares:
    thread.start()
print([thread.result() for thread in squares])
wrong = Result(target=lambda *, x: 1 / x, kwargs={'x': 0})
wrong.start()
try:
    wrong.result()
except ZeroDivisionError as error:
    print('raised', error)
