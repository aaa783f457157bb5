"""Hundreds of weak references: what dies in a row, what a callback does to the others, and who comes back."""
import weakref


class Item:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f'Item({self.n})'


values = weakref.WeakValueDictionary()
keys = weakref.WeakKeyDictionary()
alive = weakref.WeakSet()
kept = []
for n in range(90):
    item = Item(n)
    values[n] = item
    keys[item] = n
    alive.add(item)
    if n % 3 == 0:
        kept.append(item)
print(len(values), len(keys), len(alive), len(kept))
while len(kept) > 20:
    kept.pop()
print(len(values), len(keys), len(alive), item)
del item
print(sorted(values), sorted(keys.values()), sorted(i.n for i in alive))
del kept[:10], kept[1:]
print(sorted(values), kept)

# the callback of one that dies takes the last reference to another away
told = []
others = [Item(f'other {n}') for n in range(3)]
first = Item('first')
watchers = [weakref.ref(other, lambda _, n=n: told.append(f'other {n}')) for n, other in enumerate(others)]


def let_go(_):
    told.append('first')
    others.pop()
    told.append(f'{len(others)} left')


watcher = weakref.ref(first, let_go)
del first
print(told)

# a list dies: the callback of one of its items gets hold of another that is about to die
told.clear()
saved = []
group = [Item('a'), Item('b'), Item('c')]
second = weakref.ref(group[1])
hook = weakref.ref(group[0], lambda _: saved.append(second()))
last = weakref.ref(group[2], lambda _: told.append('c is gone'))
del group
print(saved, told, second() is None)
saved.clear()
print(second())

# what the dying one holds was held by what its callback throws away
shared = Item('shared')
holder = [shared]
owner = Item('owner')
owner.shared = shared
del shared
end = weakref.ref(holder[0], lambda _: told.append('shared is gone'))
gone = weakref.ref(owner, lambda _: (holder.clear(), told.append('owner is gone')))
told.clear()
del owner
print(told)


class Phoenix:
    def __del__(self):
        ashes.append(self)


ashes = []
bird = Phoenix()
shadow = weakref.ref(bird, lambda _: told.append('bird'))
told.clear()
del bird
print(len(ashes), told, shadow() is None)
ashes.clear()
print(len(ashes), told)


def in_function():
    local = Item('local')
    seen = weakref.ref(local, lambda _: told.append('local'))
    box = [local]
    del local
    told.append('held by the box')
    box[0] = None
    told.append('end')
    return seen


told.clear()
print(in_function()(), told)
others.clear()
print(sorted(told))
