class Wheel:
    def turn(self): pass
