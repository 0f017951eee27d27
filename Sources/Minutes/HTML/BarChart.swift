import AssemblyCore
import Language

/// The votes of a ballot as bars, with a mark where enough is reached.
struct BarChart {
    /// One bar.
    struct Bar {
        let label: String
        let value: DecimalFigure
        let tone: ChartTone
        /// Whether the required number is marked on it.
        let isMeasured: Bool
    }

    private static let width = 400
    private static let rowHeight = 40
    private let bars: [Bar]
    private let omitted: Int
    private let required: DecimalFigure?
    private let id: String
    private let language: WorkingLanguage

    /// The chart of a ballot; `nil` where there is nothing to draw.
    init?(of ballot: BallotMinutes, in language: WorkingLanguage) {
        let all = Self.bars(of: ballot, in: language)
        guard all.contains(where: { $0.value > 0 }) else { return nil }
        // More names than fit a page stand in the table beside the chart.
        bars = Array(all.prefix(24))
        omitted = all.count - bars.count
        required = ballot.required
        id = "bars-\(ballot.number)"
        self.language = language
    }

    private static func bars(of ballot: BallotMinutes, in language: WorkingLanguage) -> [Bar] {
        guard let scores = ballot.sums.scores else {
            return [
                Bar(
                    label: RecordedVote.yes.listHeading.text(in: language), value: ballot.sums.votesFor ?? 0,
                    tone: .yes, isMeasured: true),
                Bar(
                    label: RecordedVote.no.listHeading.text(in: language), value: ballot.sums.against ?? 0, tone: .no,
                    isMeasured: false),
                Bar(
                    label: AnnouncedFigure.abstentions.label.text(in: language), value: ballot.sums.abstentions,
                    tone: .abstain, isMeasured: false),
            ]
        }
        return scores.map { score in
            let isElected = ballot.elected.contains(score.name)
            return Bar(
                label: isElected ? PageWords.elected(score.name).text(in: language) : score.name, value: score.votes,
                tone: isElected ? .elected : .other, isMeasured: true)
        }
    }

    /// The drawing, with a title and a description for those who do not see it.
    var markup: Markup {
        let lastMeasured = bars.lastIndex(where: \.isMeasured) ?? 0
        let legend = required == nil ? 0 : 18
        var rows: [Markup] = []
        var top = 0
        for (place, bar) in bars.enumerated() {
            rows.append(row(bar, top: top))
            top += Self.rowHeight
            if place == lastMeasured, let required {
                rows.append(label(of: required, top: top - 6))
                top += legend
            }
        }
        return .block(
            "svg",
            [
                "class": "chart bars", "viewBox": "0 0 \(Self.width) \(top)", "role": "img",
                "aria-labelledby": "\(id)-title \(id)-desc", "xmlns": "http://www.w3.org/2000/svg",
            ],
            [
                .line("title", ["id": "\(id)-title"], Markup(PageWords.votes.text(in: language))),
                .line("desc", ["id": "\(id)-desc"], Markup(description)),
            ] + rows)
    }

    private var description: String {
        PageWords.bars(bars.map { "\($0.label): \($0.value)" as Message }, omitted: omitted, required: required)
            .text(in: language)
    }

    private var decimals: Int { (bars.map(\.value) + [required].compactMap(\.self)).map(\.decimals).max() ?? 0 }

    private var largest: Int { max(1, required.map(units) ?? 1, bars.map { units($0.value) }.max() ?? 1) }

    /// A number in the smallest unit of the chart.
    private func units(_ value: DecimalFigure) -> Int { value.units(of: decimals) ?? 0 }

    /// A number on the scale of the chart, without overflow for any number of votes.
    private func x(_ value: DecimalFigure) -> Int {
        let product = units(value).multipliedFullWidth(by: Self.width)
        return largest.dividingFullWidth(product).quotient
    }

    private func row(_ bar: Bar, top: Int) -> Markup {
        let track = Markup.empty(
            "rect",
            [
                "class": "track", "x": "0", "y": "\(top + 20)", "width": "\(Self.width)", "height": "12",
                "fill": "#e7e9ed",
            ])
        let value = Markup.empty(
            "rect",
            [
                "class": bar.tone.style, "x": "0", "y": "\(top + 20)", "width": "\(x(bar.value))", "height": "12",
                "fill": bar.tone.color,
            ])
        var texts = [
            text(bar.label.count > 42 ? bar.label.prefix(41) + "\u{2026}" : bar.label, x: 0, top: top + 14, "start"),
            text(bar.value.words.text(in: language), x: Self.width, top: top + 14, "end"),
        ]
        if bar.isMeasured, let required { texts.append(mark(at: x(required), top: top)) }
        return track + value + texts.joined
    }

    private func mark(at x: Int, top: Int) -> Markup {
        .empty(
            "rect",
            [
                "class": "mark", "x": "\(min(max(x - 1, 0), Self.width - 2))", "y": "\(top + 16)", "width": "2",
                "height": "20", "fill": "#1a1c20",
            ])
    }

    private func label(of required: DecimalFigure, top: Int) -> Markup {
        let x = x(required)
        let anchor = x < Self.width / 5 ? "start" : x > Self.width * 4 / 5 ? "end" : "middle"
        return text(PageWords.required(required).text(in: language), x: x, top: top + 14, anchor)
    }

    private func text(_ text: some StringProtocol, x: Int, top: Int, _ anchor: String) -> Markup {
        .line(
            "text",
            [
                "x": "\(x)", "y": "\(top)", "text-anchor": anchor, "fill": "currentColor", "font-size": "14",
                "font-family": "system-ui, sans-serif",
            ], Markup(String(text)))
    }
}
