import Language
package import TerminalKit

/// The keys of the chair's console.
package enum ChairKeys {
    /// How many steps have a digit; 9 confirms what the list asks, and never begins anything.
    static let stepsWithDigit = 8

    /// The pages, from every page.
    package static let pages = KeyTable(
        "Chair",
        [
            page(.sitting, "s", "sitting", "Show the sitting at a glance, with the next steps.", prominence: 10),
            page(.agenda, "a", "agenda", "Show the agenda, and take up any item.", prominence: 11),
            page(
                .day, "e", "day", "Show the day as a timeline, and what moves if an item is adjourned.",
                prominence: nil),
            page(.floor, "f", "floor", "Show the floor, and add or strike speakers.", prominence: 12),
            page(.debate, "d", "debate", "Show the debate: order, motions, proposals, amendments.", prominence: 12),
            page(
                .question, "o", "question", "Show the question in hand: ways of voting, amendments, sponsors, parts.",
                prominence: 14),
            page(
                .documents, "T", "documents",
                "Show the documents: the texts by their paragraphs, and what amendments change in them.",
                prominence: nil),
            page(.panels, "p", "panels", "Show the panels.", prominence: 15),
            page(
                .slate, "E", "elections", "Show all seats that are elected: filled, by whom, and open.",
                prominence: nil),
            page(.members, "m", "members", "Show the members: who is here, who may vote.", prominence: 14),
            page(.votes, "v", "votes", "Show the ballots and their results.", prominence: 13),
            page(
                .boxes, "B", "ballot boxes", "Show the ballot boxes: scrutineers, voting cards, bulletin boards.",
                prominence: nil),
            page(.kiosks, "K", "kiosks", "Show the kiosks: ready, in use, lost, help asked for.", prominence: nil),
            page(
                .boards, "W", "boards", "Show the boards on the wall, and what they can be told to show.",
                prominence: nil),
            page(.record, "r", "record", "Show what has happened.", prominence: 16),
            page(
                .calculator, "c", "what if",
                "Try figures out to see what they would decide, without the hall seeing it.", prominence: 17),
            page(.missing, "n", "not voted", "Show who has not voted yet.", prominence: 9),
            Binding(
                .chair(.spokenLanguage), .character("F"), label: "read aloud in",
                help: "Switch the language of what is read aloud; the console keeps its own.", group: "Pages",
                prominence: nil),
            Binding(
                .desk(.seatsNext), .character("."), label: "more seats",
                help: "Show the next seats when not all of them fit.", group: "Pages",
                prominence: nil),
            Binding(
                .desk(.seatsPrevious), .character(","), label: "previous seats",
                help: "Show the previous seats when not all of them fit.", group: "Pages",
                prominence: nil),
        ])

    /// The next steps by their digits, where they are shown.
    package static let steps = KeyTable(
        "Next steps",
        (1...stepsWithDigit).map { digit in
            Binding(
                CommandID(.steps, digit), .character(Character(String(digit))), label: "step \(digit)",
                help: "Take step \(digit) of the list.", group: "Next steps", prominence: nil,
                isDeliberate: true)
        } + [
            confirmation,
            Binding(
                .chair(.limitBallot), .character("t"), label: "time limit", help: "Give the next ballot a time limit.",
                group: "Next steps", prominence: 20),
        ])

    /// Confirms the marked step, wherever the list of steps stands.
    private static let confirmation = Binding(
        .chair(.confirmStop), .character("9"), label: "confirm",
        help: "Do the marked step that has a 9, without being asked again.", group: "Next steps", prominence: 3,
        isDangerous: true)

    /// How many answers a member can give in a roll call.
    static let answersWithDigit = 5

    /// A roll call, in the place of the steps: the digits are the answers of the member that is called, and 9 closes the
    /// ballot once everybody has been called.
    /// Answers are called out fast, so only strokes as fast as a held key's do not count.
    package static let rollCall = KeyTable(
        "Roll call",
        (1...stepsWithDigit).map { digit in
            Binding(
                CommandID(.answers, digit), .character(Character(String(digit))), label: "answer \(digit)",
                help: "Take down answer \(digit) of the member that is called.", group: "Roll call", prominence: nil,
                quickest: .milliseconds(100))
        } + [
            Binding(
                .chair(.correctAnswer), .character("k"), label: "correct the last",
                help: "Correct the answer that was taken down last.", group: "Roll call", prominence: 5),
            confirmation,
        ])

    /// The floor.
    package static let floor = KeyTable(
        "Floor",
        [
            Binding(
                .chair(.addSpeaker), .character("/"), label: "add", help: "Add a delegation to the speakers list.",
                group: "Floor", prominence: 5),
            Binding(
                .chair(.strikeSpeaker), .character("x"), label: "strike",
                help: "Strike the highlighted request off the list.",
                group: "Floor", prominence: 6),
            Binding(
                .chair(.guest), .character("i"), label: "guest",
                help: "Give the floor to a guest, an official or a panellist.", group: "Floor", prominence: 8),
            Binding(
                .chair(.speakerEarlier), .character("["), label: "earlier",
                help: "Let the highlighted delegation speak one place earlier.", group: "Floor", prominence: nil),
            Binding(
                .chair(.speakerLater), .character("]"), label: "later",
                help: "Let the highlighted delegation speak one place later.", group: "Floor", prominence: nil),
            Binding(
                .chair(.limitSpeeches), .character("t"), label: "limit", help: "Limit the time of speeches.",
                group: "Floor",
                prominence: 7),
        ])

    /// The debate.
    package static let debate = KeyTable(
        "Debate",
        [
            Binding(
                .chair(.point), .character("P"), label: "point of order", help: "A delegation raises a point of order.",
                group: "Debate", prominence: 14),
            Binding(
                .chair(.motions), .character("M"), label: "motions",
                help: "Show the procedural motions that can be moved.",
                group: "Debate", prominence: 18),
        ])

    /// Lists that can be narrowed.
    package static let lists = KeyTable(
        "List",
        [
            Binding(
                .desk(.find), .character("/"), label: "find", help: "Show only the lines that contain certain words.",
                group: "List",
                prominence: 5)
        ])

    /// Pages that are no plain list, whose lists can be narrowed all the same.
    package static let narrowing = KeyTable(
        "Other pages",
        [
            Binding(
                .desk(.find), .character("/"), label: "find", help: "Show only the lines that contain certain words.",
                group: "List",
                prominence: 45)
        ])

    /// The ballots.
    package static let votes = KeyTable(
        "Votes",
        [
            Binding(
                .chair(.annul), .character("x"), label: "annul",
                help: "Annul the ballot, with a reason and a second officer.",
                group: "Votes", prominence: 6, isDangerous: true)
        ])

    /// Every table.
    package static let all = [pages, steps, rollCall, floor, debate, lists, narrowing, votes]

    private static func page(
        _ command: ChairCommand, _ key: Character, _ label: Message, _ help: Message, prominence: Int?
    ) -> Binding {
        Binding(
            .chair(command), .character(key), label: label, help: help, group: "Pages",
            prominence: prominence)
    }
}
