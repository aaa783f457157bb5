"""Every thread has its own attributes in a local."""
import threading

data = threading.local()
data.x = 'main'
print(data.__dict__)


def work(n):
    try:
        data.x
    except AttributeError as error:
        seen.append(str(error))
    data.x = n
    ready.wait()
    seen.append((n, data.x, dict(data.__dict__)))


seen = []
ready = threading.Barrier(3)
threads = [threading.Thread(target=work, args=(i,)) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(map(str, seen)))
print(data.x)
del data.x
print(hasattr(data, 'x'), data.__dict__)
try:
    threading.local(1)
except TypeError as error:
    print(error)
