import AssemblyCore
import EventStream
import Foundation
import PlenaryTestKit
import SQLiteJournal
import Testing

/// A whole assembly through the real program: played, recorded, verified, told. Played once for all, but where another
/// play is what is looked at.
@Suite("plenary rehearse, verify and minutes", .sessionPlayedOnce)
struct RehearsalTests {
    private func played() throws -> PlayedSession { try #require(PlayedSession.shared) }

    @Test("the built-in assembly goes its whole road, the journal verifies, and every ballot adds up")
    func road() async throws {
        let report = try played().report()
        let journal = try played().journal()
        let ballots = try #require(report["ballots"] as? [[String: Any]])
        let questions = ballots.compactMap { $0["question"] as? String }
        #expect(questions.count >= 16)
        #expect(Set(questions).count == 16)
        #expect(ballots.filter { ($0["outcome"] as? String) == "elected" }.count == 9)
        for ballot in ballots {
            let voted = try #require(ballot["voted"] as? Int)
            let entitled = try #require(ballot["entitled"] as? Int)
            let scores = (ballot["scores"] as? [String: Int])?.values.reduce(0, +)
            let expressed = scores ?? (ballot["for"] as? Int ?? 0) + (ballot["against"] as? Int ?? 0)
            #expect(expressed + (ballot["abstentions"] as? Int ?? 0) + (ballot["invalid"] as? Int ?? 0) == voted)
            #expect(voted <= entitled)
            #expect(["secret", "recorded"].contains(ballot["secrecy"] as? String ?? ""))
        }
        let verified = try await PipedProcess.run(
            product: "plenary", ["verify", journal, "--json"], within: .seconds(300))
        #expect(verified.status == 0, "\(verified.output)")
        let verdict = try #require(try JSONSerialization.jsonObject(with: Data(verified.output.utf8)) as? [String: Any])
        #expect(verdict["ballots"] as? Int == ballots.count)
        #expect(verdict["signatures"] as? Int == ballots.count)
    }

    @Test("the same seed gives the same figures, another seed others")
    func seeds() async throws {
        let directory = try TemporaryDirectory()
        let again = try await PlayedSession.play(seed: PlayedSession.seed, in: directory.path(of: "again"))
        let other = try await PlayedSession.play(seed: PlayedSession.seed + 1, in: directory.path(of: "other"))
        func figures(_ session: PlayedSession) throws -> Data {
            var report = try session.report()
            report["seconds"] = nil
            report["journal"] = nil
            // Where the boards lie, and what is drawn for every ballot on them, is of one session alone.
            report["ballots"] = (report["ballots"] as? [[String: Any]])?.map { ballot in
                ballot.filter { $0.key != "board" }
            }
            return try JSONSerialization.data(withJSONObject: report, options: .sortedKeys)
        }
        #expect(try figures(try played()) == figures(again))
        #expect(try figures(try played()) != figures(other))
    }

    @Test("minutes are the same bytes every time, in every format, and mark the rehearsal")
    func minutes() async throws {
        let journal = try played().journal()
        for format in ["text", "markdown", "html", "csv", "csv-ballots", "json"] {
            let once = try await PipedProcess.run(product: "plenary", ["minutes", journal, "--format", format])
            let twice = try await PipedProcess.run(product: "plenary", ["minutes", journal, "--format", format])
            #expect(once.status == 0)
            #expect(once.output == twice.output)
            // A secret ballot has no row per member.
            let title = format == "csv" ? "Adoption of the agenda" : "Appointment of the Secretary General"
            #expect(once.output.contains(title))
            #expect(once.output.localizedCaseInsensitiveContains("rehearsal"))
        }
    }

    @Test("a journal with a flipped byte is not verified, is not opened for writing, and is told up to the damage")
    func damage() async throws {
        let directory = try TemporaryDirectory()
        let journal = try played().copied(to: directory.path(of: "session")).journal()
        var bytes = try Data(contentsOf: URL(fileURLWithPath: journal))
        let needle = Data("\"cast\"".utf8)
        let place = try #require(bytes.range(of: needle, in: bytes.count / 2..<bytes.count))
        bytes[place.lowerBound + 3] ^= 0x01
        try bytes.write(to: URL(fileURLWithPath: journal))

        let verified = try await PipedProcess.run(product: "plenary", ["verify", journal])
        #expect(verified.status == 1)
        #expect(verified.output.contains("Record "))
        let host = try await PipedProcess.run(
            product: "plenary",
            ["host", "--state", directory.path(of: "session"), "--socket", directory.path(of: "socket")])
        #expect(host.status == 1)
        #expect(host.errors.contains("Record "))
        let minutes = try await PipedProcess.run(product: "plenary", ["minutes", journal])
        #expect(minutes.status == 1)
        #expect(minutes.output.contains("THE RECORD ENDS HERE"))
        #expect(minutes.errors.contains("The record ends after record "))
        #expect(minutes.errors.contains("is not what was recorded"))
    }

    @Test("nothing that is stored links a delegation to its choice in a secret ballot")
    func secrecy() async throws {
        let directory = try played().directory
        let journal = try played().journal()
        let record = try SQLiteJournal<Event>.openForReading(journal)
        var sealed = 0
        for try await page in record.replay() {
            for event in page.flatMap(\.events) {
                guard case .ballots(.cast(let ballot, _, let paper)) = event.fact else { continue }
                let isSecret = ballot.rawValue.hasPrefix("secretary-general") || ballot.rawValue.hasPrefix("ec-")
                if case .sealed = paper { sealed += 1 }
                #expect(isSecret == { if case .sealed = paper { true } else { false } }())
            }
        }
        #expect(sealed > 1_000)
        let keys = try FileManager.default.contentsOfDirectory(atPath: directory + "/keys")
        #expect(Set(keys) == ["host.key", "rehearsal-scrutineers"], "the rehearsal's scrutineers, and no key of a box")
        #expect(!FileManager.default.fileExists(atPath: directory + "/boxes"))
    }

    @Test("a directory that holds a session is not played over")
    func occupied() async throws {
        let again = try await PipedProcess.run(
            product: "plenary", ["rehearse", "--headless", "--state", try played().directory])
        #expect(again.status == 1)
        #expect(again.errors.contains("holds a session already"))
    }
}
