import PlenaryTestKit
import TerminalKit

/// The picture of one moment in three sizes and both sets of signs, with its linear reading.
enum Pictures {
    static let sizes = [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12), Size(columns: 132, rows: 43)]

    /// The text of a fixture.
    /// - Parameter scene: the scene for a size, and for the linear reading.
    static func text(_ scene: (Size, Bool) -> Scene) -> String {
        var text = ""
        for glyphs in GlyphSet.allCases {
            for size in sizes {
                text += ScreenPicture(scene(size, false), size: size, glyphs: glyphs).description + "\n"
            }
        }
        let reading = ScreenPicture.reading(of: scene(sizes[0], true)).joined(separator: "\n")
        return text + "read aloud:\n" + reading + "\n"
    }
}
