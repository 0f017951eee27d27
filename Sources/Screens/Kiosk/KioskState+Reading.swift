import AssemblyCore
import Language
import TerminalKit

extension KioskState {
    /// Opens a text in the language that the delegate has chosen.
    mutating func read(_ question: QuestionID, paper: BallotID?, amongDocuments: Bool = false) {
        visit?.isAmongDocuments = amongDocuments
        go(to: .reading(question, language, paper: paper))
    }

    /// Opens the list of documents, or says that there are none.
    mutating func openDocuments(at document: QuestionID? = nil) {
        guard !hall.assembly.documents.isEmpty else { return say(KioskWords.noDocuments, .caution) }
        go(to: .documents, focus: document.map { DocumentParts.id(of: $0) })
    }

    mutating func obeyAmongDocuments(_ command: CommandID) -> [Effect<ConsoleRequest>] {
        switch KioskCommand(command) {
        case .back: go(to: .home, focus: "documents")
        case .choose:
            if let document = DocumentParts.document(of: focus, hall.assembly) {
                read(document, paper: nil, amongDocuments: true)
            }
        default: break
        }
        return []
    }

    mutating func obeyWhileReading(
        _ command: CommandID, _ question: QuestionID, _ language: WorkingLanguage, _ paper: BallotID?
    ) -> [Effect<ConsoleRequest>] {
        let languages = hall.assembly.convocation?.languages ?? [.english]
        let place = languages.firstIndex(of: language) ?? 0
        switch KioskCommand(command) {
        case .nextLanguage, .previousLanguage:
            let step = command == .kiosk(.nextLanguage) ? 1 : languages.count - 1
            let next = languages.isEmpty ? .english : languages[(place + step) % languages.count]
            go(to: .reading(question, next, paper: paper))
        case .back, .choose: closeText(question, paper)
        default: break
        }
        return []
    }

    /// Back to where the text was opened.
    private mutating func closeText(_ question: QuestionID, _ paper: BallotID?) {
        if let paper { return openPaper(paper) }
        if here.isAmongDocuments { return openDocuments(at: question) }
        go(to: .home, focus: "text")
    }
}
