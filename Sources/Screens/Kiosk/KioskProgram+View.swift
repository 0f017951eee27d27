import AssemblyCore
import Host
import TerminalKit

extension KioskProgram {
    /// What the kiosk shows.
    public func view(_ state: KioskState, in surroundings: Surroundings) -> Scene {
        let assembly = state.hall.assembly
        let parts: [Node] = state.showsHelp ? HelpPage.parts(for: keys(in: state)) : body(state)
        return Scene(
            NodeID(state.showsHelp ? "kiosk.help" : "kiosk.\(name(of: state.step))"), title: title(state),
            focus: state.focus ?? FocusOrder(parts).first, status: statusLine(state), dialog: dialog(state)
        ) {
            if assembly.convocation == nil, state.step == .idle {
                Paragraph("Waiting for the host. The kiosk is ready as soon as the session is reached.")
            } else {
                Column(parts)
            }
        }
    }

    private func name(of step: KioskState.Step) -> String {
        switch step {
        case .idle: "idle"
        case .badge: "badge"
        case .pin: "pin"
        case .identifying: "identifying"
        case .home: "home"
        case .reading: "reading"
        case .marking: "marking"
        case .review: "review"
        case .casting: "casting"
        case .recorded: "recorded"
        case .notCast: "not-cast"
        }
    }

    private func title(_ state: KioskState) -> TitleLine {
        let assembly = state.hall.assembly
        var parts: [Text] = []
        if let member = state.member { parts.append(Text(assembly.name(of: member), .accent)) }
        if state.hall.status.storageTrouble != nil { parts.append(Text("STORAGE FAILED", .danger)) }
        if !state.hall.linkIsUp { parts.append(Text("OFFLINE", .danger)) }
        return TitleLine(
            assembly.convocation?.shortTitle ?? "Plenary kiosk", parts,
            notice: assembly.isRehearsal ? Text("REHEARSAL", .caution) : nil,
            clock: state.hall.now?.clockWithSeconds(utcOffsetMinutes: assembly.utcOffsetMinutes))
    }

    private func statusLine(_ state: KioskState) -> StatusLine? {
        if let trouble = state.hall.status.storageTrouble {
            return StatusLine("STORAGE FAILED: no vote can be recorded now. \(trouble)", .danger)
        }
        return state.status
    }

    private func dialog(_ state: KioskState) -> Dialog? {
        if state.isWarned {
            return Dialog("Are you still there?", isAlert: true) {
                Paragraph("Press any key to go on. Otherwise this session ends, and nothing that you marked is cast.")
            }
        }
        guard state.asksToLeave else { return nil }
        return Dialog("Leave without casting?") {
            Paragraph(
                "A ballot is open and your delegation has not cast. If you leave now, your vote is NOT CAST; you can come back while the ballot is open."
            )
            ItemList([
                Item("stay", "Stay", key: .character("1")),
                Item("leave", "Leave without casting", key: .character("9")),
            ])
        }
    }

    private func body(_ state: KioskState) -> [Node] {
        switch state.step {
        case .idle: idle(state)
        case .badge, .pin, .identifying: identification(state)
        case .home: home(state)
        case .reading(let question, let language): reading(question, language, state)
        case .marking(let id): marking(id, state)
        case .review(let id): review(id, state)
        case .casting: [Banner("ONE MOMENT", caption: "Your vote is on its way to the record.").node]
        case .recorded(let id, let tracker, let words): recorded(id, tracker, words, state)
        case .notCast(let why): notCast(why)
        }
    }

    // MARK: The steps

    private func idle(_ state: KioskState) -> [Node] {
        let assembly = state.hall.assembly
        var call = Text("The kiosk is free.")
        if let ballot = state.openBallot, let question = assembly.questions[ballot.question] {
            call = Text("A ballot is open: ", .success) + Text(question.title.english, .heading)
        } else if let item = assembly.agenda.itemInHand {
            call = Text("In hand: ", .muted) + Text("\(item.number)  \(item.title.english)")
        }
        var parts: [Node] = [
            Paragraph(call).node,
            ItemList([Item("begin", "Identify with badge and PIN", key: .enter)]).node.share(0),
        ]
        if assembly.isRehearsal, let pin = state.hall.greeting?.rehearsalPIN { parts += badges(pin, state) }
        return parts
    }

    private func badges(_ pin: String, _ state: KioskState) -> [Node] {
        let assembly = state.hall.assembly
        let wanted = state.filter?.text.lowercased() ?? ""
        let members = assembly.roll.filter {
            wanted.isEmpty || assembly.name(of: $0).lowercased().contains(wanted)
                || $0.rawValue.lowercased() == wanted
        }
        let rows = members.map { member -> Table.Row in
            let badge = RehearsalBadge.number(of: member, in: assembly)
            let isHere = assembly.delegations[member]?.isRepresented == true
            return Table.Row(
                NodeID("badge.\(badge)"),
                [
                    Text(badge, .key), Text(assembly.name(of: member)),
                    isHere ? Text("represented", .success) : Text("absent", .muted),
                ])
        }
        var parts: [Node] = [
            Paragraph(
                Text("Rehearsal PIN of every delegation: ") + Text(pin, .accent)
                    + Text("  Choose a delegation or type its badge.", .muted)
            ).node
        ]
        if let filter = state.filter {
            parts.append(TextField("filter", label: "Find", value: filter.text, caret: filter.caret).node)
        }
        let table = Table(
            [
                Table.Column("Badge", alignment: .trailing), Table.Column("Delegation", share: 1),
                Table.Column("State", priority: .secondary),
            ], rows: rows)
        return parts + [Pane("Badges of the rehearsal") { table }.node]
    }

    private func identification(_ state: KioskState) -> [Node] {
        let isPIN = state.step == .pin
        let field =
            isPIN
            ? TextField(
                "pin", label: "PIN", value: state.pin.text, caret: state.pin.caret, isMasked: true,
                hint: "your delegation's PIN")
            : TextField(
                "badge", label: "Badge", value: state.badge.text, caret: state.badge.caret,
                hint: "the number on your badge")
        var parts: [Node] = [Heading("Who are you?").node]
        if isPIN { parts.append(Facts([Fact("Badge", Text(state.badge.text))]).node) }
        if state.step == .identifying { return parts + [Paragraph("One moment: you are being identified.").node] }
        return parts + [
            field.node, Paragraph(Text("Enter goes on, Esc goes back. Only you see what you type.", .muted)).node,
        ]
    }

    private func home(_ state: KioskState) -> [Node] {
        let assembly = state.hall.assembly
        guard let member = state.member else { return [] }
        let isListed = assembly.floor.requests.contains { $0.member == member }
        var items: [Item] = []
        let reason = state.reasonNotToVote
        let hasCast = state.openBallot.map { $0.papers[member] != nil } ?? false
        items.append(
            Item(
                "vote", Text(hasCast ? "Change the vote" : "Vote"), key: .character("1"),
                state: reason == nil
                    ? (hasCast ? "your vote is recorded" : Text("open now", .success)) : Text("not now", .muted),
                notes: reason.map { [Text($0, .muted)] } ?? []))
        items.append(
            Item(
                "floor", Text(isListed ? "Withdraw the request for the floor" : "Ask for the floor"),
                key: .character("2"),
                state: isListed ? Text("on the list", .accent) : nil))
        items.append(
            Item(
                "text", "Read the text", key: .character("3"),
                state: state.questionToRead == nil ? Text("no text now", .muted) : nil))
        items.append(Item("depart", "Leave the kiosk", key: .character("4")))
        return [
            Pane(Text(assembly.name(of: member))) {
                Facts(facts(of: member, state))
            }.share(0),
            ItemList(items).node,
        ]
    }

    private func facts(of member: MemberCode, _ state: KioskState) -> [Fact] {
        let assembly = state.hall.assembly
        var facts: [Fact] = []
        if let rule = assembly.rulebook?["resolution"] {
            let reason = assembly.disenfranchisement(of: member, on: rule)
            facts.append(Fact("Vote", reason.map { Text($0.sentence, .caution) } ?? Text("entitled", .success)))
        }
        if let item = assembly.agenda.itemInHand {
            facts.append(Fact("In hand", Text("\(item.number)  \(item.title.english)")))
        }
        if let ballot = state.openBallot, let question = assembly.questions[ballot.question] {
            facts.append(Fact("Ballot", Text(question.title.english)))
        }
        return facts
    }

    private func reading(_ id: QuestionID, _ language: WorkingLanguage, _ state: KioskState) -> [Node] {
        guard let question = state.hall.assembly.questions[id] else { return [] }
        let text = question.text?.texts[language]
        let names: [WorkingLanguage: String] = [
            .english: "English", .french: "Français", .spanish: "Español", .arabic: "العربية",
        ]
        return [
            Pane(Text(question.title[language]), note: Text(names[language] ?? language.rawValue, .accent)) {
                if question.isRehearsal { Paragraph(Text("REHEARSAL: this text is made up.", .caution)) }
                Paragraph(text.map { Text($0) } ?? Text("The text has not been entered in this language.", .muted))
            }.node
        ]
    }

    private func question(_ ballot: Ballot, _ state: KioskState) -> [Node] {
        guard let question = state.hall.assembly.questions[ballot.question] else { return [] }
        var facts = [
            Fact(
                "Vote",
                Text(
                    ballot.isSecret ? "secret" : "recorded: it is published with your name",
                    ballot.isSecret ? .accent : .caution))
        ]
        if ballot.round > 1 { facts.append(Fact("Ballot", Text("\(ballot.round)"))) }
        if !ballot.candidates.isEmpty, ballot.seats > 1 {
            facts.append(Fact("Mark", Text("up to \(ballot.seats) names")))
        }
        if ballot.phase == .held { facts.append(Fact("State", Text("held by the chair: wait", .caution))) }
        return [
            Heading(Text(question.title.english) + (question.isRehearsal ? Text("  REHEARSAL", .caution) : "")).node,
            Facts(facts).node,
        ]
    }

    private func marking(_ id: BallotID, _ state: KioskState) -> [Node] {
        guard let ballot = state.hall.assembly.ballots[id] else { return [] }
        let lines = PaperOption.all(of: ballot).enumerated().map { index, option in
            let isMarked = option.isMarked(in: state.marked)
            return Item(
                PaperOption.node(index + 1), Text(option.label, isMarked ? .accent : .text),
                key: index < 9 ? .character(Character(String(index + 1))) : nil,
                state: isMarked ? Text("selected", .accent) : nil,
                detail: option.isRehearsal ? Text("rehearsal", .muted) : nil)
        }
        let review = Item("review", "Review before casting", key: .character("0"))
        return question(ballot, state) + [ItemList(lines + [review]).node]
    }

    private func review(_ id: BallotID, _ state: KioskState) -> [Node] {
        guard let ballot = state.hall.assembly.ballots[id] else { return [] }
        return question(ballot, state) + [
            Pane("You are about to cast") {
                Paragraph(Text(sentence(state.marked, in: ballot), .heading))
            }.share(0),
            ItemList([
                Item("change", "Go back and change it", key: .character("1")),
                Item("cast", "CAST this vote", key: .character("9"), notes: [Text("Only the key 9 casts.", .muted)]),
            ]).node,
        ]
    }

    /// What will be cast, as a sentence; a blank or incomplete paper is named (A21).
    private func sentence(_ marked: Choice?, in ballot: Ballot) -> String {
        switch marked {
        case .yes: return "You vote FOR."
        case .no: return "You vote AGAINST."
        case .abstain: return "You ABSTAIN."
        case nil: return "Your paper is BLANK: nothing is marked. It counts as an abstention."
        case .names(let ids):
            let names = ids.map { id in ballot.candidates.first { $0.id == id }?.name ?? id.rawValue }
            let list = names.joined(separator: ", ")
            guard ids.count < ballot.seats else { return "You vote for \(list)." }
            return "You vote for \(list). You have marked \(ids.count) of \(ballot.seats) names."
        }
    }

    private func recorded(_ id: BallotID, _ tracker: String?, _ words: [String], _ state: KioskState) -> [Node] {
        var parts: [Node] = [Banner("RECORDED", ink: .success, caption: "Your vote is in the record.").node]
        if let tracker {
            parts.append(
                Pane("Proof for you") {
                    Facts([
                        Fact("Check words", Text(words.joined(separator: " "), .accent)),
                        Fact("Tracker", Text(tracker, .muted)),
                    ])
                    Paragraph(
                        Text(
                            "You find them on the board's list of received papers. They do not tell how you voted.",
                            .muted))
                }.share(0))
        }
        return parts + [ItemList([Item("done", "Finish", key: .enter)]).node]
    }

    private func notCast(_ why: String) -> [Node] {
        [
            Banner("NOT CAST", ink: .danger, caption: Text(why, .heading)).node,
            Paragraph(
                "No vote of yours was recorded here. The chair has been told. You can identify again while the ballot is open."
            ).node,
            ItemList([Item("done", "Finish", key: .enter)]).node,
        ]
    }
}
