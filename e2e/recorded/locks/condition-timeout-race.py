"""Some waiters time out, the others are notified; nobody is lost."""
import threading
import time

condition = threading.Condition()
results = []


def wait(timeout):
    with condition:
        results.append(condition.wait(timeout))


threads = [threading.Thread(target=wait, args=(t,)) for t in (0.05, None, 0.05, None)]
for thread in threads:
    thread.start()
time.sleep(0.2)
with condition:
    print(results, len(condition._waiters))
    condition.notify_all()
for thread in threads:
    thread.join()
print(sorted(results))
