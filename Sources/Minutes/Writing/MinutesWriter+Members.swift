import AssemblyCore
import Language

extension MinutesWriter {
    /// What was decided on delegations' papers and votes; who came and went stands in the figures of the ballots.
    func tellingOfMembers(_ fact: Fact) -> Telling? {
        switch fact {
        case .delegations(.credentialsDecided(let member, .refused)):
            .note("The credentials of \(assembly.name(of: member)) were refused.")
        case .delegations(.credentialsDecided(let member, .provisional)):
            .note("The delegation of \(assembly.name(of: member)) was seated provisionally.")
        case .delegations(.arrearsEntered(let member, let reason)):
            .note("The vote of \(assembly.name(of: member)) was suspended for arrears: \(sentence(reason))")
        case .delegations(.arrearsCleared(let member, let reason)):
            .note(
                "The arrears of \(assembly.name(of: member)) were cleared; its vote was no longer suspended."
                    + because(reason))
        case .delegations(.pinRenewed(let member, let reason)):
            .note("The badge of \(assembly.name(of: member)) was given a new PIN." + because(reason))
        case .delegations(.registered(let member, let head, _, _, let reason)):
            replacement(of: member, by: head, because: reason)
        case .delegations(.proxyRegistered), .delegations(.proxyWithdrawn): tellingOfProxy(fact)
        case .delegations(.arrearsWaived(let member, let decision)):
            .note("The suspension of the vote of \(assembly.name(of: member)) was lifted: \(sentence(decision))")
        case .delegations(let fact): fact.sentence(in: assembly).map { .note($0) }
        default: nil
        }
    }

    /// Who heads a delegation in the place of somebody else; who heads it first stands in the list of participants.
    private func replacement(of member: MemberCode, by head: String?, because reason: String?) -> Telling? {
        guard let before = headBefore, let head, head != before else { return nil }
        return .note(
            "\(head) replaced \(before) as head of the delegation of \(assembly.name(of: member))." + because(reason))
    }

    /// Who votes for whom; in a ballot that is under way, whose roll is frozen, nothing changes.
    private func tellingOfProxy(_ fact: Fact) -> Telling? {
        guard case .delegations(let proxy) = fact, let sentence = proxy.sentence(in: assembly) else { return nil }
        let frozen: Message =
            assembly.currentBallot == nil ? .empty : " Nothing changed in the ballot under way, whose roll was frozen."
        return .note(sentence + frozen)
    }

    private func because(_ reason: String?) -> Message {
        reason.map { " Reason: \(sentence($0))" } ?? .empty
    }

    /// A text that ends with one full stop, whether its author set one or not.
    func sentence(_ text: String) -> String {
        if StatedReason.isStatedOrally(text) { return StatedReason.sentence(text).text(in: language) }
        return text.hasSuffix(".") ? text : text + "."
    }
}
