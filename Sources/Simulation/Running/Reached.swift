/// What a run has reached, and how often: a simulation that never reaches a thing proves nothing about it.
package struct Reached: Sendable {
    /// What is counted.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case command = "commands recorded"
        case event = "events"
        case refusal = "refusals"
        case fault = "faults"
        case rulebook = "rulebooks"
        case ballot = "ballots"
        case outcome = "outcomes"
        case world = "world"
    }

    private var counts: [Kind: [String: Int]] = [:]

    /// Nothing yet.
    package init() {}

    /// Counts something.
    mutating func note(_ kind: Kind, _ name: String, times count: Int = 1) {
        counts[kind, default: [:]][name, default: 0] += count
    }

    /// Adds what another run has reached.
    package mutating func add(_ other: Reached) {
        for (kind, names) in other.counts {
            for (name, count) in names { note(kind, name, times: count) }
        }
    }

    /// What was reached of a kind, in the order of names.
    package func all(_ kind: Kind) -> [(name: String, count: Int)] {
        (counts[kind] ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// How often something was reached.
    package func count(_ kind: Kind, _ name: String) -> Int { counts[kind]?[name] ?? 0 }

    /// Which of some names were never reached.
    package func missing(_ kind: Kind, of names: [String]) -> [String] { names.filter { count(kind, $0) == 0 } }
}
