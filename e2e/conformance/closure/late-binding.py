def make():
    return {name: (lambda greeting: f'{greeting}, {name}') for name in ('ann', 'bob')}

for name, f in make().items():
    print(name, f('hi'))

def make_right():
    def maker(name): return lambda greeting: f'{greeting}, {name}'
    return {name: maker(name) for name in ('ann', 'bob')}

for name, f in make_right().items():
    print(name, f('hi'))

def accumulate():
    total = 0
    def add(x):
        nonlocal total
        total += x
        if total > 5:
            def report(): return f'big {total}'
        else:
            def report(): return f'small {total}'
        return report
    return add

add = accumulate()
small = add(3)
big = add(4)
print(small(), big())
gens = ((i * k for i in range(2)) for k in range(3))
print([list(g) for g in gens])
