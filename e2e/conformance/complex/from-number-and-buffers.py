# compare: output
"""complex.from_number, and objects that lend their bytes by __buffer__."""
import collections.abc
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class C: 
    def __complex__(s): return 1 + 2j
class F:
    def __float__(s): return 2.5
class I:
    def __index__(s): return 7
class CC(complex):
    def __new__(cls, *a): print('new', a); return super().__new__(cls, *a)
    def __repr__(s): return 'CC' + super().__repr__()
for v in (1, 1.5, 2j, True, C(), F(), I(), CC(3), '1', b'1', None, [], 10**400):
    t(lambda: complex.from_number(v)); t(lambda: CC.from_number(v)); t(lambda: float.from_number(v))
z = 1 + 1j; print(complex.from_number(z) is z, complex.from_number(CC(1)), type(complex.from_number(CC(1)))); t(lambda: complex.from_number()); t(lambda: complex.from_number(1, 2))
class Lend:
    def __init__(s): s.data = bytearray(b'hello')
    def __buffer__(s, flags): print('buffer', flags); return memoryview(s.data)

m = memoryview(Lend()); print(m.tobytes(), isinstance(Lend(), collections.abc.Buffer), issubclass(int, collections.abc.Buffer))
class Bad:
    def __buffer__(s, flags): return 5
t(lambda: memoryview(Bad())); t(lambda: bytes(b'abc'.__buffer__(0))); t(lambda: bytearray(b'x').__buffer__(0).readonly); t(lambda: memoryview(b'q').__buffer__(0).tobytes())
