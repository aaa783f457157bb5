"""A computation in phases: nobody begins the next before all have ended the one before."""
import threading

workers, phases = 4, 3
barrier = threading.Barrier(workers)
begun = [0] * phases
wrong = []


def work():
    for phase in range(phases):
        if phase and begun[phase - 1] != workers:
            wrong.append(phase)
        with lock:
            begun[phase] += 1
        barrier.wait()


lock = threading.Lock()
threads = [threading.Thread(target=work) for _ in range(workers)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(begun, wrong)
