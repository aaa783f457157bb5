# compare: output
"""What cannot be pickled or read, and the notes that say where it was."""
import io
import pickle
import sys


def attempt(label, call):
    try:
        print(label, '->', call())
    except BaseException as error:
        print(label, '->', type(error).__module__, type(error).__name__, error, getattr(error, '__notes__', ''), type(error.__context__).__name__)


class A:
    pass


class Returns:
    def __init__(self, value):
        self.value = value

    def __reduce__(self):
        return self.value


class Local:
    def __getstate__(self):
        return {'call': lambda: 0}


class Lost:
    pass


lost, Gone = Lost(), Lost
del Lost


def outer():
    class Inside:
        pass
    return Inside


named = lambda: 0
for label, value in {
    'lambda': lambda: 0, 'named lambda': named, 'in list': [1, lambda: 0], 'as value': {'k': lambda: 0}, 'as key': {named: 1}, 'in tuple': (1, named),
    'in set': {named}, 'deep': {1: [{'a': (named,)}]}, 'frozen': frozenset([named]), 'lost class': Gone, 'lost instance': lost, 'local class': outer(),
    'local instance': outer()(), 'returns int': Returns(5), 'returns short': Returns((A,)), 'returns long': Returns((A, (), 1, 2, 3, 4, 5)),
    'not callable': Returns((1, ())), 'no tuple': Returns((A, [])), 'bad name': Returns('nowhere'), 'local state': Local(), 'module': sys,
    'generator': (x for x in 'a'), 'code': outer.__code__, 'memory': memoryview(b'x'), 'static': staticmethod(len), 'property': property(),
}.items():
    attempt(label, lambda: len(pickle.dumps(value)) and 'fine')

for data in (b'', b'\x80\x05', b'\x80\x09.', b'.', b'K', b'Z', b'\xff', b'\x80\x05K\x01', b'}K\x01s.', b'h\x05.', b'(.',
             b'\x80\x05\x95\x05\x00\x00\x00\x00\x00\x00\x00K\x01.', b'\x8c\x08__main__\x8c\x04Nope\x93.', b'\x8c\x05nomod\x8c\x04Nope\x93.',
             b'cos\nnope\n.', b'\x8c\x03abc', b'0.', b'e.', b'1.', b'K\x01K\x02R.', b'\x8c\x08builtins\x8c\x03len\x93)R.',
             b'\x8c\x08builtins\x8c\x03len\x93)\x81.', b'K\x01b.', b'N}b.', b'K\x01\x93.', b'K\x01K\x02\x93.', b'P1\n.', b'Ix\n.', b'I5\n.'):
    attempt(data, lambda: pickle.loads(data))
attempt('text', lambda: pickle.loads('x'))
attempt('no file', lambda: pickle.dump(1, 5))
attempt('no file', lambda: pickle.load(5))
attempt('pickler', lambda: pickle.Pickler(5))
attempt('unpickler', lambda: pickle.Unpickler(5))
attempt('protocol', lambda: pickle.dumps(1, 6))
attempt('protocol', lambda: pickle.dumps(1, 'x'))
attempt('buffers', lambda: pickle.dumps(1, 4, buffer_callback=print))
print(pickle.PickleError.__mro__[1], pickle.PicklingError.__module__, pickle.UnpicklingError.__bases__[0].__name__)
print(pickle.Pickler, pickle.Unpickler, pickle.Pickler(io.BytesIO()).bin)
