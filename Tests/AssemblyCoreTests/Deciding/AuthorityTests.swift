import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@Suite("Who may do what")
struct AuthorityTests {
    static let officers: [Role] = [.chair, .secretariat, .scrutineer, .delegate, .board]

    /// Each command with the officers that may give it.
    static let rights: [(Command, Set<Role>)] = [
        (.sitting(.open(1)), [.chair]), (.sitting(.suspend), [.chair]), (.sitting(.resume), [.chair]),
        (.sitting(.close), [.chair]),
        (.sitting(.closeSession), [.chair]), (.agenda(.takeUp("texts")), [.chair]),
        (.agenda(.adjourn("texts")), [.chair]),
        (.agenda(.conclude("texts")), [.chair]), (.agenda(.startPanel("talk")), [.chair]),
        (.agenda(.endPanel("talk")), [.chair]),
        (.floor(.callSpeaker("AA")), [.chair]), (.floor(.yieldFloor), [.chair]),
        (.floor(.limitSpeeches(seconds: 60)), [.chair]),
        (.floor(.callGuest(Guest("A guest"))), [.chair]),
        (.floor(.closeList), [.chair]), (.floor(.reopenList), [.chair]),
        (.ballots(.open("quiet", limitSeconds: nil, seal: nil)), [.chair]), (.ballots(.hold("quiet#1")), [.chair]),
        (.ballots(.release("quiet#1")), [.chair]), (.ballots(.extend("quiet#1", seconds: 60)), [.chair]),
        (.ballots(.close("quiet#1")), [.chair]), (.series(.declare("quiet#1")), [.chair]),
        (.agenda(.announcePanel("talk", PanelAnnouncement(room: "Hall"))), [.chair, .secretariat]),
        (.agenda(.schedule("texts", start: nil, minutes: 5)), [.chair, .secretariat]),
        (.ballots(.annul("quiet#1", reason: "r")), [.chair, .secretariat]),
        (.ballots(.recount("quiet#1", reason: "r")), [.chair, .secretariat]), (.series(.correct("quiet#1")), [.chair]),
        (.record(.correct(position: 1, note: "n")), [.chair, .secretariat]),
        (.questions(.withdraw("draft")), [.chair, .secretariat]),
        (.questions(.withdrawCandidate("pair", "ada")), [.chair, .secretariat]),
        (.questions(.nominate("empty", Candidate(id: "x", name: "X"))), [.chair, .secretariat]),
        (
            .questions(.table(Question(id: "n", item: "texts", title: "T", decision: "resolution"))),
            [.chair, .secretariat]
        ),
        (.questions(.setText("draft", .english, "T")), [.chair, .secretariat]),
        (.delegations(.registerPresence("II", present: true)), [.chair, .secretariat]),
        (.agenda(.invite(Guest("A guest"), to: "texts")), [.chair, .secretariat]),
        (.agenda(.withdrawInvitation(Guest("A guest"), to: "texts")), [.chair, .secretariat]),
        (.floor(.arrangeList(["AA"])), [.chair, .secretariat]),
        (.floor(.request("AA")), [.chair, .secretariat]),
        (.floor(.withdrawRequest("AA")), [.chair, .secretariat]),
        (.delegations(.register("AA", head: nil, delegates: [], observers: [])), [.secretariat]),
        (.delegations(.decideCredentials("JJ", .accepted)), [.secretariat]),
        (.delegations(.enterArrears("AA", reason: "r")), [.secretariat]),
        (.delegations(.clearArrears("HH")), [.secretariat]),
        (.delegations(.waiveArrears("HH", decision: "d")), [.secretariat]),
        (.delegations(.grantAssistance("AA", true)), [.secretariat]),
        (.delegations(.unlockBadge("AA")), [.secretariat]),
        (.delegations(.renewPIN("AA")), [.secretariat]), (.ballots(.cast("quiet#1", "AA", .open(.yes))), []),
        (.ballots(.reportNotCast("quiet#1", "AA", reason: .left)), []), (.ballots(.timeUp("quiet#1")), []),
        (.ballots(.recordCount("quiet#1", Tally())), []), (.delegations(.lockBadge("AA")), []),
        (.record(.announceKey(publicKey: "k")), []),
        (.record(.signHead("quiet#1", position: 1, hash: "h", signature: "s")), []),
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
        for command in [
            Command.ballots(.timeUp("quiet#1")), .ballots(.recordCount("quiet#1", Tally())),
            .delegations(.lockBadge("AA")),
        ] {
            var story = AssemblyStory()
            story.when(command, by: .delegate("AA"))
            #expect(story.refusal == .notYours(needs: []))
        }
        var story = AssemblyStory()
        story.when(.sitting(.open(1)), by: .host)
        #expect(story.refusal == .notYours(needs: [.chair]))
    }
}
