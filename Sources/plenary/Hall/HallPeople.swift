import AssemblyCore
import Host

/// Who presides, writes and watches, and what delegates identify and vote with.
struct HallPeople {
    let assembly: Assembly
    let identities: IdentityRegister

    /// What there is to say of officers, badges and cards. A rehearsal needs none of them: its host's user takes every
    /// place, and its PIN is published.
    var lines: [HallLine] {
        guard !assembly.isRehearsal else {
            return [.ready("Officers and badges", "This is a rehearsal; nobody needs a login or a PIN of their own.")]
        }
        return [officers, pins] + (votesInSecret ? [scrutineers, cards] : [])
    }

    private func count(_ role: Role) -> Int { identities.operators.values.count { $0.roles.contains(role) } }

    private var officers: HallLine {
        let (chairs, clerks) = (count(.chair), count(.secretariat))
        let finding = "Registered: for the chair \(chairs), for the secretariat \(clerks)."
        guard chairs > 0 else {
            return .stop("Officers", finding, "Add who presides with 'plenary operators add NAME --role chair'.")
        }
        guard clerks > 0 else {
            return .note(
                "Officers", finding,
                "Without the secretariat nobody decides on credentials: 'plenary operators add NAME --role secretariat'."
            )
        }
        guard identities.operators.count > 1 else {
            return .note("Officers", finding, "Annulling and counting by hand need two persons; add another one.")
        }
        return .ready("Officers", finding)
    }

    private var pins: HallLine {
        identities.sheetWasProduced
            ? .ready("Badges and PINs", "The sheet has been made, for \(identities.badges.count) delegations.")
            : .stop(
                "Badges and PINs", "The sheet has not been made, so nobody can identify at a kiosk.",
                "Write it with 'plenary operators pins FILE', and hand each line to its delegation.")
    }

    // MARK: Secret ballots

    /// Whether something on the agenda is decided in secret.
    private var votesInSecret: Bool {
        assembly.questionOrder.compactMap { assembly.questions[$0] }.contains { question in
            question.isPending && assembly.rule(of: question)?.secrecy == .secret
        }
    }

    private var scrutineers: HallLine {
        let named = assembly.scrutiny.scrutineers.count
        guard named > 0 else {
            return .note(
                "Scrutineers",
                "None is appointed, and \(count(.scrutineer)) registered; there are secret ballots on the agenda.",
                "Add them with 'plenary operators add NAME --role scrutineer', and appoint them on the page of the boxes."
            )
        }
        guard assembly.scrutiny.trustees != nil else {
            return .note(
                "Scrutineers", "\(named) are appointed, and their key is not complete.",
                "Let them finish the key ceremony before the first secret ballot.")
        }
        return .ready("Scrutineers", "\(named) hold the key of the ballot boxes.")
    }

    private var cards: HallLine {
        assembly.scrutiny.credentials == nil
            ? .note(
                "Voting cards", "None are installed; there are secret ballots on the agenda.",
                "Let the registrar make them ('plenary credentials'), and install the public list.")
            : .ready("Voting cards", "The registrar's list is installed.")
    }
}
