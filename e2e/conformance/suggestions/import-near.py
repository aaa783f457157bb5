# compare: output
from math import squar
