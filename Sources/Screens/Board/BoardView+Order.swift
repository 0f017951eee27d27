import AssemblyCore
import Language
import TerminalKit

extension BoardView {
    /// What takes precedence over the matter: a point of order with its ruling, an appeal, a procedural motion.
    var orderPage: [Node]? {
        let debate = assembly.debate
        if let point = debate.pointInHand {
            return [
                Banner(
                    BoardWords.pointOfOrder, ink: .caution, caption: Text(assembly.name(of: point.member), .heading),
                    tallest: 5
                ).inSight(), centred(Text(point.words)),
            ]
        }
        if let appeal = assembly.pendingAppeal {
            return [heading(BoardWords.appeal), centred(Text(appeal.title.message)).inSight()]
        }
        guard let motion = assembly.pendingMotions.first else { return nil }
        let rule = assembly.rule(of: motion)
        return [
            heading(BoardWords.motion), centred(Text(assembly.title(of: motion.id), .heading)).inSight(),
            centred(Text(BoardWords.moved(by: assembly.name(of: motion.mover)), .muted)),
            centred(Text(rule?.citation.brief ?? .empty, .muted)),
        ] + (rule.flatMap { MotionWords.warning(of: $0.effect) }.map { [centred(Text($0, .caution))] } ?? [])
    }

    private func heading(_ words: Message) -> Node { Banner(words, ink: .caution, tallest: 5).node }

    /// What was decided because nobody objected, until something else is put to the vote.
    func decidedWithoutVote(under item: AgendaItem) -> [Node]? {
        let questions = assembly.questions(under: item.id)
        guard let question = questions.last(where: { assembly.conduct.consensus.contains($0.id) }),
            !questions.contains(where: \.isPending)
        else { return nil }
        return [
            centred(Text(question.title.message, .heading) + rehearsal(question)).inSight(),
            Banner(
                BoardWords.decided, ink: .success, caption: Text(BoardWords.nobodyObjected, .muted), tallest: 10
            ).node,
            centred(Text(ConductCommand.articleOfConsensus(on: question.id, in: assembly)?.brief ?? .empty, .muted)),
        ]
    }

    /// The papers that are counted while business goes on.
    var countedOutside: [Node] {
        let titles = (assembly.waitingBallots + assembly.recounts).map { assembly.title(of: $0.question) }
        guard !titles.isEmpty else { return [] }
        return [centred(Text(BoardWords.countedOutside, .muted) + Text(titles.sideBySide))]
    }

    /// The draft in hand with its amendments in the order in which they are put.
    var proposals: [Node] {
        let items = ProposalParts.tree(state.hall)
        return items.count > 1 ? [ItemList(items, page: state.listPage).node] : []
    }
}
