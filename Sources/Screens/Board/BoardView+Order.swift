import AssemblyCore
import Language
import TerminalKit

extension BoardView {
    /// What takes precedence over the matter: a point of order with its ruling, an appeal, a procedural motion.
    var orderPage: Poster? {
        let debate = assembly.debate
        if let point = debate.pointInHand {
            let (words, name) = told(
                BoardWords.pointOfOrder, .caution, assembly.name(of: point.member), .heading, in: 3)
            return Poster(words) {
                name.share(3)
                line(.verbatim(point.words), in: 4)
            }
        }
        if let appeal = assembly.pendingAppeal {
            let point = debate.pointsOfOrder.last { $0.appeal == appeal.id }
            return Poster(heading(BoardWords.appeal)) {
                title(appeal.title.message)
                if let appellant = point?.appellant { line(BoardWords.moved(by: assembly.name(of: appellant))) }
                if let ruling = point?.ruling { line(BoardWords.ruled + ruling.sentence, .muted, in: 3) }
            }
        }
        guard let motion = assembly.pendingMotions.first else { return nil }
        let rule = assembly.rule(of: motion)
        return Poster(heading(BoardWords.motion), foot: [line(rule?.citation.brief ?? .empty, .muted, share: 1)]) {
            title(assembly.title(of: motion.id))
            line(BoardWords.moved(by: assembly.name(of: motion.mover)))
            if let warning = rule.flatMap({ MotionWords.warning(of: $0.effect) }) { line(warning, .caution, in: 3) }
        }
    }

    private func heading(_ words: Message) -> Banner { Banner(words, ink: .caution).growing(in: 3) }

    /// What was decided because nobody objected, until something else is put to the vote.
    func decidedWithoutVote(under item: AgendaItem) -> Poster? {
        let questions = assembly.questions(under: item.id)
        guard let question = questions.last(where: { assembly.conduct.consensus.contains($0.id) }),
            !questions.contains(where: \.isPending)
        else { return nil }
        let (word, how) = told(BoardWords.decided, .success, BoardWords.nobodyObjected)
        let article = ConductCommand.articleOfConsensus(on: question.id, in: assembly)?.brief
        return Poster(word, above: [title(question.title.message)] + rehearsal(question), foot: nextItem) {
            how
            if let article { line(article, .muted, share: 1) }
        }
    }

    /// The papers that are counted while business goes on.
    var countedOutside: [Node] {
        let titles = (assembly.waitingBallots + assembly.recounts).map { assembly.title(of: $0.question) }
        return titles.isEmpty ? [] : [line(BoardWords.countedOutside + titles.sideBySide)]
    }

    /// The draft in hand with its amendments in the order in which they are put.
    var proposals: [Node] {
        let items = ProposalParts.tree(state.hall)
        return items.count > 1 ? [ItemList(items, page: state.listPage).node.share(4)] : []
    }
}
