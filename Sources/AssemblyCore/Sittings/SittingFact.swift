/// What has happened to the sittings of the session. The number is the sitting's, from 1.
public enum SittingFact: Hashable, Sendable {
    case opened(Int)
    /// A sitting was suspended, until a moment where the chair has named one. Nothing happens by itself when it comes.
    case suspended(Int, until: Moment? = nil)
    case resumed(Int)
    case closed(Int)
    /// The session is over.
    case sessionClosed
}

extension SittingFact {
    /// What it brings about beside the sitting: what a motion asked of the chair has been done, and motions that nobody
    /// decided lapse with the sitting; a panel rests while it is suspended.
    func affect(_ assembly: inout Assembly, at now: Moment) {
        switch self {
        case .suspended:
            assembly.debate.due = nil
            if let item = assembly.agenda.itemInHand { assembly.agenda[item.id]?.panel?.rest(at: now) }
        case .resumed:
            if let item = assembly.agenda.itemInHand { assembly.agenda[item.id]?.panel?.goOn(at: now) }
        case .closed:
            assembly.debate.due = nil
            for motion in assembly.pendingMotions { assembly.questions[motion.id]?.state = .lapsed }
        case .opened, .sessionClosed: break
        }
    }
}
