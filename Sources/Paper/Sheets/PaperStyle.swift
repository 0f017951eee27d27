/// How pages are set: black on white, one accent, no backgrounds, because browsers leave them out when they print.
///
/// Tables and floats only: what makes a PDF of it knows no grid in the oldest of the systems that have it.
enum PaperStyle: String {
    case handbook, sheet, papers, slips

    /// What all pages have in common.
    static let common: StaticString = """
        @page { size: A4; margin: 16mm 17mm 18mm;
          @top-right { content: string(mark); font: 700 8pt "DejaVu Sans", sans-serif; color: #b3372b; }
          @bottom-center { content: counter(page) " / " counter(pages); font: 8pt "DejaVu Sans", sans-serif;
            color: #4a505b; } }
        * { box-sizing: border-box; margin: 0; padding: 0; }
        html { color: #16181d; background: #fff;
          font: 400 9.5pt/1.4 "Noto Sans", "Liberation Sans", "DejaVu Sans", "Noto Sans Arabic", sans-serif; }
        html[lang="ar"] { font-family: "Noto Naskh Arabic", "Noto Sans Arabic", "DejaVu Sans", sans-serif; }
        @media screen { body { max-width: 190mm; margin: 8mm auto; padding: 0 6mm; } }
        h1 { margin-top: 1.5mm; font-size: 17pt; line-height: 1.2; font-weight: 700; break-after: avoid; }
        h2 { font-size: 11pt; line-height: 1.3; font-weight: 700; color: #14508c; break-after: avoid; }
        p { orphans: 3; widows: 3; }
        .rehearsal { string-set: mark content(text); border: 0.5mm solid #b3372b; color: #b3372b; font-weight: 700;
          padding: 1mm 2.5mm; margin-bottom: 4mm; }
        .title { border-top: 1.2mm solid #14508c; padding-top: 3mm; margin-bottom: 4mm; }
        .kicker { font-size: 8.5pt; font-weight: 600; color: #14508c; }
        .occasion { font-size: 9pt; color: #4a505b; }
        table { border-collapse: collapse; width: 100%; }
        thead { display: table-header-group; }
        tr { break-inside: avoid; }
        th { text-align: start; font-weight: 600; }
        """

    /// What this one has besides.
    var source: StaticString {
        switch self {
        case .handbook: Self.handbookSource
        case .sheet: Self.sheetSource
        case .papers: Self.papersSource
        case .slips: Self.slipsSource
        }
    }

    private static let handbookSource: StaticString = """
        @page { margin: 13mm 16mm; @bottom-center { content: none; } }
        .handbook { font-size: 10pt; line-height: 1.4; }
        .lead { font-size: 10.5pt; margin-top: 1mm; }
        section { margin-top: 4.5mm; }
        h2 { border-bottom: 0.25mm solid #9aa1ac; padding-bottom: 0.6mm; margin-bottom: 0.8mm; }
        .entries td { vertical-align: top; padding: 0.9mm 0; }
        .entries td.keys { width: 25mm; white-space: nowrap; padding-inline-end: 2mm; }
        .entries td.box { width: 7mm; }
        .tick { display: inline-block; width: 3.2mm; height: 3.2mm; border: 0.3mm solid #16181d; margin-top: 0.5mm; }
        kbd { display: inline-block; min-width: 5.5mm; padding: 0 1.3mm; text-align: center;
          border: 0.3mm solid #4a505b; border-radius: 0.9mm; border-bottom-width: 0.6mm;
          font: 700 8.2pt/1.45 "DejaVu Sans", sans-serif; }
        code { font: 700 8.6pt/1.4 "DejaVu Sans Mono", monospace; }
        code + .what { display: block; }
        """

    private static let sheetSource: StaticString = """
        .facts { margin: 2mm 0; } .facts td { padding: 0.5mm 0; vertical-align: top; }
        .facts td:first-child { color: #4a505b; width: 45mm; }
        .list th, .list td { border-bottom: 0.2mm solid #9aa1ac; padding: 1mm 2mm 1mm 0; vertical-align: middle; }
        html[dir="rtl"] .list th, html[dir="rtl"] .list td { padding: 1mm 0 1mm 2mm; }
        .list thead th { border-bottom: 0.4mm solid #16181d; font-size: 8.5pt; vertical-align: bottom; }
        .list .n { width: 9mm; color: #4a505b; } .list .number { text-align: end; width: 20mm; }
        .list .tick { width: 17mm; text-align: center; }
        .list .tick span { display: inline-block; width: 4mm; height: 4mm; border: 0.3mm solid #16181d; }
        .list td.line { border-left: 0.2mm solid #9aa1ac; border-right: 0.2mm solid #9aa1ac; width: 50mm; }
        .list th.line { padding-left: 2mm; padding-right: 2mm; } .sum { break-before: avoid; }
        .tall td, .tall tbody th { height: 9.5mm; }
        .list tbody th { font-weight: 500; } .list .small { display: block; font-size: 7.8pt; color: #4a505b; }
        .result { break-before: page; } .result:first-of-type { break-before: auto; }
        .result h2 { font-size: 14pt; color: #16181d; margin-top: 1mm; }
        .outcome { font-size: 13pt; font-weight: 700; margin: 3mm 0; border: 0.5mm solid #16181d; padding: 2mm 3mm; }
        .figures { width: 100mm; margin: 3mm 0; }
        .why, .note { margin: 2mm 0; } .note { font-size: 8.5pt; color: #4a505b; }
        .group { margin: 1.2mm 0; font-size: 8.6pt; text-align: start; }
        .signatures { margin-top: 8mm; break-inside: avoid; }
        .signatures td { width: 50%; padding: 11mm 6mm 0 0; vertical-align: bottom; }
        html[dir="rtl"] .signatures td { padding: 11mm 0 0 6mm; }
        .signatures span { display: block; border-top: 0.3mm solid #16181d; padding-top: 0.8mm; font-size: 8.5pt; }
        """

    private static let papersSource: StaticString = """
        @page { margin: 0; @bottom-center { content: none; } @top-right { content: none; } }
        @media screen { body { max-width: 210mm; padding: 0; } }
        body > .rehearsal { display: none; }
        .paper { position: relative; float: left; overflow: hidden; padding: 11mm 11mm 8mm; border: 0 dashed #9aa1ac;
          break-inside: avoid; }
        .quarter { width: 105mm; height: 148.4mm; } .half { width: 210mm; height: 148.4mm; }
        .whole { width: 210mm; height: 296.8mm; }
        .paper.aside { border-right-width: 0.3mm; } html[dir="rtl"] .paper { float: right; }
        html[dir="rtl"] .paper.aside { border-right-width: 0; border-left-width: 0.3mm; }
        .paper.top { border-bottom-width: 0.3mm; }
        .paper .assembly { font-size: 8.5pt; font-weight: 600; color: #14508c; border-top: 1.2mm solid #14508c;
          padding-top: 2mm; }
        .paper .occasion { font-size: 8pt; }
        .paper h2 { font-size: 13pt; color: #16181d; margin: 4mm 0 1.5mm; }
        .paper .rule { font-size: 10pt; margin-bottom: 4mm; }
        .paper .rehearsal { float: inline-end; font-size: 7.5pt; padding: 0.3mm 1.5mm; margin: 2mm 0 0; border-width: 0.4mm; }
        html[dir="ltr"] .paper .rehearsal { float: right; } html[dir="rtl"] .paper .rehearsal { float: left; }
        .options td { padding: 1.6mm 0; font-size: 14pt; font-weight: 600; vertical-align: middle; }
        .options td.mark { width: 13mm; }
        .options span { display: block; width: 8mm; height: 8mm; border: 0.6mm solid #16181d; }
        .many .options td { font-size: 11pt; padding: 0.9mm 0; } .many .options span { width: 6mm; height: 6mm; }
        .many .columns { columns: 2; column-gap: 8mm; }
        @page long { margin: 14mm 0; }
        .long { page: long; } .paper.endless { float: none; height: auto; overflow: visible; padding-top: 0; }
        .paper .foot { position: absolute; bottom: 8mm; left: 11mm; right: 11mm; font-size: 8pt; color: #4a505b;
          border-top: 0.2mm solid #9aa1ac; padding-top: 1.2mm; }
        .endless .foot { position: static; margin-top: 6mm; }
        """

    private static let slipsSource: StaticString = """
        .slips td, .slips th { border-bottom: 0.3mm dashed #9aa1ac; padding: 2.4mm 2mm; vertical-align: middle; }
        .slips thead th { border-bottom: 0.4mm solid #16181d; font-size: 8.5pt; }
        .slips td.secret { font: 700 13pt/1.2 "DejaVu Sans Mono", monospace; white-space: nowrap; width: 40mm;
          text-align: center; } .slips th.secret { text-align: center; }
        .slips .code { color: #4a505b; width: 16mm; }
        .lead { margin-top: 1mm; }
        """
}
