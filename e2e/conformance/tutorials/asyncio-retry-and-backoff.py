"""Retries: exponential backoff with jitter, a decorator, deadlines, hedged requests, a circuit breaker."""
import asyncio
import functools
import random


class Transient(Exception):
    pass


def retry(*errors, tries=3, base=0.01, factor=2, jitter=0.0):
    def decorate(function):
        @functools.wraps(function)
        async def wrapper(*args, **kwargs):
            delays = []
            for attempt in range(tries):
                try:
                    return await function(*args, **kwargs)
                except errors as error:
                    if attempt == tries - 1:
                        error.add_note(f'gave up after {tries} attempts, waited {delays}')
                        raise
                    delays.append(round(base * factor**attempt + jitter * random.random(), 4))
                    print(f'  {function.__name__}: {error}; again in {delays[-1]}')
                    await asyncio.sleep(delays[-1])

        return wrapper

    return decorate


class Server:
    def __init__(self, *answers):
        self.answers = iter(answers)

    @retry(Transient, TimeoutError, tries=4, jitter=0.01)
    async def ask(self, question):
        async with asyncio.timeout(0.05):
            answer = next(self.answers)
            match answer:
                case Exception():
                    raise answer
                case float():
                    await asyncio.sleep(answer)
                    return f'{question} after {answer}'
            return answer


class Breaker:
    def __init__(self, threshold, rest):
        self.failures, self.threshold, self.rest, self.opened = 0, threshold, rest, None

    async def call(self, function):
        now = asyncio.get_running_loop().time()
        if self.opened is not None:
            if now - self.opened < self.rest:
                raise RuntimeError('circuit open')
            print('  half open')
        try:
            result = await function()
        except Exception:
            self.failures += 1
            if self.failures >= self.threshold:
                self.opened = now
            raise
        self.failures, self.opened = 0, None
        return result


async def hedged(*makers, after):
    """Starts another one each time the earlier ones are slow; the first answer counts."""
    tasks = []
    try:
        for make in makers:
            tasks.append(asyncio.create_task(make(), name=make.__name__))
            done, _ = await asyncio.wait(tasks, timeout=after, return_when=asyncio.FIRST_COMPLETED)
            if done:
                break
        else:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        winner = done.pop()
        return winner.get_name(), winner.result(), len(tasks)
    finally:
        for task in tasks:
            task.cancel()


async def slow():
    await asyncio.sleep(0.1)
    return 'slow answer'


async def quick():
    await asyncio.sleep(0.01)
    return 'quick answer'


async def main():
    random.seed(5)
    print(await Server(Transient('busy'), Transient('still busy'), 0.01).ask('one'))
    print(await Server(9.0, 'in time').ask('two'))
    try:
        await Server(*map(Transient, 'abcd')).ask('three')
    except Transient as error:
        print(repr(error), error.__notes__)
    try:
        await Server(KeyError('not retried')).ask('four')
    except KeyError as error:
        print(repr(error), Server.ask.__name__)
    print(await hedged(slow, quick, after=0.02), await hedged(quick, slow, after=0.05))
    breaker = Breaker(2, 0.03)
    server = Server(*[OSError(n) for n in range(2)], 'recovered', 'fine')
    for _ in range(5):
        try:
            print(await breaker.call(lambda: server.ask('?')))
        except (OSError, RuntimeError) as error:
            print(repr(error))
            await asyncio.sleep(0.012)
    try:
        async with asyncio.timeout(0.03):
            await Server(*[Transient('x')] * 9).ask.__wrapped__(Server(9.0), 'five')
    except TimeoutError as error:
        print('deadline', error.__cause__.__class__.__name__)


asyncio.run(main())
