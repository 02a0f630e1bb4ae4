import Foundation

/// The file of the weights, which the compiler reads.
struct ActWeightsFile {
    private let text: String

    init(_ bytes: [UInt8]) {
        text = """
            // swift-format-ignore-file

            /// What the model of acts has learned, in base 64; written by `make train`.
            enum ActWeights {
                /// The bytes of `ActModel.bytes`.
                static let text = "\(Data(bytes).base64EncodedString())"
            }

            """
    }

    func write(to file: URL) throws { try text.write(to: file, atomically: true, encoding: .utf8) }
}
