"""The flow control of transports: marks, when writing is paused and resumed, and what a protocol's mistakes lead to."""
import asyncio
from asyncio import transports


class Pipe(transports._FlowControlMixin):
    def __init__(self, loop, protocol):
        super().__init__(None, loop)
        self._protocol = protocol
        self.size = 0

    def get_write_buffer_size(self):
        return self.size

    def write(self, data):
        self.size += len(data)
        self._maybe_pause_protocol()

    def drain(self, count):
        self.size -= count
        self._maybe_resume_protocol()


class Writer(asyncio.Protocol):
    def pause_writing(self):
        print('pause')

    def resume_writing(self):
        print('resume')


class Clumsy(asyncio.Protocol):
    def pause_writing(self):
        raise ValueError('pause')

    def resume_writing(self):
        raise KeyError('resume')


def handler(loop, context):
    print(context['message'], repr(context['exception']), sorted(context))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    pipe = Pipe(loop, Writer())
    print(pipe.get_write_buffer_limits())
    pipe.set_write_buffer_limits(high=10)
    print(pipe.get_write_buffer_limits())
    pipe.set_write_buffer_limits(low=5)
    print(pipe.get_write_buffer_limits())
    pipe.writelines([b'x' * 15, b'y' * 6])
    pipe.write(b'z')
    pipe.drain(10)
    pipe.drain(8)
    for marks in ((1, 2), (-1, None), (5, -5)):
        try:
            pipe.set_write_buffer_limits(*marks)
        except ValueError as error:
            print(error)
    pipe = Pipe(loop, Clumsy())
    pipe.set_write_buffer_limits(high=0)
    pipe.write(b'x')
    pipe.drain(1)


asyncio.run(main())
try:
    Pipe(None, None)
except AssertionError as error:
    print('AssertionError', error.args)
