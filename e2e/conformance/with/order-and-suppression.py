class M:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self):
        print('enter', self.name)
        return self.name
    def __exit__(self, t, v, tb):
        print('exit', self.name, t and t.__name__, v)
        return self.swallow
with M('a') as a, M('b') as b:
    print(a, b)
with M('x', True), M('y'):
    raise ValueError('inside')
def f():
    with M('r'):
        return 'returned'
print(f())
for i in range(3):
    with M(i):
        if i == 1: break
        continue
try:
    with M('outer'):
        with M('inner'):
            raise KeyError('k')
except KeyError as e:
    print('out', e)
