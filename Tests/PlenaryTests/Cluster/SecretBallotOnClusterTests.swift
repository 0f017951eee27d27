import AssemblyCore
import BallotBox
import Bytes
import EventStream
import Foundation
import Glibc
import Host
import HostSocket
import Kiosk
import PlenaryTestKit
import SealedBallot
import Testing

/// A secret ballot at three real hosts on three real servers.
@Suite(
    "A secret ballot at three hosts", .serialized, .enabled(if: OutsideTool.natsServer.isExpected),
    .timeLimit(.minutes(3)))
struct SecretBallotOnClusterTests {
    private static let ballot: BallotID = "post#1"

    @Test(
        "is opened, cast at all of them, closed and opened by scrutineers at two, though the host that leads is killed amid the casting"
    )
    func whole() async throws {
        // Given three hosts, scrutineers at each, and cards that were installed at one that does not lead
        let hall = try await ClusterHall(officers: ClusterScrutiny.officers)
        var hosts: [PipedProcess] = []
        for number in 0...2 { hosts.append(try await hall.start(number)) }
        let leader = try await hall.leader(by: 0)
        let (near, far) = ((leader + 1) % 3, (leader + 2) % 3)
        var scrutiny = ClusterScrutiny(hall)
        try await scrutiny.holdCeremony(office: near)
        try await scrutiny.publishCards(office: far)
        // When the ballot is opened, and half of the delegations cast, each at an own host
        let pins = try await hall.openBallot(on: "post", of: "seats", office: near, chair: far)
        let heard = try await scrutiny.heard(at: near)
        let ballot = try #require(heard.ballots[Self.ballot])
        #expect(ballot.seal?.grade == .scrutineers(2, of: 3))
        let press = try #require(PaperPress(for: ballot, trustees: heard.scrutiny.trustees))
        let papers = try ClusterHall.members.enumerated().map { place, member in
            try scrutiny.paper(of: member, for: place % 3 == 0 ? "b" : "a", in: ballot, press)
        }
        let kiosks = SealedPapersOnCluster(hall, pins)
        try await Self.cast(papers, 0..<6, at: kiosks)
        // And the host that leads is killed between the cast and the acknowledgement of the other half
        try await Self.kill(leader, hosts, of: hall, while: kiosks, cast: papers, 6..<12)
        #expect(await kiosks.unanswered > 0)
        // Then the box is closed, and opened by two scrutineers at the two hosts that are left
        let podium = hall.remote(near)
        let chair = try await hall.officer(.chair, at: podium)
        try await hall.act(.ballots(.close(Self.ballot)), chair, at: podium)
        try await scrutiny.open(Self.ballot, scrutineer: 0, at: near)
        try await scrutiny.open(Self.ballot, scrutineer: 2, at: far)
        let listener = Listener(try await podium.followSnapshot(after: nil, by: chair))
        await listener.until { $0.assembly.ballots[Self.ballot]?.phase == .counted }
        #expect(await listener.assembly.ballots[Self.ballot]?.tally.scores == ["a": 8, "b": 4])
        try await hall.act(.series(.declare(Self.ballot)), chair, at: podium)
        await podium.disconnect()
        // And the host that was killed makes the board from the record when it comes back
        hosts[leader] = try await hall.start(leader)
        try await Self.compareBoards(hall, ballot, papers)
        for host in hosts { try await host.endInOrder() }
        let record = try await hall.mirror(near)
        try await TakeOverTests.compareMirrors(hall, record)
        try await Self.look(at: record, for: papers, acknowledgedAt: kiosks)
    }

    private static func cast(_ papers: [Submission], _ places: Range<Int>, at kiosks: SealedPapersOnCluster)
        async throws
    {
        try await withThrowingTaskGroup { group in
            for place in places {
                group.addTask {
                    try await kiosks.cast(papers[place], of: ClusterHall.members[place], at: place % 3)
                }
            }
            try await group.waitForAll()
        }
    }

    /// Most of the servers are frozen, so that nothing is acknowledged of what is cast; then the host that leads is killed.
    private static func kill(
        _ leader: Int, _ hosts: [PipedProcess], of hall: ClusterHall, while kiosks: SealedPapersOnCluster,
        cast papers: [Submission], _ places: Range<Int>
    ) async throws {
        let before = await kiosks.acknowledged.count
        for server in 0...1 { await hall.servers.signal(server, SIGSTOP) }
        let casting = Task { try await cast(papers, places, at: kiosks) }
        try await Task.sleep(for: .milliseconds(1_500))
        #expect(await kiosks.acknowledged.count == before, "nothing can be acknowledged")
        await hosts[leader].signal(SIGKILL)
        _ = try await hosts[leader].waitForExit()
        for server in 0...1 { await hall.servers.signal(server, SIGCONT) }
        try await casting.value
        #expect(await kiosks.acknowledged.count == papers.count)
    }

    /// Every host has the same board, with each paper on it, and others than we accept it.
    private static func compareBoards(_ hall: ClusterHall, _ ballot: Ballot, _ papers: [Submission]) async throws {
        let name = try #require(ballot.boardName)
        let files = (0...2).map { "\(hall.state($0))/boards/\(name)" }
        // The page of plain words is written last.
        for file in files.map({ $0.replacing(".bel", with: ".txt") }) {
            let deadline = ContinuousClock.now + .seconds(20)
            while !FileManager.default.fileExists(atPath: file) {
                guard ContinuousClock.now < deadline else { throw StoryFault("there is no \(file)") }
                try await Task.sleep(for: .milliseconds(50))
            }
        }
        let boards = try files.map { Array(try Data(contentsOf: URL(fileURLWithPath: $0))) }
        #expect(boards[1] == boards[0] && boards[2] == boards[0])
        let report = try BulletinBoardVerifier(BulletinBoardBytes(boards[0])).verify()
        #expect(report.stage == .result)
        #expect(report.counted == papers.count)
        let text = String(decoding: boards[0], as: UTF8.self)
        for paper in papers {
            guard case .ballots(.cast(_, _, .sealed(let sealed))) = paper.command else { continue }
            #expect(text.contains(sealed.tracker))
        }
        guard OutsideTool.belenios.isExpected else { return }
        let folder = try TemporaryDirectory()
        try FileManager.default.copyItem(atPath: files[0], toPath: folder.path(of: "board.bel"))
        let verified = try await PipedProcess.run(
            OutsideTool.belenios.path, ["election", "verify", "--dir", folder.path(of: ".")])
        #expect(verified.status == 0 && verified.errors.contains("all checks passed"), "\(verified.errors)")
    }

    /// Each paper is in the record once, where it was acknowledged.
    private static func look(
        at record: [StoredRecord<Event>], for papers: [Submission], acknowledgedAt kiosks: SealedPapersOnCluster
    ) async throws {
        let acknowledged = await kiosks.acknowledged
        for paper in papers {
            let places = record.filter { $0.stored.id == paper.id }.map(\.position)
            #expect(places == [acknowledged[paper.id]].compactMap(\.self))
        }
        #expect(Set(ClusterHall.leads(record)).count == 2)
    }
}
