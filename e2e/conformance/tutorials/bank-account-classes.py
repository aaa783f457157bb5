# compare: output
"""A bank with accounts: properties, class attributes, inheritance, own exceptions, operators."""
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from functools import total_ordering


class BankError(Exception):
    """Whatever the bank refuses."""


class InsufficientFunds(BankError):
    def __init__(self, account, wanted):
        super().__init__(f'{account.owner} has {account.balance:,.2f}, wants {wanted:,.2f}')
        self.missing = wanted - account.balance


@total_ordering
class Account:
    _next = 1000
    interest = Decimal('0.015')

    def __init__(self, owner, opening=0):
        self.owner = owner
        self._balance = Decimal(opening)
        self.history = [(date(2024, 2, 28), 'open', self._balance)]
        self.number = Account._next
        type(self)._next += 1

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        raise BankError('nobody sets a balance')

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError(f'cannot deposit {amount!r}')
        self._balance += Decimal(str(amount))
        self._note('in', amount)
        return self

    def withdraw(self, amount):
        if amount > self._balance:
            raise InsufficientFunds(self, amount)
        self._balance -= Decimal(str(amount))
        self._note('out', amount)
        return self

    def _note(self, what, amount):
        last = self.history[-1][0]
        self.history.append((last.replace(day=last.day) + (last - date(2024, 2, 27)), what, amount))

    def add_interest(self):
        earned = (self._balance * self.interest).quantize(Decimal('0.01'), rounding=ROUND_HALF_EVEN)
        return self.deposit(earned) if earned else self

    def __eq__(self, other):
        return self._balance == other._balance if isinstance(other, Account) else NotImplemented

    def __lt__(self, other):
        return self._balance < other._balance if isinstance(other, Account) else NotImplemented

    def __repr__(self):
        return f'{type(self).__name__}({self.owner!r}, {self._balance})'

    def __iadd__(self, amount):
        return self.deposit(amount)

    @classmethod
    def joint(cls, *owners, **kw):
        return cls(' & '.join(owners), **kw)

    @staticmethod
    def valid(number):
        return isinstance(number, int) and 1000 <= number < 10_000


class Savings(Account):
    interest = Decimal('0.0375')

    def withdraw(self, amount):
        if sum(what == 'out' for _, what, _ in self.history) >= 1:
            raise BankError('one withdrawal only')
        return super().withdraw(amount)


ann, ben, both = Account('Ann', '100.50'), Savings('Ben', 250), Account.joint('Ann', 'Ben', opening='1234567.891')
ann.deposit(20).deposit(0.3).withdraw(1)
ann += 5
ben.add_interest().withdraw(9)
print(ann, ben, both, sep='\n')
print(f'{both.balance:>20,.2f}|{ann.balance:010.3f}|{ben.balance!s:^9}|')
for attempt in (
    lambda: ann.withdraw(10_000),
    lambda: ben.withdraw(1),
    lambda: ann.deposit(-5),
    lambda: setattr(ann, 'balance', 7),
    lambda: ann < 3,
    lambda: ann.deposit('ten'),
):
    try:
        attempt()
    except InsufficientFunds as error:
        print('short of', error.missing, '-', error)
    except (BankError, ValueError, TypeError) as error:
        print(type(error).__name__, '-', error, '-', type(error).__mro__[1].__name__)
print(sorted([both, ann, ben]), max(ann, ben), ann >= ben, ann == 1, ann != ben)
print([account.number for account in (ann, ben, both)], Account._next, Savings._next, vars(Savings).get('_next'))
for day, what, amount in ann.history:
    print(day.isoformat(), f'{what:<5}{amount:>8}')
print(Account.valid(ben.number), ben.valid('1000'), hasattr(ann, '__dict__'), sorted(vars(ann)))
try:
    {ann}
except TypeError as error:
    print(error)
