"""JSONEncoder."""
from _json import encode as _encode, encode_basestring, encode_basestring_ascii

__all__ = ['JSONEncoder', 'encode_basestring', 'encode_basestring_ascii']


class JSONEncoder:
    """Encodes values as JSON; default() is asked about what JSON does not know."""
    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        """Something that can be encoded, in place of o; raises TypeError unless overridden."""
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        return ''.join(self.iterencode(o, _one_shot=True))

    def iterencode(self, o, _one_shot=False):
        """The text in pieces: here always one."""
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = ' ' * indent
        text = _encode(o, self.default, bool(self.skipkeys), bool(self.ensure_ascii), bool(self.check_circular),
                       bool(self.allow_nan), bool(self.sort_keys), indent, self.item_separator, self.key_separator)
        return (text,) if _one_shot else iter((text,))
