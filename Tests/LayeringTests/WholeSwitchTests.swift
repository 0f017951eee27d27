import Foundation
import Testing

/// A new event must be asked about everywhere: the compiler does so only where no switch has a `default`.
@Suite("Switches over events and commands are whole")
struct WholeSwitchTests {
    /// The switches that may leave the rest out, by file, with the reason. The list only ever becomes shorter.
    private static let allowed: [String: (count: Int, reason: String)] = [
        "Sources/AssemblyCore/Debate/Debate.swift": (4, "handed on in groups by a switch that is whole"),
        "Sources/AssemblyCore/Debate/DebateFact+Effects.swift": (1, "handed on in groups by a switch that is whole"),
        "Sources/AssemblyCore/Debate/DebateCommand+Amendments.swift": (
            1, "handed on in groups by a switch that is whole"
        ),
        "Sources/AssemblyCore/Debate/DebateCommand+Division.swift": (
            1, "handed on in groups by a switch that is whole"
        ),
        "Sources/AssemblyCore/Debate/DebateCommand+Explanations.swift": (
            1, "handed on in groups by a switch that is whole"
        ),
        "Sources/AssemblyCore/Debate/DebateCommand+List.swift": (2, "handed on in groups by a switch that is whole"),
        "Sources/AssemblyCore/Debate/DebateCommand+Motions.swift": (1, "handed on in groups by a switch that is whole"),
        "Sources/AssemblyCore/Debate/DebateCommand+Order.swift": (1, "handed on in groups by a switch that is whole"),
        "Sources/AssemblyCore/Debate/DebateCommand+Proposals.swift": (
            1, "handed on in groups by a switch that is whole"
        ),
        "Sources/AssemblyCore/Debate/DebateFact+Sentence.swift": (5, "handed on in groups by a switch that is whole"),
        "Sources/AssemblyCore/Debate/DebateCommand+Bringing.swift": (
            1, "handed on in groups by a switch that is whole"
        ),
        "Sources/AssemblyCore/Record/Command.swift": (
            2, "what is named differs from the command that a fact names, which whole switches tell"
        ),
        "Sources/AssemblyCore/Record/Assembly+InWhoseName.swift": (1, "what is named needs more than the role"),
        "Sources/AssemblyCore/Deciding/Refusal.swift": (3, "handed on in groups by a switch that is whole"),
        "Sources/AssemblyCore/Debate/DebateRefusal+Sentence.swift": (
            3, "handed on in groups by a switch that is whole"
        ),
        "Sources/AssemblyCore/Debate/DebateRefusal+Motions.swift": (1, "handed on in groups by a switch that is whole"),
        "Sources/AssemblyCore/Debate/DebateRefusal+Proposals.swift": (
            2, "handed on in groups by a switch that is whole"
        ),
        "Sources/AssemblyCore/Conduct/ConductRefusal.swift": (
            4, "handed on in groups by a switch that is whole"
        ),
        "Sources/AssemblyCore/Scrutiny/ScrutinyRefusal.swift": (3, "handed on in groups by a switch that is whole"),
    ]

    @Test("no switch over an event, a command, a refusal, or one of their families has a default")
    func defaults() throws {
        var found: [String: Int] = [:]
        for source in try PackageTree.sources(in: "Sources/AssemblyCore", endings: ["swift"]) {
            let count = Self.defaults(in: source.lines.map(String.init))
            if count > 0 { found[source.path] = count }
        }
        for (path, count) in found.sorted(by: { $0.key < $1.key }) {
            #expect(count <= Self.allowed[path]?.count ?? 0, "\(path): \(count) switches have a default")
        }
        for (path, place) in Self.allowed {
            #expect(found[path] == place.count, "\(path) has fewer now; take them off the list")
        }
    }

    @Test("the search knows a switch over a fact from one over something else")
    func search() {
        let text = """
            extension FloorFact {
                var isShort: Bool {
                    switch self {
                    case .yielded: true
                    default: false
                    }
                }
            }
            extension Motion {
                func apply(_ fact: Fact) {
                    switch fact {
                    case .floor: switch side {
                        default: break
                        }
                    case .debate: break
                    }
                    switch command { case .floor: true
                    default: false
                    }
                    switch self { default: break }
                }
            }
            """
        #expect(Self.defaults(in: text.components(separatedBy: "\n")) == 2)
    }

    /// How many switches over events or commands have a default.
    private static func defaults(in lines: [String]) -> Int {
        var count = 0
        var isFamily = false
        // The open braces, each with whether it is that of a switch which counts.
        var open: [Bool] = []
        for line in lines {
            if let type = line.firstMatch(of: /^(?:public )?(?:indirect )?(?:extension|enum) ([A-Za-z]+)/) {
                isFamily = ["Fact", "Command", "Refusal"].contains { type.output.1.hasSuffix($0) }
            }
            let subject = line.firstMatch(of: /switch ([A-Za-z.]+) \{/).map { String($0.output.1) }
            let counts =
                subject == "self" ? isFamily : ["fact", "command", "event.fact", "next"].contains(subject ?? "")
            var isNext = subject != nil
            if line.trimmingCharacters(in: .whitespaces).hasPrefix("default:"), open.last == true { count += 1 }
            for character in line {
                if character == "{" {
                    open.append(isNext && counts)
                    isNext = false
                } else if character == "}" {
                    _ = open.popLast()
                }
            }
        }
        return count
    }
}
