"""Codecs by name, those that are not for text, and one of one's own."""
import codecs


def t(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


t(lambda: codecs.lookup('UTF8'))
t(lambda: codecs.lookup('latin_1').name)
t(lambda: codecs.lookup('nope'))
t(lambda: tuple(codecs.lookup('ascii'))[0]('a'))
t(lambda: len(codecs.lookup('ascii')))
t(lambda: type(codecs.lookup('ascii')).__mro__)
t(lambda: codecs.encode('abc', 'rot13'))
t(lambda: codecs.decode('nop', 'rot_13'))
t(lambda: 'a'.encode('rot13'))
t(lambda: b'a'.decode('hex'))
t(lambda: codecs.encode(b'ab', 'hex'))
t(lambda: codecs.decode(b'6162', 'hex'))
t(lambda: codecs.encode(b'ab','base64'))
t(lambda: codecs.decode(b'YWI=\n','base64'))
t(lambda: codecs.decode('6162', 'hex'))
t(lambda: codecs.encode('ab', 'hex'))
t(lambda: 'é'.encode('ascii','nope'))
t(lambda: 'e'.encode('ascii','nope'))
t(lambda: 'e'.encode('nope'))
t(lambda: 'a\\n\\u00e9'.encode().decode('unicode_escape'))
t(lambda: 'é\n€'.encode('unicode_escape'))
t(lambda: 'é\n€'.encode('raw_unicode_escape'))
t(lambda: b'\\xzz'.decode('unicode_escape'))
t(lambda: 'ÄÖü€'.encode('cp437', 'replace'))
t(lambda: 'é'.encode('iso8859-15'))
t(lambda: '€'.encode('iso8859-15'))
t(lambda: 'привет'.encode('cp1251'))
t(lambda: 'привет'.encode('koi8-r')); 
def search(name):
    print('search', name)
    if name == 'my_codec': return codecs.CodecInfo(lambda s, errors='strict': (s[::-1].encode(), len(s)), lambda b, errors='strict': (bytes(b).decode()[::-1], len(b)), name='my-codec')
codecs.register(search)
t(lambda: 'abc'.encode('My-Codec'))
t(lambda: b'abc'.decode('my codec'))
t(lambda: codecs.lookup('my_codec'))
t(lambda: codecs.encode('ab', 'my_codec'))
t(lambda: 'x'.encode('unknown_one')); codecs.unregister(search)
