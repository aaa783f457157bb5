"""A generator that a lock guards can be shared; each value goes to one thread only."""
import threading


class Shared:
    def __init__(self, iterable):
        self.iterator, self.lock = iter(iterable), threading.Lock()

    def __iter__(self):
        return self

    def __next__(self):
        with self.lock:
            return next(self.iterator)


def numbers():
    for i in range(30):
        yield i


shared, got = Shared(numbers()), [[], [], []]
threads = [threading.Thread(target=lambda mine=mine: mine.extend(shared)) for mine in got]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(sum(got, [])) == list(range(30)), all(mine == sorted(mine) for mine in got))
