public import TerminalKit

/// The keys of the kiosk: digits, arrows, Enter and one back key are enough for everything.
public enum KioskKeys {
    /// How many lines of a paper have a digit of their own. 9 is none of them, because 9 casts and nothing else does.
    static let linesWithDigit = 8

    /// The kiosk's keys on every step.
    public static let general = KeyTable(
        "Kiosk",
        [
            Binding(
                "choose", .enter, label: "choose", help: "Choose what is focused.", prominence: 1, isDeliberate: true),
            Binding(
                "back", .back, .character("b"), label: "back", help: "One step back; nothing is lost.", prominence: 2),
            Binding("help", .character("?"), label: "help", help: "Show every key.", prominence: 90),
            Binding("redraw", .control("l"), label: "redraw", help: "Draw the screen again.", prominence: nil),
        ] + MovementKeys.bindings)

    /// A field that takes text: letters belong to it, Enter and Esc do not.
    public static let typing = KeyTable(
        "Field",
        [
            Binding(
                "choose", .enter, label: "go on", help: "Go on with what is typed.", prominence: 1, isDeliberate: true),
            Binding("back", .back, label: "back", help: "One step back.", prominence: 2),
        ])

    /// The idle kiosk of a rehearsal: the badges can be narrowed by name.
    public static let idle = KeyTable(
        "Idle kiosk",
        [Binding("filter", .character("/"), label: "find", help: "Find a delegation by its name.", prominence: 3)])

    /// Marking a paper: digits mark, 0 goes on to the review.
    public static let marking = paper(lines: linesWithDigit)

    /// The review: casting has keys of its own, which no paper uses for anything.
    public static let review = KeyTable(
        "Review",
        [
            Binding(
                "change", .character("1"), label: "change", help: "Go back and change the marks.", group: "Vote",
                prominence: 3),
            Binding(
                "cast", .character("9"), .character("c"), label: "CAST", help: "Cast the vote as it is read out.",
                group: "Vote", prominence: 0, isDeliberate: true),
        ])

    /// The question whether to leave without casting.
    public static let leaving = KeyTable(
        "Leaving",
        [
            Binding("stay", .character("1"), label: "stay", help: "Stay; nothing is lost.", prominence: 1),
            Binding(
                "leave", .character("9"), label: "leave", help: "Leave without casting.", prominence: 2,
                isDangerous: true),
        ])

    /// What a delegation can do.
    public static let home = KeyTable(
        "Delegation",
        [
            Binding("vote", .character("1"), label: "vote", help: "Mark the paper of the open ballot.", prominence: 3),
            Binding(
                "floor", .character("2"), label: "floor", help: "Ask for the floor, or withdraw the request.",
                prominence: 4, isDeliberate: true),
            Binding(
                "text", .character("3"), .character("t"), label: "text", help: "Read the text that is voted on.",
                prominence: 5),
            Binding("depart", .character("4"), label: "leave", help: "Leave the kiosk.", prominence: 6),
        ])

    /// A text in its languages.
    public static let reading = KeyTable(
        "Text",
        [
            Binding("language.next", .right, label: "language", help: "The next language.", prominence: 3),
            Binding(
                "language.previous", .left, label: "previous language", help: "The language before.", prominence: nil),
        ])

    /// Waiting for an answer that does not come.
    public static let checking = KeyTable(
        "Checking",
        [
            Binding(
                "depart", .character("4"), label: "leave", help: "Leave without waiting for the answer.",
                prominence: 3, isDeliberate: true)
        ])

    /// Every table, for help, `plenary keys` and the test that no two keys collide.
    public static let all = [general, idle, typing, home, reading, marking, review, checking, leaving]

    /// The keys for a paper with so many lines.
    static func paper(lines: Int) -> KeyTable {
        let marks = (1...min(max(1, lines), linesWithDigit)).map { digit in
            Binding(
                CommandID("mark.\(digit)"), .character(Character(String(digit))), label: "mark \(digit)",
                help: "Mark line \(digit), or unmark it.", group: "Vote", prominence: nil, isDeliberate: true)
        }
        return KeyTable(
            "Ballot paper",
            marks + [
                Binding(
                    "review", .character("0"), label: "review", help: "Read what will be cast.", group: "Vote",
                    prominence: 0),
                Binding(
                    "text", .character("t"), label: "text", help: "Read the text that is voted on.", group: "Vote",
                    prominence: 5),
            ])
    }
}
