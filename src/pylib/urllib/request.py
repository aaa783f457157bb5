"""Addresses opened: urlopen() sends a request, follows redirects, and gives the answer as a file.

https://docs.python.org/3/library/urllib.request.html. Left out: https, ftp, cookies, passwords and proxies. Whoever
uses them is told so, but for proxies: the variables that name them are not looked at.
"""
import bisect
import http.client
import os
import socket
import sys
from urllib.error import ContentTooShortError, HTTPError, URLError
from urllib.parse import quote, unquote, unquote_to_bytes, urljoin, urlparse, urlsplit, urlunparse
from urllib.response import addclosehook, addinfourl

__all__ = [
    'Request', 'OpenerDirector', 'BaseHandler', 'HTTPDefaultErrorHandler', 'HTTPRedirectHandler', 'ProxyHandler',
    'HTTPHandler', 'FileHandler', 'DataHandler', 'UnknownHandler', 'HTTPErrorProcessor', 'urlopen', 'install_opener',
    'build_opener', 'pathname2url', 'url2pathname', 'getproxies', 'urlretrieve', 'urlcleanup', 'HTTPSHandler',
]

__version__ = '%d.%d' % sys.version_info[:2]

_LEFT_OUT = frozenset({
    'HTTPCookieProcessor', 'HTTPPasswordMgr', 'HTTPPasswordMgrWithDefaultRealm', 'HTTPPasswordMgrWithPriorAuth',
    'AbstractBasicAuthHandler', 'HTTPBasicAuthHandler', 'ProxyBasicAuthHandler', 'AbstractDigestAuthHandler',
    'HTTPDigestAuthHandler', 'ProxyDigestAuthHandler', 'FTPHandler', 'CacheFTPHandler',
})

_opener = None


def __getattr__(name):
    if name in _LEFT_OUT:
        from _asyncio import _refuse

        _refuse(f'urllib.request.{name} is not supported')
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


def urlopen(url, data=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, *, context=None):
    """Opens an address, or what a Request asks for; HTTPError where the server answers with an error."""
    global _opener
    if context:
        opener = build_opener(HTTPSHandler(context=context))
    else:
        if _opener is None:
            _opener = build_opener()
        opener = _opener
    return opener.open(url, data, timeout)


def install_opener(opener):
    """Has urlopen() use that opener."""
    global _opener
    _opener = opener


def _splittype(url):
    scheme, colon, rest = url.partition(':')
    if colon and scheme and '/' not in scheme:
        return scheme.lower(), rest
    return None, url


def _splithost(rest):
    """Host and path of what follows the scheme."""
    if not rest.startswith('//'):
        return None, rest
    rest = rest[2:]
    end = min((i for i in map(rest.find, '/?#') if i >= 0), default=len(rest))
    path = rest[end:]
    return rest[:end], '/' + path if path and path[0] != '/' else path


def unwrap(url):
    """Takes `<URL:` and `>` away."""
    url = str(url).strip()
    if url[:1] == '<' and url[-1:] == '>':
        url = url[1:-1].strip()
    if url[:4] == 'URL:':
        url = url[4:].strip()
    return url


def request_host(request):
    """The host of a request, without its port."""
    host = urlparse(request.full_url)[1]
    if host == '':
        host = request.get_header('Host', '')
    name, colon, port = host.rpartition(':')
    return (name if colon and port.isdigit() or colon and not port else host).lower()


class Request:
    """What is asked for: an address, a method, headers, and data to be sent."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url = url
        self.headers = {}
        self.unredirected_hdrs = {}
        self._data = None
        self.data = data
        self._tunnel_host = None
        for key, value in headers.items():
            self.add_header(key, value)
        self.origin_req_host = request_host(self) if origin_req_host is None else origin_req_host
        self.unverifiable = unverifiable
        if method:
            self.method = method

    @property
    def full_url(self):
        return f'{self._full_url}#{self.fragment}' if self.fragment else self._full_url

    @full_url.setter
    def full_url(self, url):
        address, mark, fragment = unwrap(url).rpartition('#')
        self._full_url, self.fragment = (address, fragment) if mark else (fragment, None)
        self._parse()

    @full_url.deleter
    def full_url(self):
        self._full_url = self.fragment = None
        self.selector = ''

    def _parse(self):
        self.type, rest = _splittype(self._full_url)
        if self.type is None:
            raise ValueError(f'unknown url type: {self.full_url!r}')
        self.host, self.selector = _splithost(rest)
        if self.host:
            self.host = unquote(self.host)

    @property
    def data(self):
        return self._data

    @data.setter
    def data(self, data):
        if data != self._data:
            self._data = data
            self.remove_header('Content-length')  # it was that of the data before

    @data.deleter
    def data(self):
        self.data = None

    def get_method(self):
        """The method that was given; POST when there is data, GET otherwise."""
        return getattr(self, 'method', 'GET' if self.data is None else 'POST')

    def get_full_url(self):
        """The address, with its fragment."""
        return self.full_url

    def set_proxy(self, host, type):
        """Sends the request to another host."""
        self.type = type
        self.selector = self.full_url
        self.host = host

    def has_proxy(self):
        """True when it is sent to another host."""
        return self.selector == self.full_url

    def add_header(self, key, val):
        """Adds a header."""
        self.headers[key.capitalize()] = val

    def add_unredirected_header(self, key, val):
        """Adds a header that a redirected request does not take with it."""
        self.unredirected_hdrs[key.capitalize()] = val

    def has_header(self, header_name):
        """True when it was added, under just that name."""
        return header_name in self.headers or header_name in self.unredirected_hdrs

    def get_header(self, header_name, default=None):
        """The value of a header."""
        return self.headers.get(header_name, self.unredirected_hdrs.get(header_name, default))

    def remove_header(self, header_name):
        """Takes a header away."""
        self.headers.pop(header_name, None)
        self.unredirected_hdrs.pop(header_name, None)

    def header_items(self):
        """Names and values of all headers."""
        return list({**self.unredirected_hdrs, **self.headers}.items())


class OpenerDirector:
    """Opens addresses by its handlers, found by the names of their methods: `http_open`, `http_error_404`, …"""

    def __init__(self):
        self.addheaders = [('User-agent', f'Python-urllib/{__version__}')]
        self.handlers = []
        self.handle_open = {}
        self.handle_error = {}
        self.process_response = {}
        self.process_request = {}

    def add_handler(self, handler):
        """Takes a handler in."""
        if not hasattr(handler, 'add_parent'):
            raise TypeError(f'expected BaseHandler instance, got {type(handler)!r}')
        added = False
        for name in dir(handler):
            if name in ('redirect_request', 'do_open', 'proxy_open'):
                continue
            place = self._place_of(name)
            if place is not None:
                lookup, kind = place
                bisect.insort(lookup.setdefault(kind, []), handler)
                added = True
        if added:
            bisect.insort(self.handlers, handler)
            handler.add_parent(self)

    def _place_of(self, name):
        """The table in which a method of that name belongs, and its key there."""
        protocol, _, condition = name.partition('_')
        if condition.startswith('error'):
            kind = condition.partition('_')[2] if '_' in condition else name
            return self.handle_error.setdefault(protocol, {}), int(kind) if kind.isdecimal() else kind
        if condition == 'open':
            return self.handle_open, protocol
        if condition == 'response':
            return self.process_response, protocol
        if condition == 'request':
            return self.process_request, protocol
        return None

    def close(self):
        """There is nothing to close."""

    def _call_chain(self, chain, kind, meth_name, *args):
        """What the first handler says that says anything."""
        for handler in chain.get(kind, ()):
            result = getattr(handler, meth_name)(*args)
            if result is not None:
                return result

    def open(self, fullurl, data=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT):
        """Opens an address, or what a Request asks for."""
        if isinstance(fullurl, str):
            req = Request(fullurl, data)
        else:
            req = fullurl
            if data is not None:
                req.data = data
        req.timeout = timeout
        protocol = req.type
        for processor in self.process_request.get(protocol, []):
            req = getattr(processor, protocol + '_request')(req)
        sys.audit('urllib.Request', req.full_url, req.data, req.headers, req.get_method())
        response = self._open(req, data)
        for processor in self.process_response.get(protocol, []):
            response = getattr(processor, protocol + '_response')(req, response)
        return response

    def _open(self, req, data=None):
        result = self._call_chain(self.handle_open, 'default', 'default_open', req)
        if result:
            return result
        result = self._call_chain(self.handle_open, req.type, req.type + '_open', req)
        if result:
            return result
        return self._call_chain(self.handle_open, 'unknown', 'unknown_open', req)

    def error(self, proto, *args):
        """Asks the handlers what is to be done about an error."""
        if proto not in ('http', 'https'):
            return self._call_chain(self.handle_error, proto, proto + '_error', *args) or None
        table = self.handle_error['http']
        status = args[2]
        result = self._call_chain(table, status, f'http_error_{status}', *args)
        if result:
            return result
        return self._call_chain(table, 'default', 'http_error_default', *args)


def build_opener(*handlers):
    """An opener with the usual handlers and these; one of these takes the place of the usual one that it is made of."""
    opener = OpenerDirector()
    usual = [ProxyHandler, UnknownHandler, HTTPHandler, HTTPDefaultErrorHandler, HTTPRedirectHandler, FileHandler,
             HTTPErrorProcessor, DataHandler, HTTPSHandler]
    for kind in usual:
        if not any(issubclass(each if isinstance(each, type) else type(each), kind) for each in handlers):
            opener.add_handler(kind())
    for handler in handlers:
        opener.add_handler(handler() if isinstance(handler, type) else handler)
    return opener


class BaseHandler:
    """Handlers of lower order are asked first."""

    handler_order = 500

    def add_parent(self, parent):
        self.parent = parent

    def close(self):
        """There is nothing to close."""

    def __lt__(self, other):
        return not hasattr(other, 'handler_order') or self.handler_order < other.handler_order


class HTTPErrorProcessor(BaseHandler):
    """Looks at the status of every answer."""

    handler_order = 1000

    def http_response(self, request, response):
        code, msg, hdrs = response.code, response.msg, response.info()
        if not 200 <= code < 300:
            response = self.parent.error('http', request, response, code, msg, hdrs)
        return response

    https_response = http_response


class HTTPDefaultErrorHandler(BaseHandler):
    """Raises what nobody else has handled."""

    def http_error_default(self, req, fp, code, msg, hdrs):
        raise HTTPError(req.full_url, code, msg, hdrs, fp)


class HTTPRedirectHandler(BaseHandler):
    """Goes where the server sends the client."""

    max_repeats = 4
    max_redirections = 10
    inf_msg = (
        'The HTTP server returned a redirect error that would lead to an infinite loop.\n'
        'The last 30x error message was:\n'
    )

    def redirect_request(self, req, fp, code, msg, headers, newurl):
        """The request for the new address; HTTPError where that must not be asked by itself."""
        method = req.get_method()
        followed = method in ('GET', 'HEAD') if code in (307, 308) else method in ('GET', 'HEAD', 'POST')
        if not followed:
            raise HTTPError(req.full_url, code, msg, headers, fp)
        kept = {k: v for k, v in req.headers.items() if k.lower() not in ('content-length', 'content-type')}
        return Request(
            newurl.replace(' ', '%20'),
            method='HEAD' if method == 'HEAD' else 'GET',
            headers=kept,
            origin_req_host=req.origin_req_host,
            unverifiable=True,
        )

    def http_error_302(self, req, fp, code, msg, headers):
        newurl = headers.get('location') or headers.get('uri')
        if newurl is None:
            return None
        newurl = self._whole_url(req, fp, code, msg, headers, newurl)
        new = self.redirect_request(req, fp, code, msg, headers, newurl)
        if new is None:
            return None
        visited = getattr(req, 'redirect_dict', {})
        if visited.get(newurl, 0) >= self.max_repeats or len(visited) >= self.max_redirections:
            raise HTTPError(req.full_url, code, self.inf_msg + msg, headers, fp)
        new.redirect_dict = req.redirect_dict = visited
        visited[newurl] = visited.get(newurl, 0) + 1
        fp.read()
        fp.close()
        return self.parent.open(new, timeout=req.timeout)

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302

    def _whole_url(self, req, fp, code, msg, headers, newurl):
        import string

        parts = urlparse(newurl)
        if parts.scheme not in ('http', 'https', 'ftp', ''):
            message = f"{msg} - Redirection to url '{newurl}' is not allowed"
            raise HTTPError(newurl, code, message, headers, fp)
        if not parts.path and parts.netloc:
            parts = parts._replace(path='/')
        return urljoin(req.full_url, quote(urlunparse(parts), encoding='iso-8859-1', safe=string.punctuation))


class ProxyHandler(BaseHandler):
    """Sends requests by other hosts, when it is given a dict of them."""

    handler_order = 100

    def __init__(self, proxies=None):
        if proxies:
            from _asyncio import _refuse

            _refuse('proxies are not supported')
        self.proxies = {}


class AbstractHTTPHandler(BaseHandler):
    """Sends a request over a connection of its own."""

    def __init__(self, debuglevel=None):
        self._debuglevel = http.client.HTTPConnection.debuglevel if debuglevel is None else debuglevel

    def set_http_debuglevel(self, level):
        """Above 0, what is sent and what comes is printed."""
        self._debuglevel = level

    def _get_content_length(self, request):
        return http.client.HTTPConnection._get_content_length(request.data, request.get_method())

    def do_request_(self, request):
        """Adds the headers that every request has."""
        if not request.host:
            raise URLError('no host given')
        if request.data is not None:
            self._describe_data(request)
        if not request.has_header('Host'):
            request.add_unredirected_header('Host', request.host)
        for name, value in self.parent.addheaders:
            name = name.capitalize()
            if not request.has_header(name):
                request.add_unredirected_header(name, value)
        return request

    def _describe_data(self, request):
        if isinstance(request.data, str):
            raise TypeError(
                'POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type str.'
            )
        if not request.has_header('Content-type'):
            request.add_unredirected_header('Content-type', 'application/x-www-form-urlencoded')
        if request.has_header('Content-length') or request.has_header('Transfer-encoding'):
            return
        length = self._get_content_length(request)
        if length is None:
            request.add_unredirected_header('Transfer-encoding', 'chunked')
        else:
            request.add_unredirected_header('Content-length', str(length))

    def do_open(self, http_class, req, **http_conn_args):
        """Sends the request; the connection lasts as long as the response."""
        if not req.host:
            raise URLError('no host given')
        h = http_class(req.host, timeout=req.timeout, **http_conn_args)
        h.set_debuglevel(self._debuglevel)
        headers = {**req.unredirected_hdrs}
        headers.update({k: v for k, v in req.headers.items() if k not in headers})
        headers['Connection'] = 'close'
        headers = {name.title(): value for name, value in headers.items()}
        try:
            try:
                h.request(
                    req.get_method(), req.selector, req.data, headers,
                    encode_chunked=req.has_header('Transfer-encoding'),
                )
            except OSError as err:
                raise URLError(err)
            r = h.getresponse()
        except:
            h.close()
            raise
        if h.sock:
            # a server that would keep the connection is not waited for
            h.sock.close()
            h.sock = None
        r.url = req.get_full_url()
        r.msg = r.reason
        return r


class HTTPHandler(AbstractHTTPHandler):
    """Opens `http:`."""

    def http_open(self, req):
        return self.do_open(http.client.HTTPConnection, req)

    http_request = AbstractHTTPHandler.do_request_


class HTTPSHandler(AbstractHTTPHandler):
    """There is no TLS on this computer: opening `https:` ends the run with that explanation."""

    def __init__(self, debuglevel=None, context=None, check_hostname=None):
        AbstractHTTPHandler.__init__(self, debuglevel)

    def https_open(self, req):
        return self.do_open(http.client.HTTPSConnection, req)

    https_request = AbstractHTTPHandler.do_request_


class UnknownHandler(BaseHandler):
    """Is asked about addresses that nobody else can open."""

    def unknown_open(self, req):
        if req.type == 'ftp':
            from _asyncio import _refuse

            _refuse('ftp is not supported')
        raise URLError(f'unknown url type: {req.type}')


class FileHandler(BaseHandler):
    """Opens `file:`."""

    def file_open(self, req):
        if req.host and req.host not in ('localhost', '127.0.0.1'):
            raise URLError('file:// scheme is supported only on localhost')
        path = url2pathname(req.selector)
        try:
            size = os.stat(path).st_size
            return addinfourl(open(path, 'rb'), _headers('application/octet-stream', size), req.full_url)
        except OSError as exp:
            raise URLError(exp, exp.filename)


class DataHandler(BaseHandler):
    """Opens `data:`."""

    def data_open(self, req):
        import base64
        import io

        mediatype, comma, data = req.full_url.partition(':')[2].partition(',')
        if not comma:
            raise ValueError('not enough values to unpack (expected 2, got 1)')
        content = unquote_to_bytes(data)
        if mediatype.endswith(';base64'):
            content = base64.decodebytes(content)
            mediatype = mediatype[:-7]
        headers = _headers(mediatype or 'text/plain;charset=US-ASCII', len(content))
        return addinfourl(io.BytesIO(content), headers, req.full_url)


def _headers(kind, length):
    message = http.client.HTTPMessage()
    message['Content-type'] = kind
    message['Content-length'] = str(length)
    return message


def url2pathname(url, *, require_scheme=False, resolve_host=False):
    """The file that an address names."""
    if require_scheme:
        scheme, url = _splittype(url)
        if scheme != 'file':
            raise URLError("URL is missing a 'file:' scheme")
    if url[:3] == '///':
        url = url[2:]
    elif url[:12] == '//localhost/':
        url = url[11:]
    return os.fsdecode(unquote_to_bytes(url))


def pathname2url(pathname, *, add_scheme=False):
    """The address of a file."""
    prefix = 'file:' if add_scheme else ''
    if pathname[:1] == '/':
        prefix += '//'
    return prefix + quote(os.fsencode(pathname))


def getproxies():
    """There are none."""
    return {}


_url_tempfiles = []


def urlretrieve(url, filename=None, reporthook=None, data=None):
    """Saves what an address has in a file; returns its name and the headers."""
    with urlopen(url, data) as fp:
        headers = fp.info()
        if filename:
            target = open(filename, 'wb')
        else:
            import tempfile

            target = tempfile.NamedTemporaryFile(delete=False)
            filename = target.name
            _url_tempfiles.append(filename)
        with target:
            size = int(headers['Content-Length']) if 'content-length' in headers else -1
            read = _copy(fp, target, size, reporthook)
    if size >= 0 and read < size:
        raise ContentTooShortError(
            f'retrieval incomplete: got only {read} out of {size} bytes', (filename, headers)
        )
    return filename, headers


def _copy(source, target, size, reporthook):
    """Copies in blocks, and tells of each; returns how many bytes there were."""
    block = 8192
    read = number = 0
    if reporthook:
        reporthook(number, block, size)
    while data := source.read(block):
        read += len(data)
        target.write(data)
        number += 1
        if reporthook:
            reporthook(number, block, size)
    return read


def urlcleanup():
    """Removes the files that urlretrieve() has named itself."""
    global _opener
    for name in _url_tempfiles:
        try:
            os.unlink(name)
        except OSError:
            pass
    _url_tempfiles.clear()
    _opener = None
