"""What can go wrong with a request."""
from json import JSONDecodeError as _JSONDecodeError


class RequestException(IOError):
    """Any of them; knows the request, and the response when there is one."""

    def __init__(self, *args, **kwargs):
        response = kwargs.pop('response', None)
        self.response = response
        self.request = kwargs.pop('request', None)
        if response is not None and not self.request and hasattr(response, 'request'):
            self.request = response.request
        super().__init__(*args, **kwargs)


class InvalidJSONError(RequestException):
    """Something that should be JSON is not."""


class JSONDecodeError(InvalidJSONError, _JSONDecodeError):
    """The text of a response is not JSON."""

    def __init__(self, *args, **kwargs):
        _JSONDecodeError.__init__(self, *args)
        InvalidJSONError.__init__(self, *self.args, **kwargs)

    def __reduce__(self):
        return _JSONDecodeError.__reduce__(self)


class HTTPError(RequestException):
    """The server has answered with an error."""


class ConnectionError(RequestException):
    """There was no connection, or it broke."""


class ProxyError(ConnectionError):
    """A proxy failed."""


class SSLError(ConnectionError):
    """TLS failed."""


class Timeout(RequestException):
    """Something took too long."""


class ConnectTimeout(ConnectionError, Timeout):
    """The connection took too long; the request may be sent again."""


class ReadTimeout(Timeout):
    """The server has sent nothing for too long."""


class URLRequired(RequestException):
    """There is no address."""


class TooManyRedirects(RequestException):
    """The server has sent the client elsewhere too often."""


class MissingSchema(RequestException, ValueError):
    """The address does not begin with http://."""


class InvalidSchema(RequestException, ValueError):
    """Nobody can open addresses that begin so."""


class InvalidURL(RequestException, ValueError):
    """No address can look like this."""


class InvalidHeader(RequestException, ValueError):
    """No header can look like this."""


class ChunkedEncodingError(RequestException):
    """The body ended too early."""


class ContentDecodingError(RequestException):
    """The body could not be unpacked."""


class StreamConsumedError(RequestException, TypeError):
    """The body has been read already."""


class RetryError(RequestException):
    """It was tried too often."""


class UnrewindableBodyError(RequestException):
    """The body cannot be sent a second time."""
