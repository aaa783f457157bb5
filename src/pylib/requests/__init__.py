"""Requests over HTTP in one call: get(), post(), Session. This is Loopscope's own module, not the package `requests`.

It has the names, results and messages that programs and tutorials use most (https://requests.readthedocs.io): methods,
sessions that keep connections, params, data, json, headers, timeouts, redirects, basic authentication, cookies of a
host, streams, exceptions. Left out: https, proxies, files=, hooks, compressed answers, cookies' dates and paths;
adapters retry by a number only.
"""
from . import adapters, auth, exceptions, models, sessions, status_codes, structures
from .exceptions import (
    ConnectionError,
    ConnectTimeout,
    HTTPError,
    JSONDecodeError,
    ReadTimeout,
    RequestException,
    Timeout,
    TooManyRedirects,
    URLRequired,
)
from .models import PreparedRequest, Request, Response
from .sessions import Session, session
from .status_codes import codes

__version__ = '2.32.5'


def request(method, url, **kwargs):
    """Sends one request; the connection is not kept."""
    with sessions.Session() as own:
        return own.request(method=method, url=url, **kwargs)


def get(url, params=None, **kwargs):
    """Sends a GET request."""
    return request('get', url, params=params, **kwargs)


def options(url, **kwargs):
    """Sends an OPTIONS request."""
    return request('options', url, **kwargs)


def head(url, **kwargs):
    """Sends a HEAD request; redirects are not followed."""
    kwargs.setdefault('allow_redirects', False)
    return request('head', url, **kwargs)


def post(url, data=None, json=None, **kwargs):
    """Sends a POST request."""
    return request('post', url, data=data, json=json, **kwargs)


def put(url, data=None, **kwargs):
    """Sends a PUT request."""
    return request('put', url, data=data, **kwargs)


def patch(url, data=None, **kwargs):
    """Sends a PATCH request."""
    return request('patch', url, data=data, **kwargs)


def delete(url, **kwargs):
    """Sends a DELETE request."""
    return request('delete', url, **kwargs)
