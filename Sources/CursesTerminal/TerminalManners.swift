/// Whose terminal it is, and so what its keys and signals may do.
package enum TerminalManners: Sendable, Hashable {
    /// A chair's, a secretary's: Ctrl-Z gives it back to the shell for a while.
    case officer
    /// An officer's, in the process of the host: to stop it would stop the hall, so it cannot be suspended.
    case hosting
    /// A kiosk or the board, where nobody may reach a shell: it cannot be suspended, and nothing readable is left on
    /// it at the end.
    case `public`
}
