"""The old names warn."""
import threading
import warnings

warnings.simplefilter('always')
event = threading.Event()
condition = threading.Condition()
thread = threading.Thread(name='old')
with warnings.catch_warnings(record=True) as seen:
    event.isSet()
    with condition:
        condition.notifyAll()
    thread.getName()
    thread.setName('new')
    thread.isDaemon()
    thread.setDaemon(True)
    threading.currentThread()
    threading.activeCount()
for warning in seen:
    print(warning.category.__name__, warning.message)
print(thread.name, thread.daemon)
