import Language

extension Handbook {
    /// For who holds a share of the boxes' key.
    static let scrutineer = Handbook(
        role: .scrutineer, title: "Handbook for scrutineers",
        lead:
            "You hold a share of the key of the ballot boxes. No box is opened without as many scrutineers as were agreed, and single papers are never opened.",
        sections: [
            HandbookSection(
                "The key, once for the session",
                [
                    .command(.scrutineer, "Open your console, with your own login; nobody looks over your shoulder."),
                    .box("Write the 22 characters down on paper when they are shown. They are shown once."),
                    .box("Type them back. The rest of the ceremony happens by itself when all of you have done so."),
                    .box("Keep the paper on you. No photograph, no copy, no computer."),
                ]),
            HandbookSection(
                "After each secret ballot",
                [
                    .box("Wait until the chair has closed the ballot. Nothing can be opened before."),
                    .box(
                        "Let your console check the whole board. It refuses to go on if anything is wrong: tell the hall."
                    ),
                    .box("Type your 22 characters. The result appears when enough of you have done so."),
                    .box("Hear the result announced, and compare it with your screen."),
                ]),
            HandbookSection(
                "If you trust only your own machine",
                [
                    .command(.fetch, "At the host: a file is written that you carry to your machine."),
                    .command(.step, "On your machine, without a network: your step is made."),
                    .command(.bring, "At the host: your step is handed in. Repeat until there is nothing more to do."),
                ]),
            HandbookSection(
                "If something is wrong",
                [
                    .box(
                        "Paper lost or seen",
                        "Tell the chair before the next secret ballot. New scrutineers are appointed, with a new key."
                    ),
                    .box(
                        "You must leave",
                        "Tell the chair whether enough others remain to open a box. Give your paper to nobody."
                    ),
                ]),
        ])
}
