"""Requests, as the program gives them and as they are sent, and responses."""
import datetime
import http.client
import json as _json
from urllib.parse import quote, urlencode, urlsplit, urlunsplit

from .auth import HTTPBasicAuth
from .exceptions import (
    ChunkedEncodingError,
    ConnectionError,
    HTTPError,
    InvalidHeader,
    InvalidJSONError,
    InvalidURL,
    JSONDecodeError,
    MissingSchema,
    StreamConsumedError,
)
from .status_codes import codes
from .structures import CaseInsensitiveDict, RequestsCookieJar

REDIRECT_STATI = codes.moved, codes.found, codes.other, codes.temporary_redirect, codes.permanent_redirect
ITER_CHUNK_SIZE = 512


class Request:
    """What the program asks for."""

    def __init__(
        self, method=None, url=None, headers=None, files=None, data=None, params=None, auth=None, cookies=None,
        hooks=None, json=None,
    ):
        if files or hooks:
            from _asyncio import _refuse

            _refuse(f'requests with {"files" if files else "hooks"}= are not supported')
        self.method = method
        self.url = url
        self.headers = headers or {}
        self.data = data or []
        self.params = params or {}
        self.auth = auth
        self.cookies = cookies
        self.json = json

    def __repr__(self):
        return f'<Request [{self.method}]>'

    def prepare(self):
        """The request as it is sent."""
        prepared = PreparedRequest()
        prepared.prepare(
            method=self.method, url=self.url, headers=self.headers, data=self.data, json=self.json,
            params=self.params, auth=self.auth, cookies=self.cookies,
        )
        return prepared


class PreparedRequest:
    """A request as it is sent."""

    def __init__(self):
        self.method = self.url = self.headers = self.body = None

    def __repr__(self):
        return f'<PreparedRequest [{self.method}]>'

    def prepare(
        self, method=None, url=None, headers=None, files=None, data=None, params=None, auth=None, cookies=None,
        hooks=None, json=None,
    ):
        """Makes all of it."""
        self.method = method and method.upper()
        self.prepare_url(url, params)
        self.prepare_headers(headers)
        self.prepare_cookies(cookies)
        self.prepare_body(data, files, json)
        self.prepare_auth(auth)

    def copy(self):
        """Another one with the same content."""
        other = PreparedRequest()
        other.method, other.url, other.body = self.method, self.url, self.body
        other.headers = None if self.headers is None else self.headers.copy()
        return other

    @property
    def path_url(self):
        """Path and query."""
        parts = urlsplit(self.url)
        return (parts.path or '/') + (f'?{parts.query}' if parts.query else '')

    def prepare_url(self, url, params):
        """The address, with the parameters in its query."""
        url = (url.decode('utf8') if isinstance(url, bytes) else str(url)).lstrip()
        if ':' in url and not url.lower().startswith('http'):
            self.url = url
            return
        try:
            parts = urlsplit(url)
            parts.port
        except ValueError as e:
            raise InvalidURL(*e.args)
        if not parts.scheme:
            raise MissingSchema(f'Invalid URL {url!r}: No scheme supplied. Perhaps you meant https://{url}?')
        if not parts.hostname:
            raise InvalidURL(f'Invalid URL {url!r}: No host supplied')
        query = '&'.join(filter(None, [parts.query, self._encode_params(params)]))
        whole = urlunsplit((parts.scheme, parts.netloc, parts.path or '/', query, parts.fragment))
        self.url = quote(whole, safe="!#$%&'()*+,/:;=?@[]~")

    @staticmethod
    def _encode_params(data):
        if isinstance(data, (str, bytes)):
            return data.decode() if isinstance(data, bytes) else data
        pairs = data.items() if hasattr(data, 'items') else data or ()
        return urlencode([
            (key, each) for key, value in pairs for each in (value if _is_many(value) else [value]) if each is not None
        ])

    def prepare_headers(self, headers):
        """The headers; their values must be text."""
        self.headers = CaseInsensitiveDict()
        for name, value in (headers or {}).items():
            if not isinstance(value, (str, bytes)):
                whole = name, value
                raise InvalidHeader(
                    f'Header part ({value!r}) from {whole} must be of type str or bytes, not {type(value)}'
                )
            self.headers[name] = value

    def prepare_cookies(self, cookies):
        """The header that has the cookies of the host."""
        jar = cookies if isinstance(cookies, RequestsCookieJar) else RequestsCookieJar(cookies)
        own = jar.for_host(urlsplit(self.url).hostname)
        if own:
            self.headers['Cookie'] = '; '.join(f'{name}={value}' for name, value in own.items())

    def prepare_body(self, data, files=None, json=None):
        """The body: JSON, a form, or data as they are."""
        body = kind = None
        if not data and json is not None:
            kind = 'application/json'
            try:
                body = _json.dumps(json, allow_nan=False).encode('utf-8')
            except ValueError as ve:
                raise InvalidJSONError(ve, request=self)
        elif isinstance(data, (str, bytes, bytearray)) or hasattr(data, 'read') or hasattr(data, '__next__'):
            body = data
        elif data:
            body = self._encode_params(data)
            kind = 'application/x-www-form-urlencoded'
        self.prepare_content_length(body)
        if kind and 'content-type' not in self.headers:
            self.headers['Content-Type'] = kind
        self.body = body or None

    def prepare_content_length(self, body):
        """The header that says how long the body is."""
        if hasattr(body, 'read') or hasattr(body, '__next__'):
            self.headers['Transfer-Encoding'] = 'chunked'
        elif body:
            self.headers['Content-Length'] = str(len(body.encode('utf-8') if isinstance(body, str) else body))
        elif self.method not in ('GET', 'HEAD') and 'Content-Length' not in self.headers:
            self.headers['Content-Length'] = '0'

    def prepare_auth(self, auth, url=''):
        """What proves who asks: name and password of the address, when nothing else is given."""
        parts = urlsplit(self.url)
        if auth is None and parts.username:
            auth = parts.username, parts.password or ''
        if auth:
            if isinstance(auth, tuple) and len(auth) == 2:
                auth = HTTPBasicAuth(*auth)
            self.__dict__.update(auth(self).__dict__)


def _is_many(value):
    return hasattr(value, '__iter__') and not isinstance(value, (str, bytes))


class Response:
    """What the server has answered."""

    def __init__(self):
        self._content = False
        self._content_consumed = False
        self.status_code = None
        self.headers = CaseInsensitiveDict()
        self.raw = None
        self.url = None
        self.encoding = None
        self.history = []
        self.reason = None
        self.cookies = RequestsCookieJar()
        self.elapsed = datetime.timedelta(0)
        self.request = None

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __repr__(self):
        return f'<Response [{self.status_code}]>'

    def __bool__(self):
        return self.ok

    def __iter__(self):
        return self.iter_content(128)

    @property
    def ok(self):
        """False when the status is that of an error."""
        try:
            self.raise_for_status()
        except HTTPError:
            return False
        return True

    @property
    def is_redirect(self):
        """True when the server sends the client elsewhere."""
        return 'location' in self.headers and self.status_code in REDIRECT_STATI

    @property
    def is_permanent_redirect(self):
        """True when it does so for ever."""
        return 'location' in self.headers and self.status_code in (codes.moved, codes.permanent_redirect)

    @property
    def apparent_encoding(self):
        """What the content looks like."""
        return 'ascii' if self.content.isascii() else 'utf-8'

    @property
    def content(self):
        """The body as bytes."""
        if self._content is False:
            if self._content_consumed:
                raise RuntimeError('The content for this response was already consumed')
            self._content = b''.join(self.iter_content(10240)) or b'' if self.status_code and self.raw else None
        self._content_consumed = True
        return self._content

    @property
    def text(self):
        """The body as text."""
        if not self.content:
            return ''
        try:
            return str(self.content, self.encoding or self.apparent_encoding, errors='replace')
        except LookupError:
            return str(self.content, errors='replace')

    def json(self, **kwargs):
        """What the body says in JSON."""
        try:
            return _json.loads(self.text if self.encoding or not self.content else self.content, **kwargs)
        except _json.JSONDecodeError as e:
            raise JSONDecodeError(e.msg, e.doc, e.pos)

    def iter_content(self, chunk_size=1, decode_unicode=False):
        """The body piece by piece."""
        if self._content_consumed and isinstance(self._content, bool):
            raise StreamConsumedError()
        if chunk_size is not None and not isinstance(chunk_size, int):
            raise TypeError(f'chunk_size must be an int, it is instead a {type(chunk_size)}.')
        if self._content_consumed:
            pieces = self._slices(chunk_size)
        else:
            pieces = self._pieces(chunk_size)
        return self._decoded(pieces) if decode_unicode and self.encoding else pieces

    def _slices(self, size):
        content = self._content or b''
        size = size or max(len(content), 1)
        return (content[i:i + size] for i in range(0, len(content), size))

    def _pieces(self, size):
        try:
            yield from self.raw.stream(size)
        except TimeoutError:
            raise ConnectionError(f'{self.raw.pool}: Read timed out.')
        except (http.client.IncompleteRead, OSError) as e:
            e = e.__cause__ or e
            raise ChunkedEncodingError((f'Connection broken: {e!r}', e))
        self._content_consumed = True
        self.raw.release()

    def _decoded(self, pieces):
        import codecs

        decoder = codecs.getincrementaldecoder(self.encoding)(errors='replace')
        for piece in pieces:
            if text := decoder.decode(piece):
                yield text
        if text := decoder.decode(b'', final=True):
            yield text

    def iter_lines(self, chunk_size=ITER_CHUNK_SIZE, decode_unicode=False, delimiter=None):
        """The body line by line, without what ends them."""
        pending = None
        for chunk in self.iter_content(chunk_size, decode_unicode):
            if pending is not None:
                chunk = pending + chunk
            lines = chunk.split(delimiter) if delimiter else chunk.splitlines()
            pending = lines.pop() if lines and lines[-1] and chunk and lines[-1][-1] == chunk[-1] else None
            yield from lines
        if pending is not None:
            yield pending

    def raise_for_status(self):
        """Raises HTTPError when the status is that of an error."""
        side = {4: 'Client', 5: 'Server'}.get(self.status_code // 100)
        if side:
            message = f'{self.status_code} {side} Error: {self.reason} for url: {self.url}'
            raise HTTPError(message, response=self)

    def close(self):
        """Gives the connection back; what has not been read is lost."""
        if not self._content_consumed:
            self.raw.close()
        self.raw.release()
