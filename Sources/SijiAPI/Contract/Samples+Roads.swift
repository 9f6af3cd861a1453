/// Examples of ways by road.
extension Samples {
    static let roadRouteRequest: Sample = [
        "from": ["lat": 28.2282, "lon": 112.9388, "name": "长沙"], "to": ["lat": 30.5928, "lon": 114.3055, "name": "武汉"],
    ]
    static let roadRoute: Sample = [
        "model": "expressway", "skeleton": true, "asOf": "2022-07-01",
        "from": ["lat": 28.2282, "lon": 112.9388, "name": "长沙"], "to": ["lat": 30.5928, "lon": 114.3055, "name": "武汉"],
        "via": [], "km": 312.4, "drivenKm": 312.4, "minutes": 289, "averageKmh": 65, "roads": ["G4"],
        "parts": [
            ["on": "ordinary", "km": 2.1, "to": "长沙"],
            ["on": "road", "road": "G4", "name": "京港澳高速", "km": 310.3, "from": "长沙", "to": "武汉"],
        ],
        "circuity": [["basis": "published", "km": 310.3], ["basis": "ordinary", "km": 2.1]],
        "geometry": ["type": "LineString", "coordinates": [[112.9388, 28.2282], [114.3055, 30.5928]]],
    ]
}
