"""Taking locks in one order for all: the philosophers eat."""
import threading

forks = [threading.Lock() for _ in range(5)]
meals = [0] * 5


def philosopher(i):
    first, second = sorted((i, (i + 1) % 5))
    for _ in range(20):
        with forks[first], forks[second]:
            meals[i] += 1


threads = [threading.Thread(target=philosopher, args=(i,)) for i in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(meals)
