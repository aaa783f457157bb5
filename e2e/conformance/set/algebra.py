# compare: output
a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, a <= {1, 2, 3, 4}, a < a, a >= a, a.isdisjoint({9}), a.union([5], (6,)), a.intersection('abc'))
a |= {7}; a &= {1, 2, 7}; a -= {2}; a ^= {1, 8}; print(sorted(a)); a.add(1); a.discard(99); a.update([2], {3}); print(sorted(a), len(a), 2 in a)
f = frozenset([1, 2]); print(f, f | {3}, {f: 1}[frozenset([2, 1])], {f} == {frozenset([1, 2])}, hash(f) == hash(frozenset([2, 1])), {1, 2} == f, set() == frozenset())
def t(g):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
t(lambda: {[]}); t(lambda: set().pop()); t(lambda: {1}.remove(5)); t(lambda: {1} | [1]); t(lambda: {1} < 5); t(lambda: hash({1})); t(lambda: f.add(1)); t(lambda: set(5)); t(lambda: {{1}}); t(lambda: {1}.remove({2})); t(lambda: {1} + {2})
def ch():
    s = {1, 2}
    for x in s: s.add(x + 10)
t(ch)
print({x % 3 for x in range(10)}, {*'aab'} == {'a', 'b'}, set('hello') == set('olleh'), {1, True, 1.0}, {0, False}, repr(set()), frozenset(), {(1, 2), (1, 2)})
c = {1, 2}.copy(); c.clear(); print(c, {1, 2, 3}.symmetric_difference([3, 4]), {1}.issubset([1, 2]), {1, 2}.issuperset([1]), {1, 2}.difference([1], [2]))
s = {3, 1, 2}; s.difference_update([1]); s.intersection_update([2, 3, 4]); s.symmetric_difference_update([3, 9]); print(s)
