"""Mappings: headers, whose names have no case, and cookies, which belong to hosts."""
from collections.abc import Mapping, MutableMapping


class CaseInsensitiveDict(MutableMapping):
    """A dict of text that looks keys up without regard to case, and keeps the case that was given last."""

    def __init__(self, data=None, **kwargs):
        self._store = {}
        self.update(data or {}, **kwargs)

    def __setitem__(self, key, value):
        self._store[key.lower()] = key, value

    def __getitem__(self, key):
        return self._store[key.lower()][1]

    def __delitem__(self, key):
        del self._store[key.lower()]

    def __iter__(self):
        return (key for key, _ in self._store.values())

    def __len__(self):
        return len(self._store)

    def lower_items(self):
        """Keys in small letters, with their values."""
        return ((key, pair[1]) for key, pair in self._store.items())

    def __eq__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        return dict(self.lower_items()) == dict(CaseInsensitiveDict(other).lower_items())

    def copy(self):
        """Another one with the same content."""
        return CaseInsensitiveDict(self._store.values())

    def __repr__(self):
        return str(dict(self.items()))


class RequestsCookieJar(MutableMapping):
    """Cookies by name; each belongs to the host that has set it, or to all ('') when the program did."""

    def __init__(self, cookies=None):
        self._hosts = {}
        self.update(cookies or {})

    def set(self, name, value, domain=''):
        """Sets a cookie; None takes it away."""
        cookies = self._hosts.setdefault(domain, {})
        if value is None:
            cookies.pop(name, None)
        else:
            cookies[name] = value

    def get(self, name, default=None, domain=None):
        """The value of a cookie."""
        for host, cookies in self._hosts.items():
            if name in cookies and domain in (None, host):
                return cookies[name]
        return default

    def get_dict(self, domain=None):
        """Names and values."""
        hosts = self._hosts if domain is None else {domain: self._hosts.get(domain, {})}
        return {name: value for cookies in hosts.values() for name, value in cookies.items()}

    def for_host(self, host):
        """What a request to that host sends."""
        return {**self._hosts.get('', {}), **self._hosts.get(host, {})}

    def take(self, host, headers):
        """Takes the cookies that a response sets."""
        for line in headers.get_all('Set-Cookie') or ():
            pair, *attributes = line.split(';')
            name, _, value = pair.partition('=')
            ended = any(each.strip().lower() == 'max-age=0' for each in attributes)
            self.set(name.strip(), None if ended else value.strip(), host)

    def copy(self):
        """Another one with the same content."""
        other = RequestsCookieJar()
        other._hosts = {host: cookies.copy() for host, cookies in self._hosts.items()}
        return other

    def __getitem__(self, name):
        for cookies in self._hosts.values():
            if name in cookies:
                return cookies[name]
        raise KeyError(f'name={name!r}, domain=None, path=None')

    def __setitem__(self, name, value):
        self.set(name, value)

    def __delitem__(self, name):
        for cookies in self._hosts.values():
            cookies.pop(name, None)

    def __iter__(self):
        return iter(self.get_dict())

    def __len__(self):
        return sum(map(len, self._hosts.values()))

    def __repr__(self):
        shown = [
            f'<Cookie {name}={value} for {host}/>' for host, cookies in self._hosts.items()
            for name, value in cookies.items()
        ]
        return f"<RequestsCookieJar[{', '.join(shown)}]>"
