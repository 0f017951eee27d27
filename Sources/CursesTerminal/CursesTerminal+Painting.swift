import CNcurses
import CTerminalGuard
import Glibc
package import TerminalKit

extension CursesTerminal {
    /// Shows a frame, writing only what differs from the last one; the cursor is put back in the same write.
    ///
    /// - Parameters:
    ///   - surface: the cells; clipped where the terminal has become smaller meanwhile.
    ///   - cursor: where the hardware cursor stands afterwards; `nil` hides it on the line above the last, since
    ///     screen readers follow it even then.
    package func present(_ surface: Surface, cursor: CellPosition?) throws(TerminalFault) {
        checkOwner()
        guard !isGone, size.columns > 0, size.rows > 0 else { return }
        let runs = surface.changes(since: shown)
        guard !runs.isEmpty || cursor != shownCursor || shown == nil else { return }
        if shown == nil { clearok(screen, true) }
        if surface.size != size { werase(screen) }
        for run in runs { draw(run, of: surface) }
        shown = surface
        place(cursor)
        wnoutrefresh(screen)
        // ERR here means that the terminal is gone; the next `wait` reports it.
        update()
    }

    /// Forgets what is on the glass, so that the next frame is written whole.
    package func invalidate() {
        shown = nil
        shownCursor = nil
    }

    /// Leaves nothing for the next person: an empty screen, and an empty scrollback where the terminal can.
    package func wipe() {
        checkOwner()
        guard !isGone else { return }
        blank()
        if let clear = description.clearScrollback { write(clear) }
        invalidate()
    }

    /// An empty screen, now.
    func blank() {
        werase(screen)
        clearok(screen, true)
        wnoutrefresh(screen)
        update()
    }

    private func draw(_ change: CellRun, of surface: Surface) {
        guard change.row < size.rows, change.column < size.columns else { return }
        let start = change.row * surface.size.columns + change.column
        encoder.encode(
            surface.cells[start..<start + change.count], room: size.columns - change.column, into: &run)
        mvwadd_wchnstr(screen, Int32(change.row), Int32(change.column), run, Int32(run.count))
    }

    private func place(_ cursor: CellPosition?) {
        let target = cursor ?? CellPosition(column: 0, row: max(0, size.rows - 2))
        wmove(
            screen, Int32(min(max(0, target.row), size.rows - 1)), Int32(min(max(0, target.column), size.columns - 1)))
        // Only on change: some terminals flicker when told again.
        if (cursor == nil) != isCursorHidden {
            isCursorHidden = cursor == nil
            curs_set(cursor == nil ? 0 : 1)
        }
        shownCursor = cursor
    }
}
