public import Language

/// What a person does at a console, what time does, and what befalls the terminal. It is one value from the terminal to the
/// program; on its way the loop looks keys and commands up in the tables that work.
public enum Input: Sendable, Hashable {
    /// A key stroke or a paste; at a program, one that no table binds, or text while typing.
    case key(Key)
    /// A command by its name; at a program, one that is ready.
    case command(CommandID)
    /// A command that cannot be done now, with the reason for the status line.
    case unavailable(CommandID, reason: Message)
    /// The focus is to go on, among what is shown.
    case move(FocusMove, among: FocusOrder)
    /// An item chosen directly by its number, in the linear interface.
    case choose(NodeID)
    /// The whole text of a field, from the linear interface.
    case fill(NodeID, String)
    /// Time has passed.
    case tick(Tick)
    /// The place has changed: the scene must be drawn again.
    case resized
    /// The person asks to end from outside (`SIGTERM`, `SIGINT`).
    case terminate
    /// Nobody is there any more, end of input or hang-up: finish, without asking.
    case hangUp
}
