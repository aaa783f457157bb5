"""Nobody waits yet: the notification is lost. A predicate makes it safe."""
import threading

condition = threading.Condition()
ready = False
with condition:
    condition.notify_all()
with condition:
    print('too late:', condition.wait(0.05))


def make_ready():
    global ready
    with condition:
        ready = True
        condition.notify()


thread = threading.Thread(target=make_ready)
thread.start()
thread.join()
with condition:
    print('predicate:', condition.wait_for(lambda: ready))
    print(condition.wait_for(lambda: [], timeout=0.05), condition.wait_for(lambda: 'yes', 0))
    print(condition.wait_for(lambda: 0, -1))
