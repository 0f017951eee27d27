import PlenaryTestKit
import TerminalKit

/// The picture of one moment in five sizes, the smallest in both sets of signs, with its linear reading.
enum Pictures {
    static let sizes = desks + walls
    /// What stands on a desk.
    static let desks = [
        Size(columns: 80, rows: 24), Size(columns: 40, rows: 12), Size(columns: 120, rows: 36),
    ]
    /// Large windows, and what hangs on a wall.
    static let walls = [Size(columns: 160, rows: 50), Size(columns: 300, rows: 90)]

    /// The text of a fixture.
    /// - Parameters:
    ///   - isOnWalls: whether it is drawn in the two largest sizes too: of several pages of one form one is enough.
    ///   - scene: the scene for a size, and for the linear reading.
    static func text(isOnWalls: Bool = true, _ scene: (Size, Bool) -> Scene) -> String {
        var text = ""
        for glyphs in GlyphSet.allCases {
            for size in glyphs == .unicode ? desks : Array(desks.prefix(2)) {
                text += ScreenPicture(scene(size, false), size: size, glyphs: glyphs).description + "\n"
            }
        }
        for size in isOnWalls ? walls : [] {
            text += ScreenPicture(scene(size, false), size: size, isTrimmed: true).description + "\n"
        }
        let reading = ScreenPicture.reading(of: scene(sizes[0], true)).joined(separator: "\n")
        return text + "read aloud:\n" + reading + "\n"
    }
}
