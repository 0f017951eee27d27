import AssemblyCore
import Language
import TerminalKit

/// The floor: who speaks, how long, who comes next.
enum FloorParts {
    /// Who has the floor, with the clock.
    /// - Parameter isLarge: whether the clock is to be read at a glance.
    static func speaker(_ assembly: Assembly, at now: Moment, isLarge: Bool = false) -> [Node] {
        let floor = assembly.floor
        guard let speaker = floor.speaker else {
            return [Paragraph(Text(nobody(assembly.sitting), .muted)).node]
        }
        let spoken = now.seconds(since: speaker.since)
        var facts = [Fact("Speaks", Text(assembly.name(of: speaker.speaker), .accent))]
        if let office = speaker.guest?.office { facts.append(Fact("Office", Text(office.message))) }
        if let group = speaker.behalf { facts.append(Fact("On behalf of", Text(MemberGroup.words(group)))) }
        if isLarge {
            // The clock stands below.
        } else if let left = floor.secondsLeft(at: now) {
            let clock = Text(TimeWords.clock(left), left < 0 ? .danger : left < 30 ? .caution : .text)
            facts.append(
                Fact(
                    Message("Left", context: "time"),
                    clock + Text(" of \(TimeWords.length(floor.limitOfSpeech ?? 0))", .muted)))
        } else {
            facts.append(Fact("For", Text(TimeWords.clock(spoken))))
        }
        if let before = speaker.member.flatMap({ floor.spoken[$0] }) {
            facts.append(Fact("Before", Text(TimeWords.clock(before), .muted)))
        }
        return [Facts(facts).quiet()] + (isLarge ? [LargeClock.of(speaker, assembly, at: now)] : [])
    }

    private static func nobody(_ sitting: SittingState) -> Message {
        switch sitting {
        case .open: "Nobody has the floor."
        case .suspended: BoardWords.suspended
        case .closed, .sessionClosed: "No sitting is open."
        }
    }

    /// The speakers list in the order of request (RPGA 22).
    static func list(_ assembly: Assembly, at now: Moment, canFocus: Bool) -> ItemList {
        let items = assembly.floor.requests.enumerated().map { place, request in
            Item(
                canFocus ? id(of: request.member) : nil,
                Text("\(place + 1). \(assembly.name(of: request.member))"),
                detail: Text(assembly.clock(request.at), .muted),
                notes: request.behalf.map { [Text("on behalf of \(MemberGroup.words($0))", .muted)] } ?? [])
        }
        return ItemList(items, whenEmpty: "Nobody has asked for the floor.")
    }

    /// Who has asked for a right of reply, in the order in which it is given.
    static func replies(_ assembly: Assembly) -> [Item] {
        assembly.floor.replies.enumerated().map { place, request in
            Item(
                nil, Text("\(place + 1). \(assembly.name(of: request.member))"),
                detail: Text(assembly.clock(request.at), .muted))
        }
    }

    /// Who has asked to explain its vote, question by question.
    static func explanations(_ assembly: Assembly) -> [Item] {
        assembly.debate.explanations.sorted { $0.key < $1.key }.flatMap { question, members in
            members.enumerated().map { place, member in
                Item(
                    nil, Text("\(place + 1). \(assembly.name(of: member))"),
                    detail: Text(assembly.title(of: question), .muted))
            }
        }
    }

    /// Who is inscribed for items that have not been taken up yet.
    static func ahead(_ assembly: Assembly) -> [Item] {
        assembly.itemsToCome.compactMap { item in
            let names = assembly.floor.list(ahead: item.id).map { assembly.name(of: $0.member) }
            return names.isEmpty ? nil : Item(nil, Text("\(item.number)  ", .muted) + Text(names.sideBySide))
        }
    }

    /// Whether the list is open, and what limits speeches.
    static func note(_ floor: Floor) -> Text {
        let limit = floor.limitSeconds.map { Text(TimeWords.length($0) + ", ", .muted) } ?? ""
        return limit + (floor.listIsClosed ? Text("list closed", .caution) : Text("list open", .muted))
    }

    /// The name of a member on the screen.
    static func id(of member: MemberCode) -> NodeID { NodeID("member.\(member)", of: member) }

    /// The member that a name on the screen stands for.
    static func member(of id: NodeID?) -> MemberCode? {
        id?.thing(MemberCode.self)
    }
}
