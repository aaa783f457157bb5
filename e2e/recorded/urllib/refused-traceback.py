"""What an unhandled URLError prints."""
from urllib.request import urlopen

urlopen('http://127.0.0.1:1/')
