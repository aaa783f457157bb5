"""A value that is made once, however many threads ask for it first."""
import threading
import time


class Lazy:
    def __init__(self, make):
        self.make, self.lock, self.made = make, threading.Lock(), False

    def get(self):
        if not self.made:
            with self.lock:
                if not self.made:
                    self.value = self.make()
                    self.made = True
        return self.value


def make():
    calls.append(1)
    time.sleep(0.05)
    return object()


calls, values = [], []
lazy = Lazy(make)
threads = [threading.Thread(target=lambda: values.append(lazy.get())) for _ in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(calls), len(set(map(id, values))), len(values))
