# compare: output
"""A text adventure and a vending machine: state machines, dispatch tables, string parsing, enums with behaviour."""
import cmd
import enum
import io
import random
import shlex
from types import SimpleNamespace


class Direction(enum.Enum):
    NORTH = (0, -1)
    EAST = (1, 0)
    SOUTH = (0, 1)
    WEST = (-1, 0)

    def __neg__(self):
        return Direction(tuple(-part for part in self.value))

    @property
    def left(self):
        order = list(Direction)
        return order[(order.index(self) - 1) % len(order)]


ROOMS = {
    'cellar': SimpleNamespace(text='It is dark.', items={'lamp', 'rope'}, exits={'up': 'kitchen'}),
    'kitchen': SimpleNamespace(text='It smells of soup.', items={'spoon'}, exits={'down': 'cellar', 'north': 'garden'}),
    'garden': SimpleNamespace(text='Birds sing.', items=set(), exits={'south': 'kitchen'}),
}


class Game(cmd.Cmd):
    prompt = '> '
    intro = 'You wake up.'

    def __init__(self, script):
        super().__init__(stdin=io.StringIO(script))
        self.use_rawinput = False
        self.room, self.bag, self.turns = 'cellar', set(), 0

    def precmd(self, line):
        self.turns += 1
        print(line)
        return line.lower()

    def do_look(self, _):
        """Says where you are."""
        here = ROOMS[self.room]
        print(here.text, 'You see', ', '.join(sorted(here.items)) or 'nothing', '- exits:', *here.exits)

    def do_go(self, where):
        try:
            self.room = ROOMS[self.room].exits[where]
        except KeyError as error:
            print(f'no way {error.args[0]!r}')
        else:
            self.do_look('')

    def do_take(self, line):
        for item in shlex.split(line):
            if item in ROOMS[self.room].items:
                ROOMS[self.room].items.remove(item)
                self.bag.add(item)
                print('taken:', item)
            else:
                print('there is no', item)

    def do_quit(self, _):
        return True

    do_EOF = do_quit

    def emptyline(self):
        print('Say something.')

    def default(self, line):
        print('I do not know how to', line.split()[0])

    def postloop(self):
        print('After', self.turns, 'turns you have', sorted(self.bag))


class State(enum.StrEnum):
    IDLE = enum.auto()
    HAS_COINS = enum.auto()
    SOLD_OUT = enum.auto()


class Machine:
    TABLE = {}

    def __init__(self, stock):
        self.state, self.coins, self.stock = State.IDLE, 0, stock

    def on(state, event, table=TABLE):
        def register(method):
            table[state, event] = method
            return method

        return register

    @on(State.IDLE, 'coin')
    @on(State.HAS_COINS, 'coin')
    def coin(self, value):
        self.coins += value
        return State.HAS_COINS

    @on(State.HAS_COINS, 'press')
    def press(self):
        if self.coins < 3:
            raise ValueError(f'{3 - self.coins} more')
        self.coins -= 3
        self.stock -= 1
        return State.SOLD_OUT if not self.stock else State.HAS_COINS if self.coins else State.IDLE

    @on(State.HAS_COINS, 'refund')
    @on(State.SOLD_OUT, 'refund')
    def refund(self):
        back, self.coins = self.coins, 0
        print('  gives back', back)

    del on

    def send(self, event, *args):
        method = self.TABLE.get((self.state, event))
        if method is None:
            raise LookupError(f'{event} means nothing while {self.state}')
        self.state = method(self, *args) or self.state


Game('look\ntake lamp "spoon"\ngo up\ngo west\n\ndance wildly\nTAKE spoon\ngo north\nquit\nlook\n').cmdloop()
machine = Machine(2)
for event in ('press', ('coin', 2), 'press', ('coin', 5), 'press', 'press', 'refund', ('coin', 1)):
    try:
        machine.send(*((event,) if isinstance(event, str) else event))
        print(event, '->', machine.state, machine.coins, machine.stock)
    except (LookupError, ValueError) as error:
        print(event, '!', error)
facing = Direction.NORTH
print(facing.left, -facing, -(-facing) is facing, [d.name[0] for d in Direction], Direction((0, 1)), Direction['EAST'].value)
random.seed(1)
secret, low, high, guesses = random.randint(1, 100), 1, 100, []
while True:
    guess = (low + high) // 2
    guesses.append(guess)
    if guess == secret:
        break
    low, high = (guess + 1, high) if guess < secret else (low, guess - 1)
print(secret, guesses)


def score(secret, guess):
    """Mastermind: right places and right colours."""
    right = sum(a == b for a, b in zip(secret, guess))
    return right, sum(min(secret.count(c), guess.count(c)) for c in set(guess)) - right


print([score('RGBY', guess) for guess in ('RGBY', 'YBGR', 'RRRR', 'GRBB')])
