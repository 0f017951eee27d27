/// What light the numbered colours of terminals give.
enum TerminalColours {
    /// The 16 colours of the Linux console.
    static let console: [RGB] = [
        RGB(0, 0, 0), RGB(170, 0, 0), RGB(0, 170, 0), RGB(170, 85, 0), RGB(0, 0, 170), RGB(170, 0, 170),
        RGB(0, 170, 170), RGB(170, 170, 170), RGB(85, 85, 85), RGB(255, 85, 85), RGB(85, 255, 85),
        RGB(255, 255, 85), RGB(85, 85, 255), RGB(255, 85, 255), RGB(85, 255, 255), RGB(255, 255, 255),
    ]

    /// The names of the 16 colours in theme files, in the order of their numbers.
    static let names = [
        "black", "red", "green", "brown", "blue", "magenta", "cyan", "white", "grey", "bright-red", "bright-green",
        "yellow", "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
    ]

    /// A colour of xterm's 256: the cube and the greys; the first 16 are the user's own and taken as the console's.
    static func xterm(_ index: UInt8) -> RGB {
        let index = Int(index)
        if index < 16 { return console[index] }
        if index >= 232 {
            let grey = UInt8(8 + 10 * (index - 232))
            return RGB(grey, grey, grey)
        }
        let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
        let place = index - 16
        return RGB(levels[place / 36], levels[place / 6 % 6], levels[place % 6])
    }

    /// The nearest of the cube and the greys; the user's own 16 are left alone.
    static func nearest256(to colour: RGB) -> UInt8 {
        (16...255).min { distance(xterm($0), colour) < distance(xterm($1), colour) } ?? 15
    }

    /// The nearest of the console's 16.
    static func nearestConsole(to colour: RGB) -> UInt8 {
        let nearest = console.indices.min { distance(console[$0], colour) < distance(console[$1], colour) } ?? 7
        return UInt8(nearest)
    }

    private static func distance(_ one: RGB, _ other: RGB) -> Int {
        let red = Int(one.red) - Int(other.red)
        let green = Int(one.green) - Int(other.green)
        let blue = Int(one.blue) - Int(other.blue)
        return 3 * red * red + 6 * green * green + 2 * blue * blue
    }
}

extension TerminalColour {
    /// The light of a colour of xterm's 256.
    public static func xterm(_ index: UInt8) -> RGB { TerminalColours.xterm(index) }
}
