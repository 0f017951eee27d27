import Language

extension Handbook {
    /// What is gone through before and after each day, and when something fails.
    static let checklist = Handbook(
        role: .checklist, title: "Checklist",
        lead: "Tick each line. When something fails, suspend the sitting first: nothing is lost by waiting.",
        sections: [
            HandbookSection(
                "The day before",
                [
                    .command(.doctor, "Every machine: no line begins with STOP."),
                    .box(
                        "Officers have logged in once; scrutineers have made their key; cards and PINs are handed out."),
                    .box(
                        "Paper is printed: ballot papers, sign-in sheets, these handbooks. Pens, boxes, a tin for spoiled papers."
                    ),
                    .box("A rehearsal was held in this hall, on these machines, with one vote of each kind."),
                ]),
            HandbookSection(
                "In the morning",
                [
                    .box("Host, boards and kiosks run; the page of kiosks shows each as ready; the clock is right."),
                    .box("The words of the host's key are read out and written down by the auditors."),
                    .box("One spare kiosk and one spare machine with a copy of the session stand by."),
                ]),
            HandbookSection(
                "In the evening",
                [
                    .command(.backup, "Copy the session onto a disk that leaves the building."),
                    .command(.verify, "Check the copy, and write down the hash."),
                    .command(
                        .results, "Print the results of the day, and have them signed. Collect badges that were left."),
                ]),
            HandbookSection(
                "When something fails",
                [
                    .box(
                        "Host dead",
                        "Start it again with the same command. Everything acknowledged is there. A ballot that was open is still open."
                    ),
                    .box(
                        "Kiosk dead",
                        "Send its delegate to another one, which says whether the vote is in the record. It is counted once."
                    ),
                    .box(
                        "Power cut",
                        "Suspend the sitting. Start the host, then boards, then kiosks. Read out the last record before you go on."
                    ),
                    .box(
                        "Wrong list of members or candidates",
                        "Put it right before the ballot opens. If it is open, annul the ballot, with a second officer, and vote again."
                    ),
                    .box(
                        "Voting card lost",
                        "The registrar makes a new one, the secretariat installs the replacement. The lost one is refused from then on."
                    ),
                    .box(
                        "Scrutineer lost",
                        "If enough others remain, open the box. If not, annul the ballot, appoint new scrutineers, vote again."
                    ),
                    .box(
                        "Nothing helps", "Vote on paper, let two officers count, and enter the count as one of papers."),
                ]),
        ])
}
