import AssemblyCore
import TerminalKit

/// How a delegate looks up a name among many with single digits: each level offers eight groups of names that stand next
/// to one another, until the groups are names. Three digits find one of 512.
package struct NameSearch: Hashable, Sendable {
    /// Which group was chosen at each level, from 0.
    var path: [Int] = []
    /// Text that narrows the names; `nil` while it is not asked for.
    var filter: TextEntry?
    /// Whether that text is being typed.
    var isTyping = false

    /// A search that has not begun.
    package init() {}

    /// How many groups a level has at most: as many as there are digits for lines.
    static let most = KioskKeys.linesWithDigit

    /// The groups that are offered now; a group of one is a name. O(names).
    /// - Parameter names: all names, in the order in which they are looked through.
    func groups(in names: [Candidate]) -> [[Candidate]] {
        var groups = Self.split(names.filter(isWanted))
        for place in path {
            guard groups.indices.contains(place) else { return groups }
            groups = Self.split(groups[place])
        }
        return groups
    }

    private func isWanted(_ candidate: Candidate) -> Bool {
        guard let wanted = (filter?.text).map(SortedName.key), !wanted.isEmpty else { return true }
        return SortedName.key(of: candidate.name).contains(wanted) || candidate.id.rawValue.lowercased() == wanted
    }

    /// Cuts names into at most eight groups of nearly the same size, in their order.
    static func split(_ names: [Candidate]) -> [[Candidate]] {
        let count = min(most, names.count)
        return (0..<count).map { place in
            Array(names[(place * names.count / count)..<((place + 1) * names.count / count)])
        }
    }

    /// The name on the screen of a group's line, from 1.
    static func node(_ line: Int) -> NodeID { NodeID("group.\(line)", of: Line(number: line)) }

    /// The group whose line has such a name, from 1.
    static func line(of id: NodeID) -> Int? { id.thing(Line.self)?.number }

    /// A line by its number, from 1.
    private struct Line: Hashable, Sendable { let number: Int }
}
