extension FactText {
    /// How a cell of a dispatcher's sheet is written so that it can be read.
    static let cells: [String: (chinese: String, english: String)] = [
        "sheet.place": ("湖南长沙雨花区 或 武汉/黄石", "长沙雨花区, or 武汉/黄石 for two stops"),
        "sheet.route": ("长沙→武汉", "长沙→武汉"),
        "sheet.truck": ("13米高栏 或 9.6米/13米 平板", "13m stake, or 9.6m/13m flatbed"),
        "sheet.mass": ("32吨 或 28-32吨", "32t, or 28-32t"),
        "sheet.volume": ("80方", "80 m3"),
        "sheet.quantity": ("32吨/80方", "32t/80m3"),
        "sheet.price": ("8500元、95元/吨 或 面议", "8500 yuan, 95 yuan/t, or negotiable"),
        "sheet.parts": ("8500到5000回3500", "8500到5000回3500"),
        "sheet.terms": ("到付、现付、回单付15天 或 月结30天", "on delivery, on pickup, POD 15 days, or monthly 30 days"),
        "sheet.money": ("300元", "300 yuan"),
        "sheet.time": ("12月1日8点、明天上午 或 2026-12-01 08:00", "2026-12-01 08:00, or tomorrow 8:00"),
        "sheet.phone": ("13800001234", "13800001234"),
        "sheet.trucks": ("3台", "3"),
        "sheet.cargo": ("卷钢；危险货物写明类别，如 甲醇(3类)", "卷钢; dangerous goods with their class, such as 甲醇(3类)"),
        "sheet.mode": ("整车 或 零担", "full, or part"),
        "sheet.ref": ("不超过64个字的单号", "a number of at most 64 characters"),
        "sheet.notes": ("不超过1000个字", "at most 1,000 characters"),
        "sheet.contact": ("王师傅 13800001234", "Wang 13800001234"),
    ]

    /// Units that a cell lacks.
    static let cellUnits: [String: (chinese: String, english: String)] = [
        "sheet.perTruck": ("8500元/车", "8500 yuan/truck"), "sheet.perTonne": ("95元/吨", "95 yuan/t"),
        "sheet.perM3": ("80元/方", "80 yuan/m3"), "sheet.tonne": ("吨", "t"), "sheet.kg": ("公斤", "kg"),
    ]
}
