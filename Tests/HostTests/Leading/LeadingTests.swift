import AssemblyCore
import EventStream
import Host
import Language
import PlenaryTestKit
import Secrets
import Testing

@Suite("Hosts that share a journal", .timeLimit(.minutes(1)))
struct LeadingTests {
    /// A command whose repetition is another command.
    private static func request(_ member: MemberCode) -> Submission { Submission(command: .floor(.request(member))) }

    /// Keeps a host in step with the journal, as its keeper does.
    private static func inStep(_ host: AssemblyHost, _ hosts: NearbyHosts) -> Task<Void, Never> {
        Task {
            while !Task.isCancelled {
                try? await hosts.hear(host)
                try? await Task.sleep(for: .milliseconds(2))
            }
        }
    }

    @Test("the first that takes the lead records it; of two that try at the same place one has it")
    func first() async throws {
        let hosts = try await NearbyHosts()
        let (one, other) = (try await hosts.follow("hall-a"), try await hosts.follow("hall-b"))
        // When both try
        async let first = one.takeOver(until: NearbyHosts.long)
        async let second = other.takeOver(until: NearbyHosts.long)
        let outcomes = await [first, second]
        // Then one leads, the journal says which, and the other one follows
        #expect(outcomes.filter { $0 == .leads(term: 1) }.count == 1)
        #expect(outcomes.filter { $0 == .superseded }.count == 1)
        try await hosts.hear(one)
        try await hosts.hear(other)
        #expect(await [one.isLeading, other.isLeading].filter(\.self).count == 1)
        #expect(await one.assembly.lead == other.assembly.lead)
    }

    @Test("a host that is ended while it takes the lead ends in order, leads nothing, and hears nothing any more")
    func endedMeanwhile() async throws {
        // Given a host whose attempt is under way
        let hosts = try await NearbyHosts()
        let way = FaultyJournal<Event>(NearbyHosts.OwnEnd(hosts.journal), plan: [.hold])
        let host = try await hosts.follow("hall-a", on: way)
        async let outcome = host.takeOver(until: NearbyHosts.long)
        await way.waitUntilHeld()
        // When it is ended before the journal has said that it leads
        await host.stop()
        way.release()
        // Then it does not lead, though the record is there, and the next host does
        #expect(await outcome == .superseded)
        #expect(await host.isLeading == false)
        let next = try await hosts.follow("hall-b")
        #expect(try await hosts.lead(next) == 2)
        // And what it still hears changes nothing
        let before = await host.position
        try await hosts.hear(host)
        try await host.catchUp()
        #expect(await host.position == before)
    }

    @Test("a command given at a host that follows is decided by the one that leads, once, under its own name")
    func passedOn() async throws {
        let hosts = try await NearbyHosts()
        let (leader, follower) = (try await hosts.follow("hall-a"), try await hosts.follow("hall-b"))
        try await hosts.lead(leader)
        let step = Self.inStep(follower, hosts)
        defer { step.cancel() }
        // Given a chair at the one that leads, and a delegate at the other
        let chair = try await hosts.officer(.chair, at: leader)
        for command: Command in [.sitting(.open(1)), .agenda(.takeUp(SmallAssembly.item))] {
            guard case .recorded(let position) = await leader.submit(Submission(command: command), by: chair) else {
                throw StoryFault("\(command)")
            }
            while await follower.position < position { try await Task.sleep(for: .milliseconds(1)) }
        }
        let delegate = try await hosts.delegate("BR", at: follower)
        let request = Self.request("BR")
        // When the delegate asks for the floor, twice under the same name
        guard case .recorded(let position) = await follower.submit(request, by: delegate) else {
            throw StoryFault("the request was not recorded")
        }
        // Then whoever is told so sees it at once, and the second time gives the first answer
        #expect(await follower.position >= position)
        #expect(await follower.assembly.floor.requests.map(\.member).contains("BR"))
        #expect(await follower.submit(request, by: delegate) == .recorded(position))
        // And what a rule forbids is refused in the same words
        #expect(await follower.submit(Self.request("BR"), by: delegate) == .refused(.alreadyOnList("BR")))
        #expect(hosts.switchboard.passed.allSatisfy { $0.authority == .delegate("BR") && $0.host == "hall-b" })
    }

    @Test("a host that does not know that it has been superseded acknowledges nothing, and passes on what it was given")
    func superseded() async throws {
        let hosts = try await NearbyHosts()
        let (old, new) = (try await hosts.follow("hall-a"), try await hosts.follow("hall-b"))
        try await hosts.lead(old)
        let chair = try await hosts.officer(.chair, at: old)
        _ = await old.submit(Submission(command: .sitting(.open(1))), by: chair)
        try await hosts.hear(new)
        // Given another host that has taken the lead meanwhile, of which the old one has not heard
        try await hosts.lead(new)
        #expect(await old.isLeading)
        // When a command comes to the old one
        let step = Self.inStep(old, hosts)
        defer { step.cancel() }
        let reply = await old.submit(Submission(command: .agenda(.takeUp(SmallAssembly.item))), by: chair)
        // Then it is recorded by the new one, and the old one follows
        guard case .recorded(let position) = reply else { throw StoryFault("\(reply)") }
        #expect(await !old.isLeading)
        let records = try await hosts.journal.records(from: .first, limit: 100)
        #expect(records.filter { $0.position == position }.count == 1)
        #expect(Set(records.map(\.stored.id)).count == records.count)
        #expect(await old.assembly.lead == HostLead(host: "hall-b", term: 2))
    }

    @Test("what a host has passed on before its copy of the journal failed is CHECKING, however often it is asked")
    func doubted() async throws {
        let hosts = try await NearbyHosts()
        let (leader, follower) = (try await hosts.follow("hall-a"), try await hosts.follow("hall-b"))
        let term = try await hosts.lead(leader)
        try await hosts.hear(follower)
        // Given a command that the host that leads may have stored, when the copy fails before its answer comes
        hosts.switchboard.listen(term) { _ in
            await follower.standStill("The copy cannot be written.")
            return .notLeading
        }
        let chair = try await hosts.officer(.chair, at: follower)
        let opening = Submission(command: .sitting(.open(1)))
        // Then nobody is told that it was not stored, not even when it comes again; what was never passed on was not
        for _ in 0..<2 {
            let reply = await follower.submit(opening, by: chair)
            #expect(reply == .checking("The copy cannot be written."))
        }
        let other = await follower.submit(Submission(command: .sitting(.open(1))), by: chair)
        #expect(other == .failed(.storageFailed("The copy cannot be written.")))
    }

    @Test("what one lead has refused is not recorded by the next one when it comes again, and a new request is")
    func refusedForGood() async throws {
        let hosts = try await NearbyHosts()
        let (old, new) = (try await hosts.follow("hall-a"), try await hosts.follow("hall-b"))
        let follower = try await hosts.follow("hall-c")
        try await hosts.lead(old)
        let step = Self.inStep(follower, hosts)
        defer { step.cancel() }
        // Given a command that was refused, because no sitting was open
        let chair = try await hosts.officer(.chair, at: follower)
        let taking = Submission(command: .agenda(.takeUp(SmallAssembly.item)))
        #expect(await follower.submit(taking, by: chair) == .refused(.noOpenSitting))
        // When it comes again at a time at which it would be lawful, and another host leads
        try await hosts.hear(new)
        try await hosts.lead(new)
        let other = try await hosts.officer(.chair, at: new)
        guard case .recorded(let opened) = await new.submit(Submission(command: .sitting(.open(1))), by: other) else {
            throw StoryFault("the sitting was not opened")
        }
        while await follower.position < opened { try await Task.sleep(for: .milliseconds(1)) }
        // Then it has its first answer, and whoever asks anew is not refused
        #expect(await follower.submit(taking, by: chair) == .refused(.noOpenSitting))
        guard case .recorded = await follower.submit(Submission(command: taking.command), by: chair) else {
            throw StoryFault("a new request was refused")
        }
    }

    @Test("of a command that comes twice at once one is passed on, and both have its answer")
    func together() async throws {
        let hosts = try await NearbyHosts()
        let (leader, follower) = (try await hosts.follow("hall-a"), try await hosts.follow("hall-b"))
        let term = try await hosts.lead(leader)
        try await hosts.hear(follower)
        hosts.switchboard.listen(term) { _ in
            try? await Task.sleep(for: .milliseconds(50))
            return .refused(.noOpenSitting)
        }
        let chair = try await hosts.officer(.chair, at: follower)
        let taking = Submission(command: .agenda(.takeUp(SmallAssembly.item)))
        async let first = follower.submit(taking, by: chair)
        async let second = follower.submit(taking, by: chair)
        #expect(await [first, second] == [.refused(.noOpenSitting), .refused(.noOpenSitting)])
        #expect(hosts.switchboard.passed.count == 1)
    }

    @Test("a host whose lease is over takes no commands, though nobody has superseded it")
    func lease() async throws {
        let hosts = try await NearbyHosts()
        let host = try await hosts.follow("hall-a")
        guard case .leads = await host.takeOver(until: SystemHostClock().elapsed() + .milliseconds(1)) else {
            throw StoryFault("the lead was not taken")
        }
        try await Task.sleep(for: .milliseconds(5))
        let passed = PassedCommand(
            id: .random(), command: .sitting(.open(1)), authority: .officer(.chair, "chair"), host: "hall-b")
        #expect(await host.carryOut(passed) == .notLeading)
        await host.lead(until: NearbyHosts.long)
        guard case .recorded = await host.carryOut(passed) else { throw StoryFault("it was not recorded") }
    }

    @Test("what no client may give, no other host may pass on for one")
    func refused() async throws {
        let hosts = try await NearbyHosts()
        let host = try await hosts.follow("hall-a")
        try await hosts.lead(host)
        func pass(_ command: Command, _ authority: Authority) async -> PassedReply {
            await host.carryOut(PassedCommand(id: .random(), command: command, authority: authority, host: "hall-b"))
        }
        let before = await host.position
        #expect(await pass(.record(.announceKey(publicKey: "x")), .host) == .refused(.notYours(needs: [])))
        #expect(await pass(.sitting(.open(1)), .host) == .refused(.notYours(needs: [])))
        for command: Command in [
            .sitting(.open(1)), .record(.announceKey(publicKey: "x")),
            .ballots(.open(SmallAssembly.motion, limitSeconds: nil, seal: nil)),
        ] {
            guard case .refused = await pass(command, .delegate("BR")) else { throw StoryFault("\(command)") }
        }
        guard case .recorded = await pass(.sitting(.open(1)), .officer(.chair, "chair")),
            case .recorded = await pass(.agenda(.takeUp(SmallAssembly.item)), .officer(.chair, "chair"))
        else { throw StoryFault("the sitting was not opened") }
        #expect(await host.position.number == before.number + 2)
    }

    @Test("wrong PINs at a host that follows lock the badge everywhere")
    func locked() async throws {
        let hosts = try await NearbyHosts()
        let (leader, follower) = (try await hosts.follow("hall-a"), try await hosts.follow("hall-b"))
        try await hosts.lead(leader)
        let step = Self.inStep(follower, hosts)
        defer { step.cancel() }
        for _ in 1...5 {
            _ = try? await follower.open(.delegate(badge: "101", pin: "0000"), on: DeviceID("kiosk"))
        }
        while await leader.assembly.delegations["BR"]?.badgeIsLocked != true {
            try await Task.sleep(for: .milliseconds(2))
        }
        await #expect(throws: LoginRefusal.locked) { _ = try await hosts.delegate("BR", at: leader) }
    }

    @Test("a result that a dead host has declared is signed by whoever leads next")
    func signed() async throws {
        let hosts = try await NearbyHosts()
        let one = try await hosts.follow("hall-a")
        try await hosts.lead(one)
        let chair = try await hosts.officer(.chair, at: one)
        for command: Command in [
            .sitting(.open(1)), .agenda(.takeUp(SmallAssembly.item)),
            .ballots(.open(SmallAssembly.motion, limitSeconds: nil, seal: nil)), .ballots(.close("motion#1")),
        ] { _ = await one.submit(Submission(command: command), by: chair) }
        await one.quiet()
        // Given the record up to the declaration, without the signature
        let declared = await one.submit(Submission(command: .series(.declare("motion#1"))), by: chair)
        guard case .recorded(let position) = declared else { throw StoryFault("\(declared)") }
        let cut = try await hosts.journal.records(from: .first, limit: position.number)
        let next = try await NearbyHosts()
        let records = cut.map { JournalRecord(id: $0.stored.id, at: $0.stored.at, events: Array($0.events)) }
        _ = try await next.journal.append(Array(records.dropFirst(2)), expecting: 2)
        // When another host leads
        let other = try await next.follow("hall-b")
        try await next.lead(other)
        await other.quiet()
        // Then it announces its key and signs
        let facts = try await next.journal.records(from: position.next, limit: 10).flatMap { $0.events.map(\.fact) }
        #expect(
            facts.contains {
                if case .record(.headSigned("motion#1", position.number, _, _)) = $0 { true } else { false }
            })
        #expect(facts.contains { if case .record(.keyAnnounced) = $0 { true } else { false } })
    }
}
