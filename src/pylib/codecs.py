"""Encodings by name: text to bytes and back at once, piece by piece, and in streams; handlers for errors.

https://docs.python.org/3/library/codecs.html. Left out: character maps of one's own, names of
characters, and the encodings of East Asia.
"""
import _codecs

__all__ = ['register', 'lookup', 'open', 'EncodedFile', 'BOM', 'BOM_BE', 'BOM_LE', 'BOM32_BE', 'BOM32_LE', 'BOM64_BE',
           'BOM64_LE', 'BOM_UTF8', 'BOM_UTF16', 'BOM_UTF16_LE', 'BOM_UTF16_BE', 'BOM_UTF32', 'BOM_UTF32_LE',
           'BOM_UTF32_BE', 'CodecInfo', 'Codec', 'IncrementalEncoder', 'IncrementalDecoder', 'StreamReader',
           'StreamWriter', 'StreamReaderWriter', 'StreamRecoder', 'getencoder', 'getdecoder', 'getincrementalencoder',
           'getincrementaldecoder', 'getreader', 'getwriter', 'encode', 'decode', 'iterencode', 'iterdecode',
           'strict_errors', 'ignore_errors', 'replace_errors', 'xmlcharrefreplace_errors', 'backslashreplace_errors',
           'register_error', 'lookup_error']

BOM_UTF8 = b'\xef\xbb\xbf'
BOM_LE = BOM_UTF16_LE = BOM32_LE = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = BOM32_BE = b'\xfe\xff'
BOM_UTF32_LE = BOM64_LE = b'\xff\xfe\x00\x00'
BOM_UTF32_BE = BOM64_BE = b'\x00\x00\xfe\xff'
BOM = BOM_UTF16 = BOM_UTF16_LE
BOM_UTF32 = BOM_UTF32_LE


class Codec:
    """Encoding and decoding without a memory."""

    def encode(self, input, errors='strict'):
        raise NotImplementedError

    def decode(self, input, errors='strict'):
        raise NotImplementedError


class CodecInfo(tuple):
    """What lookup() gives."""
    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None, *, _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode, self.decode = encode, decode
        self.incrementalencoder, self.incrementaldecoder = incrementalencoder, incrementaldecoder
        self.streamreader, self.streamwriter = streamreader, streamwriter
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        cls = type(self)
        return f'<{cls.__module__}.{cls.__qualname__} object for encoding {self.name} at {id(self):#x}>'

    def __getnewargs__(self):
        return tuple(self)


# -- piece by piece ----------------------------------------------------------------------------------------------------


class IncrementalEncoder:
    """Encodes a text that comes in pieces."""

    def __init__(self, errors='strict'):
        self.errors = errors
        self.buffer = ''

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class IncrementalDecoder:
    """Decodes bytes that come in pieces."""

    def __init__(self, errors='strict'):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return b'', 0

    def setstate(self, state):
        pass


class BufferedIncrementalDecoder(IncrementalDecoder):
    """One that keeps the bytes of a character that is not yet whole."""

    def __init__(self, errors='strict'):
        super().__init__(errors)
        self.buffer = b''

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        text, consumed = self._buffer_decode(data, self.errors, final)
        self.buffer = data[consumed:]
        return text

    def reset(self):
        self.buffer = b''

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


def _whole(data, encoding):
    """How many of the bytes make whole characters."""
    size = len(data)
    if encoding.startswith('utf-32'):
        return size - size % 4
    if encoding.startswith('utf-16'):
        size -= size % 2
        high = data[size - 2 if encoding.endswith('be') else size - 1] if size else 0
        return size - 2 if 0xD8 <= high < 0xDC else size
    if encoding == 'utf-8':
        for back in range(1, min(3, size) + 1):
            if data[-back] >= 0xC0:
                try:
                    data[-back:].decode('utf-8')
                except UnicodeDecodeError as error:
                    return size - back if error.reason == 'unexpected end of data' and not error.start else size
            if data[-back] & 0xC0 != 0x80:
                break
    return size


class _Decoder(BufferedIncrementalDecoder):
    _encoding = ''

    def decode(self, input, final=False):
        data = self.buffer + input
        size = len(data) if final else _whole(data, self._encoding)
        text = data[:size].decode(self._encoding, self.errors)
        self.buffer = data[size:]
        return text


_MARKS = {'utf-8-sig': ((BOM_UTF8, 'utf-8'),), 'utf-16': ((BOM_UTF16_LE, 'utf-16-le'), (BOM_UTF16_BE, 'utf-16-be')),
          'utf-32': ((BOM_UTF32_LE, 'utf-32-le'), (BOM_UTF32_BE, 'utf-32-be'))}


class _MarkedDecoder(BufferedIncrementalDecoder):
    """The first bytes say in which order the others are."""
    _encoding = ''
    _found = None

    def _buffer_decode(self, input, errors, final):
        if self._found is not None:
            size = len(input) if final else _whole(input, self._found)
            return input[:size].decode(self._found, errors), size
        marks = _MARKS[self._encoding]
        for mark, encoding in marks:
            if input.startswith(mark):
                self._found = encoding
                text, consumed = self._buffer_decode(input[len(mark):], errors, final)
                return text, consumed + len(mark)
        if self._encoding == 'utf-8-sig':
            if len(input) < 3 and BOM_UTF8.startswith(input) and not final:
                return '', 0
            self._found = 'utf-8'
            return self._buffer_decode(input, errors, final)
        size = len(marks[0][0])
        if len(input) < size and not (final and input):
            return '', 0
        raise UnicodeDecodeError(self._encoding, input, 0, min(size, len(input)), 'Stream does not start with BOM')

    def reset(self):
        super().reset()
        self._found = None

    def getstate(self):
        if self._encoding == 'utf-8-sig':
            return self.buffer, int(self._found is None)
        return (self.buffer, 2) if self._found is None else (self.buffer, int(self._found.endswith('be')))

    def setstate(self, state):
        self.buffer, order = state
        if self._encoding == 'utf-8-sig':
            self._found = None if order else 'utf-8'
        else:
            self._found = (f'{self._encoding}-le', f'{self._encoding}-be', None)[min(order, 2)]


class _Encoder(IncrementalEncoder):
    _encoding = ''

    def encode(self, input, final=False):
        return input.encode(self._encoding, self.errors)


class _MarkedEncoder(_Encoder):
    """The first bytes say in which order the others are."""
    _begun = False

    def encode(self, input, final=False):
        encoding = self._encoding
        if self._begun:
            encoding = 'utf-8' if encoding == 'utf-8-sig' else encoding + '-le'
        self._begun = True
        return input.encode(encoding, self.errors)

    def reset(self):
        self._begun = False

    def getstate(self):
        return 0 if self._begun else 1 if self._encoding == 'utf-8-sig' else 2

    def setstate(self, state):
        self._begun = not state


# -- looking up --------------------------------------------------------------------------------------------------------

_known = {}


def lookup(encoding):
    """The codec of that name; LookupError for one that is not known."""
    if not isinstance(encoding, str):
        raise TypeError(f'lookup() argument must be str, not {type(encoding).__name__}')
    name = _codecs.name_of(encoding)
    if name is None and encoding.lower().replace('-', '_') in _NOT_TEXT:
        return _not_text(encoding)
    if name is None:
        info = _codecs.search(encoding)
        if info is None:
            raise LookupError(f'unknown encoding: {encoding}')
        return info
    if name not in _known:
        _known[name] = _text_codec(name)
    return _known[name]


def _text_codec(name):
    def encode(input, errors='strict'):
        if not isinstance(input, str):
            raise TypeError(f'{name.replace("-", "_")}_encode() argument 1 must be str, not {type(input).__name__}')
        return input.encode(name, errors), len(input)

    def decode(input, errors='strict'):
        if isinstance(input, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(input)
        return data.decode(name, errors), len(data)
    marked = name in _MARKS
    own = {'_encoding': name}
    return CodecInfo(
        encode, decode, name='iso8859-1' if name == 'latin-1' else name,
        incrementalencoder=type('IncrementalEncoder', (_MarkedEncoder if marked else _Encoder,), own),
        incrementaldecoder=type('IncrementalDecoder', (_MarkedDecoder if marked else _Decoder,), own),
        streamreader=type('StreamReader', (StreamReader,), {'decode': staticmethod(decode), **own}),
        streamwriter=type('StreamWriter', (StreamWriter,), {'encode': staticmethod(encode), **own}))


_NOT_TEXT = {'rot13': 'rot13', 'rot_13': 'rot13', 'hex': 'hex', 'hex_codec': 'hex', 'base64': 'base64',
             'base_64': 'base64', 'base64_codec': 'base64'}


def _not_text(encoding):
    name = _NOT_TEXT[encoding.lower().replace('-', '_')]
    if name == 'rot13':
        letters = 'abcdefghijklmnopqrstuvwxyz'
        turned = letters[13:] + letters[:13]
        table = str.maketrans(letters + letters.upper(), turned + turned.upper())
        encode = decode = lambda text: text.translate(table)
    else:
        import binascii
        encode, decode = {'hex': (binascii.b2a_hex, binascii.a2b_hex), 'base64': (_lines_of_base64, binascii.a2b_base64)}[name]
    return CodecInfo(lambda input, errors='strict': (encode(input), len(input)),
                     lambda input, errors='strict': (decode(input), len(input)), name=name, _is_text_encoding=False)


def _lines_of_base64(data):
    import base64
    return base64.encodebytes(data)


def register(search_function, /):
    if not callable(search_function):
        raise TypeError('argument must be callable')
    _codecs.register(search_function)


def unregister(search_function, /):
    _codecs.unregister(search_function)


def encode(obj, encoding='utf-8', errors='strict'):
    return lookup(encoding)[0](obj, errors)[0]


def decode(obj, encoding='utf-8', errors='strict'):
    return lookup(encoding)[1](obj, errors)[0]


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors='strict', **kwargs):
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for text in iterator:
        data = encoder.encode(text)
        if data:
            yield data
    data = encoder.encode('', True)
    if data:
        yield data


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for data in iterator:
        text = decoder.decode(data)
        if text:
            yield text
    text = decoder.decode(b'', True)
    if text:
        yield text


# -- handlers ----------------------------------------------------------------------------------------------------------


def _unexpected(error):
    return TypeError(f"don't know how to handle {type(error).__name__} in error callback")


def strict_errors(error, /):
    """Raises the error."""
    raise error if isinstance(error, Exception) else TypeError('codec must pass exception instance')


def ignore_errors(error, /):
    if not isinstance(error, (UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)):
        raise _unexpected(error)
    return '', error.end


def replace_errors(error, /):
    if isinstance(error, UnicodeDecodeError):
        return '\ufffd', error.end
    if isinstance(error, (UnicodeEncodeError, UnicodeTranslateError)):
        return ('?' if isinstance(error, UnicodeEncodeError) else '\ufffd') * (error.end - error.start), error.end
    raise _unexpected(error)


def _by_character(shown):
    def handler(error, /):
        if not isinstance(error, UnicodeEncodeError):
            raise _unexpected(error)
        return ''.join(map(shown, error.object[error.start:error.end])), error.end
    return handler


xmlcharrefreplace_errors = _by_character(lambda char: f'&#{ord(char)};')
_escapes = _by_character(lambda char: char.encode('ascii', 'backslashreplace').decode())


def backslashreplace_errors(error, /):
    if isinstance(error, UnicodeDecodeError):
        return ''.join(f'\\x{byte:02x}' for byte in error.object[error.start:error.end]), error.end
    return _escapes(error)


def _with_surrogates(name):
    def handler(error, /):
        if not isinstance(error, (UnicodeEncodeError, UnicodeDecodeError)):
            raise _unexpected(error)
        part = error.object[error.start:error.end]
        try:
            if isinstance(part, str):
                return part.encode(error.encoding, name), error.end
            return part.decode(error.encoding, name), error.end
        except UnicodeError:
            raise error from None
    return handler


_HANDLERS = {'strict': strict_errors, 'ignore': ignore_errors, 'replace': replace_errors,
             'xmlcharrefreplace': xmlcharrefreplace_errors, 'backslashreplace': backslashreplace_errors,
             'surrogateescape': _with_surrogates('surrogateescape'),
             'surrogatepass': _with_surrogates('surrogatepass')}


def register_error(errors, handler, /):
    if not isinstance(errors, str):
        raise TypeError(f'register_error() argument 1 must be str, not {type(errors).__name__}')
    if not callable(handler):
        raise TypeError('handler must be callable')
    _codecs.register_error(errors, handler)


def lookup_error(name, /):
    handler = _codecs.handler_of(name) or _HANDLERS.get(name)
    if handler is None:
        raise LookupError(f"unknown error handler name '{name}'")
    return handler


# -- streams -----------------------------------------------------------------------------------------------------------


class StreamWriter(Codec):
    """Writes text to a stream of bytes."""

    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        self.stream.write(self.encode(object, self.errors)[0])

    def writelines(self, list):
        self.write(''.join(list))

    def reset(self):
        pass

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReader(Codec):
    """Reads text from a stream of bytes."""

    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors
        self._decoder = None
        self._text = ''

    def _more(self, size):
        """Decodes up to so many bytes more; False at the end."""
        if self._decoder is None:
            self._decoder = getincrementaldecoder(self._encoding)(self.errors)
        data = self.stream.read() if size < 0 else self.stream.read(size)
        self._text += self._decoder.decode(data, size < 0)
        return bool(data)

    def read(self, size=-1, chars=-1, firstline=False):
        while (chars < 0 or len(self._text) < chars) and self._more(size):
            if size >= 0 and chars < 0 and self._text:
                break
        end = len(self._text) if chars < 0 else chars
        text, self._text = self._text[:end], self._text[end:]
        return text

    def readline(self, size=None, keepends=True):
        while len(lines := self._text.splitlines(True)) < 2:
            if not self._more(size or 72):
                break
        line = lines[0] if lines else ''
        self._text = self._text[len(line):]
        return line if keepends else ''.join(line.splitlines()[:1])

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def reset(self):
        self._decoder = None
        self._text = ''

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReaderWriter:
    """A reader and a writer of text over one stream of bytes."""
    encoding = 'unknown'

    def __init__(self, stream, Reader, Writer, errors='strict'):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None, keepends=True):
        return self.reader.readline(size, keepends)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()
        if whence == 0 and offset == 0:
            self.writer.reset()

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamRecoder:
    """What is in a stream in one encoding, read and written in another."""
    data_encoding = file_encoding = 'unknown'

    def __init__(self, stream, encode, decode, Reader, Writer, errors='strict'):
        self.stream = stream
        self.encode = encode
        self.decode = decode
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.encode(self.reader.read(size), self.errors)[0]

    def readline(self, size=None):
        return self.encode(self.reader.readline(size), self.errors)[0]

    def readlines(self, sizehint=None):
        return self.encode(self.reader.read(), self.errors)[0].splitlines(keepends=True)

    def __next__(self):
        return self.encode(next(self.reader), self.errors)[0]

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        return self.write(b''.join(list))

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    """A file as a stream of text in an encoding."""
    import builtins
    import warnings
    warnings.warn('codecs.open() is deprecated. Use open() instead.', DeprecationWarning, stacklevel=2)
    if encoding is not None and 'b' not in mode:
        mode += 'b'
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    info = lookup(encoding)
    both = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
    both.encoding = encoding
    return both


def EncodedFile(file, data_encoding, file_encoding=None, errors='strict'):
    """A stream in data_encoding over one in file_encoding."""
    data_info = lookup(data_encoding)
    file_info = lookup(file_encoding or data_encoding)
    both = StreamRecoder(file, data_info.encode, data_info.decode, file_info.streamreader, file_info.streamwriter, errors)
    both.data_encoding, both.file_encoding = data_encoding, file_encoding or data_encoding
    return both
