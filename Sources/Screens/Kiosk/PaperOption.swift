import AssemblyCore
import Language
import TerminalKit

/// One line of a ballot paper.
struct PaperOption: Hashable {
    /// What choosing the line does.
    enum Kind: Hashable {
        /// Marks a whole choice, in the place of everything else: for, against, abstain, none of the candidates.
        case choice(Choice)
        /// Marks a name, or takes the mark away.
        case name(CandidateID)
        /// Opens the list in which a name is looked up.
        case search
    }

    /// What it says.
    let label: Message
    /// What choosing it does.
    let kind: Kind
    /// Whether the name was put forward by simulated delegations.
    var isRehearsal = false
    /// Whether the name is not printed on the paper but has been written in.
    var isWrittenIn = false

    /// The names above which a paper offers to look a name up.
    static let longPaper = 16

    /// The lines of a ballot's paper, in order. Names written in stand at its end, so that every other line keeps its digit.
    /// - Parameter kind: of the question: on an appeal the lines say what becomes of the ruling.
    static func all(of ballot: Ballot, on kind: QuestionKind = .matter, marked: Choice?) -> [PaperOption] {
        let abstain = PaperOption(label: KioskWords.abstain, kind: .choice(.abstain))
        guard ballot.isElection else {
            return [
                PaperOption(label: kind == .appeal ? KioskWords.forAppeal : KioskWords.for, kind: .choice(.yes)),
                PaperOption(label: kind == .appeal ? KioskWords.againstAppeal : KioskWords.against, kind: .choice(.no)),
                abstain,
            ]
        }
        var options = ballot.candidates.map(line)
        // Where a paper without a name is invalid, nobody can abstain on it.
        if ballot.rule.paper.blank == .abstention { options.append(abstain) }
        if !ballot.writeIns.isEmpty {
            options.append(PaperOption(label: KioskWords.anotherName, kind: .search))
        } else if ballot.candidates.count > longPaper {
            options.append(PaperOption(label: KioskWords.findName, kind: .search))
        }
        return options + writtenIn(marked, in: ballot)
    }

    private static func line(of candidate: Candidate) -> PaperOption {
        candidate.id == Candidate.noneID
            ? PaperOption(label: KioskWords.noneOfThem, kind: .choice(.names([candidate.id])))
            : PaperOption(
                label: .verbatim(candidate.name), kind: .name(candidate.id), isRehearsal: candidate.isRehearsal)
    }

    private static func writtenIn(_ marked: Choice?, in ballot: Ballot) -> [PaperOption] {
        guard case .names(let ids)? = marked else { return [] }
        return ids.compactMap { id in ballot.writeIns.first { $0.id == id } }
            .map { PaperOption(label: .verbatim($0.name), kind: .name($0.id), isWrittenIn: true) }
    }

    /// Whether a choice has this line marked.
    func isMarked(in marked: Choice?) -> Bool {
        switch kind {
        case .choice(let choice): return marked == choice
        case .name(let id):
            if case .names(let names)? = marked { return names.contains(id) }
            return false
        case .search: return false
        }
    }

    /// The name of a line on the screen.
    static func node(_ line: Int) -> NodeID { NodeID("option.\(line)", of: Line(number: line)) }

    /// The line that a name on the screen stands for.
    static func line(of id: NodeID) -> Int? { id.thing(Line.self)?.number }

    /// A line by its number, from 1.
    private struct Line: Hashable, Sendable { let number: Int }
}

extension Ballot {
    /// The names that are looked up rather than read on the paper: those that can be written in, and all of a long paper.
    /// They stand in the order of the letters in which they are shown, whatever the order of names of the assembly.
    var namesToFind: [Candidate] {
        let names = candidates.count > PaperOption.longPaper ? candidates + writeIns : writeIns
        return names.filter { $0.id != Candidate.noneID }
            .map { (key: SortedName.key(of: $0.name), name: $0) }.sorted { $0.key < $1.key }.map(\.name)
    }
}

/// The order of names in a list that is looked through by eye: without regard to capitals and accents.
enum SortedName {
    private static let plain: [Character: String] = [
        "à": "a", "á": "a", "â": "a", "ã": "a", "ä": "a", "å": "a", "æ": "ae", "ç": "c", "è": "e", "é": "e", "ê": "e",
        "ë": "e", "ì": "i", "í": "i", "î": "i", "ï": "i", "ñ": "n", "ò": "o", "ó": "o", "ô": "o", "õ": "o", "ö": "o",
        "ø": "o", "ù": "u", "ú": "u", "û": "u", "ü": "u", "ý": "y", "ß": "ss",
    ]

    /// What a name is sorted by.
    static func key(of name: String) -> String {
        name.lowercased().reduce(into: "") { key, character in key += plain[character] ?? String(character) }
    }
}
