"""Who asks: name and password, added to a request."""
import base64


def _basic_auth_str(username, password):
    pair = b':'.join(text.encode('latin1') if isinstance(text, str) else text for text in (username, password))
    return 'Basic ' + base64.b64encode(pair).decode('ascii')


class AuthBase:
    """Something that is called with a request, and gives it back with what proves who asks."""

    def __call__(self, r):
        raise NotImplementedError('Auth hooks must be callable.')


class HTTPBasicAuth(AuthBase):
    """Name and password, readable by everybody on the way."""

    def __init__(self, username, password):
        self.username = username
        self.password = password

    def __eq__(self, other):
        return (self.username, self.password) == (getattr(other, 'username', None), getattr(other, 'password', None))

    def __call__(self, r):
        r.headers['Authorization'] = _basic_auth_str(self.username, self.password)
        return r
