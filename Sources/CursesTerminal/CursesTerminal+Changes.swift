import CNcurses
import CTerminalGuard
import Glibc
import TerminalKit

extension CursesTerminal {
    /// Gives the terminal back to the shell until the person returns; on a public terminal, or where no shell would
    /// ever continue us, it does nothing.
    ///
    /// `resized` comes with the next `wait`.
    package func suspend() {
        checkOwner()
        guard manners == .officer, !isGone, ctg_can_suspend() else { return }
        if !description.hasAlternateScreen { blank() }
        leave()
        endwin()
        ctg_mark_screen_ours(false)
        ctg_suspend()
        comeBack()
    }

    /// After a stop that we had no part in (SIGSTOP): the shell has had the terminal, and may have changed anything.
    func resume() {
        guard !isGone else { return }
        endwin()
        comeBack()
    }

    /// Takes the size from the kernel; ncurses' own handler would wake nobody.
    func resize() {
        var rows: Int32 = 0
        var columns: Int32 = 0
        guard !isGone, ctg_window_size(STDOUT_FILENO, &rows, &columns) else { return }
        // A bare pseudo-terminal says 0×0; ncurses then stays with what it has.
        if rows > 0, columns > 0, rows != getmaxy(screen) || columns != getmaxx(screen) { resizeterm(rows, columns) }
        Self.setFarewell(description)
        invalidate()
        size = Size(columns: Int(getmaxx(screen)), rows: Int(getmaxy(screen)))
        pending.append(.resized)
    }

    private func comeBack() {
        ctg_mark_screen_ours(true)
        reset_prog_mode()
        clearok(screen, true)
        wnoutrefresh(screen)
        update()
        enter()
        if isCursorHidden { curs_set(0) }
        invalidate()
        pending.append(.resized)
    }
}
