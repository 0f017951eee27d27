extension Unicode.Scalar {
    /// The columns that it takes in a terminal and in plain text of one width: 0, 1 or 2; -1 for one that must not reach a
    /// terminal.
    public var cellWidth: Int {
        if value < 0x300 { return value >= 0x20 && value < 0x7F || value >= 0xA0 && value != 0xAD ? 1 : -1 }
        if WideScalars.contains(self) { return 2 }
        if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) { return 0 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        case .format: return isSteering ? -1 : 0
        case .control, .unassigned, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator: return -1
        default: return 1
        }
    }

    /// Whether it is a mark of formatting that changes how the text around it is shown.
    private var isSteering: Bool {
        switch value {
        case 0x200E, 0x200F, 0x061C, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
        case 0xE0000...0xE0FFF: true
        default: false
        }
    }
}

extension StringProtocol {
    /// The columns that the text takes: Chinese signs take two, marks on letters none.
    ///
    /// - Complexity: linear.
    public var cellWidth: Int { unicodeScalars.reduce(0) { $0 + Swift.max(0, $1.cellWidth) } }
}
