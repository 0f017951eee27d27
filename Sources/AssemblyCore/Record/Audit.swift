public import Language

/// Follows a journal event by event and tells what does not follow from what went before: the verifier's part that
/// knows an assembly. It trusts no running sum: every declared result is counted again from the papers.
public struct Audit: Sendable {
    /// The state as far as it was sound.
    public private(set) var assembly = Assembly()
    /// Ballots whose result was counted again and agreed.
    public private(set) var recounted = 0

    /// What must come next.
    private var trail = AuditTrail()

    /// An audit that has seen nothing.
    public init() {}

    /// Checks the next event, and takes it in.
    /// - Returns: what is wrong with it, in one sentence with names and figures; `nil` when it follows. After trouble nothing more is to be fed.
    /// - Complexity: O(1) for papers; O(members) for the opening and the result of a ballot.
    public mutating func check(_ event: Event) -> Message? {
        if let trouble = trouble(with: event) { return trouble.capitalised }
        assembly.apply(event)
        switch event.fact {
        case .series(.declared), .series(.corrected): recounted += 1
        case .series, .record, .sitting, .agenda, .floor, .delegations, .questions, .ballots, .debate, .conduct,
            .scrutiny:
            break
        }
        return nil
    }

    private mutating func trouble(with event: Event) -> Message? {
        if case .record(.convened(let convocation)) = event.fact {
            guard event.by == .host else { return "The assembly was convened by somebody other than the host." }
            return assembly.convocation == nil ? convocation.trouble : "The assembly is convened a second time."
        }
        guard assembly.convocation != nil else { return "Something happens before the assembly is convened." }
        if assembly.sitting == .sessionClosed, !event.fact.isAboutTheRecord {
            return "Something happens after the close of the session."
        }
        switch trail.find(event, in: assembly) {
        case .follows: return nil
        case .trouble(let sentence): return sentence
        case .open: break
        }
        switch event.fact {
        case .ballots(let fact): return Audit.trouble(withBallot: fact, of: event, in: assembly)
        case .series(let fact): return Audit.trouble(withSeries: fact, of: event, in: assembly)
        case .scrutiny(let fact): return Audit.trouble(withScrutiny: fact, by: event.by, in: assembly)
        case .sitting, .agenda, .floor, .delegations, .questions, .conduct, .debate, .record:
            return Audit.trouble(withProceedings: event, in: assembly)
        }
    }
}

extension Fact {
    /// Whether it concerns the record and not the proceedings.
    var isAboutTheRecord: Bool {
        if case .record = self { return true }
        return false
    }
}
