import AssemblyCore
package import Host
package import Language

extension BoardState {
    /// A board as it would be, were it told to show something now.
    ///
    /// - Parameters:
    ///   - showing: what it is told.
    ///   - role: where it stands.
    ///   - hall: what the console knows at which the preview is shown; the board knows no more of it than the hall.
    ///   - language: what it speaks.
    package init(
        previewing showing: BoardShowing, on role: BoardRole = .hall, in hall: HallState, language: WorkingLanguage
    ) {
        self.init(language: language, role: role)
        self.hall = hall.onBoard(role, showing: showing)
        // It showed something else before, and so turns to what it is told.
        follow(insteadOf: showing == .session ? .hold : .session)
    }
}
