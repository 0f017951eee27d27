import Foundation
import Simulation
import Testing

@Suite("What a simulation could reach")
struct EverythingToReachTests {
    /// The families of refusals, with the files that declare them.
    private static let families = [
        ("", "Deciding/Refusal.swift"), ("agenda.", "Agenda/AgendaRefusal.swift"),
        ("debate.", "Debate/DebateRefusal.swift"), ("conduct.", "Conduct/ConductRefusal.swift"),
        ("scrutiny.", "Scrutiny/ScrutinyRefusal.swift"),
    ]

    @Test("every refusal that the core declares is on the list, and no other")
    func refusals() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        var declared: Set<String> = []
        for (prefix, path) in Self.families {
            let text = try String(contentsOf: root.appending(path: "Sources/AssemblyCore/\(path)"), encoding: .utf8)
            // The first declaration of the file is the family itself; what follows it has cases of its own.
            let family = text.prefix(upTo: try #require(text.range(of: "\n}\n")).lowerBound)
            for line in family.split(separator: "\n") where line.hasPrefix("    case ") {
                let names = line.dropFirst(9).split(separator: /, (?=[a-z]+(?:\(|,|$))/)
                for name in names { declared.insert(prefix + name.prefix { $0.isLetter }) }
            }
        }
        declared.subtract(["agenda", "debate", "conduct", "scrutiny"])
        #expect(declared.count > 150, "no refusals were found: the search itself is broken")
        #expect(declared.symmetricDifference(EverythingToReach.refusals) == [])
    }

    @Test("a kind of which something is missing says what")
    func missing() {
        var reached = Reached()
        reached.add(SimulationRun.run(RunOrder(seed: 1, acts: 5, mostMembers: 3)).reached)
        #expect(reached.missing(.rulebook, of: EverythingToReach.names(of: .rulebook)).count == 17)
    }
}
