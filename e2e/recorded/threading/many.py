"""Two hundred threads at once."""
import threading

count = 200
ready = threading.Barrier(count + 1)
total = []


def work(n):
    ready.wait()
    total.append(n)


threads = [threading.Thread(target=work, args=(n,)) for n in range(count)]
for thread in threads:
    thread.start()
print(threading.active_count())
ready.wait()
for thread in threads:
    thread.join()
print(sum(total), len({thread.ident for thread in threads}) == count, threading.active_count())
