"""Words about decisions for those they concern: units, who decides, who asked for more time."""

TH = {
    "told.returned": ("↩️ <b>ผู้อำนวยการส่งรายงานกลับ</b> · {period}\n<b>{step}</b> {title}\n“{words}”\n({name})"),
    "told.returned.how": "โปรดรายงานใหม่ โดยตอบกลับ (Reply) ข้อความนี้ หรือกดปุ่มด้านล่าง",
    "told.returned.withdrawn": "↶ ผู้อำนวยการเพิกถอนการส่งกลับ {step} แล้ว รายงานเดิมใช้ได้",
    "told.b.answer": "✍️ รายงาน {step} ใหม่",
    "told.order": "📝 <b>ข้อสั่งการจากผู้อำนวยการ</b> ถึง{unit}{about}\n“{words}”{until}\n({name})",
    "told.order.how": "เมื่อดำเนินการแล้ว กดปุ่มด้านล่าง หรือตอบกลับ (Reply) ข้อความนี้พร้อมผลการดำเนินการ",
    "told.order.withdrawn": "↶ ผู้อำนวยการเพิกถอนข้อสั่งการ “{words}” แล้ว",
    "told.order.back": "↩️ <b>ข้อสั่งการยังไม่เรียบร้อย</b>\nข้อสั่งการ: “{order}”\nความเห็น: “{words}”\n({name})",
    "told.order.accepted": "✅ ผู้อำนวยการรับผลตามข้อสั่งการแล้ว: “{words}”",
    "told.order.due": "🔔 <b>ข้อสั่งการครบกำหนด {date}</b>\n“{words}”",
    "told.orders": "<b>ข้อสั่งการคงค้าง</b>",
    "told.b.done": "✔️ ดำเนินการแล้ว: {words}",
    "told.done.ask": "พิมพ์ผลการดำเนินการสั้น ๆ ตามข้อสั่งการ “{words}” หรือกดปุ่มเพื่อส่งโดยไม่มีรายละเอียด",
    "told.b.bare": "ส่งโดยไม่มีรายละเอียด",
    "told.done.sent": "✅ ส่งผลการดำเนินการถึงผู้อำนวยการแล้ว",
    "told.done.before": "ข้อสั่งการนี้รายงานผลไปแล้ว",
    "told.director.done": "📝 <b>{unit}</b> รายงานผลตามข้อสั่งการ\nข้อสั่งการ: “{order}”\nผล: {words}\n({name})",
    "told.director.back": "🔁 <b>รายงานใหม่หลังส่งกลับ</b> · {period}",
    "told.director.back.one": "<b>{step}</b> {unit}\nความเห็นที่ส่งกลับ: “{comment}”",
    "told.director.change": "{part}: {old} → {new}",
    "told.director.same": "{part}: คงเดิม “{old}”",
    "told.part.status": "สถานะ",
    "told.part.percent": "ร้อยละ",
    "told.part.progress": "ความก้าวหน้า",
    "told.part.obstacles": "อุปสรรค",
    "told.unsaid": "ไม่ระบุ",
    "told.none": "ไม่มี",
    "told.grant": "🕐 <b>ขยายเวลา {step}</b> {title}\nถึง <b>{date}</b> (เดิม {first})\n({name})",
    "told.refuse": "🕐 <b>ไม่อนุมัติให้ขยายเวลา {step}</b> {title}\nกำหนดเดิม {due}\n({name})",
    "told.cancel": "🚫 <b>ยกเลิกขั้นตอน {step}</b> {title}\nไม่ต้องรายงานขั้นตอนนี้อีก\n({name})",
    "told.move.from": ("➡️ <b>{step}</b> {title}\nโอนไปให้{unit}แล้ว หน่วยงานของท่านไม่ต้องรายงานขั้นตอนนี้อีก\n({name})"),
    "told.move.to": "➡️ <b>{step}</b> {title}\nโอนมาให้{unit}รับผิดชอบ โปรดรายงานใน{period}\n({name})",
    "told.undone": "↶ ผู้อำนวยการเพิกถอน: {what} ({step})",
    "time.past": "วันที่นี้ผ่านไปแล้ว โปรดระบุวันในอนาคต",
    "time.not_later": "วันที่นี้ไม่ช้ากว่ากำหนดเดิม ({due}) โปรดระบุวันหลังจากนั้น",
    "time.which": "ขอขยายเวลาขั้นตอนใด",
    "time.until": "ขอขยายเวลา {step} ถึงวันใด (กำหนดเดิม {due}) เลือกวัน หรือพิมพ์วันที่",
    "time.why": "เหตุผลที่ขอขยายเวลา {step} ถึง {date} คืออะไร พิมพ์ได้เลย",
    "time.preview": "🕐 <b>ขอขยายเวลา {step}</b> {title}\nกำหนดเดิม {due}\nขอถึง <b>{date}</b>\nเหตุผล: {words}",
    "time.b.send": "📨 ส่งคำขอ",
    "time.sent": "📨 ส่งคำขอขยายเวลา {step} ถึง {date} แล้ว บอตจะแจ้งผลให้ทราบ",
    "time.again": "คำขอนี้ส่งไปแล้ว อยู่ระหว่างพิจารณา",
    "time.nobody": "ยังไม่มีผู้พิจารณาที่ติดต่อได้ โปรดติดต่อผู้ประสานงาน",
    "time.received": (
        "🕐 <b>{unit} ขอขยายเวลา</b>\n<b>{step}</b> {title}\nกำหนดเดิม {due}\nขอถึง <b>{date}</b>\nเหตุผล: "
        "{words}\n({name})"
    ),
    "time.decided.grant": "✅ อนุมัติให้{unit}ขยายเวลา {step} ถึง {date} ({name})",
    "time.decided.refuse": "❌ ไม่อนุมัติให้{unit}ขยายเวลา {step} ({name})",
    "time.b.ask": "🕐 ขอขยายเวลาขั้นตอน",
    "report.returned": "↩️ ส่งกลับโดย {name}: “{words}”",
    "report.returned.line": "↩️ ส่งกลับ: “{words}”",
    "report.acknowledged": "✅ ผู้อำนวยการรับทราบแล้ว",
    "escalate.office": (
        "📣 <b>{unit} ยังไม่ส่งรายงาน</b> · {period}\nพ้นกำหนด {due} มาแล้ว {days} วันทำการ\n"
        "ขั้นตอนที่ค้าง: {steps}\nที่ดำเนินการแล้ว: {tried}\nโปรดช่วยติดตามให้ด้วย"
    ),
    "escalate.director": (
        "📣 <b>{unit} ยังไม่ส่งรายงาน</b> · {period}\nพ้นกำหนด {due} มาแล้ว {days} วันทำการ\n"
        "ขั้นตอนที่ค้าง: {steps}\nที่ดำเนินการแล้ว: {tried}"
    ),
    "escalate.tried": "เตือน {count} ครั้ง แจ้งเมื่อครบกำหนด",
    "escalate.tried.nobody": "ไม่มีผู้รายงานที่ติดต่อได้ แจ้งผู้ประสานงานแล้ว",
    "escalate.tried.office": "{tried} แจ้ง{office}เมื่อ {at}",
    "deputy.head": "<b>ผู้รักษาราชการแทน</b>",
    "deputy.none": "ยังไม่ได้มอบหมายผู้รักษาราชการแทน",
    "deputy.line": "• {name} ถึง {date}",
    "deputy.until": "มอบหมายให้พิจารณาและสั่งการแทนถึงวันใด เลือกวัน หรือพิมพ์วันที่",
    "deputy.invited": "ส่งข้อความถัดไปให้ผู้รักษาราชการแทน เมื่อรับแล้วจะพิจารณาและสั่งการแทนท่านได้ถึง {date}",
    "deputy.ended": "สิ้นสุดการมอบหมายให้ {name} แล้ว",
    "deputy.over": "การรักษาราชการแทนของท่านสิ้นสุดแล้ว ขอบคุณ",
    "deputy.b.new": "➕ มอบหมาย",
    "deputy.b.end": "ยุติ: {name}",
    "deputy.b.until": "ถึง {date}",
}

EN = {
    "told.returned": (
        "↩️ <b>The director returned your report</b> · {period}\n<b>{step}</b> {title}\n“{words}”\n({name})"
    ),
    "told.returned.how": "Please report again: reply to this message, or use the button.",
    "told.returned.withdrawn": "↶ The director no longer returns {step}; your report stands.",
    "told.b.answer": "✍️ Report on {step} again",
    "told.order": "📝 <b>Instruction of the director</b> to {unit}{about}\n“{words}”{until}\n({name})",
    "told.order.how": "Once it is done, use the button, or reply to this message with the result.",
    "told.order.withdrawn": "↶ The director took the instruction back: “{words}”",
    "told.order.back": (
        "↩️ <b>The instruction is not done yet</b>\nInstruction: “{order}”\nComment: “{words}”\n({name})"
    ),
    "told.order.accepted": "✅ The director accepted the instruction as done: “{words}”",
    "told.order.due": "🔔 <b>An instruction is due {date}</b>\n“{words}”",
    "told.orders": "<b>Open instructions</b>",
    "told.b.done": "✔️ Done: {words}",
    "told.done.ask": "Type a short result of the instruction “{words}”, or send it without one.",
    "told.b.bare": "Send without a result",
    "told.done.sent": "✅ Reported done to the director.",
    "told.done.before": "That instruction was reported done already.",
    "told.director.done": (
        "📝 <b>{unit}</b> reports an instruction done\nInstruction: “{order}”\nResult: {words}\n({name})"
    ),
    "told.director.back": "🔁 <b>Reported again after you returned it</b> · {period}",
    "told.director.back.one": "<b>{step}</b> {unit}\nYour comment: “{comment}”",
    "told.director.change": "{part}: {old} → {new}",
    "told.director.same": "{part}: still “{old}”",
    "told.part.status": "Status",
    "told.part.percent": "Percent",
    "told.part.progress": "Progress",
    "told.part.obstacles": "Obstacles",
    "told.unsaid": "not stated",
    "told.none": "none",
    "told.grant": "🕐 <b>More time for {step}</b> {title}\nuntil <b>{date}</b> (first {first})\n({name})",
    "told.refuse": "🕐 <b>More time for {step} was refused</b> {title}\nstill due {due}\n({name})",
    "told.cancel": "🚫 <b>Step {step} was cancelled</b> {title}\nYou need not report on it any more.\n({name})",
    "told.move.from": (
        "➡️ <b>{step}</b> {title}\nwas moved to {unit}; your unit need not report on it any more.\n({name})"
    ),
    "told.move.to": ("➡️ <b>{step}</b> {title}\nis {unit}'s from now on. Please report on it in {period}.\n({name})"),
    "told.undone": "↶ The director took back: {what} ({step})",
    "time.past": "That date has passed. Please give one to come.",
    "time.not_later": "That date is no later than the present one ({due}). Please give a later one.",
    "time.which": "More time for which step?",
    "time.until": "Until when do you need {step} (due {due} so far)? Choose a day or type a date.",
    "time.why": "Why do you need {step} until {date}? Please type the reason.",
    "time.preview": "🕐 <b>More time for {step}</b> {title}\nDue {due} so far\nUntil <b>{date}</b>\nReason: {words}",
    "time.b.send": "📨 Send the request",
    "time.sent": "📨 Your request for {step} until {date} is sent; you will hear the result here.",
    "time.again": "You have asked for that already; it awaits a decision.",
    "time.nobody": "Nobody who decides can be reached yet. Please speak to the coordinator.",
    "time.received": (
        "🕐 <b>{unit} asks for more time</b>\n<b>{step}</b> {title}\nDue {due} so far\nUntil <b>{date}</b>\n"
        "Reason: {words}\n({name})"
    ),
    "time.decided.grant": "✅ {unit} has until {date} for {step} ({name})",
    "time.decided.refuse": "❌ {unit} gets no more time for {step} ({name})",
    "time.b.ask": "🕐 Ask for more time for a step",
    "report.returned": "↩️ Returned by {name}: “{words}”",
    "report.returned.line": "↩️ returned: “{words}”",
    "report.acknowledged": "✅ Acknowledged by the director",
    "escalate.office": (
        "📣 <b>{unit} has not reported</b> · {period}\n{days} working days past {due}\nMissing: "
        "{steps}\nTried so far: {tried}\nPlease follow this up."
    ),
    "escalate.director": (
        "📣 <b>{unit} has not reported</b> · {period}\n{days} working days past {due}\nMissing: "
        "{steps}\nTried so far: {tried}"
    ),
    "escalate.tried": "{count} reminders, a note when it was due",
    "escalate.tried.nobody": "nobody of the unit can be reached; the coordinator was told",
    "escalate.tried.office": "{tried}; {office} told {at}",
    "deputy.head": "<b>Deputies</b>",
    "deputy.none": "Nobody decides in your place at present.",
    "deputy.line": "• {name} until {date}",
    "deputy.until": "Until when is somebody to decide in your place? Choose a day or type a date.",
    "deputy.invited": "Forward the next message to your deputy. Once taken, they decide in your place until {date}.",
    "deputy.ended": "{name} no longer decides in your place.",
    "deputy.over": "Your time as deputy is over. Thank you.",
    "deputy.b.new": "➕ Name a deputy",
    "deputy.b.end": "End: {name}",
    "deputy.b.until": "Until {date}",
}
