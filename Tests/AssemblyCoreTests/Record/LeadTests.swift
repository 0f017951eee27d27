import AssemblyCore
import PlenaryTestKit
import Testing

@Suite("The lead of a cluster, on record")
struct LeadTests {
    private static func event(_ host: String, _ term: Int, by authority: Authority = .host) -> Event {
        Event(at: AssemblyFixture.morning, by: authority, fact: .record(.tookOver(host: host, term: term)))
    }

    /// The verifier after the convening and two leads.
    private static func audit() -> Audit {
        var audit = Audit()
        let convened = Event(
            at: AssemblyFixture.morning, by: .host, fact: .record(.convened(AssemblyFixture.convocation())))
        for event in [convened, event("hall-a", 1), event("hall-b", 2)] { #expect(audit.check(event) == nil) }
        return audit
    }

    @Test("the last host that took it has it, and whoever begins with a snapshot knows it too")
    func lead() {
        let assembly = Self.audit().assembly
        #expect(assembly.lead == HostLead(host: "hall-b", term: 2))
        let source = SnapshotSource(of: assembly, for: .board)
        #expect(Assembly(source.first).lead == assembly.lead)
    }

    @Test(
        "a verifier takes no lead but the next one, from nobody but a host",
        arguments: [(1, Authority.host), (2, .host), (4, .host), (3, .officer(.chair, "chair", second: "other"))])
    func forged(term: Int, by authority: Authority) {
        var audit = Self.audit()
        #expect(audit.check(Self.event("hall-c", term, by: authority)) != nil)
        #expect(audit.assembly.lead?.host == "hall-b")
    }

    @Test("a name that no terminal shows, and a number that none can be, are refused where a record is read")
    func unsound() {
        #expect(!Self.event("hall\u{1B}[2J", 1).fact.isCountable)
        #expect(!Self.event("", 1).fact.isCountable)
        #expect(!Self.event("hall-a", 0).fact.isCountable)
        #expect(!Self.event("hall-a", .max).fact.isCountable)
        #expect(Self.event("hall-a", 1).fact.isCountable)
    }
}
