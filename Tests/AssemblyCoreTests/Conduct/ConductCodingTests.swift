import AssemblyCore
import Foundation
import PlenaryTestKit
import Testing

@Suite("The conduct of voting on the wire and in the journal")
struct ConductCodingTests {
    static let office = HeldOffice(
        id: "president", body: "board", title: "President", decision: "post", holder: "Ada", member: "AA",
        region: .africa, until: CivilDate(daysSince1970: 20_032))

    static let examples: [ConductCommand] = [
        .drawFirstName("AA"), .openHandCount("draft"), .openManualSecretBallot("post"), .openRollCall("draft"),
        .enterHandCount("draft#1", .names(["ada": 2], abstentions: 1)), .rollCallAnswer("draft#1", "AA", .pass),
        .object("draft", "AA"), .withdrawObjection("draft", "AA"), .declareConsensus("draft"),
        .drawLots("post", seed: "123456"), .giveCastingVote("post", names: ["ada"]),
        .giveCastingVoteOnMotion("draft", carried: true),
        .bringCandidate("post", Candidate(id: "ada", name: "Ada", member: "AA")),
        .repeatBallot("draft#1", reason: "Lights out."),
        .recordIntention("draft#1", "AA", Intention(choice: .no, words: "A slip.")),
        .suspendVote("AA", reason: "a sanction"), .restoreVote("AA"),
        .admitMember(
            Member(code: "NV", name: "Nova", region: nil, order: 3, population: 12, section: "north"), by: "draft"),
        .seatChair("AA"), .seatChair(nil), .registerProxy(of: "AA", to: "BB"), .withdrawProxy(of: "AA"),
        .appointElectionsBoard(["AA", "BB", "CC"]), .enterOffice(office), .vacateOffice("president"),
    ]

    @Test("every command comes back from its JSON as it was", arguments: examples)
    func command(command: ConductCommand) throws {
        let data = try JSONEncoder().encode(Command.conduct(command))
        #expect(try JSONDecoder().decode(Command.self, from: data) == .conduct(command))
    }

    @Test("a whole session with a bit of everything reads back from its JSON, event by event, to the same state")
    func session() throws {
        let story = try ConductAuditTests().recorded()
        var replay = Assembly()
        for event in story.events {
            replay.apply(try JSONDecoder().decode(Event.self, from: JSONEncoder().encode(event)))
        }
        #expect(replay == story.assembly)
    }
}
