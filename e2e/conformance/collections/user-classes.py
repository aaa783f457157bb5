# compare: output
import copy
from collections import UserDict, UserList, UserString

class Doubled(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value * 2)

u = Doubled({'a': 1}, b=2)
u.update(c=3)
print(u, u.data, len(u), u['a'], u.get('zz'), 'a' in u, dict(u), u == {'a': 2, 'b': 4, 'c': 6}, isinstance(u, dict))
print(u | {'z': 1}, u.copy(), copy.copy(u), UserDict(a=1) | UserDict(b=2), {'q': 1} | UserDict(a=1))
try:
    u['zz']
except KeyError as error:
    print(repr(error))

class Missing(UserDict):
    def __missing__(self, key):
        return f'no {key}'

print(Missing()['x'], Missing().get('x'), Missing.fromkeys('ab', 1))
l = UserList([3, 1, 2])
l.sort()
l.append(5)
print(l, l[1:], type(l[1:]), l + [1], [0] + l, l * 2, l == [1, 2, 3, 5], l < [9], l.index(3), l.count(1), l.pop(), 1 in l)
l[0] = 9
del l[1]
l.extend((7,))
l += [8]
l.insert(0, 'i')
l.remove(9)
l.reverse()
print(l, l.copy(), copy.copy(l), len(l), UserList('ab'), list(reversed(l)))
s = UserString('hello')
print(s, repr(s), s.upper(), type(s.upper()), s + ' w', 'x' + s, s * 2, s[1:3], s == 'hello', s.find('l'), s.split('l'))
print(s.replace('l', 'L'), 'ell' in s, len(s), hash(s) == hash('hello'), UserString('%s!') % 'a', UserString(5), s.center(11, '*'))
print(s.join(['a', 'b']), s.encode(), s.title().swapcase(), s.partition('l'), s.zfill(8), int(UserString('12')), s < 'z')
