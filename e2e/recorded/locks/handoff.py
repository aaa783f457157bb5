"""Two threads take turns with two locks, strictly."""
import threading

ping, pong = threading.Lock(), threading.Lock()
pong.acquire()
log = []


def play(name, mine, other):
    for _ in range(5):
        mine.acquire()
        log.append(name)
        other.release()


threads = [threading.Thread(target=play, args=args) for args in (('ping', ping, pong), ('pong', pong, ping))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(log)
