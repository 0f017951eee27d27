import AssemblyCore

/// What must come out of the golden journal, whatever the program is like that reads it.
enum GoldenEssentials {
    /// Each ballot with its figures and outcome, each question with its fate, and a few sums.
    static func lines(of assembly: Assembly) -> [String] {
        assembly.ballotOrder.compactMap { assembly.ballots[$0] }.map(line)
            + assembly.questionOrder.compactMap { assembly.questions[$0] }.map(line)
            + [
                "members \(assembly.roll.map(\.rawValue).joined(separator: " "))", "present \(assembly.presentCount)",
                "corrections \(assembly.corrections.count)",
            ]
    }

    private static func line(_ ballot: Ballot) -> String {
        let tally = ballot.tally
        let scores = tally.scores.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        let figures = "\(tally.votesFor)-\(tally.against)-\(tally.abstentions)-\(tally.invalid)"
        return
            (["\(ballot.id)", ballot.phase.rawValue, figures] + scores
            + [ballot.result?.verdict.outcome.rawValue ?? "none"])
            .joined(separator: " ")
    }

    private static func line(_ question: Question) -> String {
        (["\(question.id)", state(question.state)] + question.elected.map(\.rawValue)).joined(separator: " ")
    }

    private static func state(_ state: QuestionState) -> String {
        switch state {
        case .pending: "pending"
        case .decided(let outcome): outcome.rawValue
        case .withdrawn: "withdrawn"
        case .accepted: "accepted"
        case .disposed(let other): "disposed of by \(other)"
        case .lapsed: "lapsed"
        case .postponed: "postponed"
        case .failed: "failed"
        }
    }
}

extension GoldenEssentials {
    /// The lines as they were when the journal was recorded.
    static let expected = [
        "appeal-3#1 declared 2-4-0-0 notCarried",
        "motion-1#1 declared 4-2-0-0 carried",
        "motion-3#1 declared 5-1-0-0 carried",
        "amendment-1#1 declared 4-2-0-0 carried",
        "beta-1#1 declared 2-4-0-0 notCarried",
        "beta-2#1 declared 2-4-0-0 notCarried",
        "motion-4#1 declared 1-5-0-0 notCarried",
        "epsilon#1 declared 2-1-0-0 carried",
        "theta#1 declared 2-1-1-0 carried",
        "iota#1 declared 1-1-0-0 tied",
        "lambda#1 declared 3-1-1-0 carried",
        "admission#1 declared 5-1-0-0 carried",
        "zeta#1 declared 4-2-1-0 carried",
        "motion-5#1 declared 5-1-0-0 carried",
        "eta#1 declared 3-1-1-0 carried",
        "motion-6#1 declared 5-1-0-0 carried",
        "kappa#1 declared 2-1-1-0 carried",
        "motion-7#1 declared 5-1-0-0 carried",
        "motion-8#1 declared 5-1-0-0 carried",
        "zeta#2 annulled 1-0-0-0 none",
        "zeta#3 annulled 6-0-0-0 carried",
        "zeta#4 declared 4-2-0-0 carried",
        "lots#1 declared 0-0-0-0 br=2 jp=2 tied",
        "lots#2 declared 0-0-0-0 br=2 jp=2 tied",
        "pair#1 declared 0-0-0-0 br=2 jp=2 tied",
        "groups#1 declared 0-0-0-0 jp=3 ke=3 elected",
        "name#1 declared 0-0-2-0 br=1 noneElected",
        "name#2 declared 0-0-0-0 ke=3 elected",
        "written#1 declared 0-0-0-0 KE=2 br=1 elected", "post#1 declared 0-0-1-0 br=2 jp=1 elected",
        "paper#1 declared 0-0-1-1 br=3 jp=1 elected",
        "alpha pending",
        "beta notCarried",
        "gamma carried",
        "delta pending",
        "epsilon carried",
        "zeta carried",
        "eta carried",
        "theta carried",
        "iota carried",
        "kappa carried",
        "lambda carried",
        "admission carried",
        "secret pending",
        "lots elected br",
        "pair elected jp",
        "groups elected ke jp",
        "post elected br",
        "paper elected br",
        "written elected KE", "name elected ke",
        "mu withdrawn",
        "xi-2 withdrawn",
        "appeal-3 notCarried",
        "motion-1 carried",
        "motion-2 withdrawn",
        "motion-3 carried",
        "amendment-1 carried",
        "amendment-2 disposed of by amendment-1",
        "amendment-3 accepted",
        "amendment-4 pending",
        "proposal-1 pending",
        "beta-1 notCarried",
        "beta-2 notCarried",
        "motion-4 notCarried",
        "omega carried",
        "motion-5 carried",
        "motion-6 carried",
        "motion-7 carried",
        "motion-8 carried",
        "members BR EG FR GB JP KE NZ TV",
        "present 6",
        "corrections 2",
    ]
}
