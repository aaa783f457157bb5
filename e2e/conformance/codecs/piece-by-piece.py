"""Incremental encoders and decoders: what they give and what they keep."""
import codecs


def t(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


d = codecs.getincrementaldecoder('utf-8')()
t(lambda: (d.decode(b'\xc3'), d.getstate(), d.decode(b'\xa9'), d.getstate()))
t(lambda: d.decode(b'\xe2\x82', True))
t(lambda: d.getstate()); d.reset()
t(lambda: d.getstate())
for e in ['utf-16','utf-16-le','utf-32','utf-8-sig','latin-1','ascii','cp1252','utf-32-be']:
    i = codecs.getincrementalencoder(e)()
    t(lambda: (e, i.encode('aé'), i.encode('b'), i.getstate(), i.reset(), i.encode('c')))
    x = codecs.getincrementaldecoder(e)()
    data = 'aé😀'.encode(e) if e not in ('latin-1','ascii','cp1252') else b'a\xe9'
    t(lambda: [(x.decode(data[k:k+1]), x.getstate()) for k in range(len(data))])
t(lambda: codecs.getincrementaldecoder('utf-16')().decode(b'ab', True))
