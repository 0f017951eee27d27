import Language
import Screens
import TerminalKit

extension Handbook {
    /// For those who register, write and correct.
    static let secretariat = Handbook(
        role: .secretariat, title: "Handbook for the secretariat",
        lead:
            "You keep the register, prepare what is put to the vote, and put the record right. What you enter is seen at once on all consoles.",
        sections: [
            HandbookSection(
                "At the door",
                [
                    .command(.secretariat, "Open your console, with your own login."),
                    .key("page.register", SecretariatKeys.pages, "Find a delegation, and open its page."),
                    .key("accept", SecretariatKeys.register, "Accept its credentials, when you have seen them."),
                    .key("check", SecretariatKeys.register, "Let it in, or out."),
                    .key("presence", SecretariatKeys.register, "Register the whole hall: all but some, or a list."),
                    .key(
                        "find", SecretariatKeys.register, "Type some letters of the name instead of looking for it."),
                ]),
            HandbookSection(
                "Badges and PINs",
                [
                    .key("sheet", SecretariatKeys.register, "Make the sheet of all PINs. It is made once."),
                    .box(
                        "Hand each line of the sheet to its delegation alone, against signature, and destroy the rest."),
                    .box(
                        "PIN lost",
                        "Open the delegation's page and give a new PIN. It is shown once, and the old one no longer works."
                    ),
                    .box("Badge locked after wrong PINs", "See who stands there, then unlock it on the same page."),
                ]),
            HandbookSection(
                "Questions and agenda",
                [
                    .key(
                        "page.questions", SecretariatKeys.pages,
                        "Enter texts, sponsors and candidates, and withdrawals."),
                    .key("page.schedule", SecretariatKeys.pages, "Change times, panels and guests; add questions."),
                    .key(
                        "page.boxes", SecretariatKeys.pages,
                        "Appoint scrutineers; install the registrar's list of voting cards, and compare its check words."
                    ),
                    .key("page.kiosks", SecretariatKeys.pages, "See where help is asked for, and send somebody."),
                    .key("page.boards", SecretariatKeys.pages, "Choose what each board shows."),
                ]),
            HandbookSection(
                "The record",
                [
                    .key("page.record", SecretariatKeys.pages, "Read what has happened, as it was recorded."),
                    .key(
                        "correct", SecretariatKeys.record,
                        "Put a record right by a note, with a second officer. Nothing is erased."),
                    .command(.results, "Print the result sheets, and have them signed."),
                    .command(.minutes, "Write the minutes; the same record always gives the same minutes."),
                ]),
        ])
}
