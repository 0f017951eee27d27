/// How large a banner can be drawn.
enum BannerLayout {
    /// The sizes, in rows, the smallest first; what is smaller is a plain line.
    static let sizes = [3, 5, 10, 15]

    /// A plain line at least; at best the tallest letters that fit the width.
    static func need(of banner: Banner, width: Int) -> Need {
        let caption = captionLines(banner, width: width).count
        let letters = lettering(of: banner, width: width, rows: .max, glyphs: .unicode)?.rows ?? 1
        return Need(minimum: 1 + caption, natural: letters + caption)
    }

    /// The caption broken into lines.
    static func captionLines(_ banner: Banner, width: Int) -> [TextLine] {
        banner.caption.map { TextLine($0.inked(.muted)).wrapped(to: width) } ?? []
    }

    /// Words in large letters: the lines in which they stand, and the rows of one.
    struct Lettering: Hashable {
        let lines: [String]
        let size: Int

        /// The rows that all lines take; letters of half rows have air of their own below them.
        var rows: Int { lines.count * size + (size == 3 ? 0 : lines.count - 1) }
        /// The row at which a line begins.
        func row(ofLine place: Int) -> Int { place * (size == 3 ? size : size + 1) }
    }

    /// The tallest letters that fit, of several words one below the other where they must; `nil` for a plain line.
    static func lettering(of banner: Banner, width: Int, rows: Int, glyphs: GlyphSet) -> Lettering? {
        let text = Sanitised.line(banner.text.words)
        guard BlockLetters.width(of: text) != nil else { return nil }
        for size in sizes.reversed() where size <= banner.tallest && (size > 3 || glyphs == .unicode) {
            guard let lines = lines(of: text, width: width, size: size) else { continue }
            let lettering = Lettering(lines: lines, size: size)
            // One line may be as tall as it is wished; several together hardly taller.
            let limit = lines.count == 1 ? banner.tallest : max(banner.tallest + 1, mostRows)
            if lettering.rows <= min(rows, limit) { return lettering }
        }
        return nil
    }

    /// The rows that three lines of the smallest letters take.
    private static let mostRows = 9

    /// The words in as few lines as their width allows; `nil` where a word is too wide or there would be too many lines.
    private static func lines(of text: String, width: Int, size: Int) -> [String]? {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            let longer = lines.last.map { "\($0) \(word)" }
            if let longer, fits(longer, width, size) {
                lines[lines.count - 1] = longer
            } else {
                guard fits(String(word), width, size), lines.count < 3 else { return nil }
                lines.append(String(word))
            }
        }
        return lines
    }

    private static func fits(_ text: String, _ width: Int, _ size: Int) -> Bool {
        BlockLetters.width(of: text).map { columns($0, size) <= width } ?? false
    }

    /// The columns of letters of some rows: half a row a pixel is one column wide, a whole row two.
    static func columns(_ pixels: Int, _ size: Int) -> Int { size == 3 ? pixels : pixels * 2 * (size / 5) }
}
