# compare: output
"""What pickle, copy and a view of the bytes do with streams; a buffer whose raw stream has gone."""
import copy
import io
import pickle


def attempt(what, action):
    try:
        print(what, action())
    except Exception as error:
        print(what, type(error).__name__, error)


attempt('text pickled', lambda: pickle.loads(pickle.dumps(io.StringIO('abc'))).read())
attempt('bytes pickled', lambda: pickle.loads(pickle.dumps(io.BytesIO(b'abc'))).read())
attempt('text copied', lambda: copy.copy(io.StringIO('abc')).read())
attempt('reader pickled', lambda: pickle.dumps(io.BufferedReader(io.BytesIO(b''))))
attempt('wrapper copied', lambda: copy.copy(io.TextIOWrapper(io.BytesIO(b''))))

stream = io.BytesIO(b'abcdef')
view = stream.getbuffer()
attempt('write within', lambda: stream.write(b'x'))
attempt('write beyond', lambda: stream.write(b'x' * 100))
attempt('truncate', lambda: stream.truncate(2))
attempt('truncate behind', lambda: stream.truncate(100))
attempt('close', stream.close)
print(bytes(view), stream.tell())
view.release()
attempt('write', lambda: stream.write(b'x'))

reader = io.BufferedReader(io.BytesIO(b'a\nbb\n'), 4)
print(reader.readline(), reader.detach().tell())
for name in 'read', 'tell', 'close':
    attempt(name, getattr(reader, name))
attempt('raw', lambda: reader.raw)
attempt('name', lambda: reader.name)
attempt('size', lambda: io.BufferedReader(io.BytesIO(), 'a'))

pair = io.BufferedRWPair(io.BytesIO(b'hello\nworld'), io.BytesIO())
into = bytearray(3)
print(pair.readinto(into), pair.readinto1(into), into, pair.readline())
