"""Codecs and handlers of errors by name. C in CPython. The encodings themselves are in _encodings."""
import _codecs

_known = {}


def lookup(encoding):
    """The codec of that name; LookupError for one that is not known."""
    if not isinstance(encoding, str):
        raise TypeError(f'lookup() argument must be str, not {type(encoding).__name__}')
    name = _codecs.name_of(encoding)
    if name in _known:
        return _known[name]
    import _encodings
    if name is not None:
        _known[name] = _encodings.text_codec(name)
        return _known[name]
    info = _encodings.not_text(encoding) or _codecs.search(encoding)
    if info is None:
        raise LookupError(f'unknown encoding: {encoding}')
    return info


def register(search_function, /):
    if not callable(search_function):
        raise TypeError('argument must be callable')
    _codecs.register(search_function)


def unregister(search_function, /):
    _codecs.unregister(search_function)


def encode(obj, encoding='utf-8', errors='strict'):
    return _converted('encoding', lookup(encoding)[0], obj, encoding, errors)


def decode(obj, encoding='utf-8', errors='strict'):
    return _converted('decoding', lookup(encoding)[1], obj, encoding, errors)


def _converted(what, codec, obj, encoding, errors):
    try:
        return codec(obj, errors)[0]
    except Exception as error:
        error.add_note(f'{what} with {encoding!r} codec failed')
        raise


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
