package import AssemblyCore
package import EditedFiles

/// The file that describes an assembly, with the members and rulebook files that it names.
package enum AssemblyFile {
    /// Reads an assembly file and the files that it names.
    /// - Parameter path: of the assembly file; the files that it names are looked for beside it.
    /// - Throws: everything that is wrong with any of them.
    package static func load(_ path: String) throws(EditedFileFault) -> Convocation {
        let source = try SourceFile.read(path)
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        return try read(source) { name throws(EditedFileFault) in
            try SourceFile.read(name.hasPrefix("/") ? name : folder + name)
        }
    }

    /// Reads an assembly file that is in memory.
    /// - Parameters:
    ///   - source: the assembly file.
    ///   - neighbour: gives a file that it names.
    /// - Throws: everything that is wrong with any of them.
    package static func read(
        _ source: SourceFile, neighbour: @escaping (String) throws(EditedFileFault) -> SourceFile
    ) throws(EditedFileFault) -> Convocation {
        let findings = Findings()
        let reader = AssemblyReader(source, neighbour: neighbour, reportingTo: findings)
        return try findings.close(reader?.convocation())
    }

    /// The assembly that is compiled in: the 92nd INTERPOL General Assembly, Glasgow 2024, as a rehearsal.
    package static func builtIn() -> Convocation {
        BuiltIn.sound { () throws(EditedFileFault) in
            try read(BuiltIn.assembly) { _ throws(EditedFileFault) in BuiltIn.members }
        }
    }
}
