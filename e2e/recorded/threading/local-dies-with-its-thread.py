"""What a thread kept in a local goes when the thread ends."""
import gc
import threading
import weakref


class Thing:
    pass


data = threading.local()
refs = []


def work():
    data.thing = Thing()
    refs.append(weakref.ref(data.thing))
    print(refs[0]() is not None)


thread = threading.Thread(target=work)
thread.start()
thread.join()
gc.collect()
print(refs[0]() is None)
