# compare: output
"""Attributes that cannot be set or deleted: the error knows whose it is only where there was none at all."""


class Slotted:
    __slots__ = ()
    x = 1

    def __repr__(self):
        return 'slotted'


for owner, name in (
    (5, '__doc__'), (5, 'real'), (Slotted(), 'x'), (Slotted(), 'y'), (len, '__name__'), ('', 'upper'),
):
    for change in (lambda: setattr(owner, name, 1)), (lambda: delattr(owner, name)):
        try:
            change()
        except AttributeError as error:
            print(error, '|', error.name, error.obj)
(5).__doc__ = ''
