// Everything that the toolkit takes is a message of this module: whoever writes a screen needs both.
@_exported public import Language
