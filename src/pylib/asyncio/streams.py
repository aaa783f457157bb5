"""Streams over sockets. Nothing of it is supported yet: the names are there, and say so when they are used."""
from .unsupported import refused, refused_class

__all__ = ('StreamReader', 'StreamWriter', 'StreamReaderProtocol', 'open_connection', 'start_server')

StreamReader = refused_class('StreamReader', 'sockets')
StreamWriter = refused_class('StreamWriter', 'sockets')
StreamReaderProtocol = refused_class('StreamReaderProtocol', 'sockets')
open_connection = refused('open_connection', 'sockets')
start_server = refused('start_server', 'sockets')
open_unix_connection = refused('open_unix_connection', 'sockets')
start_unix_server = refused('start_unix_server', 'sockets')
