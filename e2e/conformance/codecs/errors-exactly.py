"""bytes.decode and str.encode: errors exactly, and what each handler makes of them."""


def t(f):
    try:
        print(ascii(f()))
    except UnicodeError as error:
        print(type(error).__name__, error.encoding, ascii(error.object), error.start, error.end, error.reason, '|', error)
    except Exception as error:
        print(type(error).__name__, error)


bad = [b'\xff', b'a\x80b', b'\xc3', b'\xc3(', b'\xe2\x82', b'\xe2\x28\xa1', b'\xe2\x82\x28', b'\xf0\x90\x8c', b'\xf0\x28\x8c\xbc',
       b'\xf0\x90\x28\xbc', b'\xed\xa0\x80', b'\xc0\x80', b'\xc1\xbf', b'\xe0\x80\x80', b'\xf5\x80\x80\x80', b'\xf4\x90\x80\x80',
       b'\xfe\xff', b'ok\xffok\xfe', b'\xc3\xa9\xc3', b'\xf0\x9f\x98\x80\xf0\x9f', b'\x80\x80\x80', b'\xef\xbb\xbfx', b'a\xe9b\xe8', b'\xe1\x80\xe2\xf0\x91\x92\xf1\xbf\x41']
for data in bad:
    for errors in 'strict', 'ignore', 'replace', 'backslashreplace', 'surrogateescape':
        t(lambda: data.decode('utf-8', errors))
    t(lambda: (data.decode('ascii', 'replace'), data.decode('latin-1'), data.decode('cp1252', 'replace')))
    t(lambda: data.decode('ascii'))
    t(lambda: data.decode('utf-8', 'surrogateescape').encode('utf-8', 'surrogateescape') == data)
texts = ['\xe9', 'a\u20acb\u20ac\u20acc', '\ud800', 'x\udc80y', '\U0001f600', 'a\udcff', '\x80\x81', '\u0100\xff']
for text in texts:
    for codec in 'utf-8', 'ascii', 'latin-1', 'cp1252', 'utf-16-le', 'utf-32-be':
        t(lambda: text.encode(codec))
        for errors in 'ignore', 'replace', 'xmlcharrefreplace', 'backslashreplace', 'surrogateescape', 'surrogatepass':
            t(lambda: (codec, errors, text.encode(codec, errors)))
for data in b'a', b'ab', b'abc', b'\x00\xd8', b'\x00\xd8a\x00', b'\x00\xdc', b'\xff\xfea\x00', b'\xfe\xff\x00a', b'\xff\xfe', b'', b'\x00\xd8\x00\xdc', b'\xff\xfe\x00\x00a\x00\x00\x00', b'\x00\x00\x11\x00', b'\x00\xd8\x00\x00':
    for codec in 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-32-be', 'utf-8-sig':
        t(lambda: (codec, data.decode(codec)))
        t(lambda: (data.decode(codec, 'replace'), data.decode(codec, 'ignore')))
t(lambda: 'a'.encode(5))
t(lambda: 'a'.encode('utf-8', 5))
t(lambda: 'a'.encode(errors='x'))
t(lambda: '\xe9'.encode('ascii', errors='x'))
t(lambda: b'\xff'.decode(errors='x'))
t(lambda: b'a'.decode('no such'))
t(lambda: 'a'.encode(''))
t(lambda: 'a'.encode('UTF_8'), )
t(lambda: 'a'.encode(' utf-8 '))
t(lambda: bytes('a', 'utf-16'))
t(lambda: bytes('\xe9', 'ascii'))
t(lambda: str(b'\xe9', 'ascii', 'replace'))
t(lambda: bytearray('\u20ac', 'latin-1', 'xmlcharrefreplace'))
for cls in UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError:
    t(lambda: cls())
    t(lambda: cls('a', 'b'))
print(UnicodeEncodeError('c', 'abc', 1, 2, 'r'), UnicodeEncodeError('c', 'abc', 0, 3, 'r'), UnicodeDecodeError('c', b'abc', 1, 2, 'r'))
print(UnicodeTranslateError('abc', 0, 2, 'r'), UnicodeEncodeError('c', 'a\u20ac\U0001f600', 1, 2, 'r'), UnicodeEncodeError('c', 'a\U0001f600', 1, 2, 'r'))
