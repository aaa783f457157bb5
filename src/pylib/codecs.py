"""Encodings by name, and encoding and decoding as functions. Left out: incremental codecs, registering one's own."""

BOM_UTF8 = b'\xef\xbb\xbf'
BOM_UTF16_LE, BOM_UTF16_BE = b'\xff\xfe', b'\xfe\xff'
BOM = BOM_UTF16 = BOM_UTF16_LE


class CodecInfo:
    def __init__(self, name):
        self.name = name

    def encode(self, text, errors='strict'):
        return text.encode(self.name, errors), len(text)

    def decode(self, data, errors='strict'):
        return bytes(data).decode(self.name, errors), len(data)

    def __repr__(self):
        return f'<codecs.CodecInfo object for encoding {self.name} at {id(self):#x}>'


def lookup(encoding):
    """LookupError for an encoding that is not known."""
    ''.encode(encoding)
    b''.decode(encoding)
    name = encoding.lower().replace('_', '-')
    return CodecInfo({'utf8': 'utf-8', 'latin-1': 'iso8859-1', 'latin1': 'iso8859-1', 'us-ascii': 'ascii'}.get(name, name))


def encode(obj, encoding='utf-8', errors='strict'):
    return obj.encode(encoding, errors)


def decode(obj, encoding='utf-8', errors='strict'):
    return obj.decode(encoding, errors)


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    import io
    return io.open(filename, mode, buffering, encoding, None if 'b' in mode else errors)
