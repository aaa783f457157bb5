"""A barrier: indexes, the action, several rounds."""
import threading

barrier = threading.Barrier(3, action=lambda: rounds.append(len(seen)))
rounds, seen = [], []


def work():
    for _ in range(3):
        seen.append(barrier.wait())


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(seen), len(rounds), rounds[0])
print(barrier.parties, barrier.n_waiting, barrier.broken)
print(threading.Barrier(1).wait())
