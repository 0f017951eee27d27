/// What has come into effect by a vote and does not fall with it: whoever has taken a seat keeps it, and an item that has
/// been added is first withdrawn.
extension Require {
    /// A decision that can still be put in doubt: nobody has been seated by it, and no item of the agenda rests on it.
    static func notInEffect(_ id: QuestionID, in assembly: Assembly) throws(Refusal) {
        if let member = assembly.members(admittedBy: id).first {
            throw .conduct(.memberSeated(member, by: id))
        }
        if assembly.membership.standing.adoptedReports.contains(id) { throw .conduct(.reportAdopted(id)) }
        guard let item = assembly.lateItem(admittedBy: id), !item.isWithdrawn else { return }
        throw .conduct(item.state == .pending ? .itemAdded(item.id, by: id) : .itemBegun(item.id, by: id))
    }

    /// A decision that nobody is counting again, and that still holds.
    static func standing(_ id: QuestionID, in assembly: Assembly) throws(Refusal) {
        try noRecount(under: id, in: assembly)
        guard assembly.questions[id]?.state == .decided(.carried) else { throw .agenda(.notAdmitted(id)) }
    }
}

extension Assembly {
    /// The members that are on the roll because a question was carried, in the order of their codes.
    public func members(admittedBy question: QuestionID) -> [MemberCode] {
        membership.standing.admittedBy.filter { $0.value == question }.keys.sorted()
    }

    /// The item that is on the agenda, or was withdrawn from it, because a question was carried.
    func lateItem(admittedBy question: QuestionID) -> AgendaItem? {
        questions[question]?.decision == .lateItem ? agenda.item(admittedBy: question) : nil
    }

    /// The question by which a late item came on the agenda; `nil` for every other item.
    func decision(admitting item: ItemID) -> QuestionID? {
        questionOrder.first { questions[$0]?.decision == .lateItem && Agenda.name(admittedBy: $0) == item }
    }
}
