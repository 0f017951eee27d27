// What an assembly says of itself, its names and its reasons, are messages of this module.
@_exported public import Language
