"""Log records know their thread."""
import logging
import sys
import threading

logging.basicConfig(stream=sys.stdout, format='%(threadName)s %(levelname)s %(message)s', level=logging.DEBUG)


def work():
    logging.info('working')
    try:
        1 / 0
    except ZeroDivisionError:
        logging.error('failed')


logging.debug('begins')
for name in ('one', 'two'):
    thread = threading.Thread(target=work, name=name)
    thread.start()
    thread.join()
record = logging.LogRecord('n', 10, 'p', 1, 'm', None, None)
print(record.threadName, record.thread == threading.get_ident())
