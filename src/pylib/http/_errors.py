"""What can go wrong between client and server; http.client has these names."""

__all__ = [
    'HTTPException', 'NotConnected', 'UnknownProtocol', 'UnknownTransferEncoding', 'UnimplementedFileMode',
    'IncompleteRead', 'InvalidURL', 'ImproperConnectionState', 'CannotSendRequest', 'CannotSendHeader',
    'ResponseNotReady', 'BadStatusLine', 'LineTooLong', 'RemoteDisconnected', 'error',
]

_MAXLINE = 65536


class HTTPException(Exception):
    """Any of them."""


class NotConnected(HTTPException):
    """There is no connection, and none is made by itself."""


class InvalidURL(HTTPException):
    """No address can look like this."""


class UnknownProtocol(HTTPException):
    """The server speaks another version of HTTP, or none."""

    def __init__(self, version):
        self.args = version,
        self.version = version


class UnknownTransferEncoding(HTTPException):
    """The body comes in an unknown way."""


class UnimplementedFileMode(HTTPException):
    """The file cannot be opened so."""


class IncompleteRead(HTTPException):
    """The connection ended inside the body: `partial` has come, `expected` more bytes were announced."""

    def __init__(self, partial, expected=None):
        self.args = partial,
        self.partial = partial
        self.expected = expected

    def __repr__(self):
        more = '' if self.expected is None else f', {self.expected} more expected'
        return f'{self.__class__.__name__}({len(self.partial)} bytes read{more})'

    __str__ = object.__str__


class ImproperConnectionState(HTTPException):
    """It is not the time for that."""


class CannotSendRequest(ImproperConnectionState):
    """The answer to the last request has not been read."""


class CannotSendHeader(ImproperConnectionState):
    """No request has been begun."""


class ResponseNotReady(ImproperConnectionState):
    """No request has been sent, or the response before has not been read."""


class BadStatusLine(HTTPException):
    """The first line of the response says nothing that could be understood."""

    def __init__(self, line):
        if not line:
            line = repr(line)
        self.args = line,
        self.line = line


class LineTooLong(HTTPException):
    """A line is longer than any should be."""

    def __init__(self, line_type):
        HTTPException.__init__(self, f'got more than {_MAXLINE} bytes when reading {line_type}')


class RemoteDisconnected(ConnectionResetError, BadStatusLine):
    """The server has closed the connection instead of answering."""

    def __init__(self, *pos, **kw):
        BadStatusLine.__init__(self, '')
        ConnectionResetError.__init__(self, *pos, **kw)


error = HTTPException

for _name in __all__:
    globals()[_name].__module__ = 'http.client'
