import Language
package import TerminalKit

/// The keys that all officers' consoles share.
package enum DeskKeys {
    /// On every page.
    package static let general = KeyTable(
        "Officer's console",
        [
            Binding(
                .desk(.choose), .enter, label: "do it", help: "Do the highlighted item.", prominence: 2,
                isDeliberate: true),
            Binding(
                .desk(.back), .back, .character("b"), label: "back", help: "Go back one step; nothing is lost.",
                prominence: 40),
            Binding(
                .desk(.why), .character("w"), label: "why?", help: "Explain the rule, the arithmetic and the roll.",
                prominence: 30),
            Binding(
                .desk(.palette), .character(":"), .character("0"), label: "actions",
                help: "Find any action by its words or its key, and do it.", prominence: 85),
            Binding(
                .desk(.undo), .character("u"), label: "undo",
                help: "Undo the last act of this console, by a new record.",
                prominence: 60, isDeliberate: true),
            Binding(
                .desk(.help), .character("?"), label: "help", help: "Show every key that works now.", prominence: 90),
            Binding(
                .desk(.language), .character("L"), label: "language",
                help: "Switch language: English, Français, Español, العربية.", prominence: nil),
            Binding(
                .desk(.leave), .character("q"), .control("c"), label: "leave", help: "Leave the console.",
                prominence: 80),
            Binding(
                .desk(.suspend), .control("z"), label: "suspend", help: "Go back to the shell for a while.",
                prominence: nil),
            Binding(.desk(.redraw), .control("l"), label: "redraw", help: "Draw the screen again.", prominence: nil),
        ] + MovementKeys.bindings)

    /// How many acts have a digit; 9 confirms, and never begins anything.
    static let actsWithDigit = 8

    /// What can be done with what the page shows.
    package static let acts = KeyTable(
        "Acts",
        (1...actsWithDigit).map { digit in
            Binding(
                CommandID(.acts, digit), .character(Character(String(digit))), label: "act \(digit)",
                help: "Do number \(digit) on the list.", group: "Acts", prominence: nil, isDeliberate: true)
        })

    /// A question in front: the key that confirms is none that asks.
    package static let confirmation = KeyTable(
        "Question",
        [
            Binding(
                .desk(.keep), .character("1"), .character("n"), .back, .character("b"), label: "no",
                help: "Leave everything as it is.", group: "Question", prominence: 1),
            Binding(
                .desk(.confirm), .character("9"), .character("y"), label: "yes", help: "Do it.", group: "Question",
                prominence: 2, isDeliberate: true),
            Binding(
                .desk(.confirmOther), .character("5"), label: "the other", help: "Do the other thing that is offered.",
                group: "Question", prominence: 3, isDeliberate: true),
            Binding(
                .desk(.choose), .enter, label: "choose", help: "Leave everything as it is, when that is highlighted.",
                group: "Question", prominence: nil),
        ] + MovementKeys.bindings + [Binding(.desk(.redraw), .control("l"), label: "redraw", prominence: nil)])

    /// A question with two answers.
    static let yesOrNo = KeyTable(
        confirmation.scope, confirmation.bindings.filter { $0.command != .desk(.confirmOther) })

    /// A form in front.
    package static let form = KeyTable(
        "Form",
        [
            Binding(
                .desk(.formNext), .enter, .tab, .down, label: "next", help: "Go to the next field, or send.",
                prominence: 1),
            Binding(
                .desk(.formBack), .back, .backTab, .up, label: "back", help: "Go back to the previous field, or leave.",
                prominence: 2),
            Binding(.desk(.formClear), .control("u"), label: "clear", help: "Empty the field.", prominence: 3),
            Binding(.desk(.redraw), .control("l"), label: "redraw", prominence: nil),
        ])

    /// A text of several lines in a form.
    package static let text = KeyTable(
        "Long text",
        [
            Binding(
                .desk(.formLine), .control("n"), .function(12), label: "newline",
                help: "Begin a new line in the text; line by line, end a line with \\ instead.", prominence: 2)
        ])

    /// A page of figures, while one of them is typed.
    package static let figures = KeyTable(
        "Figures",
        [
            Binding("focus.next", .enter, .down, label: "next", help: "Go to the next figure.", prominence: 1),
            Binding(
                "focus.nextArea", .tab, label: "decision", help: "Go to the decisions of the rulebook.", prominence: 2),
            Binding(
                "focus.previous", .backTab, .up, label: "previous", help: "Go back to the previous figure.",
                prominence: nil),
            Binding(.desk(.clear), .control("u"), label: "clear", help: "Empty the figure.", prominence: 3),
            Binding(.desk(.back), .back, label: "back", help: "Leave the calculator; the figures stay.", prominence: 4),
            Binding(.desk(.redraw), .control("l"), label: "redraw", prominence: nil),
        ])

    /// A list that is being narrowed.
    package static let filtering = KeyTable(
        "Filter",
        [
            Binding(
                .desk(.filterEnd), .enter, label: "done", help: "Keep the filter and go to the list.", prominence: 1),
            Binding(.desk(.filterDrop), .back, label: "show all", help: "Remove the filter.", prominence: 2),
            Binding("focus.next", .down, label: "next", help: "Go to the next item.", prominence: nil),
            Binding("focus.previous", .up, label: "previous", help: "Go to the previous item.", prominence: nil),
            Binding(.desk(.redraw), .control("l"), label: "redraw", prominence: nil),
        ])

    /// A rehearsal that plays by itself.
    package static let rehearsal = KeyTable(
        "Rehearsal",
        [
            Binding(
                .desk(.playFaster), .character("+"), label: "faster", help: "Play faster.", group: "Rehearsal",
                prominence: 4),
            Binding(
                .desk(.playSlower), .character("-"), label: "slower", help: "Play slower.", group: "Rehearsal",
                prominence: 5),
            Binding(
                .desk(.pausePlaying), .character(" "), label: "pause", help: "Pause the rehearsal, or go on.",
                group: "Rehearsal", prominence: 3),
        ])

    /// Every table.
    package static let all = [
        general, acts, confirmation, form, text, figures, filtering, CommandPalette.keys, rehearsal,
    ]
}
