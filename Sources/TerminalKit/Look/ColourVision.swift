import Glibc

/// How somebody sees colours. The matrices are those of Machado, Oliveira and Fernandes (2009) for a whole cone missing.
public enum ColourVision: String, Sendable, Hashable, CaseIterable {
    /// With all three kinds of cones.
    case normal
    /// Without the cones for red.
    case protanopia
    /// Without the cones for green.
    case deuteranopia
    /// Without the cones for blue.
    case tritanopia

    /// How far apart two colours look, in hundredths of the Oklab colour space: 2 is just seen, 10 is plain.
    public func distance(_ one: RGB, _ other: RGB) -> Double {
        let (first, second) = (oklab(one), oklab(other))
        return 100 * sqrt(zip(first, second).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) })
    }

    private func oklab(_ colour: RGB) -> [Double] {
        let light = seen([colour.red, colour.green, colour.blue].map(Contrast.linear))
        let cones = Self.product(
            [
                [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
                [0.0883024619, 0.2817188376, 0.6299787005],
            ], light
        ).map { cbrt(max(0, $0)) }
        return Self.product(
            [
                [0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
                [0.0259040371, 0.7827717662, -0.8086757660],
            ], cones)
    }

    private func seen(_ light: [Double]) -> [Double] {
        switch self {
        case .normal: light
        case .protanopia:
            Self.product(
                [
                    [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                    [-0.003882, -0.048116, 1.051998],
                ], light)
        case .deuteranopia:
            Self.product(
                [
                    [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                    [-0.011820, 0.042940, 0.968881],
                ], light)
        case .tritanopia:
            Self.product(
                [
                    [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
                    [0.004733, 0.691367, 0.303900],
                ], light)
        }
    }

    private static func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
        matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
    }
}
