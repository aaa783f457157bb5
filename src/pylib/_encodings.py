"""The codecs of the encodings that are built in. CPython has them in C and in the package encodings."""
from codecs import (
    BOM_UTF8,
    BOM_UTF16_BE,
    BOM_UTF16_LE,
    BOM_UTF32_BE,
    BOM_UTF32_LE,
    BufferedIncrementalDecoder,
    CodecInfo,
    IncrementalEncoder,
    StreamReader,
    StreamWriter,
)


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

    def _buffer_decode(self, input, errors, final):
        size = len(input) if final else _whole(input, self._encoding)
        return input[:size].decode(self._encoding, errors), size


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


def text_codec(name):
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


def not_text(encoding):
    """The codec from text to text or from bytes to bytes of that name; None when there is none."""
    name = _NOT_TEXT.get(encoding.lower().replace('-', '_'))
    if name is None:
        return None
    if name == 'rot13':
        letters = 'abcdefghijklmnopqrstuvwxyz'
        turned = letters[13:] + letters[:13]
        table = str.maketrans(letters + letters.upper(), turned + turned.upper())
        encode = decode = lambda text: text.translate(table)
    else:
        import binascii
        encode = binascii.b2a_hex if name == 'hex' else _lines_of_base64
        decode = binascii.a2b_hex if name == 'hex' else binascii.a2b_base64
    return CodecInfo(lambda input, errors='strict': (encode(input), len(input)),
                     lambda input, errors='strict': (decode(input), len(input)), name=name, _is_text_encoding=False)


def _lines_of_base64(data):
    import base64
    return base64.encodebytes(data)
