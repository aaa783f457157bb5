# compare: order
"""Request ids in a context variable, a logging filter that shows them, a middleware, timing per request."""
import asyncio
import contextvars
import itertools
import logging
import sys
from contextlib import contextmanager

request_id = contextvars.ContextVar('request_id', default='-')
user = contextvars.ContextVar('user')


class WithRequest(logging.Filter):
    def filter(self, record):
        record.request = request_id.get()
        record.user = user.get('anonymous')
        return 'secret' not in record.getMessage()


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter('{request:>4} {user:<9} {levelname:<7} {name}: {message}', style='{'))
handler.addFilter(WithRequest())
logging.basicConfig(level=logging.DEBUG, handlers=[handler])
logging.getLogger('asyncio').setLevel(logging.WARNING)
web, db = logging.getLogger('web'), logging.getLogger('web.db')
db.setLevel(logging.INFO)
numbers = itertools.count(1)


@contextmanager
def as_user(name):
    token = user.set(name)
    try:
        yield
    finally:
        user.reset(token)


async def query(sql):
    db.debug('not shown')
    db.info('query %s', sql)
    await asyncio.sleep(0.001 * len(sql))
    return len(sql)


async def handle(path):
    request_id.set(f'r{next(numbers)}')
    web.info('begin %s', path)
    try:
        with as_user(path.strip('/') or 'root'):
            first, second = await asyncio.gather(query('a'), query('bb'))
            asyncio.get_running_loop().call_soon(web.debug, 'from a callback')
            if path == '/bad':
                raise RuntimeError('no such page')
            web.warning('the %(what)s is secret', {'what': 'password'})
            return first + second
    except RuntimeError:
        web.exception('failed')
        return 500
    finally:
        web.info('end %s', path)


async def main():
    web.info('start')
    print(await asyncio.gather(*map(handle, ('/', '/ann', '/bad'))))
    web.info('still without a request')
    context = contextvars.copy_context()
    context.run(request_id.set, 'ctx')
    task = asyncio.create_task(handle('/ctx'), context=context)
    await task
    print(context[request_id], request_id.get(), user in context, sorted(var.name for var in context))

    async def background():
        for n in range(2):
            await asyncio.sleep(0)
            web.info('background %d', n)

    request_id.set('main')
    job = asyncio.create_task(background())
    request_id.set('later')
    await job
    web.log(logging.CRITICAL, 'the end')


asyncio.run(main())
