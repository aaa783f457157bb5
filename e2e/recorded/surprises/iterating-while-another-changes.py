"""A dict that another thread changes while it is iterated."""
import threading

data = {'a': 1}
changed, inside = threading.Event(), threading.Event()


def change():
    inside.wait()
    data['b'] = 2
    changed.set()


threading.Thread(target=change).start()
try:
    for key in data:
        inside.set()
        changed.wait()
except RuntimeError as error:
    print(error)
print(data)
