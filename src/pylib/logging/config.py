"""Logging set up from a dictionary or a file. Left out: configurations that come over the network.

https://docs.python.org/3/library/logging.config.html
"""
import functools
import logging
import logging.handlers
import os
import re

IDENTIFIER = re.compile('^[a-z_][a-z0-9_]*$', re.I)


def valid_ident(s):
    if IDENTIFIER.match(s) is None:
        raise ValueError(f'Not a valid Python identifier: {s!r}')
    return True


def _resolve(name):
    """The object that a dotted name stands for; modules are imported on the way."""
    used, *rest = name.split('.')
    found = __import__(used)
    for part in rest:
        used = f'{used}.{part}'
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(used)
            found = getattr(found, part)
    return found


# -- values that stand for others: `ext://` names an object, `cfg://` another place of the configuration


class ConvertingMixin:
    """What a container of a configuration hands out is converted."""

    def convert_with_key(self, key, value, replace=True):
        result = self.configurator.convert(value)
        if value is not result:
            if replace:
                self[key] = result
            self._adopt(key, result)
        return result

    def convert(self, value):
        result = self.configurator.convert(value)
        if value is not result:
            self._adopt(None, result)
        return result

    def _adopt(self, key, result):
        if type(result) in (ConvertingDict, ConvertingList, ConvertingTuple):
            result.parent = self
            if key is not None:
                result.key = key


class ConvertingDict(dict, ConvertingMixin):
    def __getitem__(self, key):
        return self.convert_with_key(key, dict.__getitem__(self, key))

    def get(self, key, default=None):
        return self.convert_with_key(key, dict.get(self, key, default))

    def pop(self, key, default=None):
        return self.convert_with_key(key, dict.pop(self, key, default), replace=False)


class ConvertingList(list, ConvertingMixin):
    def __getitem__(self, key):
        return self.convert_with_key(key, list.__getitem__(self, key))

    def pop(self, idx=-1):
        return self.convert(list.pop(self, idx))


class ConvertingTuple(tuple, ConvertingMixin):
    def __getitem__(self, key):
        return self.convert_with_key(key, tuple.__getitem__(self, key), replace=False)


class BaseConfigurator:
    """Converts the values of a configuration."""

    CONVERT_PATTERN = re.compile(r'^(?P<prefix>[a-z]+)://(?P<suffix>.*)$')
    WORD_PATTERN = re.compile(r'^\s*(\w+)\s*')
    DOT_PATTERN = re.compile(r'^\.\s*(\w+)\s*')
    INDEX_PATTERN = re.compile(r'^\[([^\[\]]*)\]\s*')
    DIGIT_PATTERN = re.compile(r'^\d+$')

    value_converters = {'ext': 'ext_convert', 'cfg': 'cfg_convert'}
    importer = staticmethod(__import__)

    def __init__(self, config):
        self.config = ConvertingDict(config)
        self.config.configurator = self

    def resolve(self, s):
        """As _resolve; what cannot be imported is a ValueError."""
        used, *rest = s.split('.')
        try:
            found = self.importer(used)
            for part in rest:
                used = f'{used}.{part}'
                try:
                    found = getattr(found, part)
                except AttributeError:
                    self.importer(used)
                    found = getattr(found, part)
            return found
        except ImportError as error:
            raise ValueError(f'Cannot resolve {s!r}: {error}') from error

    def ext_convert(self, value):
        return self.resolve(value)

    def cfg_convert(self, value):
        match = self.WORD_PATTERN.match(value)
        if match is None:
            raise ValueError(f'Unable to convert {value!r}')
        rest = value[match.end():]
        found = self.config[match[1]]
        while rest:
            if match := self.DOT_PATTERN.match(rest):
                found = found[match[1]]
            elif match := self.INDEX_PATTERN.match(rest):
                found = self._item(found, match[1])
            else:
                raise ValueError(f'Unable to convert {value!r} at {rest!r}')
            rest = rest[match.end():]
        return found

    def _item(self, found, index):
        if self.DIGIT_PATTERN.match(index):
            try:
                return found[int(index)]
            except TypeError:
                pass
        return found[index]

    def convert(self, value):
        """Containers become converting ones, texts with a known prefix what they stand for."""
        kind = None
        if isinstance(value, dict):
            kind = ConvertingDict
        elif isinstance(value, list):
            kind = ConvertingList
        elif isinstance(value, tuple) and not hasattr(value, '_fields'):
            kind = ConvertingTuple
        if kind is not None:
            if not isinstance(value, kind):
                value = kind(value)
                value.configurator = self
        elif isinstance(value, str) and (match := self.CONVERT_PATTERN.match(value)):
            converter = self.value_converters.get(match['prefix'])
            if converter:
                return getattr(self, converter)(match['suffix'])
        return value

    def configure_custom(self, config):
        """An object by the factory that is given as `()`."""
        factory = config.pop('()')
        if not callable(factory):
            factory = self.resolve(factory)
        result = factory(**_arguments(config))
        _set_properties(result, config)
        return result

    def as_tuple(self, value):
        return tuple(value) if isinstance(value, list) else value


def _arguments(config):
    return {key: config[key] for key in config if key != '.' and valid_ident(key)}


def _set_properties(made, config):
    for name, value in (config.pop('.', None) or {}).items():
        setattr(made, name, value)


class DictConfigurator(BaseConfigurator):
    """Sets logging up as a dictionary says."""

    def configure(self):
        config = self.config
        if 'version' not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config['version'] != 1:
            raise ValueError(f"Unsupported version: {config['version']}")
        if config.pop('incremental', False):
            self._configure_further(config)
            return
        disable_existing = config.pop('disable_existing_loggers', True)
        _clearExistingHandlers()
        for section, one, make in (('formatters', 'formatter', self.configure_formatter),
                                   ('filters', 'filter', self.configure_filter)):
            made = config.get(section, {})
            for name in made:
                try:
                    made[name] = make(made[name])
                except Exception as e:
                    raise ValueError(f'Unable to configure {one} {name!r}') from e
        self._configure_handlers(config.get('handlers', {}))
        existing = sorted(logging.root.manager.loggerDict)
        children = []
        loggers = config.get('loggers', {})
        for name in loggers:
            if name in existing:
                children += [other for other in existing if other.startswith(name + '.')]
                existing.remove(name)
            try:
                self.configure_logger(name, loggers[name])
            except Exception as e:
                raise ValueError(f'Unable to configure logger {name!r}') from e
        _handle_existing_loggers(existing, children, disable_existing)
        self._configure_root(config, False)

    def _configure_handlers(self, handlers):
        waiting = sorted(handlers)
        for may_wait in True, False:
            deferred = []
            for name in waiting:
                try:
                    handler = self.configure_handler(handlers[name])
                    handler.name = name
                    handlers[name] = handler
                except Exception as e:
                    if not may_wait or ' not configured yet' not in str(e.__cause__):
                        raise ValueError(f'Unable to configure handler {name!r}') from e
                    deferred.append(name)
            waiting = deferred

    def _configure_further(self, config):
        """Changes levels and whether loggers propagate, nothing else."""
        handlers = config.get('handlers', {})
        for name in handlers:
            if name not in logging._handlers:
                raise ValueError(f'No handler found with name {name!r}')
            try:
                level = handlers[name].get('level', None)
                if level:
                    logging._handlers[name].setLevel(logging._checkLevel(level))
            except Exception as e:
                raise ValueError(f'Unable to configure handler {name!r}') from e
        loggers = config.get('loggers', {})
        for name in loggers:
            try:
                self.configure_logger(name, loggers[name], True)
            except Exception as e:
                raise ValueError(f'Unable to configure logger {name!r}') from e
        self._configure_root(config, True)

    def _configure_root(self, config, incremental):
        root = config.get('root', None)
        if root:
            try:
                self.configure_root(root, incremental)
            except Exception as e:
                raise ValueError('Unable to configure root logger') from e

    def configure_formatter(self, config):
        if '()' in config:
            factory = config['()']
            try:
                return self.configure_custom(config)
            except TypeError as error:
                if "'format'" not in str(error):
                    raise
                config['fmt'] = config.pop('format')
                config['()'] = factory
                return self.configure_custom(config)
        named = config.get('class', None)
        made = _resolve(named) if named else logging.Formatter
        args = [config.get('format', None), config.get('datefmt', None), config.get('style', '%')]
        if 'validate' in config:
            args.append(config['validate'])
        defaults = config.get('defaults', None)
        return made(*args) if defaults is None else made(*args, defaults=defaults)

    def configure_filter(self, config):
        return self.configure_custom(config) if '()' in config else logging.Filter(config.get('name', ''))

    def add_filters(self, filterer, filters):
        for name in filters:
            try:
                is_one = callable(name) or callable(getattr(name, 'filter', None))
                filterer.addFilter(name if is_one else self.config['filters'][name])
            except Exception as e:
                raise ValueError(f'Unable to add filter {name!r}') from e

    def configure_handler(self, config):
        before = dict(config)
        formatter = config.pop('formatter', None)
        if formatter:
            try:
                formatter = self.config['formatters'][formatter]
            except Exception as e:
                raise ValueError(f'Unable to set formatter {formatter!r}') from e
        level = config.pop('level', None)
        filters = config.pop('filters', None)
        result = self._handler_factory(config, before)(**_arguments(config))
        if formatter:
            result.setFormatter(formatter)
        if level is not None:
            result.setLevel(logging._checkLevel(level))
        if filters:
            self.add_filters(result, filters)
        _set_properties(result, config)
        return result

    def _handler_factory(self, config, before):
        if '()' in config:
            factory = config.pop('()')
            return factory if callable(factory) else self.resolve(factory)
        named = config.pop('class')
        kind = named if callable(named) else self.resolve(named)
        if issubclass(kind, logging.handlers.MemoryHandler):
            self._prepare_memory(config, before)
        elif issubclass(kind, logging.handlers.QueueHandler):
            self._prepare_queue(config, before)
            return functools.partial(self._configure_queue_handler, kind)
        return kind

    def _prepare_memory(self, config, before):
        if 'flushLevel' in config:
            config['flushLevel'] = logging._checkLevel(config['flushLevel'])
        if 'target' in config:
            name = config['target']
            try:
                config['target'] = self._made_handler(name, config, before, 'target not configured yet')
            except Exception as e:
                raise ValueError(f'Unable to set target handler {name!r}') from e

    def _made_handler(self, name, config, before, complaint):
        handler = self.config['handlers'][name]
        if not isinstance(handler, logging.Handler):
            config.update(before)
            raise TypeError(complaint)
        return handler

    def _prepare_queue(self, config, before):
        if 'queue' in config:
            config['queue'] = self._made_queue(config['queue'])
        if 'listener' in config:
            config['listener'] = self._made_listener(config['listener'])
        if 'handlers' in config:
            found = []
            for name in config['handlers']:
                try:
                    complaint = f'Required handler {name!r} is not configured yet'
                    found.append(self._made_handler(name, config, before, complaint))
                except Exception as e:
                    raise ValueError(f'Unable to set required handler {name!r}') from e
            config['handlers'] = found

    def _made_queue(self, given):
        if isinstance(given, str):
            made = self.resolve(given)
            if callable(made):
                return made()
        elif isinstance(given, dict):
            if '()' in given:
                return self.configure_custom(dict(given))
        elif all(callable(getattr(given, name, None)) for name in ('empty', 'get', 'put_nowait')):
            return given
        raise TypeError(f'Invalid queue specifier {given!r}')

    def _made_listener(self, given):
        found = given
        if isinstance(given, str):
            found = self.resolve(given)
        elif isinstance(given, dict):
            found = self.configure_custom(dict(given)) if '()' in given else None
        is_class = isinstance(found, type)
        if not callable(found) or (is_class and not issubclass(found, logging.handlers.QueueListener)):
            raise TypeError(f'Invalid listener specifier {given!r}')
        return found

    def _configure_queue_handler(self, kind, queue=None, respect_handler_level=False,
                                 listener=logging.handlers.QueueListener, handlers=(), **kwargs):
        if queue is None:
            from queue import Queue
            queue = Queue()
        handler = kind(queue, **kwargs)
        handler.listener = listener(queue, *handlers, respect_handler_level=respect_handler_level)
        return handler

    def add_handlers(self, logger, handlers):
        for name in handlers:
            try:
                logger.addHandler(self.config['handlers'][name])
            except Exception as e:
                raise ValueError(f'Unable to add handler {name!r}') from e

    def common_logger_config(self, logger, config, incremental=False):
        level = config.get('level', None)
        if level is not None:
            logger.setLevel(logging._checkLevel(level))
        if incremental:
            return
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        handlers = config.get('handlers', None)
        if handlers:
            self.add_handlers(logger, handlers)
        filters = config.get('filters', None)
        if filters:
            self.add_filters(logger, filters)

    def configure_logger(self, name, config, incremental=False):
        logger = logging.getLogger(name)
        self.common_logger_config(logger, config, incremental)
        logger.disabled = False
        propagate = config.get('propagate', None)
        if propagate is not None:
            logger.propagate = propagate

    def configure_root(self, config, incremental=False):
        self.common_logger_config(logging.getLogger(), config, incremental)


dictConfigClass = DictConfigurator


def dictConfig(config):
    """Sets logging up as a dictionary says."""
    dictConfigClass(config).configure()


def _clearExistingHandlers():
    logging._handlers.clear()
    logging.shutdown(logging._handlerList[:])
    del logging._handlerList[:]


def _handle_existing_loggers(existing, child_loggers, disable_existing):
    """Loggers that were there before: children of those that are set up now begin anew, others are disabled."""
    for name in existing:
        logger = logging.root.manager.loggerDict[name]
        if name not in child_loggers:
            logger.disabled = disable_existing
        elif not isinstance(logger, logging.PlaceHolder):
            logger.setLevel(logging.NOTSET)
            logger.handlers = []
            logger.propagate = True


# -- configuration files


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    """Sets logging up as a file in configparser's format says."""
    import configparser
    if isinstance(fname, str):
        if not os.path.exists(fname):
            raise FileNotFoundError(f"{fname} doesn't exist")
        if not os.path.getsize(fname):
            raise RuntimeError(f'{fname} is an empty file')
    if isinstance(fname, configparser.RawConfigParser):
        parser = fname
    else:
        try:
            parser = configparser.ConfigParser(defaults)
            if hasattr(fname, 'readline'):
                parser.read_file(fname)
            else:
                parser.read(fname, encoding=encoding)
        except configparser.ParsingError as e:
            raise RuntimeError(f'{fname} is invalid: {e}')
    formatters = _create_formatters(parser)
    _clearExistingHandlers()
    handlers = _install_handlers(parser, formatters)
    _install_loggers(parser, handlers, disable_existing_loggers)


def _names(text):
    return [name.strip() for name in text.split(',')] if text else []


def _create_formatters(parser):
    formatters = {}
    for name in _names(parser['formatters']['keys']):
        section = f'formatter_{name}'

        def option(key, fallback=None):
            return parser.get(section, key, raw=True, fallback=fallback)

        class_name = parser[section].get('class')
        made = _resolve(class_name) if class_name else logging.Formatter
        args = option('format'), option('datefmt'), option('style', '%')
        defaults = option('defaults')
        more = {} if defaults is None else {'defaults': eval(defaults, vars(logging))}
        formatters[name] = made(*args, **more)
    return formatters


def _install_handlers(parser, formatters):
    handlers = {}
    targets = []
    for name in _names(parser['handlers']['keys']):
        section = parser[f'handler_{name}']
        kind = section['class']
        try:
            kind = eval(kind, vars(logging))
        except (AttributeError, NameError):
            kind = _resolve(kind)
        args = eval(section.get('args', '()'), vars(logging))
        kwargs = eval(section.get('kwargs', '{}'), vars(logging))
        handler = kind(*args, **kwargs)
        handler.name = name
        if 'level' in section:
            handler.setLevel(section['level'])
        formatter = section.get('formatter', '')
        if formatter:
            handler.setFormatter(formatters[formatter])
        if issubclass(kind, logging.handlers.MemoryHandler) and section.get('target', ''):
            targets.append((handler, section['target']))
        handlers[name] = handler
    for handler, target in targets:
        handler.setTarget(handlers[target])
    return handlers


def _install_loggers(parser, handlers, disable_existing):
    names = _names(parser['loggers']['keys'])
    names.remove('root')
    root = logging.root
    _install_logger(root, parser['logger_root'], handlers)
    existing = sorted(root.manager.loggerDict)
    children = []
    for name in names:
        section = parser[f'logger_{name}']
        full = section['qualname']
        logger = logging.getLogger(full)
        if full in existing:
            children += [other for other in existing if other.startswith(full + '.')]
            existing.remove(full)
        _install_logger(logger, section, handlers)
        logger.propagate = section.getint('propagate', fallback=1)
        logger.disabled = 0
    _handle_existing_loggers(existing, children, disable_existing)


def _install_logger(logger, section, handlers):
    if 'level' in section:
        logger.setLevel(section['level'])
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
    for name in _names(section['handlers']):
        logger.addHandler(handlers[name])
