"""Error handlers: one's own, what they are told, what they may answer, and the built-in ones."""
import codecs


def t(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


def h(e):
    print(type(e).__name__, e.encoding, e.object, e.start, e.end, e.reason)
    return ('<?>', e.end)
codecs.register_error('mine', h)
t(lambda: 'aé€b\ud800'.encode('ascii', 'mine'))
t(lambda: b'a\xff\xfeb\xe2\x82'.decode('utf-8', 'mine'))
t(lambda: b'a\xffb'.decode('ascii', 'mine'))
t(lambda: 'é€'.encode('latin-1','mine'))
t(lambda: codecs.lookup_error('mine') is h)
t(lambda: codecs.lookup_error('nope'))
t(lambda: codecs.register_error('x', 5))
t(lambda: codecs.register_error(5, h))
codecs.register_error('b', lambda e: (b'\x00!', e.end))
t(lambda: 'aéb'.encode('ascii','b'))
t(lambda: b'a\xff'.decode('ascii','b'))
codecs.register_error('pos', lambda e: ('', e.start + 99))
t(lambda: 'é'.encode('ascii','pos')); codecs.register_error('neg', lambda e: ('X', -1))
t(lambda: 'éab'.encode('ascii','neg')); codecs.register_error('bad', lambda e: 5)
t(lambda: 'é'.encode('ascii','bad'))
t(lambda: b'\xff'.decode('utf-8','bad')); codecs.register_error('bad2', lambda e: ('é', e.end))
t(lambda: 'aé'.encode('ascii','bad2')); codecs.register_error('raise', lambda e: 1/0)
t(lambda: 'é'.encode('ascii','raise'))
for n in ['strict','ignore','replace','xmlcharrefreplace','backslashreplace','surrogateescape','surrogatepass']:
    t(lambda: (n, codecs.lookup_error(n)(UnicodeEncodeError('ascii','aé€😀b',1,4,'why')))); t(lambda: (n, codecs.lookup_error(n)(UnicodeDecodeError('ascii',b'a\xe9\xffb',1,3,'why')))); t(lambda: (n, codecs.lookup_error(n)(5)))
