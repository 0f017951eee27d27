import Rehearsal

/// What is on a disk for certain, and what may be there or not because no sync has come after it.
struct Platter {
    /// How a power failure deals with what was not synced.
    enum Manner: CaseIterable {
        /// All of it is there: only the process has died.
        case everything
        /// None of it is there.
        case nothing
        /// The first so many changes of each file are there.
        case beginnings
        /// Of each sector any state that it ever had since the last sync; one is there in part. Names and lengths are
        /// as they were at any moment since then.
        case scattered
    }

    /// A change of one file.
    private enum Change {
        case write(offset: Int, [UInt8])
        case truncate(Int)
    }

    private struct Sheet {
        var durable: [UInt8] = []
        var unsynced: [Change] = []
    }

    private static let sector = 512
    private var sheets: [Int32: Sheet] = [:]
    /// What a name stood for since the directory was synced: the first for certain, one of the others perhaps.
    private var names: [DiskThatFails.Place: [Int32?]] = [:]

    /// Takes note of the next change.
    /// - Parameter dice: say what is there after a sync that has failed. A further sync does not make up for it: the
    ///   system takes what it could not write for written.
    mutating func record(_ note: DiskThatFails.Note, _ dice: inout SeededGenerator) {
        switch note.call {
        case .open: names[note.place, default: [nil]].append(note.file)
        case .write:
            // The database's own name was made durable before SQLite saw it.
            if note.place == .database { names[.database] = [note.file] }
            sheets[note.file, default: Sheet()].unsynced.append(.write(offset: note.offset, note.bytes))
        case .truncate: sheets[note.file, default: Sheet()].unsynced.append(.truncate(note.offset))
        case .remove:
            names[note.place, default: [nil]].append(nil)
            if note.isDurable { syncNames() }
        default:
            let manner: Manner = note.failed ? .scattered : .everything
            let sheet = sheets[note.file, default: Sheet()]
            sheets[note.file] = Sheet(durable: Self.survivor(of: sheet, manner, &dice))
            // With the first sync of a file SQLite syncs its directory.
            if !note.failed { syncNames() }
        }
    }

    private mutating func syncNames() {
        names = names.mapValues { [$0.last ?? nil] }
    }

    /// What is there when the power has failed and come back; a file that is missing is not there.
    func survivors(_ manner: Manner, _ dice: inout SeededGenerator) -> [DiskThatFails.Place: [UInt8]] {
        var files: [DiskThatFails.Place: [UInt8]] = [.database: []]
        for place in DiskThatFails.Place.allCases {
            guard let history = names[place] else { continue }
            let index =
                switch manner {
                case .everything: history.count - 1
                case .nothing: 0
                case .beginnings, .scattered: Int.random(in: 0..<history.count, using: &dice)
                }
            guard let file = history[index] else { continue }
            files[place] = Self.survivor(of: sheets[file] ?? Sheet(), manner, &dice)
        }
        return files
    }

    private static func survivor(of sheet: Sheet, _ manner: Manner, _ dice: inout SeededGenerator) -> [UInt8] {
        let count = sheet.unsynced.count
        guard count > 0 else { return sheet.durable }
        switch manner {
        case .nothing: return sheet.durable
        case .everything: return whole(sheet, upTo: count)
        case .beginnings: return whole(sheet, upTo: Int.random(in: 0...count, using: &dice))
        case .scattered: return scattered(sheet, &dice)
        }
    }

    private static func whole(_ sheet: Sheet, upTo count: Int) -> [UInt8] {
        var bytes = sheet.durable
        for change in sheet.unsynced.prefix(count) {
            switch change {
            case .write(let offset, let new): put(new[...], at: offset, into: &bytes, filler: 0)
            case .truncate(let length): resize(&bytes, to: length, filler: 0)
            }
        }
        return bytes
    }

    private static func scattered(_ sheet: Sheet, _ dice: inout SeededGenerator) -> [UInt8] {
        // What lies in a hole: nothing, or what the disk held there for somebody else.
        let filler: UInt8 = Bool.random(using: &dice) ? 0 : UInt8.random(in: 1...255, using: &dice)
        var (bytes, lengths, length) = (sheet.durable, [sheet.durable.count], sheet.durable.count)
        var last: [Int: Int] = [:]
        for (number, change) in sheet.unsynced.enumerated() {
            switch change {
            case .truncate(let new):
                length = new
                if Bool.random(using: &dice) { resize(&bytes, to: new, filler: filler) }
            case .write(let offset, let new):
                length = max(length, offset + new.count)
                var start = 0
                while start < new.count {
                    let place = (offset + start) / sector
                    let end = min(new.count, (place + 1) * sector - offset)
                    let until =
                        last[place] ?? Int.random(in: -1..<sheet.unsynced.count, using: &dice)
                    last[place] = until
                    // The one that was being written when the power failed is there in part.
                    let part = number < until ? end : Int.random(in: start...end, using: &dice)
                    if number <= until { put(new[start..<part], at: offset + start, into: &bytes, filler: filler) }
                    start = end
                }
            }
            lengths.append(length)
        }
        resize(&bytes, to: lengths.randomElement(using: &dice) ?? 0, filler: filler)
        return bytes
    }

    private static func put(_ new: ArraySlice<UInt8>, at offset: Int, into bytes: inout [UInt8], filler: UInt8) {
        guard !new.isEmpty else { return }
        if bytes.count < offset + new.count { resize(&bytes, to: offset + new.count, filler: filler) }
        bytes.replaceSubrange(offset..<offset + new.count, with: new)
    }

    private static func resize(_ bytes: inout [UInt8], to length: Int, filler: UInt8) {
        if bytes.count > length {
            bytes.removeSubrange(length...)
        } else {
            bytes += [UInt8](repeating: filler, count: length - bytes.count)
        }
    }
}
