# compare: output
"""fileConfig: loggers, handlers and formatters out of a file."""
import logging
import logging.config

with open('log.ini', 'w') as file:
    file.write('''
[loggers]
keys=root,app

[handlers]
keys=screen,file

[formatters]
keys=short,long

[logger_root]
level=WARNING
handlers=screen

[logger_app]
level=DEBUG
handlers=file
qualname=app
propagate=1

[handler_screen]
class=StreamHandler
level=NOTSET
formatter=short
args=(sys.stdout,)

[handler_file]
class=FileHandler
level=INFO
formatter=long
args=('app.log', 'w')

[formatter_short]
format=%(levelname)s: %(message)s

[formatter_long]
format=%(name)s %(levelname)s %(message)s %(extra)s
style=%
defaults={'extra': 'none'}
''')
logging.config.fileConfig('log.ini', disable_existing_loggers=False)
logging.getLogger('app').info('to the file')
logging.getLogger('app').warning('to both')
logging.getLogger('else').warning('screen only')
logging.shutdown()
print(open('app.log').read())
for name in ('absent.ini',):
    try:
        logging.config.fileConfig(name)
    except Exception as error:
        print(type(error).__name__, error)
