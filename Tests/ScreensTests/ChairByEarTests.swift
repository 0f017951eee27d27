import AssemblyCore
import EventStream
import Host
import Language
import PlenaryTestKit
import Screens
import Testing

@testable import TerminalKit

@Suite("The chair by ear")
struct ChairByEarTests {
    private func sentences(of chair: OfficeStory<ChairProgram>) -> [String] {
        let scene = chair.scene(Size(columns: 80, rows: 24), isLinear: true)
        return Reader(isLinear: true).sentences(of: scene).map(\.text)
    }

    @Test("what cannot be done now says why, and a refusal does not outlive its reason")
    func refusal() throws {
        // Given a sitting that is over, and a hall of eleven which all but two have left
        let question = Question(id: "motion", item: SmallAssembly.item, title: "A motion", decision: "resolution")
        var chair = OfficeStory.chair(try .eleven(under: "un-general-assembly", question))
        let members = Array(chair.meeting.assembly.roll.dropFirst(2))
        try chair.happen { try $0.carryOut(.sitting(.close)) }
        for member in members { try chair.happen { try $0.registerPresence(of: member, false) } }
        let barred = try #require(sentences(of: chair).first { $0.hasPrefix("Open sitting 2 (not now)") })
        #expect(barred.contains("2 members are represented"), "\(barred)")
        // When the chair tries to open the next one
        chair.press(.down, .enter)
        let refusal = try #require(chair.scene.status?.text)
        #expect(chair.commands.isEmpty)
        #expect(refusal.english.contains("represented"), "\(refusal.english)")
        // Then it hears the reason, until enough have come back
        for member in members.dropLast() { try chair.happen { try $0.registerPresence(of: member, true) } }
        #expect(chair.scene.status == nil)
        #expect(!sentences(of: chair).contains { $0.hasPrefix("Open sitting 2 (not now)") })
    }

    @Test("a delegate who was too late for a ballot closed, counted and announced in one go is told of, and stays")
    func tooLate() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("recorded"))
        try chair.happen { try $0.carryOut(.ballots(.close("draft-2#1")), .series(.declare("draft-2#1"))) }
        try chair.happen {
            try $0.carryOut(.ballots(.reportNotCast("draft-2#1", "ZA", reason: .ballotClosed)), by: .delegate("ZA"))
        }
        #expect(chair.scene.status?.text.english.hasPrefix("NOT CAST: South Africa") == true)
        #expect(chair.effects == [.ring])
    }

    @Test("what is said loudly while an act is on its way stays in front of its answer")
    func loudBesideAnswer() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("recorded"))
        chair.answers = false
        // Given a ballot that the chair closes, counts and announces in one go
        chair.type("9")
        try chair.happen { try $0.carryOut(.ballots(.close("draft-2#1"))) }
        // When a delegate is too late before the last answer has come
        try chair.happen {
            try $0.carryOut(.ballots(.reportNotCast("draft-2#1", "ZA", reason: .ballotClosed)), by: .delegate("ZA"))
        }
        chair.hear(.answered(tag: 1, .recorded(1)))
        try chair.happen { try $0.carryOut(.series(.declare("draft-2#1"))) }
        chair.hear(.answered(tag: 2, .recorded(2)))
        // Then the chair reads both
        let said = try #require(chair.scene.status?.text.english)
        #expect(said.hasPrefix("NOT CAST: South Africa"), "\(said)")
        #expect(said.contains("Done: the result is announced."), "\(said)")
        // And the next act is answered alone
        chair.answers = true
        chair.press(.enter)
        #expect(chair.scene.status?.text.english.contains("NOT CAST") == false)
    }

    @Test("the figures of a running vote are not part of what is listed to be done")
    func running() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("recorded"))
        let before = try #require(sentences(of: chair).first { $0.contains("Close, count and announce") })
        try chair.happen { try $0.cast(.yes, of: "ZA") }
        #expect(sentences(of: chair).first { $0.contains("Close, count and announce") } == before)
    }
}

extension HeardMeeting {
    fileprivate mutating func registerPresence(of member: MemberCode, _ present: Bool) throws {
        try carryOut(.delegations(.registerPresence(member, present: present)), by: Self.secretariat)
    }
}
