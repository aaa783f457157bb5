# compare: output
"""Formats that are refused, arguments by name from any mapping, handlers that are known only while they live."""
import collections
import gc
import logging
import pickle
import sys

logging.basicConfig(format='%(levelname)s %(name)s %(message)s', stream=sys.stdout)
log = logging.getLogger('a.b')
log.warning('%(x)s', collections.UserDict(x=5))
log.warning('%(x)s', collections.ChainMap({'x': 7}))

braces = ['{message:>10}', '{message:zz}', '{message!z}', '{0}', '{a-b}', '{a.b[c]}', '{a[0]:{w}}', '{}', 'x', '{message',
          '{a!r:^10}', '{ }']
dollars = ['$message', '${message}', '$$', '$', 'x', '${', '$1', '${message']
percents = ['%(message)s', '%(message)', '%(a)-10s', '%s', '', '%(message)5.2f', '%(message)q']
for style, formats in ('{', braces), ('$', dollars), ('%', percents):
    for text in formats:
        try:
            logging.Formatter(text, style=style)
            print('taken', text)
        except ValueError as error:
            print(repr(text), error)

try:
    pickle.dumps(logging.Logger('loose'))
except pickle.PicklingError as error:
    print(error)
print(pickle.loads(pickle.dumps(log)) is log, logging.NullHandler().lock)

handler = logging.StreamHandler()
handler.name = 'mine'
print(logging.getHandlerByName('mine') is handler, logging.getHandlerNames())
del handler
gc.collect()
print(logging.getHandlerByName('mine'), logging.getHandlerNames())
