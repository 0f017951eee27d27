import AssemblyCore
import TerminalKit

/// One line of a ballot paper.
struct PaperOption: Hashable {
    /// What it says.
    let label: String
    /// What marking it means.
    let choice: Choice
    /// The name, for a line with a name.
    let candidate: CandidateID?
    /// Whether the name was put forward by simulated delegations.
    let isRehearsal: Bool

    /// The lines of a ballot's paper, in order; the last one abstains.
    static func all(of ballot: Ballot) -> [PaperOption] {
        let abstain = plain(KioskWords.abstain, .abstain)
        guard !ballot.candidates.isEmpty else {
            return [plain(KioskWords.for, .yes), plain(KioskWords.against, .no), abstain]
        }
        return ballot.candidates.map {
            PaperOption(label: $0.name, choice: .names([$0.id]), candidate: $0.id, isRehearsal: $0.isRehearsal)
        } + [abstain]
    }

    private static func plain(_ label: String, _ choice: Choice) -> PaperOption {
        PaperOption(label: label, choice: choice, candidate: nil, isRehearsal: false)
    }

    /// Whether a choice has this line marked.
    func isMarked(in marked: Choice?) -> Bool {
        guard let candidate else { return marked == choice }
        if case .names(let names)? = marked { return names.contains(candidate) }
        return false
    }

    /// The name of a line on the screen.
    static func node(_ line: Int) -> NodeID { NodeID("option.\(line)") }

    /// The line that a name on the screen stands for.
    static func line(of id: NodeID) -> Int? {
        id.name.hasPrefix("option.") ? Int(id.name.dropFirst(7)) : nil
    }
}
