import AssemblyCore
import AssemblyFiles
import EditedFiles
import Language
import Testing

@Suite("Members files as spreadsheets and other programs write them")
struct SpreadsheetFileTests {
    static let plain = "code,en,order\nFR,France,1\nCI,\"Côte d’Ivoire, Republic\",2\n"

    func codes(_ bytes: [UInt8]) throws -> [String] {
        try MembersFile.read(SourceFile(name: "m.csv", bytes: bytes)).members.map(\.name.english)
    }

    func said(_ text: String) -> [String] {
        do throws(EditedFileFault) {
            _ = try MembersFile.read(SourceFile(name: "m.csv", text: text))
            return []
        } catch { return error.diagnostics.map(\.description) }
    }

    static func utf16(_ text: String, isLittle: Bool, hasMark: Bool) -> [UInt8] {
        (Array(hasMark ? [0xFEFF as UInt16] : []) + Array(text.utf16)).flatMap { unit -> [UInt8] in
            let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
            return isLittle ? bytes : bytes.reversed()
        }
    }

    static let files: [[UInt8]] =
        [
            plain, plain.replacing("\n", with: "\r\n"), plain.replacing("\n", with: "\r"), "\u{FEFF}" + plain,
            "sep=,\n" + plain, "\"sep=;\"\r\ncode;en;order\r\nFR;France;1\r\nCI;\"Côte d’Ivoire, Republic\";2\r\n",
            "code;en;order\nFR;France;1\nCI;Côte d’Ivoire, Republic;2\n",
            "code\ten\torder\nFR\tFrance\t1\nCI\tCôte d’Ivoire, Republic\t2\n",
            "sep=|\ncode|en|order\nFR|France|1\nCI|Côte d’Ivoire, Republic|2\n",
            " Code , EN ,French Order\nFR,France,1\nCI,\"Côte d’Ivoire, Republic\",2\n",
            "code,en,order,,\nFR,France,1,,\nCI,\"Côte d’Ivoire, Republic\",2,,\n,,,,\n , \u{A0},,,\n",
            "code,,en,order\nFR,,France,1\nCI,,\"Côte d’Ivoire, Republic\",2\n",
            "code,en,order\nFR,France,1,,\nCI,\"Côte d’Ivoire, Republic\",2,,\n",
            "# of the secretariat\ncode,en,order\nFR, France\u{A0},１\nCI,\"Côte d’Ivoire, Republic\",٢\n",
        ].map { Array($0.utf8) } + [
            utf16(plain, isLittle: true, hasMark: true), utf16(plain, isLittle: false, hasMark: true),
            utf16("code\ten\torder\r\nFR\tFrance\t1\r\nCI\tCôte d’Ivoire\t2\r\n", isLittle: true, hasMark: true),
            utf16(plain, isLittle: true, hasMark: false), utf16(plain, isLittle: false, hasMark: false),
        ]

    @Test("separators, encodings, ends of lines, empty rows and columns make no other members", arguments: files)
    func forms(_ bytes: [UInt8]) throws {
        let names = try codes(bytes)
        #expect(names.count == 2 && names[0] == "France" && names[1].hasPrefix("Côte d’Ivoire"))
    }

    @Test("what stands in a column without a name is told, and a quotation mark is asked for by the separator in use")
    func nameless() {
        #expect(
            said("code,en,\nAA,A,\nBB,B,12\n") == [
                "m.csv:3:6: error: the column 3 has no name, and this field stands in it (name the column in the first line, or empty it)"
            ])
        #expect(said("code;en\nAA;A;x\n").first?.contains("put a text with a semicolon in quotation marks") == true)
    }

    @Test("a workbook is told from a text, with what to do")
    func workbook() throws {
        let directory = try ScratchFile(bytes: [0x50, 0x4B, 0x03, 0x04] + Array(repeating: 7, count: 100))
        do throws(EditedFileFault) {
            _ = try MembersFile.load(directory.path)
            Issue.record("a workbook was read")
        } catch {
            #expect(error.diagnostics.count == 1)
            #expect(error.diagnostics[0].hint?.contains("CSV UTF-8") == true)
        }
    }

    static let doubled = [
        "FR,France\nfr,Frankland", "FR,France\nFX,france", "FR,France\nFX,France\u{A0}", "FR,France\nFX,\u{3000}France",
        "FR,France\nFX,Fra\u{AD}nce", "FR,France\nFX,France\u{200B}", "FR,France\nFX,Ｆrance", "FR,Côte\nFX,Co\u{302}te",
        "FR,New  Land\nFX,New Land", "FR,Côte d’Or\nFX,Côte d'Or", "FR,Weiß\nFX,WEISS",
    ]

    @Test("members that nobody could tell apart are one member given twice", arguments: doubled)
    func lookAlikes(_ lines: String) {
        let said = said("code,en\n" + lines + "\n")
        #expect(said.count == 1 && said[0].hasSuffix("(the first is in line 2)"), "\(said)")
    }

    @Test(
        "names of which nothing is seen are none", arguments: ["\u{A0}", "\u{200B}", "\u{3164}", "\u{2800}", "\u{AD}"])
    func invisible(_ name: String) {
        #expect(said("code,en\nXX,\(name)\n").count == 1)
    }

    @Test("sections that look alike are told: they would count as two")
    func sections() {
        let said = said("code,en,section\nAA,A,Unions\nBB,B,unions\n")
        #expect(
            said == [
                "m.csv:3:6: error: the section 'unions' is written 'Unions' in line 2 (write a section the same way everywhere)"
            ])
    }
}

@Suite("Weights in a members file")
struct WeightFileTests {
    func list(_ weights: String...) throws(EditedFileFault) -> MembersList {
        let lines = weights.enumerated().map { "M\($0),Member \($0),\"\($1)\"\n" }.joined()
        return try MembersFile.read(SourceFile(name: "m.csv", text: "code,en,weight\n" + lines))
    }

    func said(_ weights: String...) -> [String] {
        let lines = weights.enumerated().map { "M\($0),Member \($0),\"\($1)\"\n" }.joined()
        do throws(EditedFileFault) {
            _ = try MembersFile.read(SourceFile(name: "m.csv", text: "code,en,weight\n" + lines))
            return []
        } catch { return error.diagnostics.map(\.description) }
    }

    @Test("decimals are counted exactly, in the smallest unit that any of them has")
    func decimals() throws {
        let list = try list("1.75", "0.5", "3", "2,25", "1.750")
        #expect(list.members.map(\.weight) == [175, 50, 300, 225, 175])
        #expect(list.weightDecimals == 2)
        let whole = try self.list("12", "٣", "7.0")
        #expect(whole.members.map(\.weight) == [12, 3, 7])
        #expect(whole.weightDecimals == 0)
    }

    @Test(
        "what may mean two things, or nothing, is no weight",
        arguments: [
            "1,750", "1.000.000", "-1", "1e3", "1.", "0.1234567", "½", "1000000000000.5", "99999999999999999999",
        ])
    func refused(_ weight: String) {
        #expect(said("1", weight).count == 1)
    }

    @Test("where the comma marks decimals, a point may mark thousands: three digits after it are not certain")
    func points() throws {
        func read(_ weight: String) throws -> [Int] {
            let text = "code;en;weight\nAA;A;\(weight)\nBB;B;2,5\n"
            return try MembersFile.read(SourceFile(name: "m.csv", text: text)).members.map(\.weight)
        }
        #expect(try read("1,5") == [15, 25])
        #expect(try read("1.5") == [15, 25])
        #expect(throws: EditedFileFault.self) { try read("1.000") }
        #expect(throws: EditedFileFault.self) { try read("1,000") }
    }

    @Test("a member without a weight is told by its line; a column without any, once")
    func blank() {
        #expect(
            said("1000", "", "500") == [
                "m.csv:3:13: error: this member has no weight (every member has one where the file has the column 'weight')"
            ])
        #expect(
            said("", "", "") == [
                "m.csv:1:9: error: the column 'weight' is empty (give every member its weight, or delete the column for one vote each)"
            ])
    }

    @Test("the weight 0 is for members that the rulebook lets not vote")
    func zero() throws {
        var assembly = SmallAssembly()
        assembly.members = "code,en,weight\nAA,Aland,1.5\nBB,Beland,2\nNA,Namibia,0\n"
        #expect(assembly.troubles.contains { $0.contains("'NA' has the weight 0, and the rulebook knows no members") })
        assembly = SmallAssembly.with("rulebook: interpol", "rulebook: own.yaml")
        assembly.members = "code,en,weight\nAA,Aland,1.5\nBB,Beland,2\nNA,Namibia,0\n"
        assembly.others["own.yaml"] = """
            id: own
            title: Own
            extends: interpol
            decisions:
              - id: shares
                title: By shares
                test: ">1/2 of expressed by weight"
                citation: Art. 1
                franchise: {only: [AA, BB]}
            """
        let convocation = try assembly.load()
        #expect(convocation.members.map(\.weight) == [15, 20, 0])
        #expect(convocation.weightDecimals == 1)
    }
}
