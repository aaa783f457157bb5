"""Two threads take two locks in opposite order; a timeout gets them out."""
import threading

a, b = threading.Lock(), threading.Lock()
both = threading.Barrier(2)
gave_up = threading.Barrier(2)
results = []


def work(first, second):
    with first:
        both.wait()
        got = second.acquire(timeout=0.1)
        results.append(got)
        gave_up.wait()


threads = [threading.Thread(target=work, args=pair) for pair in ((a, b), (b, a))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(results, a.locked(), b.locked())
