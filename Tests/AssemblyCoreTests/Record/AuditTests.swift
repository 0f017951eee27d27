import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@Suite("The audit of a record")
struct AuditTests {
    /// A sound story with a recorded and a secret ballot.
    func sound() throws -> AssemblyStory {
        var story = try AssemblyStory.under("texts")
        _ = try story.vote(on: "quiet", ["AA": .yes, "BB": .no, "CC": .yes])
        try story.given(.agenda(.conclude("texts")), .agenda(.takeUp("elections")))
        _ = try story.secretVote(on: "appointment", by: ["AA", "BB"], tally: .motion(for: 1, against: 1))
        return story
    }

    func trouble(in events: [Event]) -> Message? {
        var audit = Audit()
        for event in events {
            if let trouble = audit.check(event) { return trouble }
        }
        return nil
    }

    @Test("given a sound record, everything follows and every result is counted again")
    func soundness() throws {
        let story = try sound()
        var audit = Audit()
        for event in story.events { #expect(audit.check(event) == nil) }
        #expect(audit.recounted == 2)
        #expect(audit.assembly == story.assembly)
        #expect(story.replayed == story.assembly)
    }

    @Test("given any single paper turned, removed or doubled in, the audit finds it")
    func tampering() throws {
        let events = try sound().events
        var found = 0
        for index in events.indices {
            guard case .ballots(.cast(let id, let member, let paper)) = events[index].fact else { continue }
            var removed = events
            removed.remove(at: index)
            #expect(trouble(in: removed) != nil, "a paper of \(member) in \(id) was removed")
            if case .open(let choice) = paper {
                var turned = events
                let other: Choice = choice == .yes ? .no : .yes
                turned[index] = Event(
                    at: events[index].at, by: events[index].by, fact: .ballots(.cast(id, member, .open(other))))
                #expect(trouble(in: turned) != nil, "the paper of \(member) in \(id) was turned")
            }
            var added = events
            added.insert(
                Event(at: events[index].at, by: .delegate("DD"), fact: .ballots(.cast(id, "DD", paper))), at: index + 1)
            #expect(trouble(in: added) != nil, "a paper of DD was added to \(id)")
            found += 1
        }
        #expect(found == 5)
    }

    @Test("given a sitting that is closed while a motion waits or has been carried, all of it follows")
    func closing() throws {
        var waiting = try DebateFixture.story(DebateFixture.unitedNations)
        let motion = try waiting.move(ProposedMotion(.adjournSitting, by: "AA"))
        var carried = waiting
        try waiting.given(.sitting(.close))
        #expect(waiting.auditTrouble == nil)
        try carried.vote(motion, yes: 5, no: 1)
        try carried.given(.sitting(.close))
        #expect(carried.auditTrouble == nil)
        // The item alone, without the close that lets it go, still does not follow.
        let alone = carried.events.dropLast()
        #expect(trouble(in: Array(alone)) == nil)
        let open = Event(at: carried.now, by: AssemblyFixture.chair, fact: .agenda(.takenUp("elections")))
        #expect(trouble(in: Array(alone) + [open]) != nil)
    }

    @Test("given a name for which nobody votes any more, the result follows from the papers")
    func goneOver() throws {
        var story = try AssemblyStory.under("elections")
        try story.given(.ballots(.open("pair", limitSeconds: nil, seal: nil)))
        for (member, name) in [("AA", "ada"), ("BB", "ben"), ("AA", "ben")] as [(MemberCode, CandidateID)] {
            try story.given(.ballots(.cast("pair#1", member, .open(.names([name])))))
        }
        try story.given(.ballots(.close("pair#1")), .series(.declare("pair#1")))
        #expect(story.auditTrouble == nil)
    }

    @Test("given a point on the voting where nothing is voted on, the command is known by what was recorded")
    func pointOnVoting() throws {
        var story = try DebateFixture.story(DebateFixture.unitedNations)
        try story.given(debate: .raisePointOfOrder("AA", "Order", onVoting: true))
        let events = Array(story.events.suffix(1))
        #expect(Command.debate(.raisePointOfOrder("AA", "Order", onVoting: true)).hasBroughtForth(events))
        #expect(!Command.debate(.raisePointOfOrder("BB", "Order", onVoting: true)).hasBroughtForth(events))
        #expect(!Command.debate(.raisePointOfOrder("AA", "Noise", onVoting: true)).hasBroughtForth(events))
        #expect(story.auditTrouble == nil)
    }

    @Test("given leave for an observer, its place on the list follows, and the command is known by it")
    func leave() throws {
        var story = try DebateFixture.story(DebateFixture.unitedNations)
        try story.given(debate: .grantLeave("JJ"))
        #expect(story.auditTrouble == nil)
        let events = Array(story.events.suffix(1))
        #expect(Command.debate(.grantLeave("JJ")).hasBroughtForth(events))
        #expect(!Command.debate(.grantLeave("II")).hasBroughtForth(events))
        // The secretariat gives no leave.
        let other =
            story.events.dropLast() + [Event(at: story.now, by: AssemblyFixture.secretariat, fact: events[0].fact)]
        #expect(trouble(in: Array(other)) != nil)
    }

    @Test("given a record without its beginning, or with two, the audit says so")
    func beginning() throws {
        let events = try sound().events
        #expect(trouble(in: Array(events.dropFirst())) == "Something happens before the assembly is convened.")
        #expect(trouble(in: [events[0], events[0]]) == "The assembly is convened a second time.")
    }

    @Test("given a paper cast by somebody else, the audit names it")
    func otherHand() throws {
        var events = try sound().events
        let index = try #require(events.firstIndex { if case .ballots(.cast) = $0.fact { true } else { false } })
        events[index] = Event(at: events[index].at, by: AssemblyFixture.chair, fact: events[index].fact)
        let sentence = try #require(trouble(in: events)).english
        #expect(sentence.hasPrefix("A paper of ") && sentence.hasSuffix("was not cast by its delegation."))
        #expect(!sentence.contains("quiet#1"), "a ballot is called as people call it: \(sentence)")
    }

    @Test("given any record left out, doubled, or done by another, what does not follow is said in every language")
    func languages() throws {
        let events = try sound().events
        var sentences: Set<Message> = []
        for index in events.indices.dropFirst() {
            let event = events[index]
            var (removed, doubled, stolen) = (events, events, events)
            removed.remove(at: index)
            doubled.insert(event, at: index)
            stolen[index] = Event(at: event.at, by: .delegate("DD"), fact: event.fact)
            sentences.formUnion([removed, doubled, stolen].compactMap(trouble))
        }
        #expect(sentences.count > 8, "the record was forged in too few ways: \(sentences)")
        for sentence in sentences {
            for language in [WorkingLanguage.french, .spanish, .arabic] {
                #expect(sentence.untranslated(in: language).isEmpty, "\(language): \(sentence)")
            }
            for name in ["#1", "'quiet'", "'appointment'"] {
                #expect(!sentence.english.contains(name), "an internal name: \(sentence)")
            }
        }
    }
}
