package import Coordinator
package import Foundation

/// A form with a file in it (RFC 7578), as a body that can be sent.
package struct FileUpload: Sendable {
    /// The content type that goes with the body.
    package let contentType: String
    /// The body.
    package let body: Data

    /// Creates a form of plain values, and a file under a name.
    package init(_ values: [(name: String, value: String)], _ field: String, _ file: FileContent) {
        // No file of 5 MB has 128 random bits in it by chance.
        let boundary = "namro-\(UUID().uuidString)"
        var body = Data()
        for (name, value) in values {
            body.append(Data("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n".utf8))
            body.append(Data("\(value)\r\n".utf8))
        }
        let head =
            "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"\(file.name)\"\r\n"
            + "Content-Type: \(file.type)\r\n\r\n"
        body.append(Data(head.utf8))
        body.append(file.content)
        body.append(Data("\r\n--\(boundary)--\r\n".utf8))
        contentType = "multipart/form-data; boundary=\(boundary)"
        self.body = body
    }
}
