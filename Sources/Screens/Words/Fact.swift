import TerminalKit

/// On a screen a fact is a name with its value; what has happened in an assembly is named `AssemblyCore.Fact` here.
typealias Fact = TerminalKit.Fact
