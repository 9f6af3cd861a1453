// Trucks, matches, bookings, and who may.
extension Chinese {
    static let truckNotFound = Phrase(
        title: "没有这辆车",
        detail:
            "你没有登记叫[{value}||{name}||这个名字]的车。",
        hint:
            "[已登记的有：{candidates}。]看自己的车：siji 我的车；登记：siji 加车。"
    )
    static let truckMissing = Phrase(
        title: "没说哪辆车",
        detail:
            "没说是哪辆车。",
        hint:
            "[你有：{candidates}。选一辆：siji 用车 车名||先登记：siji 加车，再选：siji 用车 车名]；走接口就写 truck 或 truckName。"
    )
    static let answerNotFound = Phrase(
        title: "搜索结果不在了",
        detail:
            "找不到这次搜索的结果[ {id}]，可能已经清掉了。",
        hint:
            "再搜一次：siji 找货。"
    )
    static let modelUnavailable = Phrase(
        title: "距离模型用不了",
        detail:
            "距离模型[{value}]这里用不了[，可以用：{allowed}]。",
        hint:
            "改用 circuity（直线乘系数）再搜。"
    )
    static let routeUnreachable = Phrase(
        title: "开不到",
        detail:
            "[{field}||有一头]开不到[：在{name}，高速网不通，也没有汽车轮渡||：离高速网{nearestKm}，超过{limitKm}||：离高速网超过{limitKm}||：{engine}查过地图，这辆车没有过得去的路||：两头的路不相连]。",
        hint:
            "换成路能到的地方；过海的先算到码头。"
    )
    static let tripIllegal = Phrase(
        title: "这趟合法开不完",
        detail:
            "[从{fromKm}到{toKm}中间没有能停的地方，要[{clock}]开{neededMin}，规定最多{allowedMin}，超{overMin}||中间没有能停的地方]。",
        hint:
            "放宽找停车点的范围：--km 50；不挑设施：去掉 --with；或者先歇够再走。"
    )
    static let tripBlocked = Phrase(
        title: "这趟过不去",
        detail:
            "[{name}||有一处限制]不让过[：{cause}][，还差{missingCm}||，超了{missingKg}][，时段{hours}]。",
        hint:
            "[{time}经过。][换个时间就过得去：--ready {earliest}。||还要小{missingCm}才过得去，不然换条路。||还要轻{missingKg}才过得去，不然换条路。||一天之内换时间出发，不是过不去就是误点；换条路。][有通行证加 --permit {ban}。]"
    )
    static let bookingNotFound = Phrase(
        title: "没有这张订单",
        detail:
            "找不到订单[ {id}]。",
        hint:
            "看自己的订单：siji 我的单。"
    )
    static let bookingNotYours = Phrase(
        title: "不是你的订单",
        detail:
            "订单[ {id} ]既不是你接的，也不是你发的货。",
        hint:
            "看自己的订单：siji 我的单。"
    )
    static let bookingState = Phrase(
        title: "订单走不到这一步",
        detail:
            "订单[ {id} ][现在是{status}，][不能{got}||走不到这一步]。",
        hint:
            "[现在可以：{possible}；写法见 siji booking --help。]看订单：siji 看单[ {id}|| 订单]。"
    )
    static let bookingTwice = Phrase(
        title: "已经订过了",
        detail:
            "这条货[ {id} ]你已经订了[，订单 {booking}][，{status}]。",
        hint:
            "看订单：siji 我的单；真要再订一车，加 --again。"
    )
    static let bookingUnfit = Phrase(
        title: "车装不了这票货",
        detail:
            "这辆车装不了货源[ {id}][：{cause}]。",
        hint:
            "换一辆合适的车（siji 我的车），或者另找货：siji 找货。"
    )
    static let idempotencyConflict = Phrase(
        title: "键用过了",
        detail:
            "Idempotency-Key[ {key} || ]已经用在另一份内容上。",
        hint:
            "内容改了就换一个新键；同一个键只能重发同样的内容。"
    )
    static let restStopNotFound = Phrase(
        title: "没有这个休息点",
        detail:
            "找不到休息点[ {id}]。",
        hint:
            "看附近的：siji 歇。"
    )
    static let checkpointNotFound = Phrase(
        title: "没有这个关卡",
        detail:
            "找不到关卡或限行点[ {id}]。",
        hint:
            "看附近的：siji 查卡。"
    )
    static let roleMissing = Phrase(
        title: "没有权限",
        detail:
            "做这件事要在[ {role} ||相应的]组里，你不在。",
        hint:
            "请管理员把你加进组：sudo usermod -aG [{role}||组名] 用户名，然后重新登录。"
    )
    static let peerRefused = Phrase(
        title: "身份不接受",
        detail:
            "本机用户[（uid {uid}）]的身份不接受。",
        hint:
            "用正常登录的用户来连；uid 是 65534 时，关掉服务里的 PrivateUsers=，或不要从另一个用户命名空间连。"
    )
    static let callLimit = Phrase(
        title: "看电话太多",
        detail:
            "看电话的次数到上限了[，每小时最多{max}次]。",
        hint:
            "[过{retryAfterSec}再看||过一会儿再看]；先打已经看到的号码。"
    )
}
