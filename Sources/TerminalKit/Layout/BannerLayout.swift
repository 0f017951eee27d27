import Language

/// How large a banner can be drawn.
enum BannerLayout {
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

    /// The words in ordinary letters, broken into lines.
    static func plainLines(_ banner: Banner, width: Int) -> [TextLine] {
        TextLine(banner.text, banner.ink).wrapped(to: width)
    }

    /// Words in large letters: the lines in which they stand, and how large they are.
    struct Lettering: Hashable {
        let lines: [String]
        /// The columns of a pixel, which is as many half rows high.
        let scale: Int
        /// The half rows of a pixel where letters are drawn higher than wide.
        var height: Int

        init(lines: [String], scale: Int) { (self.lines, self.scale, height) = (lines, scale, scale) }

        /// The rows that all lines take; letters of half rows have air of their own below them.
        var rows: Int { lines.count * LetterSize.rows(height) + (lines.count - 1) * LetterSize.gap(height) }
        /// The row at which a line begins.
        func row(ofLine place: Int) -> Int { place * (LetterSize.rows(height) + LetterSize.gap(height)) }

        /// The same words with lines of about one length, none of them left with a word alone.
        var balanced: Lettering {
            guard lines.count > 1 else { return self }
            let text = lines.joined(separator: " ")
            let widths = lines.compactMap(BlockLetters.width)
            guard let widest = widths.max() else { return self }
            var kept = self
            for width in stride(from: widest - 1, to: widths.reduce(0, +) / lines.count - 1, by: -1) {
                guard let narrower = BannerLayout.lines(of: text, width: width, scale: 1, most: lines.count) else {
                    break
                }
                kept = Lettering(lines: narrower, scale: scale)
                kept.height = height
            }
            return kept
        }

        /// The same letters drawn higher, up to half as high again: where width is what is missing.
        func stretched(_ glyphs: GlyphSet) -> [Lettering] {
            (scale..<(scale + max(1, scale / 2))).map { $0 + 1 }.filter { LetterSize.isDrawn($0, glyphs) }.map {
                height in
                var lettering = self
                lettering.height = height
                return lettering
            }
        }
    }

    /// The tallest letters that fit, of several words one below the other where they must; `nil` for a plain line.
    static func lettering(of banner: Banner, width: Int, rows: Int, glyphs: GlyphSet) -> Lettering? {
        letterings(of: banner, width: width, glyphs: glyphs).last { $0.rows <= rows }?.balanced
    }

    /// All letterings that fit the width, the smallest first; none where a letter is not in the alphabet.
    static func letterings(of banner: Banner, width: Int, glyphs: GlyphSet) -> [Lettering] {
        let text = Sanitised.line(banner.text.words)
        let widest = banner.widest.map { Sanitised.line($0.words) } ?? text
        let words = widest.split(separator: " ").compactMap { BlockLetters.width(of: String($0)) }
        guard BlockLetters.width(of: text) != nil, BlockLetters.width(of: widest) != nil, let word = words.max() else {
            return []
        }
        let most = min(LetterSize.largest, width / word)
        guard most > 0 else { return [] }
        let square = (1...most).filter { LetterSize.isDrawn($0, glyphs) }.compactMap { scale -> Lettering? in
            guard LetterSize.rows(scale) <= banner.tallest,
                let lines = lines(of: widest, width: width, scale: scale, most: banner.mostLines)
            else { return nil }
            let lettering = Lettering(lines: banner.widest == nil ? lines : [text], scale: scale)
            // One line may be as tall as it is wished; several together hardly taller.
            let limit = lines.count == 1 ? banner.tallest : max(banner.tallest.advancedOrFull, mostRows)
            return lettering.rows <= limit ? lettering : nil
        }
        guard banner.stretches else { return square }
        return square.enumerated().flatMap { place, lettering in
            let next = place + 1 < square.count ? square[place + 1].rows : .max
            return [lettering] + lettering.stretched(glyphs).filter { $0.rows < next }
        }
    }

    /// The rows that three lines of the smallest letters take.
    private static let mostRows = 9

    /// The words in as few lines as their width allows; `nil` where a word is too wide or there would be too many lines.
    fileprivate static func lines(of text: String, width: Int, scale: Int, most: Int) -> [String]? {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            let longer = lines.last.map { "\($0) \(word)" }
            if let longer, fits(longer, width, scale) {
                lines[lines.count - 1] = longer
            } else {
                guard fits(String(word), width, scale), lines.count < most else { return nil }
                lines.append(String(word))
            }
        }
        return lines
    }

    private static func fits(_ text: String, _ width: Int, _ scale: Int) -> Bool {
        BlockLetters.width(of: text).map { $0 * scale <= width } ?? false
    }
}

/// The sizes of block letters: a pixel is so many half rows high and as many columns wide, which looks square.
enum LetterSize {
    /// Larger ones no wall has room for.
    static let largest = 40

    /// The rows of a letter of five pixels.
    static func rows(_ scale: Int) -> Int { (5 * scale + 1) / 2 }

    /// The rows between two lines; letters of half rows have air of their own below them.
    static func gap(_ scale: Int) -> Int { scale / 2 }

    /// Whether letters of a size can be drawn: half rows need half blocks.
    static func isDrawn(_ scale: Int, _ glyphs: GlyphSet) -> Bool { glyphs == .unicode || scale.isMultiple(of: 2) }

    /// The largest size that can be drawn, of those up to one; 0 for ordinary letters.
    static func drawn(upTo scale: Int, _ glyphs: GlyphSet) -> Int {
        max(0, glyphs == .unicode ? scale : scale / 2 * 2)
    }
}

extension Int {
    /// One more, where there is one.
    fileprivate var advancedOrFull: Int { self == .max ? self : self + 1 }
}
