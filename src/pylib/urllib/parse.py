"""Addresses of the web taken apart and put together (RFC 3986).

https://docs.python.org/3/library/urllib.parse.html. Left out: the undocumented split functions, what stands in brackets
is no further looked at.
"""
import re
import types
from collections import namedtuple

__all__ = ['urlparse', 'urlunparse', 'urljoin', 'urldefrag', 'urlsplit', 'urlunsplit', 'urlencode', 'parse_qs',
           'parse_qsl', 'quote', 'quote_plus', 'quote_from_bytes', 'unquote', 'unquote_plus', 'unquote_to_bytes',
           'DefragResult', 'ParseResult', 'SplitResult', 'DefragResultBytes', 'ParseResultBytes', 'SplitResultBytes']

uses_relative = ['', *'ftp http gopher nntp imap wais file https shttp mms prospero rtsp rtsps rtspu sftp svn svn+ssh ws '
                 'wss'.split()]
uses_netloc = ['', *'ftp http gopher nntp telnet imap wais file mms https shttp snews prospero rtsp rtsps rtspu rsync '
               'svn svn+ssh sftp nfs git git+ssh ws wss itms-services'.split()]
uses_params = ['', *'ftp hdl prospero http imap https shttp rtsp rtsps rtspu sip sips mms sftp tel'.split()]
scheme_chars = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.'
_ALWAYS_SAFE = frozenset(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~')
_SPACE = ''.join(map(chr, range(33)))


def _coerce_args(*args):
    """The arguments as text, and what makes the result bytes again where they were bytes."""
    is_text = isinstance(args[0], str)
    for arg in args[1:]:
        if arg and isinstance(arg, str) != is_text:
            raise TypeError('Cannot mix str and non-str arguments')
    if is_text:
        return *args, lambda result: result
    return *(arg.decode('ascii', 'strict') if arg else '' for arg in args), lambda result: result.encode('ascii', 'strict')


class _ResultMixinStr(object):
    """Text that can be made bytes, part by part."""
    __slots__ = ()

    def encode(self, encoding='ascii', errors='strict'):
        return self._encoded_counterpart(*(part.encode(encoding, errors) for part in self))


class _ResultMixinBytes(object):
    """Bytes that can be made text, part by part."""
    __slots__ = ()

    def decode(self, encoding='ascii', errors='strict'):
        return self._decoded_counterpart(*(part.decode(encoding, errors) for part in self))


class _NetlocResultMixinBase(object):
    """Parts of the network location."""
    __slots__ = ()

    @property
    def username(self):
        return self._userinfo[0]

    @property
    def password(self):
        return self._userinfo[1]

    @property
    def hostname(self):
        hostname = self._hostinfo[0]
        if not hostname:
            return None
        hostname, percent, zone = hostname.partition('%' if isinstance(hostname, str) else b'%')
        return hostname.lower() + percent + zone

    @property
    def port(self):
        port = self._hostinfo[1]
        if port is not None:
            if not (port.isdigit() and port.isascii()):
                raise ValueError(f'Port could not be cast to integer value as {port!r}')
            port = int(port)
            if not 0 <= port <= 65535:
                raise ValueError('Port out of range 0-65535')
        return port

    def _cut(self, text, at, last=False):
        mark = at if isinstance(text, str) else at.encode()
        return text.rpartition(mark) if last else text.partition(mark)

    @property
    def _userinfo(self):
        userinfo, have_info, _ = self._cut(self.netloc, '@', last=True)
        if not have_info:
            return None, None
        username, have_password, password = self._cut(userinfo, ':')
        return username, password if have_password else None

    @property
    def _hostinfo(self):
        _, _, hostinfo = self._cut(self.netloc, '@', last=True)
        _, have_open, bracketed = self._cut(hostinfo, '[')
        if have_open:
            hostname, _, port = self._cut(bracketed, ']')
            _, _, port = self._cut(port, ':')
        else:
            hostname, _, port = self._cut(hostinfo, ':')
        return hostname, port or None

    __class_getitem__ = classmethod(types.GenericAlias)


_SplitResultBase = namedtuple('_SplitResultBase', 'scheme netloc path query fragment')
_ParseResultBase = namedtuple('_ParseResultBase', 'scheme netloc path params query fragment')
_DefragResultBase = namedtuple('_DefragResultBase', 'url fragment')


class SplitResult(_SplitResultBase, _NetlocResultMixinBase, _ResultMixinStr):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class SplitResultBytes(_SplitResultBase, _NetlocResultMixinBase, _ResultMixinBytes):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_ParseResultBase, _NetlocResultMixinBase, _ResultMixinStr):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class ParseResultBytes(_ParseResultBase, _NetlocResultMixinBase, _ResultMixinBytes):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResult(_DefragResultBase, _ResultMixinStr):
    __slots__ = ()

    def geturl(self):
        return f'{self.url}#{self.fragment}' if self.fragment else self.url


class DefragResultBytes(_DefragResultBase, _ResultMixinBytes):
    __slots__ = ()

    def geturl(self):
        return self.url + b'#' + self.fragment if self.fragment else self.url


for _text, _bytes in (SplitResult, SplitResultBytes), (ParseResult, ParseResultBytes), (DefragResult, DefragResultBytes):
    _text._encoded_counterpart = _bytes
    _bytes._decoded_counterpart = _text
del _text, _bytes


def urlparse(url, scheme='', allow_fragments=True):
    """Six parts: scheme, netloc, path, params, query, fragment."""
    url, scheme, finish = _coerce_args(url, scheme)
    return finish(ParseResult(*_urlparse(url, scheme, allow_fragments)))


def _urlparse(url, scheme, allow_fragments):
    scheme, netloc, path, query, fragment = _urlsplit(url, scheme, allow_fragments)
    params = ''
    if scheme in uses_params and ';' in path:
        path, params = _splitparams(path)
    return scheme, netloc, path, params, query, fragment


def _splitparams(url):
    i = url.find(';', url.rfind('/')) if '/' in url else url.find(';')
    return (url, '') if i < 0 else (url[:i], url[i + 1:])


def urlsplit(url, scheme='', allow_fragments=True):
    """Five parts: scheme, netloc, path, query, fragment."""
    url, scheme, finish = _coerce_args(url, scheme)
    return finish(SplitResult(*_urlsplit(url, scheme, allow_fragments)))


def _urlsplit(url, scheme, allow_fragments):
    url = url.lstrip(_SPACE)
    scheme = scheme.strip(_SPACE)
    for char in '\t\r\n':
        url = url.replace(char, '')
        scheme = scheme.replace(char, '')
    netloc = query = fragment = ''
    i = url.find(':')
    if i > 0 and url[0].isascii() and url[0].isalpha() and all(char in scheme_chars for char in url[:i]):
        scheme, url = url[:i].lower(), url[i + 1:]
    if url[:2] == '//':
        end = min([len(url), *(at for at in (url.find(char, 2) for char in '/?#') if at >= 0)])
        netloc, url = url[2:end], url[end:]
        if ('[' in netloc) != (']' in netloc):
            raise ValueError('Invalid IPv6 URL')
        if '[' in netloc:
            _check_brackets(netloc.rpartition('@')[2])
    if allow_fragments and '#' in url:
        url, fragment = url.split('#', 1)
    if '?' in url:
        url, query = url.split('?', 1)
    return scheme, netloc, url, query, fragment


def _check_brackets(host):
    before, _, bracketed = host.partition('[')
    name, _, port = bracketed.partition(']')
    if before or port and not port.startswith(':'):
        raise ValueError('Invalid IPv6 URL')
    if name.startswith('v') and not re.fullmatch(r'v[a-fA-F0-9]+\..+', name):
        raise ValueError('IPvFuture address is invalid')


def urlunparse(components):
    scheme, netloc, url, params, query, fragment, finish = _coerce_args(*components)
    if params:
        url = f'{url};{params}'
    return finish(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    scheme, netloc, url, query, fragment, finish = _coerce_args(*components)
    if netloc:
        if url and url[:1] != '/':
            url = '/' + url
        url = '//' + netloc + url
    elif url[:2] == '//' or scheme and scheme in uses_netloc and (not url or url[:1] == '/'):
        url = '//' + url
    if scheme:
        url = scheme + ':' + url
    if query:
        url = url + '?' + query
    if fragment:
        url = url + '#' + fragment
    return finish(url)


def urljoin(base, url, allow_fragments=True):
    """The address that `url` means on the page at `base`."""
    if not base:
        return url
    if not url:
        return base
    base, url, finish = _coerce_args(base, url)
    bscheme, bnetloc, bpath, bparams, bquery, bfragment = urlparse(base, '', allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, bscheme, allow_fragments)
    if scheme != bscheme or scheme not in uses_relative:
        return finish(url)
    if scheme in uses_netloc:
        if netloc:
            return finish(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = bnetloc
    if not path and not params:
        return finish(urlunparse((scheme, netloc, bpath, bparams, query or bquery, fragment)))
    base_parts = bpath.split('/')
    if base_parts[-1] != '':
        del base_parts[-1]
    if path[:1] == '/':
        segments = path.split('/')
    else:
        segments = base_parts + path.split('/')
        segments[1:-1] = filter(None, segments[1:-1])
    resolved = []
    for segment in segments:
        if segment == '..':
            if resolved:
                resolved.pop()
        elif segment != '.':
            resolved.append(segment)
    if segments[-1] in ('.', '..'):
        resolved.append('')
    return finish(urlunparse((scheme, netloc, '/'.join(resolved) or '/', params, query, fragment)))


def urldefrag(url):
    """The address without its fragment, and the fragment."""
    url, finish = _coerce_args(url)
    if '#' not in url:
        return finish(DefragResult(url, ''))
    scheme, netloc, path, params, query, fragment = urlparse(url)
    return finish(DefragResult(urlunparse((scheme, netloc, path, params, query, '')), fragment))


def unquote_to_bytes(string):
    if not string:
        return b''
    if isinstance(string, str):
        string = string.encode('utf-8')
    first, *rest = string.split(b'%')
    out = bytearray(first)
    for item in rest:
        try:
            out.append(int(item[:2].decode('ascii'), 16) if len(item[:2]) == 2 and item[:2].isalnum() else int('x'))
            out += item[2:]
        except ValueError:
            out += b'%' + item
    return bytes(out)


def unquote(string, encoding='utf-8', errors='replace'):
    """%xx sequences as the characters that they stand for."""
    if isinstance(string, (bytes, bytearray)):
        return unquote_to_bytes(string).decode(encoding, errors)
    if '%' not in string:
        return string
    encoding = encoding or 'utf-8'
    errors = errors or 'replace'
    parts = []
    run = ''
    for char in string:
        if char.isascii():
            run += char
        else:
            parts += [unquote_to_bytes(run).decode(encoding, errors), char]
            run = ''
    return ''.join(parts) + unquote_to_bytes(run).decode(encoding, errors)


def unquote_plus(string, encoding='utf-8', errors='replace'):
    return unquote(string.replace('+', ' '), encoding, errors)


def quote(string, safe='/', encoding=None, errors=None):
    """Everything but letters, digits, _.-~ and what is safe as %xx."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or 'utf-8', errors or 'strict')
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    elif errors is not None:
        raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe='', encoding=None, errors=None):
    space = ' ' if isinstance(string, str) else b' '
    if space not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + (' ' if isinstance(safe, str) else b' '), encoding, errors).replace(' ', '+')


def quote_from_bytes(bs, safe='/'):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError('quote_from_bytes() expected bytes')
    if isinstance(safe, str):
        safe = safe.encode('ascii', 'ignore')
    kept = _ALWAYS_SAFE | frozenset(c for c in safe if c < 128)
    return ''.join(chr(c) if c in kept else f'%{c:02X}' for c in bs)


def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    """A query string of a mapping or of pairs."""
    if hasattr(query, 'items'):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as err:
            raise TypeError('not a valid non-string sequence or mapping object') from err

    def coded(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)

    pairs = []
    for key, value in query:
        if doseq and not isinstance(value, (str, bytes)) and hasattr(value, '__len__'):
            pairs += [f'{coded(key)}={coded(one)}' for one in value]
        else:
            pairs.append(f'{coded(key)}={coded(value)}')
    return '&'.join(pairs)


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
             max_num_fields=None, separator='&'):
    """The values of each name in a query string."""
    parsed = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding=encoding, errors=errors,
                                 max_num_fields=max_num_fields, separator=separator):
        parsed.setdefault(name, []).append(value)
    return parsed


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
              max_num_fields=None, separator='&'):
    """The pairs in a query string."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError('Separator must be of type string or bytes.')
    if isinstance(qs, str):
        separator = separator if isinstance(separator, str) else str(separator, 'ascii')
        equals, unquoted = '=', lambda text: unquote_plus(text, encoding, errors)
    else:
        if not qs:
            return []
        qs = bytes(memoryview(qs))
        separator = separator if isinstance(separator, bytes) else bytes(separator, 'ascii')
        equals, unquoted = b'=', lambda text: unquote_to_bytes(text.replace(b'+', b' '))
    if not qs:
        return []
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError('Max number of fields exceeded')
    pairs = []
    for field in qs.split(separator):
        if not field and not strict_parsing:
            continue
        name, has_value, value = field.partition(equals)
        if not has_value and strict_parsing:
            raise ValueError(f'bad query field: {field!r}')
        if value or keep_blank_values:
            pairs.append((unquoted(name), unquoted(value)))
    return pairs
