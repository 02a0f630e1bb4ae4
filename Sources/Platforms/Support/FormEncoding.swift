import Foundation

extension String {
    /// The text as the value of a form or of a query: all but RFC 3986's unreserved signs by their numbers.
    package var formEncoded: String { addingPercentEncoding(withAllowedCharacters: Self.unreserved) ?? "" }

    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
