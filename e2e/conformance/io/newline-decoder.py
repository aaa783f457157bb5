"""IncrementalNewlineDecoder."""
import io


def t(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


D = io.IncrementalNewlineDecoder
d = D(None, True)
t(lambda: [d.decode(x) for x in ['a\r', '\nb\r', 'c\n', '\r\n']])
t(lambda: (d.newlines, d.getstate())); d.reset()
t(lambda: (d.newlines, d.decode('x\r'), d.getstate(), d.decode('', True), d.newlines)); d = D(None, False)
t(lambda: [d.decode(x) for x in ['a\r', '\nb\r', 'c\n', '\r\n']])
t(lambda: d.newlines)
t(lambda: d.setstate(('', 1)))
t(lambda: d.decode('\n')); 
import codecs
d = D(codecs.getincrementaldecoder('utf-8')(), True)
t(lambda: (d.decode(b'\xc3'), d.getstate(), d.decode(b'\xa9\r'), d.getstate(), d.decode(b'\n'), d.getstate()))
t(lambda: d.decode('x'))
t(lambda: D(None, 1).decode(5))
t(lambda: D(None, True, 'strict').decode('a\r\n'))
