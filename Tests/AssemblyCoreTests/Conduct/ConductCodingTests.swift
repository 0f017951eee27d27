import AssemblyCore
import Foundation
import PlenaryTestKit
import Testing

@Suite("The conduct of voting on the wire and in the journal")
struct ConductCodingTests {
    static let office = HeldOffice(
        id: "president", body: "board", title: "President", decision: "post", holder: "Ada", member: "AA",
        region: .africa, until: CivilDate(daysSince1970: 20_032))

    static let examples: [Command] = [
        .delegations(.drawFirstName("AA")), .ballots(.openHandCount("draft")),
        .ballots(.openManualSecretBallot("post")), .ballots(.openRollCall("draft")),
        .ballots(.enterHandCount("draft#1", .names(["ada": 2], abstentions: 1))),
        .ballots(.rollCallAnswer("draft#1", "AA", .pass)), .conduct(.object("draft", "AA")),
        .conduct(.withdrawObjection("draft", "AA")), .conduct(.declareConsensus("draft")),
        .series(.drawLots("post", seed: "123456")), .series(.giveCastingVote("post", names: ["ada"])),
        .series(.giveCastingVoteOnMotion("draft", carried: true)),
        .series(.bringCandidate("post", Candidate(id: "ada", name: "Ada", member: "AA"))),
        .series(.repeatBallot("draft#1", reason: "Lights out.")),
        .conduct(.recordIntention("draft#1", "AA", Intention(choice: .no, words: "A slip."))),
        .delegations(.suspendVote("AA", reason: "a sanction")), .delegations(.restoreVote("AA")),
        .delegations(
            .admitMember(
                Member(code: "NV", name: "Nova", region: nil, order: 3, population: 12, section: "north"), by: "draft")),
        .delegations(.seatChair("AA")), .delegations(.seatChair(nil)), .delegations(.registerProxy(of: "AA", to: "BB")),
        .delegations(.withdrawProxy(of: "AA")), .conduct(.appointElectionsBoard(["AA", "BB", "CC"])),
        .conduct(.enterOffice(office)), .conduct(.vacateOffice("president")),
    ]

    @Test("every command comes back from its JSON as it was", arguments: examples)
    func command(command: Command) throws {
        let data = try JSONEncoder().encode(command)
        #expect(try JSONDecoder().decode(Command.self, from: data) == command)
    }

    @Test("a whole session with a bit of everything reads back from its JSON, event by event, to the same state")
    func session() throws {
        let story = try ConductAuditTests().recorded()
        var replay = Assembly()
        for event in story.events {
            replay.apply(try Event.reading(event.written(), at: event.at))
        }
        #expect(replay == story.assembly)
    }
}
