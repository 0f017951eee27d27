import Foundation
import PlenaryTestKit
import Testing

/// The page is true: its transcript is spoken, line by line, with a real host.
@Suite("The protocol's page", .timeLimit(.minutes(2)))
struct ProtocolPageTests {
    @Test("every line of the transcript is answered as the page says")
    func transcript() async throws {
        let story = try await SocketStory.begin()
        let client = try story.socat()
        var token = ""
        var spoken = 0
        for line in try Self.transcript() {
            if let request = line.removing("> ") {
                try await client.send(line: request.replacingOccurrences(of: "TOKEN", with: token))
                spoken += 1
            } else if let expected = line.removing("< ") {
                let heard = try await client.waitFor("\n").trimmingCharacters(in: .newlines)
                if expected.contains("TOKEN") {
                    token = String(try #require(heard.firstMatch(of: /"token":"([0-9a-f]{32})"/)).output.1)
                }
                let pattern = expected.replacingOccurrences(of: "TOKEN", with: token)
                #expect(Self.matches(heard, pattern), "heard \(heard.prefix(400)), the page says \(pattern)")
            }
        }
        #expect(spoken == 5, "the transcript was not found whole")
        await story.end()
    }

    private static func transcript() throws -> [String] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = try String(contentsOf: root.appending(path: "Sources/HostSocket/Protocol.md"), encoding: .utf8)
        let parts = page.components(separatedBy: "```")
        return try #require(parts.first { $0.hasPrefix("transcript") }).components(separatedBy: "\n")
    }

    /// Whether a text is what a pattern says, in which `…` stands for anything.
    private static func matches(_ text: String, _ pattern: String) -> Bool {
        var rest = text[...]
        let parts = pattern.components(separatedBy: "…")
        for (index, part) in parts.enumerated() where !part.isEmpty {
            guard let found = rest.range(of: part, options: index == 0 ? .anchored : []) else { return false }
            rest = rest[found.upperBound...]
        }
        return rest.isEmpty || parts.last?.isEmpty == true
    }
}

extension String {
    fileprivate func removing(_ prefix: String) -> String? {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
    }
}
