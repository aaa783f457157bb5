# compare: output
import sys
print("a")
sys.exit("good bye")
