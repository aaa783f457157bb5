# compare: output
"""A program that is fed by a pipe: commands, numbers, tables, until the end of input."""
import sys

name = input('name? ')
print(f'\nhello {name!r}')
many = int(input())
numbers = [list(map(float, input().split())) for _ in range(many)]
for row in numbers:
    print(f'{sum(row):6.2f} {max(row):6.2f} {sum(row) / len(row):6.3f}')
try:
    print(int(input('a number, please: ')))
except ValueError as error:
    print(error)
a, *rest = sys.stdin.readline().rstrip('\n').split(',')
print(a, rest)
print(repr(sys.stdin.read(4)), repr(sys.stdin.readline()))


def commands(stream):
    stack = []
    for number, line in enumerate(stream, start=1):
        match line.split():
            case []:
                continue
            case ['push', *values]:
                stack.extend(int(value) for value in values)
            case ['pop'] if stack:
                yield stack.pop()
            case ['pop']:
                yield f'line {number}: empty'
            case ['sum' | 'total']:
                yield sum(stack)
            case ['quit', *_]:
                return
            case [unknown, *_]:
                yield f'line {number}: what is {unknown!r}?'


for answer in commands(sys.stdin):
    print('>', answer)
print(repr(sys.stdin.readline()))
print(sys.stdin.readlines())
try:
    input('more? ')
except EOFError as error:
    print('\nend:', error)
print(repr(sys.stdin.read()), sys.stdin.isatty(), list(sys.stdin))
