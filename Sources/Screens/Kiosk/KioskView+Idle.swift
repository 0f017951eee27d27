import AssemblyCore
import Host
import Language
import TerminalKit

extension KioskView {
    /// Nobody is here: what goes on, how to begin, and in a rehearsal whom one can be.
    var idle: [Node] {
        guard assembly.convocation != nil else { return [Heading(Text(KioskWords.waiting)).node] }
        var parts: [Node] = [call]
        if !state.here.arrival.isFiltering {
            var items = [Item("begin", Text(KioskWords.begin), key: .enter)]
            if rehearsalPIN != nil { items.append(Item("filter", Text(KioskWords.find), key: .character("/"))) }
            // Where only a few lines show at once, whom one can be stands right below how one begins.
            if size.rows < 20, !isLinear, let pin = rehearsalPIN {
                parts.append(ItemList(items).share(0))
                parts += badges(pin)
                items = []
            }
            items.append(languageItem)
            if !isLinear { items.append(Item("look", Text(KioskWords.otherLook), key: .character("v"))) }
            items.append(helpItem)
            if state.canSpeak { items.append(Item("speech", Text(KioskWords.speakAloud), key: .character("S"))) }
            parts.append(ItemList(items).share(0))
        }
        let areShown = size.rows < 20 && !isLinear && !state.here.arrival.isFiltering
        if let pin = rehearsalPIN, !areShown { parts += badges(pin) }
        return parts
    }

    /// The languages by their own names, so that whoever reads only one of them finds it.
    var languageItem: Item {
        let names = WorkingLanguage.allCases.map { language in
            Text(language.ownName, language == state.language ? .accent : .muted)
        }
        let list = names.dropFirst().reduce(names[0]) { $0 + Text(" · ", .faint) + $1 }
        return Item("language", list, key: .character("l"), state: Text(state.language.ownName, .accent))
    }

    /// Somebody comes to whoever asks; nothing that goes on is interrupted by it.
    var helpItem: Item {
        let call = state.call
        return Item(
            "assistance", Text(call == nil ? KioskWords.askForHelp : KioskWords.noMoreHelp), key: .character("a"),
            state: call.map {
                $0 == .promised ? Text(KioskWords.helpIsComing, .success) : Text(KioskWords.helpIsAsked, .accent)
            })
    }

    private var rehearsalPIN: String? { assembly.isRehearsal ? state.hall.greeting?.rehearsalPIN : nil }

    /// What goes on, large where there is nothing else to show.
    private var call: Node {
        let offset = assembly.utcOffsetMinutes
        if let ballot = state.openBallot, let question = assembly.questions[ballot.question] {
            guard ballot.method == .machine else {
                let way = KioskWords.voteElsewhere(KioskWords.way(ballot.method))
                return Paragraph(Text(way) + Text(question.title.message, .heading)).node
            }
            let caption = Text(KioskWords.ballotIsOpen, .success) + Text(question.title.message, .heading)
            guard rehearsalPIN == nil else { return Paragraph(caption).node }
            return Banner(KioskWords.voteNow, ink: .success, caption: caption).node
        }
        let caption = whatGoesOn
        guard rehearsalPIN == nil, let now = state.hall.now else {
            // What goes on is told; a countdown is not, second by second.
            let node = Paragraph(caption).node
            return assembly.resumesAt == nil ? node : node.quiet()
        }
        return Banner(.verbatim(now.clock(utcOffsetMinutes: offset)), ink: .heading, caption: caption, spoken: .empty)
            .quiet()
    }

    private var whatGoesOn: Text {
        if case .sessionClosed = assembly.sitting { return Text(KioskWords.sessionClosed) }
        if let resumes = assembly.resumesAt {
            let left = resumes.seconds(since: state.hall.shownMoment)
            let clock = left > 0 ? KioskWords.resumesIn(TimeWords.clock(left)) : KioskWords.timeToResume
            return Text(KioskWords.suspendedUntil(assembly.clock(resumes))) + Text(clock, left > 0 ? .accent : .caution)
        }
        if case .suspended = assembly.sitting { return Text(KioskWords.suspended) }
        guard assembly.sitting.isOpen else { return Text(KioskWords.noSitting) }
        guard let item = assembly.agenda.itemInHand else { return Text(KioskWords.nothingInHand) }
        return Text(KioskWords.inHand, .muted) + Text("\(item.number)  \(item.title.message)")
    }

    private func badges(_ pin: String) -> [Node] {
        let rows = state.badgeRows
        if isLinear, state.here.arrival.filter == nil {
            return [
                Paragraph(Text(KioskWords.pinOfAll) + Text(pin, .accent)).node,
                Paragraph(Text(KioskWords.badgesInWords(rows.count))).node,
            ]
        }
        var parts: [Node] = []
        if state.here.arrival.isFiltering, let filter = state.here.arrival.filter {
            parts.append(TextField("filter", label: KioskWords.find, value: filter.text, caret: filter.caret).node)
        }
        if isLinear, state.here.arrival.isFiltering { return parts }
        let title = Text(KioskWords.badges) + Text(pin, .accent)
        let note = LanguageWords.order(of: assembly, for: state.language, after: Text("\(rows.count)", .muted))
        return parts + [Pane(title, note: note) { table(rows) }.node]
    }

    private func table(_ rows: [KioskState.BadgeRow]) -> Table {
        Table(
            [
                Table.Column(KioskWords.badge, alignment: .trailing), Table.Column(KioskWords.delegation, share: 1),
                Table.Column(KioskWords.state),
            ],
            rows: rows.map { row in
                let isHere = assembly.delegations[row.member]?.isRepresented == true
                return Table.Row(
                    KioskState.node(badge: row.badge),
                    [
                        Text(row.badge, .key), Text(row.name),
                        isHere ? Text(KioskWords.represented, .success) : Text(KioskWords.absent, .muted),
                    ])
            }, whenEmpty: KioskWords.nobodyFound)
    }

    // MARK: Identifying

    var badgeField: [Node] {
        [
            Heading(Text(KioskWords.whoAreYou)).node,
            TextField(
                "badge", label: KioskWords.badge, value: state.here.arrival.badge.text,
                caret: state.here.arrival.badge.caret,
                hint: KioskWords.badgeHint
            ).node,
            Paragraph(Text(KioskWords.fieldAdvice, .muted)).forKeys(),
        ]
    }

    var pinField: [Node] {
        var facts: [TerminalKit.Fact] = [TerminalKit.Fact(KioskWords.badge, Text(state.here.arrival.badge.text, .key))]
        if let name = state.nameOnBadge { facts.append(TerminalKit.Fact(KioskWords.delegation, Text(name, .accent))) }
        if let pin = rehearsalPIN { facts.append(TerminalKit.Fact(KioskWords.rehearsalPIN, Text(pin))) }
        return [
            Heading(Text(KioskWords.whoAreYou)).node, Facts(facts).node,
            TextField(
                "pin", label: KioskWords.pin, value: state.here.arrival.pin.shown, caret: state.here.arrival.pin.caret,
                isMasked: true,
                hint: KioskWords.pinHint
            ).node,
            Paragraph(Text(KioskWords.fieldAdvice, .muted)).forKeys(),
        ]
    }
}
