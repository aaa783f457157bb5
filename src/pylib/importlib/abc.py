"""Abstract base classes of finders and loaders. Resources are left out."""
import abc

from _frozen_importlib import BuiltinImporter, FrozenImporter, NamespaceLoader, PathFinder, SourceFileLoader


class MetaPathFinder(metaclass=abc.ABCMeta):
    """A finder of sys.meta_path."""

    def invalidate_caches(self):
        """Forgets what was remembered of folders."""


class PathEntryFinder(metaclass=abc.ABCMeta):
    """A finder of one entry of sys.path."""

    def invalidate_caches(self):
        """Forgets what was remembered of the folder."""


class Loader(metaclass=abc.ABCMeta):
    """Makes a module and runs it."""

    def create_module(self, spec):
        """None: a module is made as usual."""
        return None

    def load_module(self, fullname):
        """The old way to load; there is only the new one here."""
        if not hasattr(self, 'exec_module'):
            raise ImportError
        raise NotImplementedError('load_module() is not supported: use exec_module()')


class ResourceLoader(Loader):
    @abc.abstractmethod
    def get_data(self, path):
        raise OSError


class InspectLoader(Loader):
    """A loader that knows the text of its modules."""

    def is_package(self, fullname):
        raise ImportError

    def get_code(self, fullname):
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source)

    @abc.abstractmethod
    def get_source(self, fullname):
        raise ImportError

    @staticmethod
    def source_to_code(data, path='<string>'):
        return compile(data, path, 'exec', dont_inherit=True)

    def exec_module(self, module):
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(f'cannot load module {module.__name__!r} when get_code() returns None')
        exec(code, module.__dict__)


class ExecutionLoader(InspectLoader):
    """A loader of modules that have a file."""

    @abc.abstractmethod
    def get_filename(self, fullname):
        raise ImportError

    def get_code(self, fullname):
        source = self.get_source(fullname)
        if source is None:
            return None
        try:
            path = self.get_filename(fullname)
        except ImportError:
            return self.source_to_code(source)
        return self.source_to_code(source, path)


class FileLoader(ResourceLoader, ExecutionLoader):
    """A loader of one file."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def get_filename(self, name=None):
        return self.path

    def get_data(self, path):
        with open(path, 'rb') as file:
            return file.read()


class SourceLoader(ResourceLoader, ExecutionLoader):
    """A loader of source text: `get_filename` and `get_data` are enough."""

    def get_source(self, fullname):
        path = self.get_filename(fullname)
        try:
            data = self.get_data(path)
        except OSError as error:
            raise ImportError('source not available through get_data()', name=fullname) from error
        return data.decode('utf-8-sig')

    def get_code(self, fullname):
        path = self.get_filename(fullname)
        return self.source_to_code(self.get_data(path), path)

    def is_package(self, fullname):
        name = self.get_filename(fullname).rpartition('/')[2].rsplit('.', 1)[0]
        return name == '__init__' and fullname.rpartition('.')[2] != '__init__'


for _finder in BuiltinImporter, FrozenImporter, PathFinder:
    MetaPathFinder.register(_finder)
InspectLoader.register(BuiltinImporter)
InspectLoader.register(FrozenImporter)
InspectLoader.register(NamespaceLoader)
FileLoader.register(SourceFileLoader)
SourceLoader.register(SourceFileLoader)
