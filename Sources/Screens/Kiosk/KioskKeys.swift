import Language
package import TerminalKit

/// The keys of the kiosk: digits, arrows, Enter and one back key are enough for everything.
package enum KioskKeys {
    /// How many lines of a paper have a digit of their own. 9 is none of them, because 9 casts and nothing else does.
    static let linesWithDigit = 8

    /// The kiosk's keys on every step.
    package static let general = KeyTable(
        "Kiosk",
        [
            Binding(
                .kiosk(.choose), .enter, label: "choose", help: "Choose the highlighted item.", prominence: 1,
                isDeliberate: true),
            Binding(
                .kiosk(.back), .back, .character("b"), label: "back", help: "Go back one step; nothing is lost.",
                prominence: 2
            ),
            Binding(.kiosk(.help), .character("?"), label: "help", help: "Show every key.", prominence: 90),
            Binding(
                .kiosk(.language), .character("l"), .function(2), label: "language",
                help: "Switch language: English, Français, Español, العربية.", prominence: nil),
            Binding(
                .kiosk(.look), .character("v"), .function(10), label: "look",
                help: "Show everything with more contrast, on dark or on light, or with less glare.", prominence: nil),
            Binding(
                .kiosk(.assistance), .character("a"), .function(12), label: "ask for help",
                help: "Ask for somebody to come to this kiosk, or say that no help is needed any more.",
                prominence: nil, isDeliberate: true),
            Binding(.kiosk(.redraw), .control("l"), label: "redraw", help: "Draw the screen again.", prominence: nil),
        ] + MovementKeys.bindings(without: .character("l")))

    /// A field that takes text: letters belong to it, Enter and Esc do not.
    package static let typing = KeyTable(
        "Field",
        [
            Binding(
                .kiosk(.choose), .enter, label: "continue", help: "Continue with what you have typed.", prominence: 1,
                isDeliberate: true),
            Binding(.kiosk(.back), .back, label: "back", help: "Go back one step.", prominence: 2),
        ])

    /// The idle kiosk of a rehearsal: the badges can be narrowed by name.
    package static let idle = KeyTable(
        "Idle kiosk",
        [
            Binding(
                .kiosk(.filter), .character("/"), label: "find", help: "Find a delegation by its name.", prominence: 3)
        ])

    /// Marking a paper: digits mark, 0 goes on to the review.
    package static let marking = paper(lines: linesWithDigit, departed: true)

    /// The review: casting has keys of its own, which no paper uses for anything.
    package static let review = KeyTable(
        "Review",
        [
            Binding(
                .kiosk(.change), .character("1"), label: "change", help: "Go back and change the marks.", group: "Vote",
                prominence: 3),
            Binding(
                .kiosk(.cast), .character("9"), .character("c"), label: "CAST", help: "Cast the vote as shown.",
                group: "Vote", prominence: 0, isDeliberate: true),
        ])

    /// The review of a sealed paper, which can be shown instead of being cast.
    package static let sealedReview = KeyTable(
        "Sealed paper",
        [
            Binding(
                .kiosk(.show), .character("5"), label: "show instead",
                help: "Open the sealed paper to check this kiosk; it can then never be cast, and you mark a new one.",
                group: "Vote", prominence: 4, isDeliberate: true)
        ])

    /// The question whether to leave without casting.
    package static let leaving = KeyTable(
        "Leaving",
        [
            Binding(
                .kiosk(.stay), .character("1"), .back, .character("b"), label: "stay", help: "Stay; nothing is lost.",
                prominence: 1),
            Binding(
                .kiosk(.leave), .character("9"), label: "leave", help: "Leave without casting.", prominence: 1,
                isDangerous: true),
        ])

    /// What a delegation can do.
    package static let home = KeyTable(
        "Delegation",
        [
            Binding(
                .kiosk(.vote), .character("1"), label: "vote", help: "Mark the paper of the open ballot.", prominence: 3
            ),
            Binding(
                .kiosk(.floor), .character("2"), label: "floor", help: "Ask for the floor, or withdraw the request.",
                prominence: 4, isDeliberate: true),
            Binding(
                .kiosk(.text), .character("3"), .character("t"), label: "text", help: "Read the text that is voted on.",
                prominence: 5),
            Binding(
                .kiosk(.documents), .character("d"), label: "documents",
                help: "Show the documents, and read any of them.", prominence: 8),
            Binding(.kiosk(.depart), .character("4"), label: "leave", help: "Leave the kiosk.", prominence: 6),
            Binding(
                .kiosk(.ask), .character("5"), label: "requests",
                help: "Ask for something else: point of order, motion, reply, explanation.", prominence: 7),
        ]
            + (1...3).map { place in
                Binding(
                    CommandID(.proxies, place), .character(Character("\(place + 5)")), label: "proxy \(place)",
                    help: "Vote as proxy for member \(place) on your list.", prominence: nil)
            })

    /// What a delegation can ask for, by digits.
    package static let asking = KeyTable(
        "Requests",
        (1...linesWithDigit).map { digit in
            Binding(
                CommandID(.requests, digit), .character(Character(String(digit))), label: "request \(digit)",
                help: "Ask for number \(digit) on the list.", group: "Requests", prominence: nil,
                isDeliberate: true)
        })

    /// The question whether a request is meant.
    package static let confirming = KeyTable(
        "Confirming a request",
        [
            Binding(
                .kiosk(.stay), .character("1"), .back, .character("b"), label: "do not ask",
                help: "Go back; nothing is asked.", prominence: 1),
            Binding(
                .kiosk(.confirm), .character("9"), label: "ask", help: "Ask for what is shown.", prominence: 1,
                isDeliberate: true),
        ])

    /// Looking a name up, by digits alone.
    package static let finding = KeyTable(
        "Names",
        (1...linesWithDigit).map { digit in
            Binding(
                CommandID(.names, digit), .character(Character(String(digit))), label: "line \(digit)",
                help: "Choose line \(digit): a name, or a group of neighbouring names.", group: "Names",
                prominence: nil, isDeliberate: true)
        } + [
            Binding(
                .kiosk(.filter), .character("/"), label: "find", help: "Find names by their letters.", prominence: 3)
        ])

    /// A text in its languages.
    package static let reading = KeyTable(
        "Text",
        [
            Binding(
                .kiosk(.nextLanguage), .right, label: "language", help: "Switch to the next language.", prominence: 3),
            Binding(
                .kiosk(.previousLanguage), .left, label: "previous language", help: "Switch to the previous language.",
                prominence: nil),
        ])

    /// Waiting for an answer that does not come.
    package static let checking = KeyTable(
        "Checking",
        [
            Binding(
                .kiosk(.depart), .character("4"), label: "leave", help: "Leave without waiting for the answer.",
                prominence: 3, isDeliberate: true)
        ])

    /// Every table, for help, `plenary keys` and the test that no two keys collide.
    package static let all = [
        general, idle, typing, home, asking, confirming, reading, marking, finding, review, sealedReview,
        checking, leaving,
    ]

    /// The keys for a paper.
    /// - Parameters:
    ///   - lines: how many lines it has.
    ///   - departed: whether names that no longer stand can be read.
    static func paper(lines: Int, departed: Bool) -> KeyTable {
        let marks = (1...min(max(1, lines), linesWithDigit)).map { digit in
            Binding(
                CommandID(.marks, digit), .character(Character(String(digit))), label: "mark \(digit)",
                help: "Mark line \(digit), or unmark it.", group: "Vote", prominence: nil, isDeliberate: true)
        }
        let names = Binding(
            .kiosk(.departed), .character("o"), label: "who is out", help: "See who is no longer a candidate, and why.",
            group: "Vote", prominence: 6)
        return KeyTable(
            "Ballot paper",
            marks + (departed ? [names] : []) + [
                Binding(
                    .kiosk(.review), .character("0"), label: "review", help: "Review what will be cast.", group: "Vote",
                    prominence: 0),
                Binding(
                    .kiosk(.text), .character("t"), label: "text", help: "Read the text that is voted on.",
                    group: "Vote",
                    prominence: 5),
            ])
    }
}
