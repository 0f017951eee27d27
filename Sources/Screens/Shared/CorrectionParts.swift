import AssemblyCore
import TerminalKit

/// The notes that correct the record of a ballot, shown wherever the ballot is shown.
enum CorrectionParts {
    /// One line for each note; nothing where there is none.
    static func of(_ ballot: BallotID, _ hall: HallState) -> [Node] {
        hall.corrections(of: ballot).map { correction in
            Paragraph(Text("CORRECTED: ", .caution) + Text(correction.note)).node
        }
    }
}
