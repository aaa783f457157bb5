# compare: output
"""Plain values to bytes and back, byte for byte, in protocols 3 to 5."""
import collections
import pickle

VALUES = (
    None, True, 0, 255, 256, 65535, 65536, -1, -128, 2 ** 31 - 1, 2 ** 31, -2 ** 31, -2 ** 31 - 1, 2 ** 63, -2 ** 63, 10 ** 30, -10 ** 30,
    0.0, 1.5, -1e300, float('inf'), 2 + 3j, '', 'abc', 'é€😀', '\ud800', b'', b'bytes', bytearray(b'array'), bytearray(),
    [], [1], [1, 2], (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), {}, {1: 2}, {'a': 1, 'b': [2]}, set(), {5}, frozenset(), frozenset({7}),
    range(2, 9, 3), slice(1, None), ..., NotImplemented, len, int, type(None), ValueError, collections.OrderedDict, str.upper, dict.fromkeys,
    collections.OrderedDict(a=1), collections.Counter('aab'), collections.deque([1, 2], 5), collections.defaultdict(list, {1: [2]}),
    ValueError('v', 1), KeyError('k'),
)
for value in VALUES:
    for protocol in 5, 4, 3:
        data = pickle.dumps(value, protocol)
        print(protocol, data)
    back = pickle.loads(data)
    print('  ', repr(back).split(' at 0x')[0], type(back) is type(value), back == value)

for size in 255, 256:
    print(pickle.dumps('x' * size)[:14], pickle.dumps(b'x' * size)[:14])
for value in (list(range(1001)), dict.fromkeys(range(1001)), set(range(1001)), ['t'] * 3, 'y' * 70_000, [b'z' * 70_000, 1], [list(range(300))] * 300,
              [str(n) * 20 for n in range(3000)]):
    data = pickle.dumps(value)
    print(len(data), data[:20], data[-12:], pickle.loads(data) == value)

shared = ['shared']
both = pickle.loads(pickle.dumps([shared, shared, {'again': shared}]))
print(both[0] is both[1] is both[2]['again'])
loop = [1]
loop.append(loop)
print(pickle.dumps(loop), pickle.loads(pickle.dumps(loop)))
knot = ([],)
knot[0].append(knot)
print(pickle.dumps(knot), pickle.loads(pickle.dumps(knot))[0][0][0][0].__class__)
ring = {}
ring['me'] = (ring, 1, 2, 3)
print(pickle.dumps(ring), pickle.loads(pickle.dumps(ring))['me'][1:])
print(pickle.dumps(1, -1) == pickle.dumps(1), pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL, pickle.MARK, pickle.FRAME)
error = pickle.loads(pickle.dumps(ValueError('with', 'attributes')))
error.note = [1]
again = pickle.loads(pickle.dumps(error))
print(again.args, again.note, again.__cause__)
old = [b'I01\n.', b"(lp0\nI1\naS'two'\np1\naF3.5\na.", b"(dp0\nVkey\np1\n(I1\nL2L\ntp2\ns.", b'\x80\x02]q\x00(K\x01X\x01\x00\x00\x00aq\x01e.', b'\x80\x02}q\x00(U\x01aK\x01T\x02\x00\x00\x00bcNu.']
for data in old:
    print(pickle.loads(data))
