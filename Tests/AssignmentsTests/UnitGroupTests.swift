import Assignments
import Testing
import VietnameseText

/// Words that mean several units.
@Suite("Groups of units")
struct UnitGroupTests {
    private static let places: [(text: String, kinds: Set<String>)] = [
        ("các quận", ["quan"]), ("12 quận", ["quan"]), ("tất cả các huyện", ["huyen"]), ("nội thành", ["quan"]),
        ("ngoại thành", ["huyen", "thi xa"]), ("30 quận, huyện, thị xã", ["quan", "huyen", "thi xa"]),
        ("UBND các quận, huyện", ["quan", "huyen"]), ("quận huyện", ["quan", "huyen"]),
        ("các quận và thị xã", ["quan", "thi xa"]), ("toàn bộ các phường, xã, thị trấn", ["phuong", "xa", "thi tran"]),
        ("CÁC QUẬN", ["quan"]), ("cac quan huyen", ["quan", "huyen"]), ("mọi xã", ["xa"]),
    ]

    @Test("kinds of place, with a word of number before them or several together", arguments: places)
    func kinds(_ place: (text: String, kinds: Set<String>)) {
        #expect(UnitGroup(folded: Folded.words(place.text)) == .kinds(place.kinds))
    }

    @Test("all units", arguments: ["các đơn vị", "tất cả các đơn vị", "toàn bộ đơn vị", "các địa phương", "30 đơn vị"])
    func all(_ text: String) {
        #expect(UnitGroup(folded: Folded.words(text)) == .all)
    }

    @Test(
        "a kind alone is the own unit's, and a name is no group",
        arguments: ["quận", "đơn vị", "Quận Hoàng Mai", "các đồng chí", "Hoàng Mai", "", "12", "quận Ba Đình, Tây Hồ"])
    func others(_ text: String) {
        #expect(UnitGroup(folded: Folded.words(text)) == nil)
    }

    @Test("a unit belongs to a group by its kind")
    func members() {
        let district = OrgUnit(id: OrgUnit.ID(rawValue: 1), name: "Quận Nam", kind: "Quận")
        let office = OrgUnit(id: OrgUnit.ID(rawValue: 2), name: "Sở Nội vụ", kind: "Sở")
        #expect(UnitGroup.kinds(["quan"]).contains(district))
        #expect(!UnitGroup.kinds(["quan"]).contains(office))
        #expect(UnitGroup.all.contains(office))
    }
}
