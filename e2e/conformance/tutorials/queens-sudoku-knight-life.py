# compare: output
"""Backtracking and grids: n queens, sudoku, the knight's tour, Conway's game of life, a maze."""
from collections import deque
from itertools import product


def queens(n, row=0, columns=(), down=(), up=()):
    if row == n:
        yield columns
        return
    for column in range(n):
        if column in columns or column - row in down or column + row in up:
            continue
        yield from queens(n, row + 1, columns + (column,), down + (column - row,), up + (column + row,))


solutions = list(queens(6))
print(len(solutions), solutions[0], sum(1 for _ in queens(7)))
for column in next(queens(8)):
    print(' '.join('Q' if column == c else '.' for c in range(8)))

GRID = '53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79'


def solve(cells):
    def allowed(at):
        row, column = divmod(at, 9)
        box = row // 3 * 27 + column // 3 * 3
        seen = {*cells[row * 9 : row * 9 + 9], *cells[column::9]}
        for start in (box, box + 9, box + 18):
            seen.update(cells[start : start + 3])
        return [digit for digit in '123456789' if digit not in seen]

    open_cells = [(len(allowed(at)), at) for at, cell in enumerate(cells) if cell == '.']
    if not open_cells:
        return True
    _, at = min(open_cells)
    for digit in allowed(at):
        cells[at] = digit
        if solve(cells):
            return True
    cells[at] = '.'
    return False


cells = list(GRID)
print(solve(cells))
for row in range(0, 81, 9):
    print(' | '.join(' '.join(cells[at : at + 3]) for at in range(row, row + 9, 3)))
    if row in (18, 45):
        print('-' * 6 + '+' + '-' * 7 + '+' + '-' * 6)


def tour(size):
    """Warnsdorff's rule: go where the fewest ways lead on."""
    moves = [(a, b) for a, b in product((-2, -1, 1, 2), repeat=2) if abs(a) != abs(b)]
    order = {}
    here = (0, 0)
    while True:
        order[here] = len(order) + 1
        ways = lambda at: [  # noqa: E731
            (at[0] + a, at[1] + b)
            for a, b in moves
            if 0 <= at[0] + a < size and 0 <= at[1] + b < size and (at[0] + a, at[1] + b) not in order
        ]
        options = ways(here)
        if not options:
            return order
        here = min(options, key=lambda at: len(ways(at)))


steps = tour(6)
print(len(steps))
for y in range(6):
    print(''.join(f'{steps.get((x, y), 0):3d}' for x in range(6)))


def generations(live):
    while True:
        yield live
        around = [(x + dx, y + dy) for x, y in live for dx, dy in product((-1, 0, 1), repeat=2) if (dx, dy) != (0, 0)]
        live = {at for at in set(around) if around.count(at) == 3 or (around.count(at) == 2 and at in live)}


glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for generation, live in enumerate(generations(glider)):
    if generation % 2 == 0:
        print('\n'.join(''.join('.#'[(x, y) in live] for x in range(6)) for y in range(6)), end='\n\n')
    if generation == 6:
        break

MAZE = """\
#########
#S..#...#
#.#.#.#.#
#.#...#E#
#########"""
rows = MAZE.splitlines()
start, end = ((y, r.index(c)) for c in 'SE' for y, r in enumerate(rows) if c in r)
came, queue = {start: None}, deque([start])
while queue:
    y, x = queue.popleft()
    for step in ((y + 1, x), (y, x + 1), (y - 1, x), (y, x - 1)):
        if rows[step[0]][step[1]] != '#' and step not in came:
            came[step] = (y, x)
            queue.append(step)
path, at = [], end
while at:
    path.append(at)
    at = came[at]
print(len(path), path[::-1][:6], path[0] == end)
