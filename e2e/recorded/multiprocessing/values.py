"""Shared values and arrays."""
import ctypes
import multiprocessing as mp


def attempt(what, *args):
    try:
        print(what(*args))
    except Exception as error:
        print(type(error).__name__)


def change(number, array, text, flag):
    with number.get_lock():
        number.value += 1
    for i in range(len(array)):
        array[i] = array[i] * 2
    text.value = b'bye'
    flag.value = True


if __name__ == '__main__':
    ctx = mp.get_context('fork')
    number, array = ctx.Value('i', 41), ctx.Array('d', [0.5, 1.5, 2.5])
    text, flag = ctx.Array('c', b'hello'), ctx.Value(ctypes.c_bool, False)
    p = ctx.Process(target=change, args=(number, array, text, flag))
    p.start()
    p.join()
    print(number.value, array[:], list(array), text.value, text.raw, flag.value)
    print(number, len(array), array[-1], array[1:])
    print(ctx.Value('d').value, ctx.RawValue('i', 3), ctx.RawArray('i', 4)[:], ctx.Array('i', range(3))[:])
    attempt(array.__getitem__, 7)
    attempt(setattr, number, 'value', 'x')
    attempt(ctx.Value, 'z', 1)
    small = ctx.Value('b', 300)
    print(small.value, ctx.Value('B', -1).value, ctx.Value('f', 0.1).value, ctx.Value('c', b'x').value)
    array[0:2] = [9.0, 8.0]
    print(array[:])
