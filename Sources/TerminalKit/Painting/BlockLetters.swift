/// Letters and digits of five rows of pixels, for what is read from afar.
enum BlockLetters {
    /// The pixels of a word, row by row; `nil` when a letter is not in the alphabet.
    static func pixels(of text: String) -> [[Bool]]? {
        var rows: [[Bool]] = Array(repeating: [], count: 5)
        for (index, letter) in text.uppercased().enumerated() {
            guard let drawing = alphabet[PlainLetters.plain(letter)] else { return nil }
            for (row, line) in drawing.split(separator: " ").enumerated() {
                if index > 0 { rows[row].append(false) }
                rows[row] += line.map { $0 == "#" }
            }
        }
        return text.isEmpty ? nil : rows
    }

    /// The pixels from left to right that a word takes.
    static func width(of text: String) -> Int? {
        var width = -1
        for letter in text.uppercased() {
            guard letter.isASCII || letter.isLetter && PlainLetters.plain(letter) != "?" || letter == "\u{A0}",
                let drawing = alphabet[PlainLetters.plain(letter)]
            else { return nil }
            width += 1 + (drawing.split(separator: " ").first?.count ?? 0)
        }
        return width > 0 ? width : nil
    }

    /// The pixels of one sign of a page that is drawn large, in the middle of a field; `nil` for a blank.
    static func sign(_ sign: Character) -> [[Bool]]? {
        if sign == " " || sign == "\u{A0}" { return nil }
        let upper = sign.uppercased().first ?? sign
        let drawing = signs[sign] ?? alphabet[PlainLetters.plain(upper)] ?? alphabet["?"] ?? ""
        let rows = drawing.split(separator: " ").map { $0.map { $0 == "#" } }
        let before = max(0, (5 - (rows.first?.count ?? 0)) / 2)
        return rows.map { Array(repeating: false, count: before) + $0 }
    }

    /// Signs of pages that are drawn large; wider than letters where they are to meet.
    private static let signs: [Character: String] = [
        "─": "...... ...... ###### ...... ......",
        "│": "..#.. ..#.. ..#.. ..#.. ..#..",
        "┃": "..#.. ..#.. ..#.. ..#.. ..#..",
        "█": "###### ###### ###### ###### ######",
        "■": "###### ###### ###### ###### ######",
        "□": "###### #....# #....# #....# ######",
        "▸": "#.... ###.. ##### ###.. #....",
        "✓": "....# ....# #..#. .##.. .#...",
        "✕": "#...# .#.#. ..#.. .#.#. #...#",
        "…": "..... ..... ..... ..... #.#.#",
        "·": "... ... .#. ... ...",
        "↑": "..#.. .###. #.#.# ..#.. ..#..",
        "↓": "..#.. ..#.. #.#.# .###. ..#..",
        "~": "..... .#..# #.##. ..... .....",
        "&": ".##.. #.... .##.# #..#. .##.#",
        "_": "..... ..... ..... ..... #####",
    ]

    /// Rows from top to bottom, separated by blanks; `#` is a pixel.
    private static let alphabet: [Character: String] = [
        "A": ".##. #..# #### #..# #..#",
        "B": "###. #..# ###. #..# ###.",
        "C": ".### #... #... #... .###",
        "D": "###. #..# #..# #..# ###.",
        "E": "#### #... ###. #... ####",
        "F": "#### #... ###. #... #...",
        "G": ".### #... #.## #..# .###",
        "H": "#..# #..# #### #..# #..#",
        "I": "### .#. .#. .#. ###",
        "J": "..## ...# ...# #..# .##.",
        "K": "#..# #.#. ##.. #.#. #..#",
        "L": "#... #... #... #... ####",
        "M": "#...# ##.## #.#.# #...# #...#",
        "N": "#...# ##..# #.#.# #..## #...#",
        "O": ".##. #..# #..# #..# .##.",
        "P": "###. #..# ###. #... #...",
        "Q": ".##. #..# #..# #.#. .#.#",
        "R": "###. #..# ###. #.#. #..#",
        "S": ".### #... .##. ...# ###.",
        "T": "##### ..#.. ..#.. ..#.. ..#..",
        "U": "#..# #..# #..# #..# .##.",
        "V": "#...# #...# #...# .#.#. ..#..",
        "W": "#...# #...# #.#.# ##.## #...#",
        "X": "#...# .#.#. ..#.. .#.#. #...#",
        "Y": "#...# .#.#. ..#.. ..#.. ..#..",
        "Z": "#### ...# .##. #... ####",
        "0": "#### #..# #..# #..# ####",
        "1": ".##. ..#. ..#. ..#. .###",
        "2": "#### ...# #### #... ####",
        "3": "#### ...# .### ...# ####",
        "4": "#..# #..# #### ...# ...#",
        "5": "#### #... #### ...# ####",
        "6": "#### #... #### #..# ####",
        "7": "#### ...# ..#. .#.. .#..",
        "8": "#### #..# #### #..# ####",
        "9": "#### #..# #### ...# ####",
        ":": ". # . # .",
        ".": ". . . . #",
        ",": ".. .. .. .# #.",
        "-": "... ... ### ... ...",
        "+": "... .#. ### .#. ...",
        "/": "...# ..#. ..#. .#.. #...",
        "%": "#..# ...# .##. #... #..#",
        "(": ".# #. #. #. .#",
        ")": "#. .# .# .# #.",
        " ": ".. .. .. .. ..",
        "'": "# # . . .",
        "!": "# # # . #",
        "?": "### ..# .#. ... .#.",
        "=": "... ### ... ### ...",
        "\"": "#.# #.# ... ... ...",
        ";": ".# .. .# .# #.",
        "[": "## #. #. #. ##",
        "]": "## .# .# .# ##",
        "{": ".## .#. #.. .#. .##",
        "}": "##. .#. ..# .#. ##.",
    ]
}
