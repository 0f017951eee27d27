import Language
import Screens
import TerminalKit

extension Handbook {
    /// For delegations, beside a kiosk.
    static let delegate = Handbook(
        role: .delegate, title: "How to vote here",
        lead:
            "Type the number of your badge, then your PIN. Digits, Enter and Esc are enough. Esc always goes one step back, and nothing is lost.",
        sections: [
            HandbookSection(
                "Vote",
                [
                    .key(
                        "vote", KioskKeys.home,
                        "Take the paper. Mark a line by its digit; the same digit takes the mark off."),
                    .key("text", KioskKeys.home, "Read the text that is voted on."),
                    .key("review", KioskKeys.marking, "Look at what you are about to cast."),
                    .key("change", KioskKeys.review, "Go back and mark something else."),
                    .key("cast", KioskKeys.review, "Cast it. Enter alone never casts."),
                    .key(
                        "depart", KioskKeys.home,
                        "Go, when you have read \("RECORDED" as Message). \("NOT CAST" as Message) means: you have not voted."
                    ),
                ]),
            HandbookSection(
                "Secret ballots",
                [
                    .box("Scan your voting card, or type its code with the hyphens."),
                    .box("Note the tracker before you cast. It must stand on the public list after the close."),
                    .key(
                        "show", KioskKeys.sealedReview,
                        "Have the paper opened instead, to check this kiosk. It is not cast; you mark another one."),
                ]),
            HandbookSection(
                "Speak and ask",
                [
                    .key("floor", KioskKeys.home, "Ask for the floor, or withdraw."),
                    .key("ask", KioskKeys.home, "Point of order, motion, reply, explanation of vote."),
                    .key("documents", KioskKeys.home, "Read the documents."),
                ]),
            HandbookSection(
                "So that you can read and hear it",
                [
                    .key("language", KioskKeys.general, "English, Français, Español, العربية."),
                    .key("look", KioskKeys.general, "More contrast, dark or light, less glare."),
                    .key("speech.toggle", SpeechKeys.table, "Have everything read aloud, with headphones."),
                    .key("help", KioskKeys.general, "Show every key."),
                    .key("assistance", KioskKeys.general, "Have somebody come to you."),
                ]),
        ])
}
