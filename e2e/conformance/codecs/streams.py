"""Readers, writers and iterators of text in an encoding."""
import codecs


def t(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


t(lambda: list(codecs.iterencode(['a','é'],'utf-8')))
t(lambda: list(codecs.iterdecode([b'\xc3',b'\xa9x'],'utf-8')))
t(lambda: codecs.getencoder('utf-8')('é'))
t(lambda: codecs.getdecoder('utf-8')(b'\xc3\xa9'))
t(lambda: codecs.encode('é'))
t(lambda: codecs.decode(b'\xc3\xa9'))
t(lambda: codecs.encode(5))
t(lambda: codecs.decode('x', 'utf-8'))
import io
r = codecs.getreader('utf-8')(io.BytesIO('aé\nb'.encode()))
t(lambda: (r.read(1), r.readline(), r.read())); w = io.BytesIO(); x = codecs.getwriter('utf-16-le')(w); x.write('hé')
t(lambda: w.getvalue())
