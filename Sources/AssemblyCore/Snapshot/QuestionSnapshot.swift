/// A question as a snapshot holds it: as it was prepared, what has become of it, and what belongs to it alone.
struct QuestionSnapshot: Hashable, Codable, Sendable {
    let prepared: Question
    let secrecy: Secrecy?
    let needsRollCall: Bool
    let rounds: Int
    let roundsBefore: Int
    let state: QuestionState
    let elected: [CandidateID]
    /// The motion that it decides.
    let motion: Motion?
    /// How far the series of its ballots has gone.
    let series: SeriesRecord?
    /// Lots and casting votes in that series.
    let moves: [SeriesMove]?
    /// What those have answered whom it has elected.
    let answers: [CandidateID: ElectionAnswer]?

    /// So many steps of a series are enough to begin with.
    private static let latestSteps = 12

    /// A question of an assembly.
    /// - Parameter isWhole: whether a long series is told from its beginning.
    init(_ question: Question, in assembly: Assembly, isWhole: Bool = true) {
        prepared = question
        (secrecy, needsRollCall) = (question.secrecy, question.needsRollCall)
        (rounds, roundsBefore) = (question.rounds, question.roundsBefore)
        (state, elected) = (question.state, question.elected)
        motion = assembly.debate.motions[question.id]
        let record = assembly.seriesRecords[question.id]
        series = isWhole ? record : record?.latest(Self.latestSteps)
        moves = assembly.conduct.moves[question.id]
        answers = assembly.docket.answers[question.id]
    }

    /// Whether the question would be told in fewer words, and has to be told whole later.
    static func isLong(_ id: QuestionID, in assembly: Assembly) -> Bool {
        (assembly.seriesRecords[id]?.ballots.count ?? 0) > latestSteps
    }

    /// The question.
    var question: Question {
        var question = prepared
        (question.secrecy, question.needsRollCall) = (secrecy, needsRollCall)
        (question.rounds, question.roundsBefore) = (rounds, roundsBefore)
        (question.state, question.elected) = (state, elected)
        return question
    }
}

extension SeriesRecord {
    /// The record with nothing but its latest ballots.
    fileprivate func latest(_ count: Int) -> SeriesRecord {
        var copy = self
        (copy.ballots, copy.declared) = (ballots.suffix(count), declared.suffix(count))
        return copy
    }
}

extension Question {
    /// About how many bytes it takes in a snapshot.
    var snapshotSize: Int {
        let words = [title, text, note].compactMap { $0?.texts.values.reduce(0) { $0 + $1.utf8.count } }
        return 800 + words.reduce(0, +) + candidates.count * 100 + sponsors.count * 5
    }
}

/// An item of the agenda as a snapshot holds it.
struct AgendaItemSnapshot: Hashable, Codable, Sendable {
    let prepared: AgendaItem
    let state: ItemState
    let secondsBefore: Int
    let origin: ItemOrigin

    init(_ item: AgendaItem) {
        (prepared, state, secondsBefore, origin) = (item, item.state, item.secondsBefore, item.origin)
    }

    var item: AgendaItem {
        var item = prepared
        (item.state, item.secondsBefore, item.origin) = (state, secondsBefore, origin)
        return item
    }
}
