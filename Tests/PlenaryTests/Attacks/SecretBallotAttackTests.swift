import AssemblyCore
import BallotBox
import EventStream
import Foundation
import Host
import HostSocket
import Kiosk
import PlenaryTestKit
import Testing

/// What somebody at the socket of a real host learns about whose paper is whose, and whose card is whose.
@Suite("A secret ballot, listened to at the socket", .timeLimit(.minutes(3)))
struct SecretBallotAttackTests {
    /// Somebody who joins what is heard: the casts on record with the papers that are new on the list.
    private struct Eavesdropper {
        /// Each time the list grew: how many delegations had cast since, and how many trackers were new.
        private(set) var batches: [(casts: Int, new: Int)] = []
        private(set) var trackers: Set<String> = []
        private(set) var casters: Set<MemberCode> = []
        private var since: Set<MemberCode> = []

        mutating func hear(_ update: HostUpdate) {
            switch update {
            case .record(_, let events):
                for case .ballots(.cast(_, let member, _)) in events.map(\.fact) {
                    casters.insert(member)
                    since.insert(member)
                }
            case .status(let status):
                let new = Set(status.received?.trackers ?? []).subtracting(trackers)
                guard !new.isEmpty else { return }
                batches.append((since.count, new.count))
                trackers.formUnion(new)
                since = []
            case .snapshot, .past, .earlier: break
            }
        }
    }

    /// Who follows from the first record on, with every line as it came.
    private static func follow(_ hall: SecretHall, _ login: String) throws -> (RawClient, String) {
        let client = try RawClient(hall.host.socket)
        client.send(CrowdTests.login(1, login))
        let token = String(try #require(client.answer(within: 10_000).firstMatch(of: /"token":"([0-9a-f]+)"/)).output.1)
        return (client, token)
    }

    @Test(
        "eleven papers, then more: neither a board nor a kiosk that hears everything can say whose tracker is whose",
        arguments: [11, 25])
    func linking(voters: Int) async throws {
        let hall = try await SecretHall.begin()
        let board = hall.host.remote()
        let seat = try await board.open(.board, on: DeviceID("board")).token
        let heard = Listener(try await board.follow(from: .first, by: seat))
        let (kiosk, token) = try Self.follow(
            hall, #"{"as":"delegate","badge":"\#(SecretHall.badge(of: SecretHall.outsider))","pin":"1234"}"#)
        kiosk.send(
            #"{"jsonrpc":"2.0","id":2,"method":"record.follow","params":{"token":"\#(token)","feed":1,"from":1}}"#
                + "\n")
        var (trackers, kiosks, lines) = ([String](), [RemoteHost](), "")
        for (number, member) in SecretHall.members.prefix(voters).enumerated() {
            let cast = try await hall.cast(by: member)
            trackers.append(cast.tracker)
            kiosks.append(cast.kiosk)
            lines += kiosk.answer(within: 0)
            // A list that is due is waited for, so that it could be joined with the casts before it.
            guard number + 1 == 20 else { continue }
            await heard.until { $0.status?.received != nil }
        }
        let close = await hall.chair.submit(Submission(command: .ballots(.close(hall.ballot.id))), by: hall.presiding)
        guard case .recorded = close else { throw StoryFault("the close was answered \(close)") }
        await heard.until { $0.status?.received?.trackers.count == voters }
        lines += kiosk.answer()
        var eavesdropper = Eavesdropper()
        for update in await heard.updates { eavesdropper.hear(update) }
        #expect(eavesdropper.casters.count == voters)
        #expect(eavesdropper.trackers == Set(trackers))
        #expect(eavesdropper.batches.allSatisfy { $0.new >= 10 }, "\(eavesdropper.batches)")
        #expect(eavesdropper.batches.count == (voters < 20 ? 1 : 2))
        // A list is in the order of trackers, not of casting; a kiosk hears of none at all.
        #expect(await heard.status?.received?.trackers == trackers.sorted())
        #expect(lines.contains(#""cast""#))
        #expect(trackers.allSatisfy { !lines.contains($0) })
        for kiosk in kiosks { await kiosk.disconnect() }
        try await hall.host.stop()
    }

    @Test(
        "whoever may not cast a paper is answered alike for every card and every paper, and the host does no work for it"
    )
    func permission() async throws {
        let hall = try await SecretHall.begin()
        let start = hall.work
        for member in SecretHall.members.prefix(4) { await (try await hall.cast(by: member)).kiosk.disconnect() }
        let honest = max(1, (hall.work - start) / 4)
        let someone = SecretHall.members[5]
        var papers = try ([someone, SecretHall.members[6], "no member"] as [MemberCode]).map {
            try hall.paper(with: $0)
        }
        papers.append(SealedPaper(ciphertext: "bm9uc2Vuc2U=", tracker: papers[0].tracker))
        let intruders = [
            #"{"as":"board"}"#,
            #"{"as":"delegate","badge":"\#(SecretHall.badge(of: SecretHall.outsider))","pin":"1234"}"#,
            #"{"as":"delegate","badge":"\#(SecretHall.badge(of: SecretHall.members[7]))","pin":"1234"}"#,
        ]
        for login in intruders {
            let (client, token) = try Self.follow(hall, login)
            let before = hall.work
            var answers: [Set<String>] = [[], []]
            for (place, member) in [someone, SecretHall.outsider].enumerated() {
                for _ in 0..<20 {
                    for paper in papers {
                        client.send(try Self.line(.ballots(.cast(hall.ballot.id, member, .sealed(paper))), token))
                        answers[place].insert(client.answer(within: 10_000))
                    }
                }
            }
            // 160 papers; with their proofs they would be the work of 160 honest ones.
            #expect(
                hall.work - before < honest * 40, "\(login): \(hall.work - before) ticks; one paper takes \(honest)")
            for answer in answers {
                #expect(answer.count == 1, "\(login): \(answer)")
                #expect(answer.allSatisfy { $0.contains("-32001") })
            }
            // Nor does asking for a key tell whose it is.
            var replies: Set<String> = []
            for card in [someone, SecretHall.members[6], "no member"] as [MemberCode] {
                let key = hall.press.publicKey(of: RehearsalCard.code(of: card))
                client.send(
                    #"{"jsonrpc":"2.0","id":7,"method":"cards.check","params":{"token":"\#(token)","ballot":"\#(hall.ballot.id.rawValue)","member":"\#(someone.rawValue)","key":"\#(key)"}}"#
                        + "\n")
                replies.insert(client.answer(within: 10_000))
            }
            #expect(replies.count == 1 && replies.allSatisfy { $0.contains("false") }, "\(login): \(replies)")
        }
        try await hall.host.stop()
    }

    private static func line(_ command: Command, _ token: String) throws -> String {
        let command = String(decoding: try JSONEncoder().encode(command), as: UTF8.self)
        return
            #"{"jsonrpc":"2.0","id":7,"method":"command.submit","params":{"token":"\#(token)","id":"\#(RecordID.random())","command":\#(command)}}"#
            + "\n"
    }
}
