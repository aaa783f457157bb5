"""pwd: the working directory."""
import os
import sys

sys.stdout.write(os.getcwd() + '\n')
