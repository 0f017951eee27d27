import AssemblyCore
import PlenaryTestKit
import Testing

@Suite("Who may do what")
struct AuthorityTests {
    static let officers: [Role] = [.chair, .secretariat, .scrutineer, .delegate, .board]

    /// Each command with the officers that may give it.
    static let rights: [(Command, Set<Role>)] = [
        (.openSitting(1), [.chair]), (.suspendSitting, [.chair]), (.resumeSitting, [.chair]), (.closeSitting, [.chair]),
        (.closeSession, [.chair]), (.takeUp("texts"), [.chair]), (.adjournItem("texts"), [.chair]),
        (.concludeItem("texts"), [.chair]), (.startPanel("talk"), [.chair]), (.endPanel("talk"), [.chair]),
        (.callSpeaker("AA"), [.chair]), (.yieldFloor, [.chair]), (.limitSpeeches(seconds: 60), [.chair]),
        (.closeSpeakersList, [.chair]), (.reopenSpeakersList, [.chair]),
        (.openBallot("quiet", limitSeconds: nil, seal: nil), [.chair]), (.holdBallot("quiet#1"), [.chair]),
        (.continueBallot("quiet#1"), [.chair]), (.extendBallot("quiet#1", seconds: 60), [.chair]),
        (.closeBallot("quiet#1"), [.chair]), (.declareResult("quiet#1"), [.chair]),
        (.announcePanel("talk", PanelAnnouncement(room: "Hall")), [.chair, .secretariat]),
        (.scheduleItem("texts", start: nil, minutes: 5), [.chair, .secretariat]),
        (.annulBallot("quiet#1", reason: "r"), [.chair, .secretariat]),
        (.correct(position: 1, note: "n"), [.chair, .secretariat]),
        (.withdrawQuestion("draft"), [.chair, .secretariat]),
        (.withdrawCandidate("pair", "ada"), [.chair, .secretariat]),
        (.nominate("empty", Candidate(id: "x", name: "X")), [.chair, .secretariat]),
        (.table(Question(id: "n", item: "texts", title: "T", decision: "resolution")), [.chair, .secretariat]),
        (.setText("draft", .english, "T"), [.chair, .secretariat]),
        (.registerPresence("II", present: true), [.chair, .secretariat]),
        (.requestFloor("AA"), [.chair, .secretariat]),
        (.withdrawRequest("AA"), [.chair, .secretariat]),
        (.registerDelegation("AA", head: nil, delegates: [], observers: []), [.secretariat]),
        (.decideCredentials("JJ", .accepted), [.secretariat]), (.enterArrears("AA", reason: "r"), [.secretariat]),
        (.clearArrears("HH"), [.secretariat]), (.waiveArrears("HH", decision: "d"), [.secretariat]),
        (.grantAssistance("AA", true), [.secretariat]), (.unlockBadge("AA"), [.secretariat]),
        (.renewPIN("AA"), [.secretariat]), (.cast("quiet#1", "AA", .open(.yes)), []),
        (.reportNotCast("quiet#1", "AA", reason: .left), []), (.timeUp("quiet#1"), []),
        (.recordCount("quiet#1", Tally()), []), (.lockBadge("AA"), []), (.announceKey(publicKey: "k"), []),
        (.signHead("quiet#1", position: 1, hash: "h", signature: "s"), []),
    ]

    @Test("every command is for its roles and for nobody else", arguments: rights.indices)
    func table(_ index: Int) {
        let (command, roles) = Self.rights[index]
        for role in Self.officers {
            var story = AssemblyStory()
            story.when(command, by: .officer(role, "somebody"))
            var isForbidden = false
            if case .notYours? = story.refusal { isForbidden = true }
            #expect(isForbidden == !roles.contains(role), "\(command) by \(role)")
        }
    }

    @Test("what belongs to the host alone is refused to every delegate, and the proceedings to the host")
    func host() {
        for command in [Command.timeUp("quiet#1"), .recordCount("quiet#1", Tally()), .lockBadge("AA")] {
            var story = AssemblyStory()
            story.when(command, by: .delegate("AA"))
            #expect(story.refusal == .notYours(needs: []))
        }
        var story = AssemblyStory()
        story.when(.openSitting(1), by: .host)
        #expect(story.refusal == .notYours(needs: [.chair]))
    }
}
