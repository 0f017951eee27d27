"""Feeds recorded output to a real VTE terminal, the one of GNOME, and says what it shows.

usage: picture.py ROWS COLUMNS FILE ...
Writes for each file one line of JSON: the letters in the cells, and a digest of the picture.
"""

import hashlib
import json
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("Vte", "2.91")
from gi.repository import GLib, Gtk, Vte  # noqa: E402

rows, columns = int(sys.argv[1]), int(sys.argv[2])


def settle():
    """Lets the terminal take in what was fed, and draw it."""
    loop = GLib.MainLoop()
    GLib.timeout_add(300, loop.quit)
    loop.run()


def show(path):
    terminal = Vte.Terminal()
    terminal.set_enable_bidi(True)
    terminal.set_cursor_blink_mode(Vte.CursorBlinkMode.OFF)
    terminal.set_size(columns, rows)
    terminal.set_size_request(columns * terminal.get_char_width(), rows * terminal.get_char_height())
    window = Gtk.OffscreenWindow()
    window.add(terminal)
    window.show_all()
    settle()
    with open(path, "rb") as file:
        terminal.feed(file.read())
    settle()
    text = terminal.get_text(None, None)[0]
    picture = hashlib.sha256(window.get_pixbuf().get_pixels()).hexdigest()
    return {"text": text, "picture": picture}


for path in sys.argv[3:]:
    print(json.dumps(show(path)), flush=True)
