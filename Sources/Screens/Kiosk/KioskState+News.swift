import AssemblyCore
import EventStream
import Host
import Language
import TerminalKit

extension KioskState {
    /// Takes in what was heard from outside.
    mutating func hear(_ news: ConsoleNews) -> [Effect<ConsoleRequest>] {
        switch news {
        case .hall(let news): return hear(news)
        case .kiosk(let news): return hear(news)
        case .loginEnded: return cutOff(hall.whyCutOff(otherwise: KioskWords.loginEnded))
        case .answered(tag: Self.floorTag, let reply): return hearAboutFloor(reply)
        case .answered(tag: Self.askTag, let reply): return hearAboutRequest(reply)
        case .answered(tag: Self.reportTag, let reply): return hearAboutReport(reply)
        case .told(let sentence): say(sentence)
        case .answered, .scrutineer, .secretariat, .chair: break
        }
        return []
    }

    private mutating func hear(_ news: HallNews) -> [Effect<ConsoleRequest>] {
        let (before, proxies) = (openBallot, hall.assembly.membership.standing.proxies)
        let (turn, wasUp) = (turnToSpeak, hall.linkIsUp)
        defer { if !wasUp, hall.linkIsUp { tellReturn() } }
        // What is followed anew was known before: its past is no news.
        if case .followedAnew = news { history = max(history, hall.position) }
        hall.hear(news)
        if case .heard(let updates) = news { hearOfCall(in: updates) }
        switch news {
        case .heard, .followedAnew:
            // Whatever comes from the host proves the link.
            if !hall.linkIsUp { hall.hear(.link(isUp: true)) }
            let told = hall.position > history ? tellNews(news, before: proxies) + tellTurn(before: turn) : []
            return told + (hall.position < history ? [] : followRecord(before: before))
        case .link(isUp: false): return cutOff(hall.whyCutOff(otherwise: KioskWords.linkLost))
        case .unfit(let why): return cutOff(why)
        case .greeted, .link, .rehearsalSpeed: return []
        }
    }

    private mutating func hear(_ news: KioskNews) -> [Effect<ConsoleRequest>] {
        switch news {
        case .identified(let session): return welcome(session)
        case .notIdentified(let failure): return turnAway(failure)
        case .castAnswered(let id, let reply, let proof): return finish(id, reply, proof)
        case .cardAnswered(let id, let trouble): hearAboutCard(id, trouble)
        case .paperSealed(let id, let proof): if step == .review(id) { setSealed(proof) }
        case .paperNotSealed(let id, let why):
            if step == .review(id) { visit?.papers.sealingTrouble = why }
            if case .casting(id, _) = step { return conclude(why, isReported: false) }
        case .paperShown(let id, let sheet): return hearShown(id, sheet)
        case .paperNotShown(let id, let why): hearNotShown(id, why)
        case .helpAnswered(let isAsked):
            visit?.asksForHelp = isAsked
            if isAsked, call == .waiting { say(KioskWords.helpAsked, .success) }
            if !isAsked { sayThatNoHelpIsAsked() }
        }
        return []
    }

    /// Says what has become of the call for help, but not in the place of a proof or of NOT CAST.
    private mutating func hearOfCall(in updates: [HostUpdate]) {
        for case .status(let status) in updates where status.help != toldOfCall {
            toldOfCall = status.help
            switch status.help {
            case .promised where !isAtEnd: say(KioskWords.helpComes, .success)
            case .promised, .waiting: break
            case nil:
                visit?.asksForHelp = false
                if !isAtEnd { sayThatNoHelpIsAsked() }
            }
        }
    }

    /// The host's answer and its news of the same call come in any order, and are said once.
    private mutating func sayThatNoHelpIsAsked() {
        if status?.text != KioskWords.helpWithdrawn { say(KioskWords.helpWithdrawn) }
    }

    private var isAtEnd: Bool {
        switch step {
        case .casting, .recorded, .notCast: true
        default: false
        }
    }

    private mutating func welcome(_ session: OpenLogin) -> [Effect<ConsoleRequest>] {
        guard step == .identifying, case .delegate(let member) = session.authority else {
            // Whoever asked has gone meanwhile.
            return [.request(.kiosk(.leave))]
        }
        history = session.head
        visit?.member = member
        visit?.arrival = Arrival()
        return hall.position < history ? [] : arrive()
    }

    /// Goes where an identified delegate is needed: to the open paper, or to what the delegation can do.
    private mutating func arrive() -> [Effect<ConsoleRequest>] {
        if let member, let ballot = openBallot, owedPapers.first == member, reasonNotToVote(for: member) == nil {
            openPaper(ballot.id, for: member)
        } else {
            go(to: .home, focus: nextPaperLine)
        }
        return []
    }

    private mutating func turnAway(_ failure: LoginRefusal) -> [Effect<ConsoleRequest>] {
        guard step == .identifying else { return [] }
        switch failure {
        case .wrong: go(to: .pin)
        case .locked, .notAdmitted, .fault: startOver()
        }
        say(failure.sentence, .danger)
        return [.terminal(.ring)]
    }

    private mutating func hearAboutFloor(_ reply: Reply) -> [Effect<ConsoleRequest>] {
        guard step == .home else { return [] }
        switch reply {
        case .recorded: say(KioskWords.floorAnswer(isOnList: isOnList), .success)
        case .refused(let refusal): say(refusal.sentence(in: hall.assembly), .caution)
        case .checking: say(KioskWords.checkingFloor, .caution)
        case .failed(let fault): say(fault.sentence, .danger)
        }
        return []
    }

    /// A delegation that is here hears of a result that has been put right and of its own proxies, whatever page it looks
    /// at; a proof and a NOT CAST keep their own words.
    private mutating func tellNews(
        _ news: HallNews, before proxies: [MemberCode: MemberCode]
    ) -> [Effect<ConsoleRequest>] {
        guard case .heard(let updates) = news, let sentence = sentence(about: updates, before: proxies) else {
            return []
        }
        switch step {
        case .home, .asking, .documents, .reading, .card(_, isChecking: false), .marking, .finding, .departed, .review,
            .shown:
            say(sentence, .caution)
            return [.terminal(.ring)]
        case .idle, .badge, .pin, .identifying, .card, .showing, .casting, .recorded, .notCast: return []
        }
    }

    /// The seconds in which a paper that is owed is still received; `nil` where no time was announced, or nothing is owed.
    var secondsToVote: Int? {
        guard let ballot = openBallot, ballot.phase == .open, member != nil, !owedPapers.isEmpty else { return nil }
        return ballot.secondsLeft(at: hall.shownMoment)
    }

    /// Whoever has not cast yet hears it a minute before the time is up, and once more at the end.
    mutating func tellTimeLeft(before: Int?) {
        guard let before, let left = secondsToVote,
            let mark = [15, 60].first(where: { left <= $0 && before > $0 && left > 0 })
        else { return }
        switch step {
        case .home, .asking, .documents, .reading, .card(_, isChecking: false), .marking, .finding, .departed, .review,
            .shown:
            say(KioskWords.timeLeft(mark), .caution)
        case .idle, .badge, .pin, .identifying, .card, .showing, .casting, .recorded, .notCast: break
        }
    }

    /// Says that the link is back, where nothing else is said that matters more.
    private mutating func tellReturn() {
        guard status == nil else { return }
        say(DeskWords.linkIsBack, .success)
        backAt = now
    }

    /// What has been said of the link is old after a while.
    mutating func forgetReturn() {
        guard let since = backAt, now - since >= .seconds(15) else { return }
        backAt = nil
        if notice?.text == DeskWords.linkIsBack { notice = nil }
        if visit?.status?.text == DeskWords.linkIsBack { visit?.status = nil }
    }

    /// Whose turn it is: whoever is here hears when its delegation speaks next, and when it has the floor.
    private mutating func tellTurn(before: TurnToSpeak?) -> [Effect<ConsoleRequest>] {
        guard let turn = turnToSpeak, turn != before, step == .home || step == .asking else { return [] }
        say(turn == .now ? KioskWords.youHaveTheFloor : KioskWords.yourTurnIsNext, .success)
        return [.terminal(.ring)]
    }

    private func sentence(about updates: [HostUpdate], before proxies: [MemberCode: MemberCode]) -> Message? {
        if let correction = CorrectionNews.latest(in: updates, hall) { return correction }
        guard let member else { return nil }
        return updates.reversed().lazy.compactMap { update -> Message? in
            guard case .record(_, let events) = update else { return nil }
            return events.reversed().lazy.compactMap {
                ProxyWords.news($0.fact, for: member, before: proxies, hall.assembly)
            }.first
        }.first
    }

    /// A ballot that opens calls the delegate at the kiosk; one that closes ends what is not cast.
    private mutating func followRecord(before: Ballot?) -> [Effect<ConsoleRequest>] {
        if step == .identifying, member != nil { return arrive() }
        if let id = ballotInHand, openBallot?.id != id { return endOfBallot(id) }
        switch step {
        case .home, .asking, .documents, .reading, .card, .marking, .finding, .departed, .review, .showing, .shown:
            break
        case .recorded: return followAfterCasting(before: before)
        default: return []
        }
        if let before, openBallot == nil, !owed(in: before.id).isEmpty { return endOfBallot(before.id) }
        return announce(before: before)
    }

    /// The proof of a vote stays in view when the ballot closes before the delegate has cast the papers of others.
    private mutating func followAfterCasting(before: Ballot?) -> [Effect<ConsoleRequest>] {
        guard let before, openBallot?.id != before.id else { return [] }
        let missing = owed(in: before.id)
        guard !missing.isEmpty else { return [] }
        say(KioskWords.closedBefore(missing.map { hall.assembly.name(of: $0) }), .danger)
        return report(before.id, .ballotClosed) + [.terminal(.ring)]
    }

    private mutating func announce(before: Ballot?) -> [Effect<ConsoleRequest>] {
        guard let ballot = openBallot else { return [] }
        if ballot.id != before?.id { return call(to: ballot) }
        guard ballot.phase != before?.phase, !papers(in: ballot).isEmpty else { return [] }
        say(ballot.phase == .held ? KioskWords.held : KioskWords.goesOn, .caution)
        return [.terminal(.ring)]
    }

    /// Calls the delegate to a ballot that has just opened. Whoever looks at a list has nothing to lose there and is taken
    /// home; whoever reads goes on reading.
    private mutating func call(to ballot: Ballot) -> [Effect<ConsoleRequest>] {
        guard let line = nextPaperLine else {
            if let member, ballot.electors[member] != nil,
                let elsewhere = KioskWords.takenElsewhere(ballot, called: false)
            {
                say(elsewhere)
            }
            return []
        }
        if step == .home || step == .asking || step == .documents { go(to: .home, focus: line) }
        say(step == .home ? KioskWords.ballotOpenedAtHome(line) : KioskWords.ballotOpened, .success)
        return [.terminal(.ring)]
    }

    private mutating func endOfBallot(_ id: BallotID) -> [Effect<ConsoleRequest>] {
        let isAnnulled = hall.assembly.ballots[id]?.phase == .annulled
        let why = isAnnulled ? KioskWords.annulled : KioskWords.closed
        // Of an annulled ballot no vote counts: nobody has missed anything.
        guard isAnnulled || owed(in: id).isEmpty else {
            return report(id, .ballotClosed) + conclude(why, isReported: true)
        }
        forgetChoice()
        go(to: .home)
        say(isAnnulled ? why : why + " " + KioskWords.earlierVoteCounts)
        return []
    }

    private mutating func finish(
        _ id: BallotID, _ reply: Reply, _ proof: SealedProof?
    ) -> [Effect<ConsoleRequest>] {
        guard case .casting(id, _) = step else { return [] }
        visit?.lastKey = now
        switch reply {
        case .recorded:
            if let voter { visit?.papers.castHere.insert(PapersInHand.CastPaper(ballot: id, member: voter)) }
            go(to: .recorded(id, tracker: proof?.tracker, words: proof?.words ?? []))
            return [.terminal(.ring)]
        case .checking: return check(id)
        case .refused(let refusal):
            let isOver = openBallot?.id != id
            let reports = report(id, isOver ? .ballotClosed : .left)
            return reports + conclude(refusal.sentence(in: hall.assembly), isReported: !reports.isEmpty)
        case .failed(let fault): return conclude(fault.sentence, isReported: false)
        }
    }

    /// Takes back that the chair has been told, where that has failed.
    private mutating func hearAboutReport(_ reply: Reply) -> [Effect<ConsoleRequest>] {
        switch reply {
        case .recorded, .checking: return []
        case .refused, .failed:
            guard case .notCast(let end) = step, end.isReported else { return [] }
            go(to: .notCast(end.notReported))
            return [.terminal(.ring)]
        }
    }

    /// Says that nobody knows yet whether the vote was recorded (R21).
    private mutating func check(_ id: BallotID) -> [Effect<ConsoleRequest>] {
        guard step == .casting(id, isChecking: false) else { return [] }
        go(to: .casting(id, isChecking: true))
        return [.terminal(.ring)]
    }
}
