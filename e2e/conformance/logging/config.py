# compare: output
"""dictConfig: everything that a configuration can name, and how it goes wrong."""
import logging
import logging.config
import sys


class Shout(logging.Formatter):
    def format(self, record):
        return super().format(record).upper()


class Mine(logging.StreamHandler):
    def __init__(self, prefix, stream=None):
        super().__init__(stream or sys.stdout)
        self.prefix = prefix

    def emit(self, record):
        print(self.prefix, self.format(record))


def keep(letter):
    return lambda record: letter in record.getMessage()


logging.config.dictConfig({
    'version': 1,
    'formatters': {
        'plain': {'format': '%(levelname)s %(name)s %(message)s'},
        'braces': {'format': '{levelname} {message} {who}', 'style': '{', 'defaults': {'who': 'nobody'}},
        'shout': {'()': Shout, 'fmt': '%(message)s'},
        'classy': {'class': '__main__.Shout', 'format': 'classy %(message)s'},
    },
    'filters': {'a.b only': {'name': 'a.b'}, 'with e': {'()': keep, 'letter': 'e'}},
    'handlers': {
        'out': {'class': 'logging.StreamHandler', 'formatter': 'plain', 'stream': 'ext://sys.stdout', 'level': 'INFO'},
        'mine': {'()': '__main__.Mine', 'prefix': '>>', 'formatter': 'shout', 'filters': ['with e']},
        'class': {'class': '__main__.Mine', 'prefix': '::', 'formatter': 'braces', '.': {'extra': 5}},
        'classy': {'class': '__main__.Mine', 'prefix': 'cfg://prefixes[0]', 'formatter': 'classy', 'filters': [lambda record: record.levelno > 30]},
    },
    'prefixes': ['##'],
    'loggers': {
        'a': {'handlers': ['mine'], 'level': 'DEBUG', 'propagate': False},
        'a.b': {'handlers': ['class'], 'level': 'WARNING'},
        'c': {'handlers': ['classy'], 'filters': ['with e']},
    },
    'root': {'handlers': ['out'], 'level': 'INFO'},
})
for name in ('a', 'a.b', 'c', 'd'):
    logger = logging.getLogger(name)
    logger.debug('debug here'); logger.warning('warning'); logger.error('an error')
print(logging.getLogger('a.b').handlers[0].extra, sorted(logging.getHandlerNames()), logging.getHandlerByName('out').level)
existing = logging.getLogger('existing')
logging.config.dictConfig({'version': 1, 'root': {'level': 'ERROR'}})
print(existing.disabled, logging.getLogger('a').disabled, logging.getLogger().handlers)
logging.config.dictConfig({'version': 1, 'disable_existing_loggers': False, 'handlers': {'h': {'class': 'logging.StreamHandler', 'stream': sys.stdout}},
                           'root': {'handlers': ['h'], 'level': 10}})
logging.getLogger('fresh').debug('plain')
logging.config.dictConfig({'version': 1, 'incremental': True, 'handlers': {'h': {'level': 'ERROR'}}, 'loggers': {'fresh': {'level': 'INFO', 'propagate': False}}})
print(logging.getHandlerByName('h').level, logging.getLogger('fresh').propagate)
for wrong in ({}, {'version': 2}, {'version': 1, 'handlers': {'x': {'class': 'logging.Nope'}}}, {'version': 1, 'handlers': {'x': {'class': 'nomodule.X'}}},
              {'version': 1, 'handlers': {'x': {'formatter': 'missing', 'class': 'logging.StreamHandler'}}}, {'version': 1, 'root': {'handlers': ['missing']}},
              {'version': 1, 'root': {'level': 'LOUD'}}, {'version': 1, 'formatters': {'f': {'format': '%(x'}}}, {'version': 1, 'handlers': {'x': {}}},
              {'version': 1, 'filters': {'f': {'()': 'nowhere'}}}, {'version': 1, 'incremental': True, 'handlers': {'nope': {'level': 'INFO'}}},
              {'version': 1, 'loggers': {'l': {'filters': ['missing']}}}, {'version': 1, 'handlers': {'x': {'class': 'logging.StreamHandler', 'bogus': 1}}}):
    try:
        logging.config.dictConfig(wrong)
        print('fine')
    except Exception as error:
        print(type(error).__name__, error, '|', repr(error.__cause__))
