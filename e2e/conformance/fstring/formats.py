import math
n, s, f = 42, 'text', 3.14159
print(f'{n:5}|{n:<5}|{n:^5}|{n:05}|{n:+}|{n:#x}|{n:,}|{10**9:_}')
print(f'{s:>8}|{s!r}|{s:.2}|{s:*^10}')
print(f'{f:.2f}|{f:e}|{f:10.3}|{f:%}|{1e100:g}|{float("inf")}')
print(f'{n = } {s!r = :>10} {n + 1=}')
w = 7
print(f'{s:{w}}|{f:{w}.{2}f}|{"nested " + f"{n}"}')
class P:
    def __format__(self, spec): return f'<{spec}>'
print(f'{P()} {P():abc} {{literal}}')
try:
    f'{s:d}'
except ValueError as e:
    print(e)
