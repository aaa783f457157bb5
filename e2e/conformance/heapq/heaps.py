# compare: output
import heapq

heap = []
for x in [5, 1, 8, 3, 9, 2]:
    heapq.heappush(heap, x)
    print(heap)
print(heapq.heappop(heap), heap, heapq.heapreplace(heap, 7), heap, heapq.heappushpop(heap, 0), heapq.heappushpop(heap, 6), heap)
data = [9, 8, 7, 6, 5, 4, 3, 2, 1]
heapq.heapify(data)
print(data, [heapq.heappop(data) for _ in range(9)])

class Task:
    def __init__(self, priority, name):
        self.priority, self.name = priority, name

    def __lt__(self, other):
        print(f'{self.name}<{other.name}', end=' ')
        return self.priority < other.priority

heap = []
for priority, name in [(3, 'c'), (1, 'a'), (2, 'b'), (1, 'A'), (5, 'e')]:
    heapq.heappush(heap, Task(priority, name))
print()
while heap:
    print(heapq.heappop(heap).name)
for action in (
    lambda: heapq.heappop([]),
    lambda: heapq.heapreplace([], 1),
    lambda: heapq.heappushpop([], 1),
    lambda: heapq.heappush((1,), 2),
    lambda: heapq.heappush([1], 'a'),
    lambda: heapq.heapify(3),
    lambda: heapq.heappush([(1, {})], (1, {})),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
