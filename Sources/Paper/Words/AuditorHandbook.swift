import Language

extension Handbook {
    /// For who checks the record.
    static let auditor = Handbook(
        role: .auditor, title: "Handbook for auditors",
        lead:
            "You check the record on a machine of your own, without a network and without anybody's permission. What the record cannot know, you write down in the hall.",
        sections: [
            HandbookSection(
                "In the hall",
                [
                    .box("At the opening: write down the words of the host's key as they are read out."),
                    .box("At each secret ballot: write down the words of the board that are read out after the close."),
                    .box("At the close of the session: write down the hash that is announced."),
                    .box("Take the list of voting cards from the registrar, not from the host."),
                    .box("At a kiosk: ask delegates to have a sealed paper shown now and then, and to keep its file."),
                ]),
            HandbookSection(
                "On your machine",
                [
                    .command(.verify, "Compute everything again. It names the first record that does not hold."),
                    .command(.verifyAnnounced, "Hold the record against what was announced in the hall."),
                    .command(.verifyCards, "Hold the cards that were used against the registrar's list."),
                    .command(.boards, "Write the board of every secret ballot, with a page on how to check it."),
                    .command(.verifyBoard, "Check a board by itself, every proof."),
                    .command(.verifyShown, "Check that a paper that was shown held what was marked."),
                    .command(.minutes, "Read the record as minutes, and compare them with your notes."),
                ]),
            HandbookSection(
                "Say what you found",
                [
                    .box("Status 0: everything holds. Status 1: it says what does not, and where."),
                    .box("Say also what you could not check: what was not announced, and what no record can show."),
                ]),
        ])
}
