# compare: output
"""What operating systems courses compute: scheduling, paging, the banker, Huffman codes, topological order."""
from __future__ import annotations

import collections
import heapq
import itertools
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field, fields

Run = tuple[int, int, int]


@dataclass(slots=True)
class Process:
    pid: int
    burst: int
    arrives: int = 0
    priority: int = field(default=0, kw_only=True)
    left: int = field(init=False)
    log: list[Run] = field(default_factory=list, repr=False)

    def __post_init__(self):
        self.left = self.burst


def first_come(processes: Iterable[Process]) -> Iterator[Run]:
    now = 0
    for process in sorted(processes, key=lambda process: (process.arrives, process.pid)):
        now = max(now, process.arrives)
        yield process.pid, now, (now := now + process.burst)


def round_robin(processes: list[Process], quantum: int = 2) -> Iterator[Run]:
    ready: collections.deque[Process] = collections.deque()
    coming = collections.deque(sorted(processes, key=lambda process: process.arrives))
    now = 0
    while ready or coming:
        while coming and coming[0].arrives <= now:
            ready.append(coming.popleft())
        if not ready:
            now = coming[0].arrives
            continue
        process = ready.popleft()
        slice_ = min(quantum, process.left)
        yield process.pid, now, now + slice_
        now += slice_
        process.left -= slice_
        while coming and coming[0].arrives <= now:
            ready.append(coming.popleft())
        if process.left:
            ready.append(process)


def shortest_first(processes: list[Process]) -> Iterator[Run]:
    now, ready, coming = 0, [], sorted(processes, key=lambda process: process.arrives)
    for _ in processes:
        while coming and (coming[0].arrives <= now or not ready):
            process = coming.pop(0)
            now = max(now, process.arrives) if not ready else now
            heapq.heappush(ready, (process.burst, process.pid))
        burst, pid = heapq.heappop(ready)
        yield pid, now, now + burst
        now += burst


def workload() -> list[Process]:
    return [Process(1, 5), Process(2, 3, 1, priority=2), Process(3, 1, 9)]


for policy in (first_come, round_robin, shortest_first):
    runs = list(policy(workload()))
    print(f'{policy.__name__:<15}', ''.join(f'[{pid}:{"=" * (end - start)}]' for pid, start, end in runs), runs[-1])
print(workload()[1], asdict(workload()[0]), [f.name for f in fields(Process)], fields(Process)[0].type, Process.__annotations__['log'])
try:
    workload()[0].nice = 1
except AttributeError as error:
    print(error)
print(round_robin.__annotations__)


def banker(available, allocated, needed):
    work, done, order = list(available), [False] * len(allocated), []
    while not all(done):
        for i, (has, needs, is_done) in enumerate(zip(allocated, needed, done)):
            if not is_done and all(n <= w for n, w in zip(needs, work)):
                work = [w + h for w, h in zip(work, has)]
                done[i] = True
                order.append(i)
                break
        else:
            return None
    return order


print(banker([3, 3, 2], [[0, 1, 0], [2, 0, 0], [3, 0, 2]], [[7, 4, 3], [1, 2, 2], [6, 0, 0]]), banker([0], [[1]], [[2]]))


def page_faults(references, frames):
    memory, faults = collections.OrderedDict(), 0
    for page in references:
        if page in memory:
            memory.move_to_end(page)
            continue
        faults += 1
        if len(memory) == frames:
            memory.popitem(last=False)
        memory[page] = None
    return faults, list(memory)


print([page_faults([7, 0, 1, 2, 0, 3, 0, 4, 2, 3], frames) for frames in (2, 3, 4)])


def order_of(graph):
    waiting_for = collections.Counter(target for targets in graph.values() for target in targets)
    ready, done = sorted(node for node in graph if not waiting_for[node]), []
    while ready:
        done.append(ready.pop(0))
        for target in sorted(graph.get(done[-1], ())):
            waiting_for[target] -= 1
            if not waiting_for[target]:
                ready.append(target)
    if len(done) < len(graph.keys() | waiting_for.keys()):
        raise ValueError(f'a cycle among {sorted(+waiting_for)}')
    return done


print(order_of({'shirt': ['tie'], 'tie': ['jacket'], 'trousers': ['shoes', 'jacket'], 'socks': ['shoes'], 'shoes': [], 'jacket': []}))
try:
    order_of({'a': ['b'], 'b': ['a'], 'c': ['a']})
except ValueError as error:
    print(error)


def huffman(text):
    number = itertools.count()
    heap = [(many, next(number), char) for char, many in sorted(collections.Counter(text).items())]
    heapq.heapify(heap)
    while len(heap) > 1:
        (a, _, left), (b, _, right) = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (a + b, next(number), (left, right)))
    codes = {}

    def walk(node, prefix):
        match node:
            case str(char):
                codes[char] = prefix or '0'
            case (left, right):
                walk(left, prefix + '0')
                walk(right, prefix + '1')

    walk(heap[0][2], '')
    return codes


codes = huffman('abracadabra')
print(codes, len(''.join(codes[char] for char in 'abracadabra')), huffman('aaa'))
