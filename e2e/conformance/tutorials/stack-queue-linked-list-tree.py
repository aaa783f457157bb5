# compare: output
"""Data structures by hand: stack, linked list, binary tree, heap, trie, graph, LRU cache."""
import heapq
from collections import OrderedDict, deque
from collections.abc import Iterable, MutableSequence, Sized


class Node:
    __slots__ = ('value', 'next')

    def __init__(self, value, next=None):
        self.value, self.next = value, next


class LinkedList(MutableSequence):
    def __init__(self, items=()):
        self.head, self._size = None, 0
        self.extend(items)

    def _node(self, index):
        if not -self._size <= index < self._size:
            raise IndexError(f'no item {index}')
        node = self.head
        for _ in range(index % self._size):
            node = node.next
        return node

    def __getitem__(self, index):
        return self._node(index).value

    def __setitem__(self, index, value):
        self._node(index).value = value

    def __delitem__(self, index):
        if index == 0:
            self.head = self.head.next
        else:
            before = self._node(index - 1)
            before.next = before.next.next
        self._size -= 1

    def insert(self, index, value):
        if index == 0 or not self.head:
            self.head = Node(value, self.head)
        else:
            before = self._node(index - 1)
            before.next = Node(value, before.next)
        self._size += 1

    def __len__(self):
        return self._size

    def __repr__(self):
        return ' -> '.join(map(repr, self)) or 'empty'


chain = LinkedList('abc')
chain.append('d')
chain.insert(1, 'x')
del chain[0]
chain += 'zz'
chain.reverse()
print(chain, len(chain), chain.index('x'), 'q' in chain, chain.count('z'), chain.pop(), chain.pop(0), list(reversed(chain)))
try:
    chain[9]
except IndexError as error:
    print(error)
print(LinkedList(), isinstance(chain, Iterable), isinstance(Node(1), Sized))


class Tree:
    def __init__(self):
        self.root = None

    def add(self, key):
        self.root = self._add(self.root, key)
        return self

    def _add(self, node, key):
        if node is None:
            return [None, key, None]
        node[0 if key < node[1] else 2] = self._add(node[0 if key < node[1] else 2], key)
        return node

    def __iter__(self):
        def walk(node):
            if node:
                left, key, right = node
                yield from walk(left)
                yield key
                yield from walk(right)

        return walk(self.root)

    def __contains__(self, key):
        node = self.root
        while node:
            match node:
                case [_, found, _] if found == key:
                    return True
                case [left, found, right]:
                    node = left if key < found else right
        return False

    def depth(self, node=...):
        node = self.root if node is ... else node
        return 0 if node is None else 1 + max(self.depth(node[0]), self.depth(node[2]))


tree = Tree()
for key in (8, 3, 10, 1, 6, 14, 4, 7, 13):
    tree.add(key)
print(list(tree), 7 in tree, 5 in tree, tree.depth(), sum(tree), max(tree), [*zip(tree, range(3))])

tasks = []
for priority, name in ((3, 'write'), (1, 'plan'), (2, 'read'), (1, 'argue')):
    heapq.heappush(tasks, (priority, len(tasks), name))
print([heapq.heappop(tasks)[2] for _ in range(len(tasks))], heapq.nsmallest(2, [5, 1, 4], key=lambda n: -n), list(heapq.merge([1, 4], [2, 3], [0])))

trie = {}
for word in ('car', 'card', 'care', 'cat', 'dog'):
    node = trie
    for letter in word:
        node = node.setdefault(letter, {})
    node['$'] = word


def with_prefix(prefix, node=trie):
    for letter in prefix:
        node = node.get(letter, {})
    stack = [node]
    while stack:
        for letter, below in sorted(stack.pop().items(), reverse=True):
            if letter == '$':
                yield below
            else:
                stack.append(below)


print(list(with_prefix('car')), list(with_prefix('x')), list(with_prefix('ca')))


class LRU(OrderedDict):
    def __init__(self, size):
        self.size = size
        super().__init__()

    def __getitem__(self, key):
        self.move_to_end(key)
        return super().__getitem__(key)

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        if len(self) > self.size:
            self.popitem(last=False)


cache = LRU(2)
cache['a'] = 1
cache['b'] = 2
print(cache['a'])
cache['c'] = 3
print(cache, list(cache), cache.get('b', 'evicted'), cache == {'c': 3, 'a': 1})

graph = {'A': {'B': 7, 'C': 9, 'F': 14}, 'B': {'C': 10, 'D': 15}, 'C': {'D': 11, 'F': 2}, 'D': {'E': 6}, 'F': {'E': 9}, 'E': {}}
distance, frontier = {}, [(0, 'A', [])]
while frontier:
    so_far, town, way = heapq.heappop(frontier)
    if town in distance:
        continue
    distance[town] = (so_far, ''.join(way + [town]))
    for neighbour, length in graph[town].items():
        heapq.heappush(frontier, (so_far + length, neighbour, way + [town]))
print(distance)


def depth_first(town, seen=None):
    seen = seen if seen is not None else []
    seen.append(town)
    for neighbour in graph[town]:
        if neighbour not in seen:
            depth_first(neighbour, seen)
    return seen


ring = deque('abcdef', maxlen=4)
ring.rotate(1)
ring.appendleft('new')
print(depth_first('A'), ring, ring[-1], deque([1, 2]) + deque([3]))
