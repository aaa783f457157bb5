"""Connections to servers of HTTP/1.1: a request is sent, its response is read, the next request may follow.

https://docs.python.org/3/library/http.client.html. Left out: proxies and TLS: whoever calls set_tunnel()
or makes an HTTPSConnection is told so. Headers are a small email.message.Message.
"""
import collections.abc
import errno
import http
import io
import re
import socket
import sys
from urllib.parse import urlsplit

from ._errors import *
from ._errors import _MAXLINE
from ._response import _MAXHEADERS, _UNKNOWN, HTTPMessage, HTTPResponse, parse_headers

__all__ = [
    'HTTPResponse', 'HTTPConnection', 'HTTPException', 'NotConnected', 'UnknownProtocol', 'UnknownTransferEncoding',
    'UnimplementedFileMode', 'IncompleteRead', 'InvalidURL', 'ImproperConnectionState', 'CannotSendRequest',
    'CannotSendHeader', 'ResponseNotReady', 'BadStatusLine', 'LineTooLong', 'RemoteDisconnected', 'error', 'responses',
    'HTTPSConnection',
]

HTTP_PORT = 80
HTTPS_PORT = 443

_CS_IDLE = 'Idle'
_CS_REQ_STARTED = 'Request-started'
_CS_REQ_SENT = 'Request-sent'

globals().update(http.HTTPStatus.__members__)

responses = {status: status.phrase for status in http.HTTPStatus.__members__.values()}

_is_legal_header_name = re.compile(rb'[^:\s][^:\r\n]*').fullmatch
_is_illegal_header_value = re.compile(rb'\n(?![ \t])|\r(?![ \t\n])').search
_contains_disallowed_url_pchar_re = re.compile('[\x00-\x20\x7f]')
_contains_disallowed_method_pchar_re = re.compile('[\x00-\x1f]')
_METHODS_EXPECTING_BODY = {'PATCH', 'POST', 'PUT'}


def _encode(data, name='data'):
    """Text as Latin-1; a complaint that says what to do where that cannot be."""
    try:
        return data.encode('latin-1')
    except UnicodeEncodeError as err:
        raise UnicodeEncodeError(
            err.encoding, err.object, err.start, err.end,
            f'{name.title()} ({data[err.start:err.end]!r:.20}) is not valid Latin-1. '
            f"Use {name}.encode('utf-8') if you want to send it encoded in UTF-8.",
        ) from None


class HTTPConnection:
    """A connection to a host. It is made with the first request, and again after it was closed."""

    _http_vsn = 11
    _http_vsn_str = 'HTTP/1.1'

    response_class = HTTPResponse
    default_port = HTTP_PORT
    auto_open = 1
    debuglevel = 0

    @staticmethod
    def _is_textIO(stream):
        return isinstance(stream, io.TextIOBase)

    @staticmethod
    def _get_content_length(body, method):
        """How long the body is; None when that cannot be known before it is sent, or when there is none."""
        if body is None:
            return 0 if method.upper() in _METHODS_EXPECTING_BODY else None
        if hasattr(body, 'read'):
            return None
        try:
            return memoryview(body).nbytes
        except TypeError:
            return len(body) if isinstance(body, str) else None

    def __init__(self, host, port=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, source_address=None, blocksize=8192):
        self.timeout = timeout
        self.source_address = source_address
        self.blocksize = blocksize
        self.sock = None
        self._buffer = []
        self.__response = None
        self.__state = _CS_IDLE
        self._method = None
        self._tunnel_host = None
        self.host, self.port = self._get_hostport(host, port)
        self._validate_host(self.host)
        self._create_connection = socket.create_connection

    def _get_hostport(self, host, port):
        if port is None:
            colon = host.rfind(':')
            if colon > host.rfind(']'):
                try:
                    port = int(host[colon + 1:])
                except ValueError:
                    if host[colon + 1:] != '':
                        raise InvalidURL(f"nonnumeric port: '{host[colon + 1:]}'")
                    port = self.default_port
                host = host[:colon]
            else:
                port = self.default_port
        if host and host[0] == '[' and host[-1] == ']':
            host = host[1:-1]
        return host, port

    def set_tunnel(self, host, port=None, headers=None):
        """Would reach a host through a proxy; ends the run with that explanation."""
        from _asyncio import _refuse

        _refuse('proxies are not supported')

    def set_debuglevel(self, level):
        """Above 0, what is sent and what comes is printed."""
        self.debuglevel = level

    def connect(self):
        """Connects now."""
        sys.audit('http.client.connect', self, self.host, self.port)
        self.sock = self._create_connection((self.host, self.port), self.timeout, self.source_address)
        try:
            self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        except OSError as e:
            if e.errno != errno.ENOPROTOOPT:
                raise

    def close(self):
        """Ends the connection."""
        self.__state = _CS_IDLE
        try:
            sock = self.sock
            if sock:
                self.sock = None
                sock.close()
        finally:
            response = self.__response
            if response:
                self.__response = None
                response.close()

    def send(self, data):
        """Sends bytes, what a file has, or what an iterable gives."""
        if self.sock is None:
            if not self.auto_open:
                raise NotConnected()
            self.connect()
        if self.debuglevel > 0:
            print('send:', repr(data))
        if hasattr(data, 'read'):
            for piece in self._read_readable(data):
                self.sock.sendall(piece)
            return
        try:
            self.sock.sendall(data)
        except TypeError:
            if not isinstance(data, collections.abc.Iterable):
                raise TypeError(f'data should be a bytes-like object or an iterable, got {type(data)!r}')
            for piece in data:
                self.sock.sendall(piece)

    def _read_readable(self, readable):
        if self.debuglevel > 0:
            print('reading a readable')
        encode = self._is_textIO(readable)
        if encode and self.debuglevel > 0:
            print('encoding file using iso-8859-1')
        while data := readable.read(self.blocksize):
            yield data.encode('iso-8859-1') if encode else data

    def _output(self, s):
        self._buffer.append(s)

    def _send_output(self, message_body=None, encode_chunked=False):
        """Sends the headers that were put, then the body."""
        self._buffer.extend((b'', b''))
        headers = b'\r\n'.join(self._buffer)
        self._buffer.clear()
        self.send(headers)
        if message_body is None:
            return
        for chunk in self._pieces(message_body):
            if not chunk:
                if self.debuglevel > 0:
                    print('Zero length chunk ignored')
                continue
            if encode_chunked and self._http_vsn == 11:
                chunk = f'{len(chunk):X}\r\n'.encode('ascii') + chunk + b'\r\n'
            self.send(chunk)
        if encode_chunked and self._http_vsn == 11:
            self.send(b'0\r\n\r\n')

    def _pieces(self, body):
        if hasattr(body, 'read'):
            return self._read_readable(body)
        try:
            memoryview(body)
        except TypeError:
            try:
                return iter(body)
            except TypeError:
                raise TypeError(f'message_body should be a bytes-like object or an iterable, got {type(body)!r}')
        return (body,)

    def putrequest(self, method, url, skip_host=False, skip_accept_encoding=False):
        """Begins a request."""
        if self.__response and self.__response.isclosed():
            self.__response = None
        if self.__state != _CS_IDLE:
            raise CannotSendRequest(self.__state)
        self.__state = _CS_REQ_STARTED
        self._validate_method(method)
        self._method = method
        url = url or '/'
        self._validate_path(url)
        self._output(self._encode_request(f'{method} {url} {self._http_vsn_str}'))
        if self._http_vsn != 11:
            return
        if not skip_host:
            self._put_host(url)
        if not skip_accept_encoding:
            self.putheader('Accept-Encoding', 'identity')

    def _put_host(self, url):
        netloc = urlsplit(url)[1] if url.startswith('http') else ''
        if netloc:
            self.putheader('Host', _host_bytes(netloc))
            return
        host = _host_bytes(self.host)
        if ':' in self.host:
            host = b'[' + host + b']'
            host = _without_scope(host)
        if self.port == self.default_port:
            self.putheader('Host', host)
        else:
            self.putheader('Host', f'{host.decode("ascii")}:{self.port}')

    def _encode_request(self, request):
        return request.encode('ascii')

    def _validate_method(self, method):
        match = _contains_disallowed_method_pchar_re.search(method)
        if match:
            raise ValueError(
                f"method can't contain control characters. {method!r} (found at least {match.group()!r})"
            )

    def _validate_path(self, url):
        match = _contains_disallowed_url_pchar_re.search(url)
        if match:
            raise InvalidURL(f"URL can't contain control characters. {url!r} (found at least {match.group()!r})")

    def _validate_host(self, host):
        match = _contains_disallowed_url_pchar_re.search(host)
        if match:
            raise InvalidURL(f"URL can't contain control characters. {host!r} (found at least {match.group()!r})")

    def putheader(self, header, *values):
        """Adds a header to the request."""
        if self.__state != _CS_REQ_STARTED:
            raise CannotSendHeader()
        if hasattr(header, 'encode'):
            header = header.encode('ascii')
        if not _is_legal_header_name(header):
            raise ValueError('Invalid header name %r' % (header,))
        texts = [_header_value(value) for value in values]
        self._output(header + b': ' + b'\r\n\t'.join(texts))

    def endheaders(self, message_body=None, *, encode_chunked=False):
        """Sends what was put, and the body."""
        if self.__state != _CS_REQ_STARTED:
            raise CannotSendHeader()
        self.__state = _CS_REQ_SENT
        self._send_output(message_body, encode_chunked=encode_chunked)

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        """Sends a whole request."""
        self._send_request(method, url, body, headers, encode_chunked)

    def _send_request(self, method, url, body, headers, encode_chunked):
        names = {name.lower() for name in headers}
        self.putrequest(method, url, skip_host='host' in names, skip_accept_encoding='accept-encoding' in names)
        if 'content-length' in names:
            encode_chunked = False
        elif 'transfer-encoding' not in names:
            encode_chunked = self._put_length(body, method)
        for name, value in headers.items():
            self.putheader(name, value)
        if isinstance(body, str):
            body = _encode(body, 'body')
        self.endheaders(body, encode_chunked=encode_chunked)

    def _put_length(self, body, method):
        """Says how long the body is, or that it comes in chunks; True for chunks."""
        length = self._get_content_length(body, method)
        if length is not None:
            self.putheader('Content-Length', str(length))
            return False
        if body is None:
            return False
        if self.debuglevel > 0:
            print(f'Unable to determine size of {body!r}')
        self.putheader('Transfer-Encoding', 'chunked')
        return True

    def getresponse(self):
        """The response to the request that was sent last, with its headers read."""
        if self.__response and self.__response.isclosed():
            self.__response = None
        if self.__state != _CS_REQ_SENT or self.__response:
            raise ResponseNotReady(self.__state)
        if self.debuglevel > 0:
            response = self.response_class(self.sock, self.debuglevel, method=self._method)
        else:
            response = self.response_class(self.sock, method=self._method)
        try:
            try:
                response.begin()
            except ConnectionError:
                self.close()
                raise
            self.__state = _CS_IDLE
            if response.will_close:
                self.close()
            else:
                self.__response = response
            return response
        except:
            response.close()
            raise


def _host_bytes(host):
    try:
        return host.encode('ascii')
    except UnicodeEncodeError:
        return host.encode('idna')


def _without_scope(host):
    """Of an address of IPv6, all but its scope."""
    address, percent, _ = host.partition(b'%')
    return address + b']' if percent else host


def _header_value(value):
    if hasattr(value, 'encode'):
        value = value.encode('latin-1')
    elif isinstance(value, int):
        value = str(value).encode('ascii')
    if _is_illegal_header_value(value):
        raise ValueError('Invalid header value %r' % (value,))
    return value


class HTTPSConnection(HTTPConnection):
    """There is no TLS on this computer: making one ends the run with that explanation."""

    default_port = HTTPS_PORT

    def __init__(self, host, port=None, **options):
        from _asyncio import _refuse

        _refuse('https is not supported: there is no TLS')
