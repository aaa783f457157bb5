import os
import socket

os.mkdir('folder')
os.chdir('folder')
server = socket.socket(socket.AF_UNIX)
server.bind('name')
server.listen()
print(os.listdir('.'), os.listdir('..') == ['name'])
client = socket.socket(socket.AF_UNIX)
client.connect('name')
print(client.getpeername())
client.close()
server.close()
