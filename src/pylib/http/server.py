"""Servers of HTTP: a handler's do_GET() and its kin answer, each request is logged on stderr.

https://docs.python.org/3/library/http.server.html. Left out: CGI and TLS (whoever wants them is told so); `python -m
http.server`; files are served with the types of a short list.
"""
import html
import http.client
import os
import socket
import socketserver
import sys
import time
from http import HTTPStatus

from ._message import _MONTHS, format_date

__version__ = '0.6'

__all__ = [
    'HTTPServer', 'ThreadingHTTPServer', 'HTTPSServer', 'ThreadingHTTPSServer', 'BaseHTTPRequestHandler',
    'SimpleHTTPRequestHandler',
]

DEFAULT_ERROR_CONTENT_TYPE = 'text/html;charset=utf-8'
DEFAULT_ERROR_MESSAGE = """\
<!DOCTYPE HTML>
<html lang="en">
    <head>
        <meta charset="utf-8">
        <style type="text/css">
            :root {
                color-scheme: light dark;
            }
        </style>
        <title>Error response</title>
    </head>
    <body>
        <h1>Error response</h1>
        <p>Error code: %(code)d</p>
        <p>Message: %(message)s.</p>
        <p>Error code explanation: %(code)s - %(explain)s.</p>
    </body>
</html>
"""

_WITHOUT_BODY = HTTPStatus.NO_CONTENT, HTTPStatus.RESET_CONTENT, HTTPStatus.NOT_MODIFIED


def __getattr__(name):
    if name == 'CGIHTTPRequestHandler':
        from _asyncio import _refuse

        _refuse('CGI is not supported')
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


class HTTPServer(socketserver.TCPServer):
    """A server that answers one request after the other."""

    allow_reuse_address = True
    allow_reuse_port = False

    def server_bind(self):
        """Takes its address, and learns its name."""
        socketserver.TCPServer.server_bind(self)
        host, port = self.server_address[:2]
        self.server_name = socket.getfqdn(host)
        self.server_port = port


class ThreadingHTTPServer(socketserver.ThreadingMixIn, HTTPServer):
    """A server with a thread for each connection."""

    daemon_threads = True


class HTTPSServer(HTTPServer):
    """There is no TLS on this computer: making one ends the run with that explanation."""

    def __init__(self, *args, **options):
        from _asyncio import _refuse

        _refuse('https is not supported: there is no TLS')


class ThreadingHTTPSServer(socketserver.ThreadingMixIn, HTTPSServer):
    daemon_threads = True


class BaseHTTPRequestHandler(socketserver.StreamRequestHandler):
    """Handles a connection: reads a request, calls do_METHOD(), and goes on while the connection is kept."""

    sys_version = 'Python/' + sys.version.split()[0]
    server_version = 'BaseHTTP/' + __version__
    error_message_format = DEFAULT_ERROR_MESSAGE
    error_content_type = DEFAULT_ERROR_CONTENT_TYPE
    default_request_version = 'HTTP/0.9'
    protocol_version = 'HTTP/1.0'
    MessageClass = http.client.HTTPMessage
    responses = {status: (status.phrase, status.description) for status in HTTPStatus.__members__.values()}
    weekdayname = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
    monthname = [None, *_MONTHS]

    _control_char_table = str.maketrans({code: fr'\x{code:02x}' for code in (*range(0x20), *range(0x7f, 0xa0))})
    _control_char_table[ord('\\')] = r'\\'

    def parse_request(self):
        """Reads the request; False when it was wrong, and has been answered."""
        self.command = None
        self.request_version = self.default_request_version
        self.close_connection = True
        self.requestline = str(self.raw_requestline, 'iso-8859-1').rstrip('\r\n')
        words = self.requestline.split()
        if not words:
            return False
        if len(words) >= 3 and not self._take_version(words[-1]):
            return False
        if not 2 <= len(words) <= 3:
            self.send_error(HTTPStatus.BAD_REQUEST, f'Bad request syntax ({self.requestline!r})')
            return False
        command, path = words[:2]
        if len(words) == 2 and command != 'GET':
            self.send_error(HTTPStatus.BAD_REQUEST, f'Bad HTTP/0.9 request type ({command!r})')
            return False
        self.command = command
        self.path = '/' + path.lstrip('/') if path.startswith('//') else path
        if len(words) == 2:
            self.close_connection = True
            self.headers = {}
            return True
        return self._take_headers()

    def _take_version(self, version):
        """Looks at the version of HTTP that the request names."""
        name, _, number = version.partition('/')
        parts = number.split('.')
        if name != 'HTTP' or len(parts) != 2 or not all(part.isdigit() and len(part) <= 10 for part in parts):
            self.send_error(HTTPStatus.BAD_REQUEST, f'Bad request version ({version!r})')
            return False
        pair = int(parts[0]), int(parts[1])
        if pair >= (1, 1) and self.protocol_version >= 'HTTP/1.1':
            self.close_connection = False
        if pair >= (2, 0):
            self.send_error(HTTPStatus.HTTP_VERSION_NOT_SUPPORTED, f'Invalid HTTP version ({number})')
            return False
        self.request_version = version
        return True

    def _take_headers(self):
        """Reads the headers, and does what Connection and Expect ask for."""
        try:
            self.headers = http.client.parse_headers(self.rfile, _class=self.MessageClass)
        except http.client.HTTPException as err:
            what = 'Line too long' if isinstance(err, http.client.LineTooLong) else 'Too many headers'
            self.send_error(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, what, str(err))
            return False
        connection = self.headers.get('Connection', '').lower()
        is_new = self.protocol_version >= 'HTTP/1.1'
        if connection == 'close':
            self.close_connection = True
        elif connection == 'keep-alive' and is_new:
            self.close_connection = False
        if self.headers.get('Expect', '').lower() == '100-continue' and is_new and self.request_version >= 'HTTP/1.1':
            return self.handle_expect_100()
        return True

    def handle_expect_100(self):
        """Tells a client that waits before its body to go on."""
        self.send_response_only(HTTPStatus.CONTINUE)
        self.end_headers()
        return True

    def handle_one_request(self):
        """Reads one request and answers it."""
        try:
            self.raw_requestline = self.rfile.readline(65537)
            if len(self.raw_requestline) > 65536:
                self.requestline = self.request_version = self.command = ''
                self.send_error(HTTPStatus.URI_TOO_LONG)
                return
            if not self.raw_requestline:
                self.close_connection = True
                return
            if not self.parse_request():
                return
            name = 'do_' + self.command
            if not hasattr(self, name):
                self.send_error(HTTPStatus.NOT_IMPLEMENTED, f'Unsupported method ({self.command!r})')
                return
            method = getattr(self, name)
            method()
            self.wfile.flush()
        except TimeoutError as e:
            self.log_error('Request timed out: %r', e)
            self.close_connection = True

    def handle(self):
        """Handles requests as long as the connection is kept."""
        self.close_connection = True
        self.handle_one_request()
        while not self.close_connection:
            self.handle_one_request()

    def send_error(self, code, message=None, explain=None):
        """Answers with an error and a page that explains it."""
        phrase, description = self.responses.get(code, ('???', '???'))
        if message is None:
            message = phrase
        if explain is None:
            explain = description
        self.log_error('code %d, message %s', code, message)
        self.send_response(code, message)
        self.send_header('Connection', 'close')
        body = None
        if code >= 200 and code not in _WITHOUT_BODY:
            body = self._error_page(code, message, explain)
            self.send_header('Content-Type', self.error_content_type)
            self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        if self.command != 'HEAD' and body:
            self.wfile.write(body)

    def _error_page(self, code, message, explain):
        texts = {
            'code': code,
            'message': html.escape(message, quote=False),
            'explain': html.escape(explain, quote=False),
        }
        return (self.error_message_format % texts).encode('UTF-8', 'replace')

    def send_response(self, code, message=None):
        """Logs the request, and begins the answer with its status, the server's name and the date."""
        self.log_request(code)
        self.send_response_only(code, message)
        self.send_header('Server', self.version_string())
        self.send_header('Date', self.date_time_string())

    def send_response_only(self, code, message=None):
        """Begins the answer with its status."""
        if self.request_version == 'HTTP/0.9':
            return
        if message is None:
            message = self.responses[code][0] if code in self.responses else ''
        self._put(f'{self.protocol_version} {code:d} {message}\r\n')

    def send_header(self, keyword, value):
        """Adds a header to the answer."""
        if self.request_version != 'HTTP/0.9':
            self._put(f'{keyword}: {value}\r\n')
        if keyword.lower() == 'connection':
            if value.lower() == 'close':
                self.close_connection = True
            elif value.lower() == 'keep-alive':
                self.close_connection = False

    def _put(self, line):
        if not hasattr(self, '_headers_buffer'):
            self._headers_buffer = []
        self._headers_buffer.append(line.encode('latin-1', 'strict'))

    def end_headers(self):
        """Sends what was put; the body may follow."""
        if self.request_version != 'HTTP/0.9':
            self._headers_buffer.append(b'\r\n')
            self.flush_headers()

    def flush_headers(self):
        """Sends what was put so far."""
        if hasattr(self, '_headers_buffer'):
            self.wfile.write(b''.join(self._headers_buffer))
            self._headers_buffer = []

    def log_request(self, code='-', size='-'):
        """Logs a request that is being answered."""
        if isinstance(code, HTTPStatus):
            code = code.value
        self.log_message('"%s" %s %s', self.requestline, str(code), str(size))

    def log_error(self, format, *args):
        """Logs that a request cannot be answered."""
        self.log_message(format, *args)

    def log_message(self, format, *args):
        """Writes a line to stderr: who asked, when, and what."""
        message = (format % args).translate(self._control_char_table)
        sys.stderr.write(f'{self.address_string()} - - [{self.log_date_time_string()}] {message}\n')

    def version_string(self):
        """The name of the server and its version."""
        return self.server_version + ' ' + self.sys_version

    def date_time_string(self, timestamp=None):
        """The date as headers have it."""
        return format_date(time.time() if timestamp is None else timestamp)

    def log_date_time_string(self):
        """The date as the log has it."""
        year, month, day, hour, minute, second, *_ = time.localtime(time.time())
        return f'{day:02d}/{self.monthname[month]:>3}/{year:04d} {hour:02d}:{minute:02d}:{second:02d}'

    def address_string(self):
        """The address of the client."""
        return self.client_address[0]


class SimpleHTTPRequestHandler(BaseHTTPRequestHandler):
    """Serves the files of a directory."""

    server_version = 'SimpleHTTP/' + __version__
    index_pages = 'index.html', 'index.htm'
    extensions_map = {
        '.gz': 'application/gzip',
        '.Z': 'application/octet-stream',
        '.bz2': 'application/x-bzip2',
        '.xz': 'application/x-xz',
    }

    def __init__(self, *args, directory=None, **kwargs):
        self.directory = os.fspath(os.getcwd() if directory is None else directory)
        super().__init__(*args, **kwargs)

    def do_GET(self):
        """Answers with the file."""
        f = self.send_head()
        if f:
            try:
                self.copyfile(f, self.wfile)
            finally:
                f.close()

    def do_HEAD(self):
        """Answers with what GET would say of the file."""
        f = self.send_head()
        if f:
            f.close()

    def send_head(self):
        """Sends status and headers; the file when there is one to be sent."""
        path = self.translate_path(self.path)
        if os.path.isdir(path):
            page = self._page_of(path)
            if page is None:
                return None
            if page == path:
                return self.list_directory(path)
            path = page
        if path.endswith('/'):
            return self._not_found('File not found')
        try:
            f = open(path, 'rb')
        except OSError:
            return self._not_found('File not found')
        try:
            return f if self._send_file_headers(f, path) else f.close()
        except:
            f.close()
            raise

    def _page_of(self, path):
        """The index page of a directory, itself when it has none; None when the client was sent to another address."""
        from urllib.parse import urlsplit, urlunsplit

        parts = urlsplit(self.path)
        if not parts.path.endswith(('/', '%2f', '%2F')):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header('Location', urlunsplit((parts[0], parts[1], parts[2] + '/', parts[3], parts[4])))
            self.send_header('Content-Length', '0')
            self.end_headers()
            return None
        pages = (os.path.join(path, name) for name in self.index_pages)
        return next((page for page in pages if os.path.isfile(page)), path)

    def _not_found(self, message):
        self.send_error(HTTPStatus.NOT_FOUND, message)

    def _send_file_headers(self, f, path):
        """False when the client has that version already."""
        kind = self.guess_type(path)
        status = os.fstat(f.fileno())
        if self._is_known(status.st_mtime):
            self.send_response(HTTPStatus.NOT_MODIFIED)
            self.end_headers()
            return False
        self.send_response(HTTPStatus.OK)
        self.send_header('Content-type', kind)
        self.send_header('Content-Length', str(status.st_size))
        self.send_header('Last-Modified', self.date_time_string(status.st_mtime))
        self.end_headers()
        return True

    def _is_known(self, modified):
        since = self.headers.get('If-Modified-Since')
        if since is None or 'If-None-Match' in self.headers:
            return False
        try:
            known = time.strptime(since, '%a, %d %b %Y %H:%M:%S GMT')
        except ValueError:
            return False
        return time.gmtime(modified)[:6] <= known[:6]

    def list_directory(self, path):
        """Sends the headers of a page that names what is in the directory; the page is returned as a file."""
        import io

        try:
            names = os.listdir(path)
        except OSError:
            return self._not_found('No permission to list directory')
        encoding = sys.getfilesystemencoding()
        page = self._listing(path, sorted(names, key=str.lower), encoding).encode(encoding, 'surrogateescape')
        self.send_response(HTTPStatus.OK)
        self.send_header('Content-type', f'text/html; charset={encoding}')
        self.send_header('Content-Length', str(len(page)))
        self.end_headers()
        return io.BytesIO(page)

    def _listing(self, path, names, encoding):
        from urllib.parse import unquote

        shown = html.escape(unquote(self.path.split('#', 1)[0].split('?', 1)[0]), quote=False)
        title = f'Directory listing for {shown}'
        return '\n'.join([
            '<!DOCTYPE HTML>', '<html lang="en">', '<head>', f'<meta charset="{encoding}">',
            '<style type="text/css">\n:root {\ncolor-scheme: light dark;\n}\n</style>',
            f'<title>{title}</title>\n</head>', f'<body>\n<h1>{title}</h1>', '<hr>\n<ul>',
            *(_listed(path, name) for name in names),
            '</ul>\n<hr>\n</body>\n</html>\n',
        ])

    def translate_path(self, path):
        """The file that an address means: never one outside the directory."""
        import posixpath
        from urllib.parse import unquote

        path = unquote(path.split('#', 1)[0].split('?', 1)[0])
        words = [word for word in posixpath.normpath(path).split('/') if word and word not in (os.curdir, os.pardir)]
        return os.path.join(self.directory, *words) + ('/' if path.endswith('/') else '')

    def copyfile(self, source, outputfile):
        """Sends the file."""
        import shutil

        shutil.copyfileobj(source, outputfile)

    def guess_type(self, path):
        """What kind of file that is, by the end of its name."""
        import posixpath

        extension = posixpath.splitext(path)[1]
        for each in (extension, extension.lower()):
            if each in self.extensions_map:
                return self.extensions_map[each]
        return _TYPES.get(extension.lower(), 'application/octet-stream')


def _listed(path, name):
    from urllib.parse import quote

    full = os.path.join(path, name)
    shown = link = name
    if os.path.isdir(full):
        shown = link = name + '/'
    if os.path.islink(full):
        shown = name + '@'
    return f'<li><a href="{quote(link)}">{html.escape(shown, quote=False)}</a></li>'


_TYPES = {
    '.css': 'text/css', '.csv': 'text/csv', '.gif': 'image/gif', '.htm': 'text/html', '.html': 'text/html',
    '.ico': 'image/vnd.microsoft.icon', '.jpeg': 'image/jpeg', '.jpg': 'image/jpeg', '.js': 'text/javascript',
    '.json': 'application/json', '.md': 'text/markdown', '.mjs': 'text/javascript', '.mp3': 'audio/mpeg',
    '.mp4': 'video/mp4', '.pdf': 'application/pdf', '.png': 'image/png', '.py': 'text/x-python',
    '.svg': 'image/svg+xml', '.txt': 'text/plain', '.wasm': 'application/wasm', '.wav': 'audio/vnd.wave',
    '.webp': 'image/webp', '.xml': 'text/xml', '.zip': 'application/zip',
}
