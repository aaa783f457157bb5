from array import array
import array as am
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
print(am.typecodes, am.ArrayType is array, [n for n in dir(am) if n[0]!='_'], [n for n in dir(array) if n[0]!='_'], array)
for c in 'bBhHiIqQfdw': a = array(c); print(c, a.itemsize, a, a.typecode)
a = array('i', [1,2,3]); print(a, repr(a), len(a), a[0], a[-1], a[1:], a[::-1], a*2, 2*a, a+a, list(a), 2 in a, a==array('i',[1,2,3]), a==array('d',[1,2,3]), a<array('i',[1,2,4]), a==[1,2,3], bool(array('i')), hash is None)
a.append(4); a.extend([5,6]); a.extend(array('i',[7])); a.insert(0,0); a.insert(-1, 99); print(a.pop(), a.pop(0), a.index(99), a.count(2), a); a.remove(99); a.reverse(); print(a, a.tobytes(), a.tolist(), a.buffer_info()[1]); a.byteswap(); print(a[:2]); a.byteswap()
a[0] = 42; a[1:3] = array('i',[9,9,9]); del a[0]; del a[::2]; print(a); a[::2] = array('i', [7]*len(a[::2])); print(a); a += array('i',[1]); a *= 2; print(a)
b = array('B', b'abc'); print(b, bytes(b), b.tobytes()); b.frombytes(b'de'); print(b, bytearray(b), memoryview(b)[0], memoryview(b).format)
w = array('w', 'héllo'); print(w, w.tounicode(), w[1]); w.fromunicode('xx'); print(w)
d = array('d', [1.5, 2, float('nan')]); f = array('f', [0.1]); print(d, f, f[0]); d.fromlist([3.5]); print(d)
import copy; c = copy.copy(a); c[0] = 1000; print(a[0] != 1000, copy.deepcopy(a) == a); it = iter(array('i',[1,2])); print(next(it), it.__class__.__name__, list(it)); print(list(reversed(array('i',[1,2,3]))), sorted(array('i',[3,1,2])), sum(array('d',[.5,.5])), max(array('i',[3,9])), array('i',[1,2]).clear.__name__); e = array('i',[1]); e.clear(); print(e, array[int], isinstance(e, __import__('collections').abc.MutableSequence)); import io; fo = io.BytesIO(); array('H',[1,2,3]).tofile(fo); fo.seek(0); h = array('H'); h.fromfile(fo, 2); print(h, array('h',[1]).__reduce_ex__(4)[0].__name__, array('h',[1]).__reduce_ex__(2)[1]); t(lambda: h.fromfile(fo, 5)); print(h)
class Sub(array): pass
print(Sub('i',[1]), type(Sub('i',[1])[:]).__name__, type(Sub('i',[1])+Sub('i',[1])).__name__)
