import AssemblyCore
import Foundation
import Host
import PlenaryTestKit
import Secrets
import Testing

/// The lines of a PIN sheet as somebody reads them.
enum PINLines {
    static func read(_ path: String) throws -> [(badge: String, pin: String, member: String)] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard words.count >= 3, words[0].count == 6, words[1].count == 6, words[0].allSatisfy(\.isNumber) else {
                return nil
            }
            return (String(words[0]), String(words[1]), String(words[2]))
        }
    }
}

@Suite("Identities are kept apart, for the host's own user alone", .timeLimit(.minutes(1)))
struct IdentityFileTests {
    @Test("the PIN sheet is produced once, with mode 0600, and what is on it lets delegates in after a restart")
    func sheet() async throws {
        let directory = try TemporaryDirectory()
        let file = directory.path(of: "identities.json")
        let story = try await HostStory.begin(isRehearsal: false, identities: IdentityFile(path: file))
        let sheet = directory.path(of: "sheet.txt")
        try await story.host.makePINSheet(to: sheet)

        let lines = try PINLines.read(sheet)
        #expect(lines.map(\.member) == SmallAssembly.codes.map(\.rawValue))
        #expect(Set(lines.map(\.badge)).count == 7)
        for path in [sheet, file] {
            #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
        }
        let stored = try String(contentsOfFile: file, encoding: .utf8)
        for line in lines { #expect(!stored.contains("\"\(line.pin)\"")) }
        #expect(stored.contains("$argon2id$"))
        #expect(try await !"\(story.events())".contains(lines[0].badge))

        let next = try await story.restarted()
        let session = try await next.host.open(
            .delegate(badge: lines[1].badge, pin: "\(lines[1].pin)"), on: DeviceID("k"))
        #expect(session.authority == .delegate("BR"))
        await #expect(throws: IdentityFault.self) { try await next.host.makePINSheet(to: directory.path(of: "again")) }
        #expect(!FileManager.default.fileExists(atPath: directory.path(of: "again")))
    }

    @Test("a sheet never overwrites a file, and nothing is produced then")
    func occupied() async throws {
        let store = EphemeralIdentityStore()
        let story = try await HostStory.begin(isRehearsal: false, identities: store)
        let path = story.directory.path(of: "taken")
        try "mine".write(toFile: path, atomically: true, encoding: .utf8)
        await #expect(throws: IdentityFault.self) { try await story.host.makePINSheet(to: path) }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
        #expect(try store.read().badges.isEmpty)
    }

    @Test("a rehearsal has no sheet")
    func rehearsal() async throws {
        let story = try await HostStory.begin()
        await #expect(throws: IdentityFault.self) {
            try await story.host.makePINSheet(to: story.directory.path(of: "x"))
        }
    }

    @Test("an operator that is added while the host is running can log in")
    func addedMeanwhile() async throws {
        let directory = try TemporaryDirectory()
        let path = directory.path(of: "identities.json")
        let story = try await HostStory.begin(isRehearsal: false, identities: IdentityFile(path: path))
        try await OperatorRoster(IdentityFile(path: path)).add(
            "president", roles: [.chair], password: "a long password")
        let login = Login.officer(.chair, "president", password: "a long password")
        _ = try await story.host.open(login, on: DeviceID("console"))
        try OperatorRoster(IdentityFile(path: path)).remove("president")
        await #expect(throws: LoginRefusal.wrong(triesLeft: nil)) {
            try await story.host.open(login, on: DeviceID("console"))
        }
    }

    @Test("short passwords, strange names and roles that are no officers are refused")
    func roster() async throws {
        let roster = OperatorRoster(EphemeralIdentityStore())
        await #expect(throws: IdentityFault.self) { try await roster.add("a", roles: [.chair], password: "short") }
        await #expect(throws: IdentityFault.self) {
            try await roster.add("a b", roles: [.chair], password: "long enough")
        }
        await #expect(throws: IdentityFault.self) {
            try await roster.add("a", roles: [.board], password: "long enough")
        }
        #expect(throws: IdentityFault.self) { try roster.remove("a") }
        #expect(try roster.all().isEmpty)
    }

    @Test("a damaged file is named in one sentence and left as it is")
    func damaged() async throws {
        let directory = try TemporaryDirectory()
        let path = directory.path(of: "identities.json")
        try "{".write(toFile: path, atomically: true, encoding: .utf8)
        #expect(throws: IdentityFault.self) { try IdentityFile(path: path).read() }
        #expect(throws: IdentityFault.self) { try IdentityFile(path: path).update { $0.sheetWasProduced = true } }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "{")
    }
}
