package import CivilCalendar

/// How an office cuts its reports into periods (kỳ báo cáo): a setting, said back with every figure.
package enum ReportPeriod: String, CaseIterable, Sendable {
    /// From the first to the last day of the month, the quarter or the year.
    case calendar
    /// From the 15th of the month before to the 14th of the last month (NĐ 09/2019/NĐ-CP, Điều 12).
    case administrative

    /// The first and the last day of the period of so many months that ends with a month of a year; nil where there is
    /// no such month.
    package func days(months: Int, endingIn month: Int, of year: Int) -> (from: CivilDate, to: CivilDate)? {
        let start = year * 12 + month - months
        switch self {
        case .calendar:
            guard let from = CivilDate(year: start / 12, month: start % 12 + 1, day: 1),
                let to = CivilDate(year: year, month: month, day: CivilDate.length(ofMonth: month, in: year))
            else { return nil }
            return (from, to)
        case .administrative:
            let before = start - 1
            guard let from = CivilDate(year: before / 12, month: before % 12 + 1, day: 15),
                let to = CivilDate(year: year, month: month, day: 14)
            else { return nil }
            return (from, to)
        }
    }
}
