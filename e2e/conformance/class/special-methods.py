class Vec:
    def __init__(self, x, y): self.x, self.y = x, y
    def __repr__(self): return f'Vec({self.x}, {self.y})'
    def __add__(self, o): return Vec(self.x + o.x, self.y + o.y) if isinstance(o, Vec) else NotImplemented
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __mul__(self, k): return Vec(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __neg__(self): return Vec(-self.x, -self.y)
    def __eq__(self, o): return isinstance(o, Vec) and (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __bool__(self): return bool(self.x or self.y)
    def __len__(self): return 2
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __iadd__(self, o): self.x += o.x; self.y += o.y; return self
    def __abs__(self): return abs(self.x) + abs(self.y)
    def __contains__(self, v): return v in (self.x, self.y)
    def __call__(self, *a): return a
    def __format__(self, spec): return f'<{spec}>'
    def __index__(self): return self.x

a, b = Vec(1, 2), Vec(3, 4)
print(a + b, 3 * a, a * 3, -a, sum([a, b]), abs(b))
print(a == Vec(1, 2), a != b, a == 1, len({a, Vec(1, 2)}), bool(Vec(0, 0)))
print(list(a), 2 in a, 9 in a, a(1, 2), f'{a:spec}', [10, 20, 30][a])
c = a
a += b
print(a, c is a)
x, y = b
print(x, y, hex(Vec(255, 0)), range(10)[Vec(3, 0)])
for bad in lambda: a + 1, lambda: 'x' + a, lambda: a - b, lambda: a < b, lambda: a @ b, lambda: ~a:
    try:
        bad()
    except TypeError as error:
        print(error)
