/// One line of the checklist before a sitting: what was looked at, what was found, and what to do where something is wrong.
struct HallLine: Codable, Equatable {
    /// How far a finding stands in the way.
    enum Standing: String, Codable {
        /// Nothing to do.
        case ready
        /// A session can start, and it should be known.
        case note
        /// A session should not start.
        case stop
    }

    /// What was looked at.
    let about: String
    /// Whether it stands in the way.
    let standing: Standing
    /// What was found, in one sentence.
    let finding: String
    /// What to do; `nil` where there is nothing.
    let remedy: String?

    /// All is well.
    static func ready(_ about: String, _ finding: String) -> HallLine {
        HallLine(about: about, standing: .ready, finding: finding, remedy: nil)
    }

    /// Worth knowing.
    static func note(_ about: String, _ finding: String, _ remedy: String? = nil) -> HallLine {
        HallLine(about: about, standing: .note, finding: finding, remedy: remedy)
    }

    /// In the way.
    static func stop(_ about: String, _ finding: String, _ remedy: String) -> HallLine {
        HallLine(about: about, standing: .stop, finding: finding, remedy: remedy)
    }

    /// The line as it is printed: its standing first, so that the eye and a screen reader find it.
    var words: String {
        let mark =
            switch standing {
            case .ready: "ready"
            case .note: "note "
            case .stop: "STOP "
            }
        return "\(mark)  \(about): \(finding)" + (remedy.map { " \($0)" } ?? "")
    }
}

/// The whole checklist.
struct HallReport: Codable {
    /// The lines in the order in which a hall is prepared.
    let lines: [HallLine]

    /// Whether a session can start.
    var isReady: Bool { !lines.contains { $0.standing == .stop } }

    /// What follows from all of it.
    var conclusion: String {
        let stops = lines.count { $0.standing == .stop }
        return switch stops {
        case 0: "A session can start."
        case 1: "A session should not start yet: see the line that begins with STOP."
        default: "A session should not start yet: see the \(stops) lines that begin with STOP."
        }
    }
}
