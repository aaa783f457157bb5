# compare: output
a, (b, *c), d = 1, (2, 3, 4), 5; print(a, b, c, d)
*a, = 'abc'; print(a); [x, [y]] = [1, [2]]; print(x, y)
def f(*args, **kw): return args, kw
print(f(*[1, 2], 3, *(4,), **{'a': 1}, b=2, **{'c': 3}))
print([*range(3), *'ab'], {*[1], *[2, 1]}, (*[1], 2), {**{'a': 1}, 'b': 2, **{'a': 3}})
for i, (j, *k) in enumerate([(1, 2, 3), 'xyz']): print(i, j, k)
first, *_, last = range(5); print(first, last)
def g(): return 1, *[2, 3]
print(g()); x = *[1], 2; print(x)
a = b = c = [1]; a += [2]; print(c)
(a, b), c = 'xy', 1; print(a, b, c); a, b = b, a; print(a, b)
i = 0; l = [0, 0]; i, l[i] = 1, 9; print(i, l)
def t(s):
    try: exec(s); print('ok')
    except Exception as e: print(type(e).__name__, e)
t('a, b = 1'); t('a, b = 1, 2, 3'); t('a, b, *c = [1]'); t('a, b = {}'); t('f(**{1: 2})'); t('f(*5)'); t('f(**5)'); t('f(a=1, **{"a": 2})'); t('*a = 1'); t('a, *b, *c = 1'); t('[*5]'); t('{**5}'); t('print(*None)')
