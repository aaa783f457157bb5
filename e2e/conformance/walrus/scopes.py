# compare: output
if (n := 10) > 5: print(n)
print([y := 1, y ** 2], y)
xs = [last := x for x in range(5)]
print(xs, last)
def f():
    print(any((hit := x) > 2 for x in range(5)), hit)
    while (k := len(xs)) > 3: xs.pop()
    return k
print(f())
print((a := 1, b := 2), a, b)
print(f'{(z := 5)}', z, f'{z:=5}')
def g(x=(d := 3)): return x
print(g(), d)
lam = lambda: (q := 4) + q
print(lam())
for src in ('x := 1', '(x.a := 1)', '(x[0] := 1)', 'f(x := 1, y=2)', '[i := 0 for i in range(3)]', '[j for j in (k := [1])]', 'class A: [z := 1 for _ in range(1)]', '(lambda: x := 1)', 'x = y := 1', '(a, b := 1, 2)', 'del (x := 1)', 'with (x := 1): pass'):
    try: compile(src, 's', 'exec'); print('ok', src)
    except SyntaxError as e: print(e.msg)
