# compare: output
"""finalize, WeakMethod, weak sets and dicts, proxies: the corners."""
import gc
import weakref
from weakref import WeakKeyDictionary, WeakMethod, WeakSet, WeakValueDictionary, finalize, proxy, ref


class Thing:
    def __init__(self, name):
        self.name = name

    def hello(self):
        return f'hello from {self.name}'

    def __repr__(self):
        return f'Thing({self.name!r})'


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


thing = Thing('a')
end = finalize(thing, print, 'gone', 1, sep='-')
print(end.alive, end.atexit, end.peek()[1:], end.peek()[0].name, repr(end).split(';')[0].split(' at ')[0])
del thing
print(end.alive, end(), end.detach(), end.peek(), repr(end).split(' at ')[0])
thing = Thing('b')
end = finalize(thing, lambda: 'result')
print(end(), end(), end.alive)
end = finalize(thing, print, 'never')
kept, function, args, kwargs = end.detach()
print(kept is thing, function is print, args, kwargs, end.alive)
end.atexit = False
print(end.atexit)
order = []
for i in range(3):
    finalize(thing, order.append, i)
del thing, kept
print(order)
attempt(lambda: finalize(5, print))
attempt(lambda: finalize())
thing = Thing('failing')
finalize(thing, lambda: 1 / 0)
del thing

bound = Thing('bound')
method = WeakMethod(bound.hello, lambda reference: print('method died', reference is method))
print(method()(), ref(bound.hello)(), method == WeakMethod(bound.hello), method() == bound.hello)
attempt(lambda: WeakMethod(print))
del bound
print(method(), repr(method).split(' at ')[0])

one, two = Thing('one'), Thing('two')
first = ref(one)
print(first is ref(one), ref(one, print) is first, first == ref(one), hash(first) == hash(one), first() is one, first.__callback__)
print(repr(first).split(' at ')[0])
attempt(lambda: ref(5))
attempt(lambda: ref([]))
attempt(lambda: ref())
attempt(lambda: first(1))
lazy = proxy(one)
print(lazy.name, lazy.hello(), str(lazy), type(lazy).__name__, isinstance(lazy, Thing), lazy == one)
lazy.name = 'renamed'
print(one.name)
attempt(lambda: hash(lazy))
called = proxy(print)
called('through a proxy')
numbers = WeakSet([one, two])
print(len(numbers), one in numbers, 5 in numbers, sorted(item.name for item in numbers))
values = WeakValueDictionary(a=one, b=two)
keys = WeakKeyDictionary({one: 1, two: 2})
print(dict(values), sorted(keys.values()), values.get('x', 'none'), keys[one], len(values.valuerefs()), len(keys.keyrefs()))
values['c'] = one
keys[one] = 'new'
print(values.pop('c'), sorted(values), values.setdefault('a', two), keys.pop(two), values.popitem()[0] in 'ab')
for wrong in (lambda: values['none'], lambda: keys[Thing('x')], lambda: keys[5], lambda: values.pop('none'), lambda: values.__setitem__('k', 5),
              lambda: numbers.add(5), lambda: numbers.remove(Thing('y'))):
    try:
        wrong()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, str(error).split(' at ')[0])
values = WeakValueDictionary(a=one, b=two)
del one
print(first(), len(numbers), dict(values), len(keys))
attempt(lambda: lazy.name)
attempt(lambda: lazy == 5)
attempt(lambda: repr(lazy).split(' at ')[0])
other = numbers | {two}
print(type(other).__name__, len(other), numbers <= other, numbers.isdisjoint([two]), numbers == WeakSet([two]))
left = values | {'z': two}
print(sorted(left), type(left).__name__)


class Cycle:
    def __init__(self):
        self.me = self
        finalize(self, print, 'cycle collected')


Cycle()
print('before')
gc.collect()
print('after')


class Slots:
    __slots__ = ('x', '__weakref__')


class Bare:
    __slots__ = ()


print(ref(Slots()).__class__.__name__)
attempt(lambda: ref(Bare()))
