package import Foundation

/// The files of an example office: its people, its plan, and what was done and said in it until its moment.
package struct ExampleFiles: Sendable {
    /// `roster.csv`, as every office has it.
    let roster: Data
    /// `plan.yaml`: a campaign, as every office has it.
    let plan: String
    /// `course.jsonl`: what was imported and said, in order; see `ExampleCourse`.
    let course: String

    /// The example office that ships with the program, in which `namro explain` answers.
    package static var shipped: ExampleFiles {
        ExampleFiles(
            roster: Data(PackageResources.roster_csv),
            plan: String(decoding: PackageResources.plan_yaml, as: UTF8.self),
            course: String(decoding: PackageResources.course_jsonl, as: UTF8.self))
    }

    private init(roster: Data, plan: String, course: String) {
        (self.roster, self.plan, self.course) = (roster, plan, course)
    }

    /// Reads the files of a folder. Throws where one cannot be read.
    package init(folder: URL) throws {
        func text(_ name: String) throws -> String {
            try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        }
        self.init(
            roster: try Data(contentsOf: folder.appending(path: "roster.csv")), plan: try text("plan.yaml"),
            course: try text("course.jsonl"))
    }
}
