/// Bars to be read from afar: several rows high, their words in block letters.
struct LargeBars: Hashable {
    /// The rows of a bar.
    let barRows: Int
    /// The size of the labels; 0 for ordinary letters.
    let labels: Int
    /// The size of the figures; 0 for ordinary letters.
    let figures: Int
    /// The columns of the labels with their marks.
    let labelWidth: Int
    /// The columns of the marks; 0 without any.
    let markWidth: Int
    /// The columns of the figures.
    let figureWidth: Int
    /// The columns of the bars.
    let barWidth: Int
    /// Whether the bars stand below their labels.
    let isStacked: Bool
    /// The rows of one bar with its label.
    let rowsOfOne: Int
    /// The rows of what is required, below the bar.
    let wordRows: Int
    /// The rows of all.
    let rows: Int

    /// A shorter bar says nothing from afar.
    private static let shortestBar = 16

    /// The rows between two bars.
    static let gap = 1

    /// The size of the largest letters.
    var letters: Int { max(labels, figures) }

    /// Bars at a size; `nil` where there is no room for them.
    init?(_ meters: [Meter], width: Int, scale: Int, glyphs: GlyphSet) {
        let bar = LetterSize.rows(scale)
        let texts = meters.map { Sanitised.line($0.label.words) }
        let captions = meters.map(Self.widestCaption)
        let hasMarks = meters.contains { $0.mark != nil }
        figures = Self.size(of: captions, in: width / 3, upTo: scale, glyphs)
        figureWidth = Self.width(of: captions, figures)
        let roomForLabels = width - figureWidth - 4 - Self.shortestBar
        var beside = Self.size(of: texts, in: width * 2 / 5, upTo: scale, glyphs)
        // Long names take the room of their bars before they stand above them, where few bars fill the page.
        if beside == 0, scale == 1, !hasMarks { beside = Self.size(of: texts, in: roomForLabels, upTo: 1, glyphs) }
        let below = Self.size(of: texts, in: width - figureWidth - 12, upTo: max(1, scale / 2), glyphs)
        isStacked = beside == 0 && below > 0
        labels = isStacked ? below : beside
        markWidth = hasMarks ? (labels == 0 ? 2 : 7 * labels) : 0
        labelWidth = markWidth + Self.width(of: texts, labels)
        barRows = isStacked ? max(2, bar - LetterSize.rows(labels)) : bar
        barWidth = isStacked ? width : width - labelWidth - figureWidth - (figureWidth > 0 ? 4 : 2)
        guard barWidth >= Self.shortestBar else { return nil }
        rowsOfOne = isStacked ? LetterSize.rows(max(labels, figures)) + barRows : bar
        let hasWords = meters.contains { $0.threshold != nil }
        wordRows = hasWords ? (labels == 0 ? 1 : LetterSize.rows(labels)) : 0
        let withWords = meters.count { $0.threshold != nil }
        rows = meters.count * (rowsOfOne + Self.gap) - Self.gap + withWords * wordRows
    }

    /// The figures of a bar at their widest, so that the bar does not move when they grow.
    static func widestCaption(_ meter: Meter) -> String {
        let caption = Sanitised.line((meter.caption ?? Text(String(meter.value))).plain)
        guard meter.caption?.isEmpty != true, caption == "\(meter.value)" else { return caption }
        return String(repeating: "0", count: max(caption.count, "\(meter.maximum)".count))
    }

    private static func size(of texts: [String], in width: Int, upTo scale: Int, _ glyphs: GlyphSet) -> Int {
        let pixels = texts.filter { !$0.isEmpty }.map(BlockLetters.width)
        guard let widest = pixels.compactMap(\.self).max(), !pixels.contains(nil) else { return 0 }
        return LetterSize.drawn(upTo: min(scale, width / widest), glyphs)
    }

    private static func width(of texts: [String], _ size: Int) -> Int {
        texts.map { size == 0 ? TextWidth.columns(of: $0) : (BlockLetters.width(of: $0) ?? 0) * size }.max() ?? 0
    }
}
