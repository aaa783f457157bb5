"""A subclass of local: __init__ runs again in every thread that touches it; slots and class attributes are shared."""
import threading


class Mine(threading.local):
    shared = []
    __slots__ = ('common',)

    def __init__(self, start, *, step=1):
        log.append(threading.current_thread().name)
        self.value = start
        self.step = step

    def next(self):
        self.value += self.step
        return self.value


log = []
counter = Mine(10, step=5)
counter.common = 'all'
counter.shared.append('main')
print(counter.next(), counter.next())


def work():
    results.append((counter.next(), counter.common))
    counter.shared.append('thread')


results = []
for i in range(2):
    thread = threading.Thread(target=work, name=f't{i}')
    thread.start()
    thread.join()
print(results, log, counter.shared, counter.next())
