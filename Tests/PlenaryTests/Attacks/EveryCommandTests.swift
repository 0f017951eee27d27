import AssemblyCore
import EventStream
import Foundation
import Host
import PlenaryTestKit
import Testing

/// The golden story gives every command once at a moment when it is lawful. There each is tried with what nobody may say, and
/// afterwards each under the name of every other.
@Suite("Every command of the families, in its lawful moment", .serialized, .timeLimit(.minutes(5)))
struct EveryCommandTests {
    /// What only the host gives, or a step of its own.
    private static let hostsOwn: Set<String> = [
        "announce-key", "sign-head", "run-out-of-time", "record-count", "lock-badge", "renew-pin", "complete-key",
        "close-bulletin-board", "publish-bulletin-board", "publish-voting-cards", "replace-voting-card",
    ]
    /// What names only a member, and is not told in the story.
    private static let untold: Set<String> = ["grant-leave-to-speak"]
    /// Texts that no record may hold, in any field and in any language.
    private static let bad = ["a\u{1B}[31mb", "a\u{202E}b", String(repeating: "é", count: 450_000)]

    @Test("no field takes a control, a mark that turns the line, or 900 kB, in any language; and no name serves twice")
    func story() async throws {
        let journal = InMemoryJournal<Event>()
        let hall = try await GoldenHall.begin(on: journal)
        var swept: Set<String> = []
        var count = 0
        hall.before = { command, token, second in
            let name = try Self.name(of: command)
            guard swept.insert(name).inserted else { return }
            for variant in try Self.variants(of: command) {
                count += 1
                let head = await hall.host.position
                let reply = await hall.host.submit(Submission(command: variant, attestation: second), by: token)
                if case .recorded = reply { Issue.record("\(name) was recorded as \("\(variant)".prefix(300))") }
                #expect(await hall.host.position == head)
            }
        }
        try await GoldenStory(hall: hall).play()
        #expect(hall.refused.isEmpty, "\(hall.refused.joined(separator: "\n"))")
        // Whoever adds a command has it in the story, or says that only the host gives it.
        #expect(swept.union(Self.hostsOwn).union(Self.untold) == Set(Command.allNames))
        #expect(count > 400, "only \(count) variants were tried")
        try checkNames(hall.given, journal.records)
    }

    /// After a restart nothing is known of a command but its record: each is known again, and no other one is taken for it.
    private func checkNames(
        _ given: [(command: Command, by: LoginToken, position: Position)], _ records: [StoredRecord<Event>]
    ) throws {
        let events = Dictionary(uniqueKeysWithValues: records.map { ($0.position, Array($0.events)) })
        #expect(given.count > 300)
        for entry in given {
            let own = events[entry.position] ?? []
            #expect(entry.command.hasBroughtForth(own), "\(entry.command) is not known by \(own.map(\.fact))")
            for other in given where other.command != entry.command && other.by == entry.by {
                let isTaken = other.command.hasBroughtForth(own)
                #expect(!isTaken, "\(other.command) is taken for \(entry.command)")
            }
        }
    }

    private static func name(of command: Command) throws -> String {
        try object(command).keys.first ?? ""
    }

    private static func object(_ command: Command) throws -> [String: Any] {
        try JSONSerialization.jsonObject(with: JSONEncoder().encode(command)) as? [String: Any] ?? [:]
    }

    /// The command with each of its texts and names made bad, and with bad texts in the languages that it lacks.
    private static func variants(of command: Command) throws -> [Command] {
        let whole = try object(command)
        return try bad.flatMap { text in
            try changed(whole, to: text).compactMap { value -> Command? in
                let written = try written(text)
                guard let value = value as? [String: Any],
                    let data = try? JSONSerialization.data(withJSONObject: value),
                    let variant = try? JSONDecoder().decode(Command.self, from: data), variant != command,
                    // What is not taken over from the command cannot be recorded.
                    String(decoding: try JSONEncoder().encode(variant), as: UTF8.self).contains(written)
                else { return nil }
                return variant
            }
        }
    }

    private static func written(_ text: String) throws -> String {
        String(String(decoding: try JSONEncoder().encode(text), as: UTF8.self).dropFirst().dropLast())
    }

    private static func changed(_ value: Any, to text: String) -> [Any] {
        switch value {
        case is String: return [text]
        case let list as [Any]:
            return list.indices.flatMap { place -> [Any] in
                changed(list[place], to: text).map { one -> Any in
                    var list = list
                    list[place] = one
                    return list
                }
            }
        case let object as [String: Any]:
            var variants: [Any] = object.keys.sorted().flatMap { key -> [Any] in
                changed(object[key] ?? "", to: text).map { object.merging([key: $0]) { $1 } }
            }
            if object["en"] is String {
                variants += ["fr", "es", "ar"].map { object.merging([$0: text]) { $1 } }
            }
            // A key that is a name, as of the candidates of a sum.
            if let number = object.values.first as? Int, object.count > 1 || object.keys.first?.count == 2 {
                variants.append(object.merging([text: number]) { $1 })
            }
            return variants
        default: return []
        }
    }
}
