/// The members and their delegations: who is here, who may vote, who votes for whom, who presides.
public struct Membership: Hashable, Sendable {
    /// All members by code.
    public private(set) var members: [MemberCode: Member] = [:]
    /// All members' codes in the order of names.
    public private(set) var roll: [MemberCode] = []
    /// The same members in that order, for whoever goes through all of them.
    private(set) var enrolled: [Member] = []
    /// All delegations by member.
    public internal(set) var delegations: [MemberCode: Delegation] = [:]
    /// Members represented, kept as they come and go and as their papers are decided on. Whoever is here without papers in
    /// order is here as an observer.
    public internal(set) var presentCount = 0
    /// What the session has decided about members.
    public internal(set) var standing = Standing()

    /// What a session decides about members: proxies, sanctions, admissions, the chair, the first name of a roll call.
    public struct Standing: Hashable, Codable, Sendable {
        /// The member drawn by lot with whom the order of names begins; `nil` while none is drawn.
        public internal(set) var firstName: MemberCode?
        /// Who votes for whom: the member that is represented, and the member that casts its paper.
        public internal(set) var proxies: [MemberCode: MemberCode] = [:]
        /// Members whose vote is suspended by a sanction, with the reason.
        public internal(set) var sanctions: [MemberCode: String] = [:]
        /// Members that this session has admitted, in order.
        public internal(set) var admitted: [MemberCode] = []
        /// The questions by which they were admitted.
        public internal(set) var admittedBy: [MemberCode: QuestionID] = [:]
        /// The member whose delegation holds the chair.
        public internal(set) var chairMember: MemberCode?
        /// When it was registered last who is here and who is not; `nil` where that was not yet.
        public internal(set) var presenceTakenAt: Moment?
        /// The reports of the credentials committee, by the questions that decide on them.
        public internal(set) var credentialsReports: [QuestionID: CredentialsReport] = [:]
        /// The questions whose reports have taken effect.
        public internal(set) var adoptedReports: Set<QuestionID> = []
    }

    mutating func convene(_ convocation: Convocation) {
        enrol(convocation.members.sorted { $0.order < $1.order })
        delegations = Dictionary(roll.map { ($0, Delegation(member: $0)) }, uniquingKeysWith: { first, _ in first })
        for delegation in convocation.delegations { delegations[delegation.member] = delegation }
        presentCount = delegations.values.count { $0.isRepresented }
    }

    /// Takes over the members, who stand in the order of names.
    mutating func enrol(_ members: [Member]) {
        (enrolled, roll) = (members, members.map(\.code))
        self.members = Dictionary(members.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func apply(_ fact: DelegationFact, at now: Moment) {
        switch fact {
        case .registered(let member, let head, let delegates, let observers, _):
            delegations[member]?.head = head
            delegations[member]?.delegates = delegates
            delegations[member]?.observers = observers
        case .credentialsDecided(let member, let credentials): seat(member) { $0.credentials = credentials }
        case .presenceRegistered(let member, let present): seat(member) { $0.isPresent = present }
        case .arrearsEntered(let member, let reason): delegations[member]?.arrears = Arrears(reason: reason)
        case .arrearsCleared(let member, _): delegations[member]?.arrears = nil
        case .arrearsWaived(let member, let decision): delegations[member]?.arrears?.waiver = decision
        case .assistanceGranted(let member, let granted): delegations[member]?.needsAssistance = granted
        case .badgeLocked(let member): delegations[member]?.badgeIsLocked = true
        case .badgeUnlocked(let member), .pinRenewed(let member, _): delegations[member]?.badgeIsLocked = false
        case .firstNameDrawn(let member): standing.firstName = member
        case .voteSuspended(let member, let reason): standing.sanctions[member] = reason
        case .voteRestored(let member): standing.sanctions[member] = nil
        case .memberAdmitted(let member, let question): admit(member, by: question)
        case .chairSeated(let member): standing.chairMember = member
        case .proxyRegistered(let member, let holder): standing.proxies[member] = holder
        case .proxyWithdrawn(let member): standing.proxies[member] = nil
        case .presenceTaken(let members):
            standing.presenceTakenAt = now
            seat(members)
        case .credentialsReportLaid(let question, let report): standing.credentialsReports[question] = report
        case .credentialsReportAdopted(let question):
            standing.adoptedReports.insert(question)
            standing.credentialsReports[question].map { accredit(by: $0) }
        }
    }

    /// Changes what decides whether a member is represented, and keeps the number of those that are.
    /// - Complexity: O(1).
    mutating func seat(_ member: MemberCode, _ change: (inout Delegation) -> Void) {
        guard let place = delegations.index(forKey: member) else { return }
        let wasRepresented = delegations.values[place].isRepresented
        change(&delegations.values[place])
        let isRepresented = delegations.values[place].isRepresented
        if isRepresented != wasRepresented { presentCount += isRepresented ? 1 : -1 }
    }

    /// Puts a new member in its place in the order of names: before the first that had this place or a later one.
    private mutating func admit(_ member: Member, by question: QuestionID) {
        guard members[member.code] == nil else { return }
        let place = enrolled.firstIndex { $0.order >= member.order } ?? enrolled.count
        enrol(enrolled[..<place] + [member] + enrolled[place...])
        delegations[member.code] = Delegation(member: member.code)
        standing.admitted.append(member.code)
        standing.admittedBy[member.code] = question
    }
}
