/// How large a banner can be drawn.
enum BannerLayout {
    /// The sizes, in rows, the smallest first; what is smaller is a plain line.
    static let sizes = [3, 5, 10, 15]

    /// A plain line at least; at best the tallest letters that fit the width.
    static func need(of banner: Banner, width: Int) -> Need {
        let caption = captionLines(banner, width: width).count
        let letters = size(of: banner, width: width, rows: banner.tallest, glyphs: .unicode) ?? 1
        return Need(minimum: 1 + caption, natural: letters + caption)
    }

    /// The caption broken into lines.
    static func captionLines(_ banner: Banner, width: Int) -> [TextLine] {
        banner.caption.map { TextLine($0.inked(.muted)).wrapped(to: width) } ?? []
    }

    /// The rows of the tallest letters that fit, or `nil` for a plain line.
    static func size(of banner: Banner, width: Int, rows: Int, glyphs: GlyphSet) -> Int? {
        guard let pixels = BlockLetters.width(of: Sanitised.line(banner.text.words)) else { return nil }
        return sizes.last { size in
            size <= min(rows, banner.tallest) && columns(pixels, size) <= width && (size > 3 || glyphs == .unicode)
        }
    }

    /// The columns of letters of some rows: half a row a pixel is one column wide, a whole row two.
    static func columns(_ pixels: Int, _ size: Int) -> Int { size == 3 ? pixels : pixels * 2 * (size / 5) }
}
