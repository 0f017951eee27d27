import Foundation
import PlenaryTestKit
import Testing

/// Whoever adds an event is led by the compiler to every place that must say what it means: a copy of the core gets one,
/// and the compiler is asked.
@Suite("A new event is asked about everywhere", .serialized)
struct NewEventTests {
    @Test("given an event of the floor that nobody has heard of, the compiler names every place that it needs")
    func floor() throws {
        let demands = try Core.demands { core in
            try core.add("case speakerReminded(MemberCode)", to: "Floor/FloorFact")
        }
        #expect(
            demands == [
                "Floor/Floor.swift",  // what it changes on the floor
                "Floor/FloorFact+Form.swift",  // how it is written, for ever
                "Floor/FloorFact.swift",  // what it brings about in other families
                "Record/Audit+Proceedings.swift",  // which command must have brought it forth
                "Record/Fact+Soundness.swift",  // which of its numbers could be too large
                "Record/Fact+Writing.swift",  // whether somebody wrote words of it
            ])
    }

    @Test("given a command of the floor, it must say who may give it, what it decides, and how it is written")
    func command() throws {
        let demands = try Core.demands { core in
            try core.add("case remindSpeaker(MemberCode)", to: "Floor/FloorCommand")
        }
        #expect(
            demands == [
                "Floor/FloorCommand+Form.swift",
                "Floor/FloorCommand.swift",  // who may give it, what it decides, and of which list
            ])
    }

    @Test("given a refusal that nobody has heard of, its sentence is asked for")
    func refusal() throws {
        let demands = try Core.demands { core in try core.add("case outOfTurn", to: "Deciding/Refusal") }
        #expect(demands == ["Deciding/Refusal.swift"])
    }

    @Test("given a new event in each family at once, each family's form and its meaning are asked for")
    func everyFamily() throws {
        let demands = try Core.demands { core in
            for family in Core.families { try core.add("case unheardOf", to: "\(family.folder)/\(family.name)Fact") }
        }
        for family in Core.families {
            #expect(demands.contains("\(family.folder)/\(family.name)Fact+Form.swift"), "\(family.name): its form")
            let meaning = demands.filter { $0.hasPrefix("\(family.folder)/") && !$0.hasSuffix("+Form.swift") }
            #expect(!meaning.isEmpty, "\(family.name): nothing asks what it means")
        }
    }
}

/// A copy of the core's sources that can be changed and given to the compiler.
private struct Core {
    /// The families of events.
    static let families: [(folder: String, name: String)] = [
        ("Record", "Record"), ("Sittings", "Sitting"), ("Agenda", "Agenda"), ("Floor", "Floor"),
        ("Delegations", "Delegation"), ("Questions", "Question"), ("Ballots", "Ballot"), ("Series", "Series"),
        ("Debate", "Debate"), ("Conduct", "Conduct"), ("Scrutiny", "Scrutiny"),
    ]

    let directory: URL

    /// The files in which the compiler finds a switch that is not whole any more, after a change to a copy of the core.
    static func demands(after change: (Core) throws -> Void) throws -> [String] {
        let directory = FileManager.default.temporaryDirectory.appending(path: "plenary-core-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        try FileManager.default.copyItem(
            at: URL(filePath: PackageTree.root).appending(path: "Sources/AssemblyCore"), to: directory)
        let core = Core(directory: directory)
        try change(core)
        return try core.compile()
    }

    /// Adds a case behind the first one of an enumeration.
    func add(_ newCase: String, to path: String) throws {
        let file = directory.appending(path: "\(path).swift")
        var lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
        let place = try #require(lines.firstIndex { $0.hasPrefix("    case ") || $0.hasPrefix("    indirect case ") })
        lines.insert("    \(newCase)", at: place)
        try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    }

    private func compile() throws -> [String] {
        let built = BuiltProducts.directory
        let names = try FileManager.default.subpathsOfDirectory(atPath: directory.path(percentEncoded: false))
        let compiler = Process()
        compiler.executableURL = URL(filePath: "/usr/bin/env")
        compiler.arguments =
            [
                "swiftc", "-typecheck", "-wmo", "-swift-version", "6", "-module-name", "AssemblyCore",
                "-I", "\(built)/Modules", "-Xcc", "-fmodule-map-file=\(built)/CCatalogues.build/module.modulemap",
            ]
            + names.filter { $0.hasSuffix(".swift") }.map { directory.appending(path: $0).path(percentEncoded: false) }
        let output = Pipe()
        (compiler.standardOutput, compiler.standardError) = (output, output)
        try compiler.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        compiler.waitUntilExit()
        let root = directory.path(percentEncoded: false) + "/"
        let errors = said.split(separator: "\n").filter { $0.hasPrefix(root) && $0.contains(": error: ") }
        for error in errors { #expect(error.hasSuffix("switch must be exhaustive"), "\(error)") }
        return Set(errors.map { String($0.dropFirst(root.count).prefix { $0 != ":" }) }).sorted()
    }
}
