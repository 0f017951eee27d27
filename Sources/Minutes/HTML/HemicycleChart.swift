import AssemblyCore
import Language

/// A recorded vote as a hemicycle: every member is a seat, told apart by shape as well as by colour.
struct HemicycleChart {
    /// Members that voted alike, side by side.
    private let groups: [VoteGroup]
    private let ballot: BallotMinutes
    private let id: String
    private let language: WorkingLanguage

    /// The chart of a recorded vote; `nil` for any other.
    init?(of ballot: BallotMinutes, in language: WorkingLanguage) {
        guard ballot.votes?.isEmpty == false else { return nil }
        (self.ballot, self.language) = (ballot, language)
        id = "hall-\(ballot.number)"
        // For on the left, against on the right, those between them in the middle, as halls are drawn.
        groups = ballot.voteGroups.enumerated().sorted { left, right in
            (Self.side(left.element.vote), left.offset) < (Self.side(right.element.vote), right.offset)
        }.map(\.element)
    }

    private static func side(_ vote: RecordedVote) -> Int {
        switch vote {
        case .yes, .names: 0
        case .abstain: 1
        case .notCast: 2
        case .no: 3
        }
    }

    /// The figure: the drawing, and below it what the shapes mean.
    var markup: Markup {
        .block("figure", ["class": "hall"], [drawing, .block("figcaption", [:], groups.map(legend))])
    }

    private var drawing: Markup {
        let members = groups.flatMap { group in group.members.map { (group.vote, $0) } }
        let hall = Hemicycle(count: members.count)
        let seats = zip(hall.seats, members).map { seat, member in
            Markup.line(
                "use", ["href": "#\(id)-\(style(of: member.0))", "x": "\(seat.x)", "y": "\(seat.y)"],
                .inline("title", [:], words("\(member.1.weightedName): \(member.0.word)")))
        }
        let description = groups.map { "\($0.vote.word): \($0.members.count)" as Message }.joined(separator: "; ")
        return .block(
            "svg",
            [
                "class": "chart seats", "viewBox": "0 0 \(hall.width) \(hall.height)", "role": "img",
                // A seat is as wide in a small hall as in one of two hundred; larger halls shrink to the page.
                "style": "max-width:\(hall.width * 22 / 100)px", "aria-labelledby": "\(id)-title \(id)-desc",
                "xmlns": "http://www.w3.org/2000/svg",
            ],
            [
                .line("title", ["id": "\(id)-title"], words(PageWords.hemicycle(of: members.count))),
                .line("desc", ["id": "\(id)-desc"], words(description + ".")),
                .block(
                    "defs", [:],
                    groups.map { SeatGlyph(of: tone(of: $0.vote)).markup(id: "\(id)-\(style(of: $0.vote))") }),
            ] + seats)
    }

    private func legend(_ group: VoteGroup) -> Markup {
        let glyph = Markup.inline(
            "svg", ["class": "chart glyph", "viewBox": "-50 -50 100 100", "aria-hidden": "true"],
            SeatGlyph(of: tone(of: group.vote)).shape)
        return .line("span", [:], glyph, words("\(group.vote.listHeading) \(group.members.count)"))
    }

    private func words(_ message: Message) -> Markup { Markup(message.text(in: language)) }

    private func tone(of vote: RecordedVote) -> ChartTone {
        switch vote {
        case .yes: .yes
        case .no: .no
        case .abstain: .abstain
        case .notCast: .notCast
        case .names: .name(1 + (groups.firstIndex { $0.vote == vote } ?? 0))
        }
    }

    /// A name for a group's glyph within the drawing.
    private func style(of vote: RecordedVote) -> String {
        if case .name(let place) = tone(of: vote) { return "group\(place)" }
        return tone(of: vote).style
    }
}

/// The shape of a seat, a hundred units wide around its middle.
struct SeatGlyph {
    private let tone: ChartTone

    /// The glyph of a tone.
    init(of tone: ChartTone) { self.tone = tone }

    /// The glyph under a name by which seats use it.
    func markup(id: String) -> Markup { .block("g", ["id": id], shapes) }

    /// The glyph by itself.
    var shape: Markup { shapes.joined }

    private var shapes: [Markup] {
        switch tone {
        case .yes, .elected: [disc, stroke("M-20 2 L-6 17 L21 -15", on: true)]
        case .no: [square, stroke("M-17 -17 L17 17 M17 -17 L-17 17", on: true)]
        case .abstain: [ring, stroke("M-18 0 L18 0", on: false)]
        case .notCast, .other: [.empty("circle", ["class": tone.style, "r": "11", "fill": tone.color])]
        case .name(let place): [disc, number(place)]
        }
    }

    private var disc: Markup { .empty("circle", ["class": tone.style, "r": "42", "fill": tone.color]) }

    private var square: Markup {
        .empty(
            "rect",
            [
                "class": tone.style, "x": "-39", "y": "-39", "width": "78", "height": "78", "rx": "8",
                "fill": tone.color,
            ])
    }

    private var ring: Markup {
        .empty(
            "circle",
            ["class": "\(tone.style) line", "r": "36", "fill": "none", "stroke": tone.color, "stroke-width": "10"])
    }

    /// A line on the filled shape, in the colour of the page; or beside nothing, in the tone's own.
    private func stroke(_ path: String, on filled: Bool) -> Markup {
        .empty(
            "path",
            [
                "class": filled ? "paper line" : "\(tone.style) line", "d": path, "fill": "none",
                "stroke": filled ? "#ffffff" : tone.color, "stroke-width": "10", "stroke-linecap": "round",
            ])
    }

    private func number(_ number: Int) -> Markup {
        .line(
            "text",
            [
                "class": "paper", "y": "19", "text-anchor": "middle", "font-size": number < 10 ? "56" : "44",
                "font-family": "system-ui, sans-serif", "font-weight": "600", "fill": "#ffffff",
            ], Markup("\(number)"))
    }
}
