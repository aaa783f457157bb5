"""The exceptions of DB-API 2.0 (PEP 249)."""


class Warning(Exception):
    """Something important, such as data that were cut off."""


class Error(Exception):
    """Any error."""


class InterfaceError(Error):
    """The client was used wrongly."""


class DatabaseError(Error):
    """The database has a complaint."""


class DataError(DatabaseError):
    """A value does not do."""


class OperationalError(DatabaseError):
    """The connection, or the database at its work."""


class IntegrityError(DatabaseError):
    """What must be unique would not be, what must be there would be missing."""


class InternalError(DatabaseError):
    """The database itself failed."""


class ProgrammingError(DatabaseError):
    """The statement is wrong, or it is not the time for it."""


class NotSupportedError(DatabaseError):
    """The database cannot do that."""


for _name, _kind in list(globals().items()):
    if isinstance(_kind, type):
        _kind.__module__ = 'loopdb'
