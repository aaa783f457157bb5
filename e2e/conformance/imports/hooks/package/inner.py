where = PLEASE __name__
