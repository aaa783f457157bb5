"""The default exception handler: its text for every kind of context, by way of the logger of asyncio."""
import asyncio
import logging


async def main():
    loop = asyncio.get_running_loop()
    report = loop.call_exception_handler
    report({})
    report({'message': ''})
    report({'message': 'only a message'})
    report({'message': 'sorted', 'zeta': [1], 'alpha': 'text', 'handle': None})
    try:
        raise ValueError('inner')
    except ValueError as error:
        report({'message': 'with an exception', 'exception': error})
    report({'exception': OSError('not raised')})
    try:
        try:
            1 / 0
        except ZeroDivisionError as error:
            raise RuntimeError('outer') from error
    except RuntimeError as error:
        report({'message': 'a chain', 'exception': error, 'future': loop.create_future()})
    for bad in (None, 3):
        try:
            report(bad)
        except Exception as error:
            print('raised', type(error).__name__, error)
    records = []

    class Keep(logging.Handler):
        def emit(self, record):
            records.append((record.name, record.levelname, record.getMessage(), record.exc_info and record.exc_info[0]))

    logger = logging.getLogger('asyncio')
    keep = Keep()
    logger.addHandler(keep)
    logger.propagate = False
    report({'message': 'kept', 'exception': KeyError('k')})
    report({'message': 'kept too'})
    print(records)
    logger.removeHandler(keep)
    logger.propagate = True


asyncio.run(main())
