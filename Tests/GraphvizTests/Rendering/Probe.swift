import Foundation
import Graphviz
import Testing

@Suite struct Probe {
  @Test func probe() async throws {
    let inst = try await TestWorker.renderer.installation()
    print(inst, inst.packagesToInstall)
    print(try await TestWorker.renderer.measure([TextSample("Hải Phòng"), TextSample(""), TextSample("北九州市\nx", style: .init(size: 20, isBold: true))]))
    var d = Drawing.chain(["Đà Nẵng", "北九州市", "กรุงเทพ", "القاهرة", "ភ្នំពេញ", "काठमाडौँ", "ရန်ကုန်", "ວຽງຈັນ", "부산", "&lt; \\N"])
    d.nodes[0].tooltip = "tip &lt; \\N \"q\" <b>\nsecond"
    d.nodes[1].link = Hyperlink("https://example.org/?a=1&lt=2&b=%20")
    d.nodes[1].tooltip = "with link"
    d.nodes[2].textStyle.isBold = true
    d.nodes[2].fillColor = Color(red: 230, green: 159, blue: 0)
    d.nodes[3].shape = .roundedBox
    d.edges[0].label = "edge &amp; é"
    d.edges[1].tooltip = "edge tip"
    d.clusters = [Drawing.Cluster("c0", label: "cluster & Ω", nodes: ["n0", "n1"])]
    d.page.heading = "Heading"
    d.background = [Drawing.BackgroundShape(points: [Point(x: 0, y: 0), Point(x: 90, y: 30), Point(x: 40, y: 400)], isClosed: true, fillColor: Color(red: 200, green: 220, blue: 255), strokeColor: nil), Drawing.BackgroundShape(points: [Point(x: 0, y: 0), Point(x: 90, y: 100), Point(x: 40, y: 500)], isClosed: false, strokeColor: Color(red: 200, green: 0, blue: 0), strokeWidth: 3)]
    let r = try await TestWorker.renderer.render(d, as: OutputFormat.allCases)
    print(r.warnings, r.geometry.bounds, r.geometry.nodes[0], r.geometry.edges[0])
    for o in r.outputs { try Data(o.bytes).write(to: URL(filePath: "/tmp/cw/graphviz/.build/probe.\(o.format.fileExtension)")) }
  }
}
