"""Sessions: what several requests have in common, their connections too."""
from urllib.parse import urldefrag, urljoin, urlsplit

from .adapters import HTTPAdapter
from .exceptions import ChunkedEncodingError, InvalidSchema, TooManyRedirects
from .models import PreparedRequest, Request
from .status_codes import codes
from .structures import CaseInsensitiveDict, RequestsCookieJar

DEFAULT_REDIRECT_LIMIT = 30


def default_headers():
    """What every request sends."""
    return CaseInsensitiveDict({
        'User-Agent': 'python-requests/2.32.5',
        'Accept-Encoding': 'identity',
        'Accept': '*/*',
        'Connection': 'keep-alive',
    })


def _merged(own, common, kind=dict):
    """The request's setting over the session's; None takes a key away."""
    if own is None or common is None:
        return common if own is None else own
    if not hasattr(own, 'items') or not hasattr(common, 'items'):
        return own
    both = kind(common)
    both.update(own)
    for key in [key for key, value in both.items() if value is None]:
        del both[key]
    return both


class Session:
    """Keeps headers, cookies and connections from one request to the next."""

    def __init__(self):
        self.headers = default_headers()
        self.auth = None
        self.params = {}
        self.stream = False
        self.verify = True
        self.cert = None
        self.max_redirects = DEFAULT_REDIRECT_LIMIT
        self.trust_env = True
        self.cookies = RequestsCookieJar()
        self.adapters = {}
        self.mount('http://', HTTPAdapter())

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        """Closes the connections."""
        for adapter in self.adapters.values():
            adapter.close()

    def mount(self, prefix, adapter):
        """Has requests to addresses that begin so sent by that adapter."""
        self.adapters[prefix] = adapter
        for shorter in [key for key in self.adapters if len(key) < len(prefix)]:
            self.adapters[shorter] = self.adapters.pop(shorter)

    def get_adapter(self, url):
        """Who sends requests to that address."""
        for prefix, adapter in self.adapters.items():
            if url.lower().startswith(prefix.lower()):
                if url[:6].lower() == 'https:':
                    break
                return adapter
        if url[:6].lower() == 'https:':
            from _asyncio import _refuse

            _refuse('https is not supported: there is no TLS')
        raise InvalidSchema(f'No connection adapters were found for {url!r}')

    def prepare_request(self, request):
        """The request as it is sent, with what the session adds."""
        cookies = self.cookies.copy()
        cookies.update(request.cookies or {})
        prepared = PreparedRequest()
        prepared.prepare(
            method=request.method.upper(), url=request.url, data=request.data, json=request.json,
            headers=_merged(request.headers, self.headers, CaseInsensitiveDict),
            params=_merged(request.params, self.params), auth=_merged(request.auth, self.auth), cookies=cookies,
        )
        return prepared

    def request(
        self, method, url, params=None, data=None, headers=None, cookies=None, files=None, auth=None, timeout=None,
        allow_redirects=True, proxies=None, hooks=None, stream=None, verify=None, cert=None, json=None,
    ):
        """Sends a request; the response to it."""
        if proxies:
            from _asyncio import _refuse

            _refuse('proxies are not supported')
        req = Request(
            method=method.upper(), url=url, headers=headers, files=files, data=data or {}, json=json,
            params=params or {}, auth=auth, cookies=cookies, hooks=hooks,
        )
        stream = self.stream if stream is None else stream
        return self.send(self.prepare_request(req), timeout=timeout, allow_redirects=allow_redirects, stream=stream)

    def get(self, url, **kwargs):
        """Sends a GET request."""
        return self.request('GET', url, **kwargs)

    def options(self, url, **kwargs):
        """Sends an OPTIONS request."""
        return self.request('OPTIONS', url, **kwargs)

    def head(self, url, **kwargs):
        """Sends a HEAD request; redirects are not followed."""
        kwargs.setdefault('allow_redirects', False)
        return self.request('HEAD', url, **kwargs)

    def post(self, url, data=None, json=None, **kwargs):
        """Sends a POST request."""
        return self.request('POST', url, data=data, json=json, **kwargs)

    def put(self, url, data=None, **kwargs):
        """Sends a PUT request."""
        return self.request('PUT', url, data=data, **kwargs)

    def patch(self, url, data=None, **kwargs):
        """Sends a PATCH request."""
        return self.request('PATCH', url, data=data, **kwargs)

    def delete(self, url, **kwargs):
        """Sends a DELETE request."""
        return self.request('DELETE', url, **kwargs)

    def send(self, request, *, timeout=None, allow_redirects=True, stream=False, **options):
        """Sends a prepared request, and follows redirects."""
        if isinstance(request, Request):
            raise ValueError('You can only send PreparedRequests.')
        response = self._send_one(request, timeout)
        history = []
        while allow_redirects and response.is_redirect:
            request = self._redirected(request, response)
            if len(history) >= self.max_redirects:
                raise TooManyRedirects(f'Exceeded {self.max_redirects} redirects.', response=response)
            history.append(response)
            response = self._send_one(request, timeout)
        response.history = history
        if not stream:
            response.content
        return response

    def _send_one(self, request, timeout):
        response = self.get_adapter(request.url).send(request, timeout=timeout)
        self.cookies.take(urlsplit(request.url).hostname, response.raw.headers)
        return response

    def _redirected(self, request, response):
        """The request for where the server sends the client."""
        try:
            response.content
        except (ChunkedEncodingError, RuntimeError):
            response.close()
        location = response.headers['location']
        fragment = urldefrag(request.url).fragment
        new = request.copy()
        new.method = _redirected_method(response.status_code, request.method)
        url = urljoin(request.url, location)
        new.prepare_url(url if urldefrag(url).fragment or not fragment else f'{url}#{fragment}', None)
        if response.status_code not in (codes.temporary_redirect, codes.permanent_redirect):
            new.body = None
            for name in 'Content-Length', 'Content-Type', 'Transfer-Encoding':
                new.headers.pop(name, None)
        new.headers.pop('Cookie', None)
        if urlsplit(new.url).hostname != urlsplit(request.url).hostname:
            new.headers.pop('Authorization', None)
        new.prepare_cookies(self.cookies)
        return new


def _redirected_method(status, method):
    if status in (codes.see_other, codes.found) and method != 'HEAD':
        return 'GET'
    if status == codes.moved and method == 'POST':
        return 'GET'
    return method


def session():
    """A session."""
    return Session()
