# compare: output
import copy
from collections import Counter, OrderedDict, defaultdict, deque

class L(list): pass
class D(dict): pass
class T(tuple): pass
class I(int): pass
class S(str): pass
class Se(set): pass

for value in (L([1, [2]]), D(a=[1]), T((1, [2])), I(5), S('x'), Se([1])):
    value.note = ['n']
    for made in (copy.copy(value), copy.deepcopy(value)):
        print(type(made).__name__, made == value, made is value, made.note, made.note is value.note)
for value in (deque([1, [2]], 5), OrderedDict(a=[1]), defaultdict(list, a=[1]), Counter('aab')):
    a, b = copy.copy(value), copy.deepcopy(value)
    print(a, b, a == b == value, a is value)

class E(Exception):
    def __init__(self, a, b):
        super().__init__(a, b)
        self.b = b

e = copy.deepcopy(E(1, [2]))
print(repr(e), e.b, e.args)
