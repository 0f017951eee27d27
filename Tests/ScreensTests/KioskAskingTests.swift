import AssemblyCore
import EventStream
import Host
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("What a delegation can ask for at a kiosk")
struct KioskAskingTests {
    private static let amendment: QuestionID = "amendment-1-1"
    private static let draft: QuestionID = "draft-1"

    /// A kiosk at the list of requests, while draft resolutions are in hand.
    private func atList(
        _ member: MemberCode = "FR", _ before: (inout HeardMeeting) throws -> Void = { _ in }
    ) throws -> KioskStory {
        var meeting = try HeardMeeting.builtIn()
        try meeting.carryOut(.sitting(.open(1)), .agenda(.takeUp("resolution-1")))
        try before(&meeting)
        var kiosk = KioskStory(meeting)
        kiosk.identify(member, badge: "066")
        kiosk.press("5")
        return kiosk
    }

    /// Asks as the linear interface does, by the item; confirms with the key for it.
    private func ask(_ id: NodeID, _ kiosk: inout KioskStory) {
        kiosk.give(.choose(id))
        kiosk.press("9")
    }

    private func last(_ kiosk: KioskStory) -> Command? {
        if case .submit(let command, nil, _, 2)? = kiosk.requests.last { command } else { nil }
    }

    @Test("a digit or Enter only asks whether it is meant; 9 asks, and the answer stands on the status line")
    func pointOfOrder() throws {
        var kiosk = try atList()
        kiosk.press("1")
        #expect(kiosk.reading.contains("Ask for this?"))
        #expect(kiosk.reading.contains("Point of order"))
        for _ in 0..<11 { kiosk.press(.enter) }
        kiosk.press("11")
        kiosk.press(.down, .enter, .enter)
        #expect(last(kiosk) == nil)
        kiosk = try atList()
        kiosk.press("19")
        #expect(last(kiosk) == .debate(.raisePointOfOrder("FR", "stated orally", onVoting: false)))
        kiosk.hear(.answered(tag: 2, .recorded(Position(9))))
        #expect(kiosk.reading.contains("Your request is recorded; the chair sees it."))
        kiosk.hear(.answered(tag: 2, .refused(.debate(.noRulingToAppeal))))
        #expect(kiosk.reading.contains("There is no ruling to appeal against"))
    }

    @Test("whoever rose can drop the point before it is ruled on; after the ruling the appeal stands first")
    func appeal() throws {
        var kiosk = try atList { try $0.carryOut(.debate(.raisePointOfOrder("FR", "stated orally", onVoting: false))) }
        #expect(kiosk.reading.contains("1. Withdraw the point of order"))
        try kiosk.happen { try $0.carryOut(.debate(.rule(upheld: false, "Not well taken."))) }
        #expect(kiosk.reading.contains("1. Appeal against the ruling"))
        kiosk.press("19")
        #expect(last(kiosk) == .debate(.appeal("FR")))
        try kiosk.happen { try $0.carryOut(.debate(.appeal("FR"))) }
        ask("ask.Withdraw the appeal.", &kiosk)
        guard case .debate(.withdrawMotion(_, "FR"))? = last(kiosk) else {
            Issue.record("the appeal is not withdrawn")
            return
        }
    }

    @Test("a procedural motion is moved without typing; another delegation speaks against it")
    func motion() throws {
        var kiosk = try atList()
        ask("ask.Move to adjourn the debate on the item.", &kiosk)
        #expect(last(kiosk) == .debate(.move(ProposedMotion(.adjournDebate, by: "FR"))))
        try kiosk.happen { try $0.carryOut(.debate(.move(ProposedMotion(.closeDebate, by: "DE")))) }
        let motion = try #require(kiosk.meeting.assembly.pendingMotions.first)
        ask(NodeID("ask.Speak against the motion.\(motion.id)"), &kiosk)
        #expect(last(kiosk) == .debate(.askToSpeak(motion.id, "FR", .against)))
    }

    @Test("a reply is asked for and dropped")
    func reply() throws {
        var kiosk = try atList()
        ask("ask.Right of reply.", &kiosk)
        #expect(last(kiosk) == .debate(.requestReply("FR")))
        try kiosk.happen { try $0.carryOut(.debate(.requestReply("FR"))) }
        ask("ask.Waive the right of reply.", &kiosk)
        #expect(last(kiosk) == .debate(.withdrawReply("FR")))
    }

    @Test("a sponsor hears why it may not explain its vote, with the article; another delegation may")
    func explanation() throws {
        let voted: (inout HeardMeeting) throws -> Void = { meeting in
            try meeting.carryOut(.questions(.withdraw(Self.amendment)), .debate(.sponsor(Self.draft, "FR")))
            let ballot = try meeting.open(Self.draft)
            for member in ["FR", "DE", "IT"] as [MemberCode] { try meeting.cast(.yes, of: member) }
            try meeting.carryOut(.ballots(.close(ballot.id)), .series(.declare(ballot.id)))
        }
        var kiosk = try atList("FR", voted)
        kiosk.give(.choose(NodeID("ask.Explain the vote.\(Self.draft)")))
        #expect(kiosk.reading.contains("may not explain its vote on it (RPGA 39(8), ed. 2023)."))
        kiosk.press("9")
        #expect(last(kiosk) == nil)
        kiosk = try atList("DE", voted)
        ask(NodeID("ask.Explain the vote.\(Self.draft)"), &kiosk)
        #expect(last(kiosk) == .debate(.offerExplanation(Self.draft, "DE")))
    }

    @Test("a delegation objects to a consensus, and may drop the objection")
    func objection() throws {
        var kiosk = try atList()
        ask(NodeID("ask.Object to a consensus.\(Self.draft)"), &kiosk)
        #expect(last(kiosk) == .conduct(.object(Self.draft, "FR")))
        try kiosk.happen { try $0.carryOut(.conduct(.object(Self.draft, "FR")), by: .delegate("FR")) }
        ask(NodeID("ask.Withdraw the objection to a consensus.\(Self.draft)"), &kiosk)
        #expect(last(kiosk) == .conduct(.withdrawObjection(Self.draft, "FR")))
    }

    @Test("a sponsor of the draft accepts an amendment and withdraws; another delegation takes the draft up again")
    func sponsors() throws {
        let sponsored: (inout HeardMeeting) throws -> Void = { try $0.carryOut(.debate(.sponsor(Self.draft, "FR"))) }
        var kiosk = try atList("FR", sponsored)
        ask(NodeID("ask.Accept the amendment as a sponsor of the draft.\(Self.amendment)"), &kiosk)
        #expect(last(kiosk) == .debate(.acceptAmendment(Self.amendment, "FR")))
        ask(NodeID("ask.Withdraw as a sponsor.\(Self.draft)"), &kiosk)
        #expect(last(kiosk) == .debate(.withdraw(Self.draft, "FR")))
        kiosk = try atList("DE") { meeting in
            try sponsored(&meeting)
            try meeting.carryOut(.debate(.withdraw(Self.draft, "FR")))
        }
        ask(NodeID("ask.Take up again what was withdrawn.\(Self.draft)"), &kiosk)
        #expect(last(kiosk) == .debate(.reintroduce(Self.draft, "DE")))
    }

    @Test("what cannot be asked stands at the end and says why; choosing it asks nothing")
    func refused() throws {
        var kiosk = try atList { try $0.carryOut(.debate(.raisePointOfOrder("DE", "stated orally", onVoting: false))) }
        #expect(kiosk.reading.contains("A point of order of Germany is awaiting the ruling of the chair"))
        ask("ask.Point of order.", &kiosk)
        #expect(last(kiosk) == nil)
        #expect(kiosk.reading.contains("awaiting the ruling"))
    }

    @Test("what is no longer possible when the key comes is refused with the reason")
    func meanwhile() throws {
        var kiosk = try atList()
        kiosk.press("1")
        try kiosk.happen { try $0.carryOut(.debate(.raisePointOfOrder("DE", "stated orally", onVoting: false))) }
        kiosk.press("9")
        #expect(last(kiosk) == nil)
        #expect(kiosk.reading.contains("A point of order of Germany is awaiting"))
    }

    @Test("a ballot that opens takes the delegate home and calls, also from the question whether it is meant")
    func opens() throws {
        for keys in ["", "1"] {
            var kiosk = try atList()
            kiosk.press(keys)
            try kiosk.happen { _ = try $0.open(Self.amendment) }
            #expect(kiosk.effects == [.ring])
            #expect(kiosk.state.step == .home)
            #expect(kiosk.reading.contains("* 1. Vote (open now)"))
            kiosk.press("9")
            #expect(last(kiosk) == nil)
            kiosk.press("1")
            #expect(kiosk.reading.contains("1. FOR"))
        }
    }

    @Test("during a vote only a point of order on the voting can be raised")
    func onVoting() throws {
        var kiosk = try atList()
        try kiosk.happen { meeting in
            _ = try meeting.open(Self.amendment)
            try meeting.cast(.yes, of: "FR")
        }
        // Its paper is in: the list stays where it is.
        kiosk.press("19")
        #expect(last(kiosk) == .debate(.raisePointOfOrder("FR", "stated orally", onVoting: true)), "\(kiosk.reading)")
    }
}
