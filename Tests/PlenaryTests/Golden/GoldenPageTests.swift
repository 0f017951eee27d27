import Foundation
import Testing

@testable import AssemblyCore

/// The golden journal holds all that can be recorded, and nothing that the page of the form does not tell.
@Suite("The golden journal and the page of the written form")
struct GoldenPageTests {
    @Test("every event is in the journal, with fields that the page has, and with every one that it asks for")
    func events() async throws {
        let rows = try Self.rows()
        var seen: [String: [Set<String>]] = [:]
        for payload in try await GoldenJournal.payloads() {
            let record = try #require(try JSONSerialization.jsonObject(with: Data(payload)) as? [String: Any])
            let list = record["events"] as? [[String: Any]] ?? [record.filter { !["by", "language"].contains($0.key) }]
            for (name, fields) in list.flatMap({ $0 }) {
                seen[name, default: []].append(Set(try #require(fields as? [String: Any]).keys))
            }
        }
        #expect(Set(seen.keys) == Set(Fact.allNames), "a golden journal of this format has to hold every event")
        for (name, occasions) in seen {
            let told = try #require(rows[name])
            let needed = Set(told.filter { !$0.hasSuffix("?") })
            let all = needed.union(told.filter { $0.hasSuffix("?") }.map { String($0.dropLast()) })
            for fields in occasions {
                #expect(fields.isSubset(of: all), "\(name): \(fields.subtracting(all))")
                #expect(needed.isSubset(of: fields), "\(name): \(needed.subtracting(fields))")
            }
        }
    }

    /// The fields of each event by name, as the page tells them.
    private static func rows() throws -> [String: [String]] {
        let root = GoldenJournal.directory.deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = try String(
            contentsOf: root.appending(path: "Sources/AssemblyCore/WrittenForm/WrittenForm.md"), encoding: .utf8)
        let events = try #require(page.components(separatedBy: "\n## ").first { $0.hasPrefix("Events") })
        var rows: [String: [String]] = [:]
        for line in events.components(separatedBy: "\n") where line.hasPrefix("| `") {
            let cells = line.components(separatedBy: " | ").prefix(2).map { cell in
                cell.matches(of: /`([^`]+)`/).map { String($0.output.1) }
            }
            rows[cells[0].joined()] = cells.last
        }
        return rows
    }
}
