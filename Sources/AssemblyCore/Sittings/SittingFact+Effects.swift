extension SittingFact {
    /// What it brings about beside the sitting: what a motion asked of the chair has been done, and motions that nobody
    /// decided lapse with the sitting.
    func affect(_ assembly: inout Assembly) {
        switch self {
        case .suspended: assembly.debate.due = nil
        case .closed:
            assembly.debate.due = nil
            for motion in assembly.pendingMotions { assembly.questions[motion.id]?.state = .lapsed }
        case .opened, .resumed, .sessionClosed: break
        }
    }
}
