/// The columns of a block of bars.
struct MetersLayout {
    /// The columns of the labels with their signs.
    let labelWidth: Int
    /// The columns of the figures.
    let captionWidth: Int
    /// The columns of the bars.
    let barWidth: Int
    /// Whether bars stand below their labels.
    let isStacked: Bool
    /// Whether what is required is said at the right end; otherwise on a line below the bar.
    let thresholdIsBeside: Bool
    /// The rows of all bars.
    let rows: Int

    /// - Parameter reserves: keeps the room that figures take at their widest, so that bars do not move when they grow.
    init(_ meters: [Meter], width: Int, reserves: Bool = false) {
        let signs = meters.contains { $0.mark != nil } ? 2 : 0
        let labels = (meters.map { TextWidth.columns(of: $0.label) }.max() ?? 0) + signs
        captionWidth =
            meters.map { reserves ? TextWidth.columns(of: LargeBars.widestCaption($0)) : Self.caption($0).width }.max()
            ?? 0
        let words = meters.compactMap(\.threshold).map { TextWidth.columns(of: Self.words($0)) + 2 }.max() ?? 0
        isStacked = width - labels - captionWidth - 4 < 10
        labelWidth = labels
        let bar = isStacked ? width : width - labels - captionWidth - 4
        thresholdIsBeside = words > 0 && !isStacked && bar - words >= 24
        barWidth = max(0, min(thresholdIsBeside ? bar - words : bar, 100))
        let lines = isStacked ? 2 : 1
        let extra = thresholdIsBeside ? 0 : meters.filter { $0.threshold != nil }.count
        rows = meters.count * lines + extra
    }

    /// The figures of a bar.
    static func caption(_ meter: Meter) -> TextLine { TextLine(meter.caption ?? Text(String(meter.value))) }

    /// What is required, in words.
    static func words(_ threshold: Meter.Threshold) -> String {
        let figure = threshold.figure?.words ?? "\(threshold.value)"
        // Nothing is required yet: its place is kept, so that nothing jumps when it is.
        return figure.isEmpty ? "" : "\(threshold.label.words) \(figure)"
    }
}
