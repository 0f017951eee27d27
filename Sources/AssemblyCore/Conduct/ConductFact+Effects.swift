extension ConductFact {
    /// What it brings about beside the conduct of voting: consensus decides the question.
    func affect(_ assembly: inout Assembly) {
        switch self {
        case .consensusDeclared(let id): assembly.questions[id]?.state = .decided(.carried)
        case .objected, .objectionWithdrawn, .intentionRecorded, .electionsBoardAppointed, .officeEntered,
            .officeVacated:
            break
        }
    }
}
