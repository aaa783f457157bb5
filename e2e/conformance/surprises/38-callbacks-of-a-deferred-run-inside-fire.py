"""A Deferred of one's own beside asyncio's future: the one calls back at once, the other in the next turn."""
import asyncio


class Deferred:
    def __init__(self):
        self.steps, self.result, self.fired = [], None, False

    def then(self, good, bad=None):
        self.steps.append((good, bad))
        if self.fired:
            self._run()
        return self

    def fire(self, result):
        if self.fired:
            raise RuntimeError('already fired')
        self.result, self.fired = result, True
        self._run()

    def _run(self):
        while self.steps:
            good, bad = self.steps.pop(0)
            step = bad if isinstance(self.result, Exception) else good
            if step is None:
                continue
            try:
                self.result = step(self.result)
            except Exception as error:
                self.result = error

    def __del__(self):
        if isinstance(self.result, Exception):
            print('nobody looked at', repr(self.result))


deferred = Deferred().then(lambda x: print('callback got', x) or x + 1).then(print)
print('before')
deferred.fire(1)
print('after')
failing = Deferred().then(lambda _: 1 / 0).then(lambda x: 'skipped').then(None, lambda error: f'mended {error}')
failing.fire(0)
print(failing.result)
lost = Deferred().then(lambda _: {}['lost'])
lost.fire(None)
print('the error is inside')
del lost


async def main():
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(lambda f: print('callback got', f.result()))
    print('before')
    future.set_result(1)
    print('after')
    await asyncio.sleep(0)
    future.add_done_callback(lambda f: print('a late callback waits for a turn too'))
    print('late')
    await asyncio.sleep(0)
    future.add_done_callback(lambda f: 1 / 0)
    await asyncio.sleep(0)
    print('the loop went on')


asyncio.run(main())
