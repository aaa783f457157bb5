"""Tracebacks of threads: causes, contexts, notes and groups."""
import threading


def inner():
    try:
        {}['missing']
    except KeyError as error:
        raise RuntimeError('outer') from error


def group():
    problem = ExceptionGroup('several', [ValueError(1), TypeError('two')])
    problem.add_note('a note')
    raise problem


for target in (inner, group):
    thread = threading.Thread(target=target, name=target.__name__)
    thread.start()
    thread.join()
