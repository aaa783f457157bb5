# compare: output
"""memoryview: items, slices, formats, shapes, comparing, letting go."""
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
ba = bytearray(b'abcdefgh'); m = memoryview(ba)
for a in 'nbytes itemsize format readonly ndim shape strides suboffsets c_contiguous f_contiguous contiguous'.split(): print(a, getattr(m, a), getattr(m[::2], a))
print(m.obj is ba, m[0], m[-1], m[2:5].tobytes(), m[::-1].tobytes(), m[::2].tolist(), m[6:1:-2].tolist(), len(m), len(m[3:]), bytes(m), list(m))
t(lambda: m[8]); t(lambda: m['a']); t(lambda: m[1.5]); t(lambda: m[0, 1]); t(lambda: m[0:1, 1]); t(lambda: m[...]) ; t(lambda: m[()])
def s(k, v):
    def f(): m[k] = v; return bytes(ba)
    return f
for k, v in ((0, 65), (-1, 90), (0, 256), (0, -1), (0, 'a'), (0, 1.5), (0, b'a'), (9, 1), (slice(0, 2), b'xy'), (slice(0, 2), b'xyz'), (slice(0, 2), 'xy'), (slice(None, None, 2), b'1234'), (slice(0, 3), m[1:4]), (slice(0, 2), [1, 2]), ('x', 1), (True, 66)): t(s(k, v))
def d(): del m[0]
t(d)
r = memoryview(b'abc')
def w(): r[0] = 1
t(w); t(lambda: hash(r) == hash(b'abc')); t(lambda: hash(m)); t(lambda: memoryview('abc')); t(lambda: memoryview(5)); t(lambda: memoryview()); t(lambda: memoryview([1]))
print(r == b'abc', r == bytearray(b'abc'), r == 'abc', r != b'abd', r == memoryview(b'abc'), memoryview(b'abcabc')[3:] == r, r[::-1] == b'cba')
t(lambda: r < b'x'); t(lambda: r + r); t(lambda: 97 in r); t(lambda: list(reversed(r))); t(lambda: bytes(r[::-1])); t(lambda: r.hex()); t(lambda: r.hex('-')); t(lambda: r[::-1].hex(':', 2)); t(lambda: r.count(97)); t(lambda: r.index(99)); t(lambda: r.index(5)); t(lambda: r.index(97, 1)); t(lambda: r.tobytes('F')); t(lambda: r.tobytes('Q')); t(lambda: r.tobytes(None)); t(lambda: r.toreadonly().readonly); t(lambda: m.toreadonly().readonly)
c = memoryview(bytearray(range(16)))
for f in 'bBchHiIqQfd?': t(lambda: (f, c.cast(f)[0], c.cast(f).shape, c.cast(f).itemsize, c.cast(f).nbytes, len(c.cast(f))))
h = c.cast('H'); h[0] = 65535; t(lambda: (h.tolist(), c[:4].tolist())); t(lambda: h[1:3].tolist()); t(lambda: h[::2].tobytes())
def sf(f, v):
    def g(): x = memoryview(bytearray(16)).cast(f); x[0] = v; return x[0], x.tobytes()[:8]
    return g
for f, v in (('h', 40000), ('h', -3), ('i', 2**31), ('q', -2**63), ('Q', 2**64), ('f', 1.1), ('d', 1.1), ('d', 3), ('d', 'x'), ('f', 1e300), ('?', 5), ('?', []), ('c', b'x'), ('c', b'xy'), ('c', 5), ('b', -128), ('b', 128), ('e', 1.5), ('e', 0.1), ('@i', 7)): t(sf(f, v))
t(lambda: h.cast('i')); t(lambda: c.cast('z')); t(lambda: c.cast('<i')); t(lambda: c.cast('@i').format); t(lambda: c[1:].cast('i')); t(lambda: c[::2].cast('b')); t(lambda: c.cast(5)); t(lambda: c.cast('B', [2, 8])); t(lambda: c.cast()); t(lambda: h.cast('B').cast('h').format)
n = c.cast('B', [2, 8]); print(n.shape, n.strides, n.ndim, n.tolist(), n[1, 2], n[-1, -1], len(n), n.tobytes() == c.tobytes(), n.c_contiguous, n.f_contiguous, n.tobytes('F'))
t(lambda: n[0]); t(lambda: n[0, 8]); t(lambda: n[2, 0]); t(lambda: n[0, 0, 0]); t(lambda: list(n)); t(lambda: n[0:1].tolist()); t(lambda: c.cast('B', [3, 5])); t(lambda: c.cast('B', [0])); t(lambda: c.cast('B', 5)); t(lambda: c.cast('B', ['a'])); t(lambda: c.cast('i', (2, 2)).tolist()); t(lambda: n.cast('B').tolist()); t(lambda: n.cast('B', [4, 4])); t(lambda: n == c); t(lambda: n == c.cast('B', [2, 8])); t(lambda: c.cast('B', ()))
def sn(): n[1, 1] = 200; return n.tolist()[1][:3]
t(sn); t(lambda: memoryview(b'\x05').cast('B', ())[()]); t(lambda: len(memoryview(b'\x05').cast('B', ()))); t(lambda: memoryview(b'\x05').cast('B', ()).tolist())
print(memoryview(b'\1\0\2\0').cast('H') == memoryview(b'\1\0\2\0').cast('H'), memoryview(b'\1\0').cast('H') == memoryview(b'\1'), memoryview(b'\1\0\2\0').cast('H') == b'\1\2')
b2 = bytearray(b'xyz'); v = memoryview(b2)
t(lambda: b2.append(1)); t(lambda: b2.extend(b'12')); t(lambda: b2.clear()); t(lambda: b2.pop()); t(lambda: b2.__setitem__(slice(0, 1), b'qq')); t(lambda: b2.__setitem__(slice(0, 1), b'q')); t(lambda: b2.__delitem__(0)); t(lambda: b2.resize(9)); t(lambda: b2.__iadd__(b'k')); t(lambda: b2.reverse()); t(lambda: b2.__imul__(2))
w = v[1:]; v.release(); t(lambda: b2.append(1)); t(lambda: v[0]); t(lambda: len(v)); t(lambda: v.tolist()); t(lambda: bytes(v)); t(lambda: v.nbytes); t(lambda: v == v); t(lambda: v == b'xyz'); t(lambda: v.release()); t(lambda: repr(v)[:16]); t(lambda: v.cast('b')); t(lambda: iter(v)); t(lambda: v.__enter__()); t(lambda: hash(v)); t(lambda: w.tolist())
w.release(); b2.append(33); print(b2)
with memoryview(b2) as x: print(x[0], repr(x)[:10]); t(lambda: b2.append(1))
t(lambda: x[0]); b2.append(1); memoryview(b2)[0]; b2.append(2); print(b2)
y = memoryview(b2); del y; b2.append(3); print(len(b2))
def local(): z = memoryview(b2); return z[0]
local(); b2.append(4); print(len(b2))
print(isinstance(m, memoryview), memoryview[int], b''.join([memoryview(b'ab'), b'c']), b'ab' + memoryview(b'cd'), bytearray(b'a') + memoryview(b'b'), int.from_bytes(memoryview(b'\1\2'), 'big'), b'abc'.startswith(memoryview(b'ab')), memoryview(b'bc').tobytes() in b'abc', str(memoryview(b'abc'), 'ascii'))
t(lambda: type('M', (memoryview,), {})); t(lambda: memoryview(m)[1:].obj is ba)
match memoryview(b'ab'):
    case [a, b]: print('sequence', a, b)
    case _: print('no')
