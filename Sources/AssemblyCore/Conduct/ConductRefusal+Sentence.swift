extension ConductRefusal {
    /// The refusal in one sentence, with codes for names.
    public var sentence: Message { sentence(naming: Naming(nil)).asSentence }

    /// The refusal in one sentence, with things called as an assembly calls them.
    func sentence(naming names: Naming) -> Message {
        votingSentence(names) ?? seriesSentence(names) ?? membersSentence(names)
    }

    private func votingSentence(_ names: Naming) -> Message? {
        switch self {
        case .namesBeginWithTheFirst: "The order of names begins with the first of the alphabet; no lot is drawn."
        case .firstNameNotDrawn: "The member with whom the roll call begins is drawn by lot first."
        case .notByHands(let id):
            "\(names.question(id)) is decided by secret ballot or recorded vote, not by show of hands."
        case .notByPaper(let id):
            "\(names.question(id)) is not decided by secret ballot; papers are for secret ballots."
        case .notByRollCall(let id):
            "\(names.question(id)) cannot be decided by roll call: it is secret, or a choice between names."
        case .notCountedByHand(let id): "\(names.ballot(id)) is not counted by hand; its figures come from its papers."
        case .notARollCall(let id): "\(names.ballot(id)) is not a roll call."
        case .ballotNotByMachine(let id): "\(names.ballot(id)) is not taken by machine; nothing can be cast at a kiosk."
        case .sameCounter(let id): "'\(id)' has given a count already; the second count comes from another officer."
        case .anotherIsCalled(let member?):
            "\(names.member(member)) is called now; answers come in the order of the roll."
        case .anotherIsCalled(nil): "The roll has been called; nobody is called now."
        case .rollCallNotFinished(_, let next):
            "The roll call is not finished; \(names.member(next)) is called next."
        case .objections(let members):
            "\(names.members(members)) objected; the question goes to the vote."
        case .needsAVote(let id, let why): "\(names.question(id)) cannot be decided by consensus: \(why)."
        case .notRecorded(let id): "\(names.ballot(id)) was not a recorded vote, so no member's vote is known."
        case .resultNotDeclared(let id): "The result of \(names.ballot(id)) has not been announced yet."
        case .laterBallotStands(let id): "\(names.ballot(id)) came after it and stands; annul that one first."
        case .tooFewNames(let marked, let needed):
            "\(marked) names are marked and \(needed) must be; mark \(needed - marked) more."
        case .noneStandsAlone: "'None of the candidates' is marked alone."
        case .severalUnitsInSecret(let id):
            "\(names.question(id)) needs counts in several units, which a secret ballot would give away; take a recorded vote."
        case .ballotWaits(let id): "\(names.ballot(id)) is still being counted; it is announced or annulled first."
        default: nil
        }
    }

    private func seriesSentence(_ names: Naming) -> Message? {
        switch self {
        case .noTie(let id): "Nothing is equal in \(names.question(id)); there is no tie to decide."
        case .tieByOtherMeans(let id, let means): "The tie in \(names.question(id)) is not decided so, but by \(means)."
        case .tieFirst(let id, let means): "A tie in \(names.question(id)) is decided first, by \(means)."
        case .wrongNumberOfNames(let places): "The chair names exactly \(places) of the equal names."
        case .nameIsNotEqual(let id): "\(names.candidate(id)) is not one of the equal names."
        case .noNewNameAwaited(let id): "No other name is awaited for \(names.question(id))."
        case .newNameAwaited(let id, let until):
            "Another name for \(names.question(id)) must be brought before the next ballot, until \(names.time(until))."
        case .putOff(let id, .abstentions):
            "Too many abstained on \(names.question(id)); the vote is taken at a later sitting."
        case .putOff(let id, .equalVotes):
            "The votes on \(names.question(id)) were equally divided; the second vote is at a later sitting."
        case .putOff(let id, .failure): "\(names.question(id)) was put off to a later sitting."
        case .seriesIsOver(let id): "The series of ballots on \(names.question(id)) is over."
        case .seriesHasBegun(let id): "Ballots on \(names.question(id)) have begun; nobody is nominated any more."
        case .barred(let id, let bar): "\(names.candidate(id)) cannot stand. \(bar.sentence)"
        default: nil
        }
    }

    private func membersSentence(_ names: Naming) -> Message {
        switch self {
        case .boardTooSmall: "The Elections Board has at least three members, each of them once."
        case .boardMemberHasCandidate(let member):
            "\(names.member(member)) has a candidate and cannot sit on the Elections Board."
        case .noElectionsBoard: "Papers are counted by an Elections Board of at least three; appoint it first."
        case .noProxies: "The rulebook allows nobody to vote for another member."
        case .proxyLimit(let member, let most):
            "\(names.member(member)) votes for \(most) other members already; that is the limit."
        case .proxyChain(let member): "\(names.member(member)) has given or holds a proxy; a proxy is not passed on."
        case .memberExists(let member): "\(names.member(member)) is on the roll already."
        case .admissionNotCarried(let id): "\(names.question(id)) has not been carried, so nobody is admitted by it."
        case .noSuchOffice(let id): "There is no office '\(id)'."
        case .officeExists(let id): "There is an office '\(id)' already."
        default: "That is not possible now."
        }
    }
}
