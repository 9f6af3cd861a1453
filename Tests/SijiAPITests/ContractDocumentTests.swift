import Foundation
import SijiFault
import Testing

@testable import SijiAPI

@Suite("The OpenAPI document")
struct ContractDocumentTests {
    private func object(_ value: Any?, _ keys: String...) throws -> [String: Any] {
        var value = value
        for key in keys { value = (value as? [String: Any])?[key] }
        return try #require(value as? [String: Any], "\(keys)")
    }

    private var document: [String: Any] {
        get throws { try object(try JSONSerialization.jsonObject(with: Data(Contract.document))) }
    }

    @Test func `has an operation for each route, under its own name`() throws {
        for route in Route.allCases {
            let operation = try object(try document, "paths", route.path, route.method.rawValue.lowercased())
            #expect(operation["operationId"] as? String == route.rawValue)
            #expect(operation["x-siji-access"] as? String == route.access.rawValue)
            let responses = try object(operation["responses"])
            #expect(
                Set(responses.keys)
                    == Set((route.successes.map(\.status) + route.faults.map(\.httpStatus)).map(String.init))
            )
            for success in route.successes where route != .contract {
                #expect(success.contents.allSatisfy { $0.sample != nil }, "\(route) has no example")
            }
        }
    }

    @Test func `points only at what stands in it`() throws {
        let text = String(decoding: Contract.document, as: UTF8.self)
        let whole = try document
        var seen = 0
        for part in text.split(separator: "\"$ref\":\"#/").dropFirst() {
            let keys = part.prefix { $0 != "\"" }.split(separator: "/").map(String.init)
            var value: Any? = whole
            for key in keys { value = (value as? [String: Any])?[key] }
            #expect(value != nil, "\(keys)")
            seen += 1
        }
        #expect(seen > 50)
    }

    /// Codes that no route's own handler gives: of addresses that are no route, and of clients and starting daemons.
    @Test func `knows every code that a caller can be answered`() {
        let known = Set(Route.allCases.flatMap(\.faults))
        for code in FaultCode.allCases where code.httpStatus != 500 && code != .routeMethodNotAllowed {
            #expect(known.contains(code), "no route lists \(code.rawValue)")
        }
        for code in known where code.httpStatus == 500 {
            #expect(
                [.serverInternal, .storeFailed, .storeUncertain].contains(code),
                "\(code.rawValue) is nobody's answer"
            )
        }
    }

    @Test func `says of answers what the wire types hold`() throws {
        for (wire, schema) in WireSamples.all {
            guard case .record(let record) = schema else {
                Issue.record("\(type(of: wire)) is no object")
                continue
            }
            let held = Mirror(reflecting: wire).children.compactMap(\.label)
            #expect(Set(record.members.map(\.name)) == Set(held), "\(type(of: wire))")
            #expect(record.isOpen, "\(type(of: wire))")
        }
    }

    @Test func `has examples of answers that the wire types read whole`() throws {
        for (sample, read) in WireSamples.answers {
            let again = try JSONSerialization.jsonObject(with: read(Data(sample.json)))
            let first = try JSONSerialization.jsonObject(with: Data(sample.json))
            #expect(again as? NSDictionary == first as? NSDictionary)
        }
    }
}
