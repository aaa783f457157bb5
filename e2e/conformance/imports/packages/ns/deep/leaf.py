here = __name__, __package__
