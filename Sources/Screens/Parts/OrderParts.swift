import AssemblyCore
import Language
import TerminalKit

/// What takes precedence over the matter itself: a point of order, an appeal, motions in their order.
enum OrderParts {
    /// What the sitting deals with before its item: the point that waits for its ruling, the appeal, the first motion.
    /// - Parameter isLow: leaves out of a point what is read aloud anyhow.
    static func first(_ assembly: Assembly, isLow: Bool) -> Node? {
        if let point = assembly.debate.pointInHand { return pane(of: point, assembly) }
        if let point = assembly.debate.pointsOfOrder.last, assembly.pendingAppeal != nil || assembly.debate.canAppeal {
            return pane(of: point, assembly, isLow: isLow)
        }
        return assembly.pendingMotions.isEmpty ? nil : motions(assembly, canFocus: false)
    }

    // MARK: Points of order

    /// A point of order with its ruling and what became of it.
    static func pane(of point: PointOfOrder, _ assembly: Assembly, isLow: Bool = false) -> Node {
        var facts = [Fact("Raised by", Text(assembly.name(of: point.member), .heading))]
        if !isLow { facts.append(Fact("It says", Text(point.words))) }
        if let ruling = point.ruling {
            let word = ruling.isUpheld ? Text("well taken: ", .success) : Text("not well taken: ", .caution)
            facts.append(Fact("Ruling", word + Text(ruling.sentence)))
        } else if !point.isWithdrawn {
            facts.append(Fact("Ruling", Text("due now, at once", .caution)))
        }
        if let fate = Debate.fate(of: point, in: assembly) {
            facts.append(Fact("Status", words(fate, point, assembly)))
        }
        let article = assembly.rulebook?.debate.orderCitation?.brief ?? .empty
        return Pane("Point of order \(point.number)", note: isLow ? nil : Text(article, .muted)) {
            Facts(facts)
        }.share(0).priority(point.isInHand || assembly.pendingAppeal != nil ? .essential : .secondary)
            .inSight(point.isInHand ? .heading : .ordinary)
    }

    private static func words(_ fate: RulingFate, _ point: PointOfOrder, _ assembly: Assembly) -> Text {
        let appellant: Message = point.appellant.map { assembly.name(of: $0) } ?? ""
        return switch fate {
        case .stands: Text("stands unless a delegation appeals", .muted)
        case .appealed: Text("is appealed against by \(appellant); the appeal is voted at once", .caution)
        case .confirmed: Text("was confirmed: no majority overruled it", .success)
        case .overruled: Text("was OVERRULED", .danger)
        }
    }

    // MARK: Motions

    /// The motions in their order of precedence, with who has spoken to each and the article.
    static func motions(_ assembly: Assembly, canFocus: Bool = true) -> Node {
        let items = assembly.pendingMotions.enumerated().map { place, motion in
            Item(
                canFocus ? ProposalParts.id(of: motion.id) : nil, Text(assembly.title(of: motion.id)),
                state: place == 0 ? Text("first", .accent) : Text("waits", .muted),
                notes: [Text("by \(assembly.name(of: motion.mover)): ", .muted) + speakers(motion, assembly)])
        }
        return Pane("Motions, in order of precedence") { ItemList(items) }.share(0).priority(.essential)
    }

    private static func speakers(_ motion: Motion, _ assembly: Assembly) -> Text {
        guard let rule = assembly.rule(of: motion) else { return "" }
        var parts: [Message] = []
        if rule.speakersFor > 0 { parts.append("for \(motion.spoken(.inFavour)) of \(rule.speakersFor)") }
        if rule.speakersAgainst > 0 { parts.append("against \(motion.spoken(.against)) of \(rule.speakersAgainst)") }
        if parts.isEmpty { parts.append("no debate, voted on at once") }
        return Text(parts.joined(separator: ", ") + "; ", .muted)
            + Text(rule.citation.brief, .muted)
    }
}
