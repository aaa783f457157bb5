import json
import os
import sys
import unittest
from unittest.mock import DEFAULT, MagicMock, Mock, call, patch, sentinel


class Service:
    url = 'real'

    def fetch(self, key):
        return f'fetched {key}'

    @staticmethod
    def tool():
        return 'tool'


service = Service()
limits = {'size': 10}


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


with patch('json.dumps', return_value='patched') as dumps:
    print(json.dumps({'a': 1}), dumps.call_args, type(dumps).__name__)
print(json.dumps({'a': 1}))
with patch.object(Service, 'fetch', autospec=True) as fetch:
    fetch.return_value = 'fake'
    print(service.fetch(1), fetch.mock_calls[0].args[1:])
    attempt(lambda: service.fetch())
    attempt(lambda: service.fetch(1, 2))
print(service.fetch(2), Service.tool())
with patch.object(service, 'url', 'other'), patch.object(Service, 'tool', lambda: 'mine'):
    print(service.url, Service.url, Service.tool())
print(service.url, 'url' in vars(service))
with patch.dict(limits, {'size': 1}, extra=2):
    print(limits)
with patch.dict(limits, clear=True):
    print(limits)
print(limits)
with patch.dict('os.environ', {'NEW_ONE': 'x'}):
    print(os.environ['NEW_ONE'])
print('NEW_ONE' in os.environ)
with patch.multiple(Service, url='multi', fetch=DEFAULT) as mocks:
    print(list(mocks), Service.url)
with patch(__name__ + '.Service') as cls:
    cls.return_value.fetch.return_value = 'from the class'
    print(Service().fetch('q'), cls.mock_calls)
with patch('builtins.print') as fake:
    print('nobody sees this')
print(fake.mock_calls)


@patch.object(Service, 'url', sentinel.url)
@patch('json.loads')
@patch('json.dumps')
def decorated(dumps, loads, extra=None):
    "doc"
    print(type(dumps).__name__, dumps is json.dumps, loads is json.loads, Service.url, extra)


decorated(extra=3)
print(decorated.__name__, decorated.__doc__)


@patch('json.dumps', Mock(return_value='class'))
class Tests(unittest.TestCase):
    def test_one(self):
        self.assertEqual(json.dumps(1), 'class')

    def test_called(self):
        json.dumps(5)
        json.dumps.assert_called_with(6)

    def other(self):
        return json.dumps(1)


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Tests).run(result)
print(result.testsRun, len(result.failures), result.failures[0][1].splitlines()[-1], Tests('other').other())

patcher = patch('json.dumps')
started = patcher.start()
print(json.dumps is started)
print(patcher.stop(), json.dumps is started, patcher.stop())
patch.object(service, 'url', 1).start()
patch.stopall()
print(service.url)
for wrong in [
    lambda: patch('nodots'), lambda: patch.object('text', 'x'), lambda: patch.multiple(Service),
    lambda: patch('nomodule.x').start(), lambda: patch('json.dumps', autospect=True),
    lambda: patch('json.dumps', 1, new_callable=Mock), lambda: patch('json.dumps', 1, autospec=True).start(),
    lambda: patch('json.dumps', 1, foo=2).start(), lambda: patch('json.dumps', spec=True, autospec=True).start(),
]:
    attempt(wrong)
with patch('json.created', create=True) as created:
    print(json.created is created)
print(hasattr(json, 'created'))
print(sorted(patch.__dict__), patch.TEST_PREFIX)
