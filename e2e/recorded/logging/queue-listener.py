"""Records of several threads go through a queue to one listener, which handles them in a thread of its own."""
import logging
import logging.handlers
import queue
import threading

shown = []


class Keep(logging.Handler):
    def emit(self, record):
        shown.append((record.threadName, self.format(record), threading.current_thread() is threading.main_thread()))


records = queue.Queue()
careful = Keep(level=logging.WARNING)
listener = logging.handlers.QueueListener(records, Keep(), careful, respect_handler_level=True)
logger = logging.getLogger('many')
logger.setLevel(logging.DEBUG)
logger.propagate = False
logger.addHandler(logging.handlers.QueueHandler(records))


def work(n):
    logger.info('job %d', n)
    if n == 2:
        logger.warning('job %d was hard', n)


listener.start()
threads = [threading.Thread(target=work, args=(n,), name=f'worker-{n}') for n in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
listener.stop()
for line in sorted(shown):
    print(*line)
print(records.empty(), records.unfinished_tasks)

listener = logging.handlers.QueueListener(records, Keep())
shown.clear()
listener.start()
logger.error('once more')
listener.stop()
print(shown)
