import Language
package import TerminalKit

/// The keys of the secretariat's console.
package enum SecretariatKeys {
    /// The pages, from every page.
    package static let pages = KeyTable(
        "Secretariat",
        [
            page(.register, "m", "members", "Show the register of members.", prominence: 10),
            page(.questions, "v", "questions", "Show what is put to the vote: texts and candidates.", prominence: 11),
            page(.schedule, "a", "agenda", "Show the agenda: times, panels, new questions.", prominence: 12),
            page(
                .boxes, "B", "ballot boxes", "Show the ballot boxes: scrutineers, voting cards, bulletin boards.",
                prominence: 14),
            page(.kiosks, "K", "kiosks", "Show the kiosks: ready, in use, lost, help asked for.", prominence: 15),
            page(
                .boards, "W", "boards", "Show the boards on the wall, and what they can be told to show.",
                prominence: 16),
            page(.record, "r", "record", "Show what has happened, and correct a record.", prominence: 13),
        ])

    /// The register: what is done again and again at the door has a key of its own.
    package static let register = KeyTable(
        "Register",
        [
            find,
            Binding(
                .secretariat(.check), .character("i"), label: "check in/out",
                help: "Check the highlighted delegation in or out.",
                group: "Register", prominence: 6, isDeliberate: true),
            Binding(
                .secretariat(.accept), .character("c"), label: "credentials",
                help: "Accept the credentials of the highlighted delegation.",
                group: "Register", prominence: 7, isDeliberate: true),
            Binding(
                .secretariat(.presence), .character("p"), label: "presence",
                help: "Register who is here: all but some, or a list; or ask anew on another day.",
                group: "Register", prominence: 19),
            Binding(
                .secretariat(.sheet), .character("P"), label: "PIN sheet", help: "Create the sheet of all PINs, once.",
                group: "Register",
                prominence: 20),
        ])

    /// Lists that can be narrowed.
    package static let lists = KeyTable("List of the secretariat", [find])

    /// The record.
    package static let record = KeyTable(
        "Record",
        [
            find,
            Binding(
                .secretariat(.correct), .character("x"), label: "correct",
                help: "Correct a record by a note, with a second officer.",
                group: "Record", prominence: 6),
        ])

    /// Every table.
    package static let all = [pages, register, lists, record]

    private static var find: Binding {
        Binding(
            .desk(.find), .character("/"), label: "find", help: "Show only the lines that contain certain words.",
            group: "List",
            prominence: 5)
    }

    private static func page(
        _ command: SecretariatCommand, _ key: Character, _ label: Message, _ help: Message, prominence: Int
    ) -> Binding {
        Binding(
            .secretariat(command), .character(key), label: label, help: help, group: "Pages",
            prominence: prominence)
    }
}

/// What the keys of the secretariat's console call besides, with the names that key files know.
enum SecretariatCommand: String {
    case register = "page.register"
    case questions = "page.questions"
    case schedule = "page.schedule"
    case boxes = "page.boxes"
    case record = "page.record"
    case kiosks = "page.kiosks"
    case boards = "page.boards"
    case check
    case accept
    case sheet
    case presence
    case correct
}

extension CommandID {
    /// A command of this table.
    static func secretariat(_ command: SecretariatCommand) -> CommandID { CommandID(command) }
}
