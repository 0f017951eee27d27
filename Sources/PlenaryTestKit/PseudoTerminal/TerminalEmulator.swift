import CVterm

/// libvterm as a Swift object: bytes of the program in, screens and bytes of keys out.
final class TerminalEmulator {
    private let terminal: OpaquePointer
    private let modes: UnsafeMutablePointer<CVtermModes>

    init(rows: Int, columns: Int) {
        modes = .allocate(capacity: 1)
        modes.initialize(to: CVtermModes(cursor_visible: true, alternate_screen: false, mouse: 0, bells: 0))
        guard let terminal = cvterm_new(Self.clamped(rows), Self.clamped(columns), modes) else {
            preconditionFailure("libvterm has no memory for a terminal")
        }
        self.terminal = terminal
    }

    deinit {
        vterm_free(terminal)
        modes.deallocate()
    }

    /// A terminal of 0×0 is possible for a program but not for libvterm.
    private static func clamped(_ length: Int) -> Int32 {
        Int32(clamping: max(1, length))
    }

    func resize(rows: Int, columns: Int) {
        vterm_set_size(terminal, Self.clamped(rows), Self.clamped(columns))
    }

    /// Takes in what the program has written.
    ///
    /// - Returns: What a terminal answers to it, for example to a question for the cursor's place.
    func feed(_ bytes: [UInt8]) -> [UInt8] {
        bytes.withUnsafeBytes { buffer in
            _ = vterm_input_write(terminal, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
        }
        return takeOutput()
    }

    /// The bytes of a key in the terminal's present mode.
    func bytes(of key: VirtualKey) -> [UInt8] {
        key.press(on: terminal)
        return takeOutput()
    }

    /// The bytes of a paste, in brackets if the program has asked for them.
    func bytes(ofPaste text: String) -> [UInt8] {
        vterm_keyboard_start_paste(terminal)
        let opening = takeOutput()
        vterm_keyboard_end_paste(terminal)
        return opening + Array(text.utf8) + takeOutput()
    }

    private func takeOutput() -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: vterm_output_get_buffer_current(terminal))
        let count = bytes.withUnsafeMutableBytes { buffer in
            vterm_output_read(terminal, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
        }
        return Array(bytes[..<count])
    }

    /// Whether the program wants pastes in brackets. libvterm does not tell, but it brackets only when asked to.
    var bracketsPastes: Bool { !bytes(ofPaste: "").isEmpty }

    /// Whether arrow keys send their application form (ESC O A instead of ESC [ A).
    var hasApplicationCursorKeys: Bool { bytes(of: .up) == Array("\u{1B}OA".utf8) }

    /// Whether the program hears of the mouse.
    var reportsMouse: Bool { modes.pointee.mouse != 0 }

    /// The screen at this moment.
    ///
    /// - Complexity: O(cells).
    func snapshot() -> VirtualScreen {
        var rows: Int32 = 0
        var columns: Int32 = 0
        vterm_get_size(terminal, &rows, &columns)
        var cells: [VirtualCell] = []
        cells.reserveCapacity(Int(rows * columns))
        for row in 0..<rows {
            for column in 0..<columns { cells.append(VirtualCell(cvterm_cell(terminal, row, column))) }
        }
        let cursor = cvterm_cursor(terminal)
        return VirtualScreen(
            rows: Int(rows), columns: Int(columns), cells: cells,
            cursor: VirtualScreen.Place(row: Int(cursor.row), column: Int(cursor.col)),
            isCursorVisible: modes.pointee.cursor_visible, isAlternate: modes.pointee.alternate_screen,
            bells: Int(modes.pointee.bells))
    }
}
