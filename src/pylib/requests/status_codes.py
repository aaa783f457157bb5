"""Status codes by name: `codes.ok`, `codes.not_found`."""
from http import HTTPStatus

_MORE = {
    'ok': 200, 'okay': 200, 'all_good': 200, 'moved': 301, 'see_other': 303, 'other': 303, 'bad': 400, 'denied': 401,
    'teapot': 418, 'unprocessable': 422, 'too_many': 429, 'server_error': 500, 'unavailable': 503,
    'request_timeout': 408, 'timeout': 408,
}


class _Codes:
    """The codes as attributes, and as items."""

    def __init__(self):
        for name, status in HTTPStatus.__members__.items():
            self._name(name.lower(), status.value)
        for name, code in _MORE.items():
            self._name(name, code)

    def _name(self, name, code):
        setattr(self, name, code)
        setattr(self, name.upper(), code)

    def __getitem__(self, key):
        return self.__dict__.get(key)

    def get(self, key, default=None):
        """The code of that name."""
        return self.__dict__.get(key, default)

    def __repr__(self):
        return "<lookup 'status_codes'>"


codes = _Codes()
