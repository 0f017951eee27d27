import Language

extension Handbook {
    /// For who keeps the machines running.
    static let `operator` = Handbook(
        role: .operator, title: "Handbook for the operator",
        lead:
            "You keep host, kiosks and boards running. You decide nothing, and need no officer's login. The host's machine serves nothing else while the assembly sits.",
        sections: [
            HandbookSection(
                "Prepare",
                [
                    .command(.check, "Look for mistakes in the assembly's files."),
                    .command(.addOfficer, "Add a login for each officer. They type their passwords themselves."),
                    .command(.pins, "Make the sheet of badges and PINs, once, and give it to the secretariat."),
                    .command(
                        .doctor,
                        "Ask whether this machine is ready, and do what it says. Go on when no line begins with STOP."),
                ]),
            HandbookSection(
                "Start",
                [
                    .command(
                        .host, "Start the host; the same command resumes the session every day and after every crash."),
                    .command(.kiosk, "Start a kiosk wherever delegates vote."),
                    .command(.board, "Start a board before the hall."),
                    .command(
                        .backup,
                        "Copy the session onto another disk, also while it runs: at every break, at the end of the day."
                    ),
                ]),
            HandbookSection(
                "When something fails",
                [
                    .box(
                        "Kiosk or board dead",
                        "Start it again. What was recorded is safe, and what was not is asked for again."
                    ),
                    .box(
                        "Host dead",
                        "Start it again with the same command, on the same folder. Tell the chair what the screen says."
                    ),
                    .box("Machine dead", "Take the disk or the newest copy to another one."),
                    .command(
                        .resume,
                        "There, go on from a copy. What was recorded after the copy is missing: compare with the last result that was announced."
                    ),
                    .box(
                        "Disk full",
                        "Nothing more is accepted, and nothing is lost. Make room, and start the host again."
                    ),
                    .box("Never edit, move or delete a file of the session while the host runs."),
                ]),
        ])
}
