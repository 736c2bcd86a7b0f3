"""Words beside the summary: notes to the director, nudging, signing, trends."""

TH = {
    "note.opening": "📬 <b>เปิดรับรายงาน{period}</b>\nขอรายงานจาก {units} หน่วยงาน {steps} ขั้นตอน\nกำหนดส่ง {due}",
    "note.opening.unlinked": "⚠️ ยังติดต่อไม่ได้ {count} หน่วยงาน: {units}",
    "note.opening.due": "ขั้นตอนที่ครบกำหนดในไตรมาสนี้: {steps}",
    "note.eve": "⏳ <b>รอบไตรมาสที่ {quarter} ครบกำหนดพรุ่งนี้</b>\nกำหนดส่ง {due}",
    "note.eve.later": "⏳ <b>รอบไตรมาสที่ {quarter} ใกล้ครบกำหนด</b>\nกำหนดส่ง {due}",
    "note.changed.complete": "✅ <b>ไตรมาสที่ {quarter}</b>: ได้รับรายงานครบทุกหน่วยงานแล้ว",
    "note.changed.urgent": "❗ <b>ไตรมาสที่ {quarter}</b>: มีเรื่องใหม่ที่ต้องพิจารณา\n{steps}",
    "note.year": "🗓 <b>สรุปปีงบประมาณ {year}</b>\nติดตามแล้ว {rounds} ไตรมาส",
    "note.year.steps": "ขั้นตอนแล้วเสร็จ {done} จาก {count}",
    "note.year.left": "ยังไม่แล้วเสร็จ: {steps}",
    "note.year.stuck": "ติดขัดตั้งแต่ 2 ไตรมาสขึ้นไป: {steps}",
    "note.year.signed": "อนุมัติรายงานแล้ว {signed} จาก {rounds} ไตรมาส",
    "note.more": "{steps} และอีก {count}",
    "summary.moved": "📅 <b>เลื่อนกำหนดส่ง ไตรมาสที่ {quarter}</b>\nเป็น {due}\nบอตจะส่งสรุปให้อีกครั้งเมื่อถึงกำหนดใหม่",
    "summary.button.open": "📊 ดูสรุป",
    "nudge.button": "🔔 เตือนผู้ที่ยังไม่ส่ง",
    "nudge.ask": "<b>เตือนผู้รายงานที่ยังไม่ส่ง ไตรมาสที่ {quarter} หรือไม่</b>\n{units} หน่วยงาน {people} คน จะได้รับข้อความทันที",
    "nudge.nobody": "ไม่มีผู้รายงานที่ต้องเตือน หรือได้เตือนไปแล้ววันนี้",
    "nudge.yes": "ยืนยันเตือน",
    "nudge.done": "ส่งข้อความเตือนแล้ว {people} คน",
    "summary.sign.button": "🔏 อนุมัติรายงาน",
    "summary.sign.ask": (
        "<b>อนุมัติรายงานไตรมาสที่ {quarter} หรือไม่</b>\n"
        "ข้อมูลตามที่เห็นตอนนี้จะเก็บเป็นฉบับที่ {number} และแก้ไขไม่ได้อีก\n"
        "รายงานที่เข้ามาภายหลังจะอยู่ในฉบับถัดไป"
    ),
    "summary.sign.counts": "ส่งแล้ว {answered} จาก {asked} รายการ · เรื่องที่ต้องพิจารณา {needs} เรื่อง",
    "summary.sign.changed": "⚠️ มีรายงานเข้ามาใหม่หลังจากที่ท่านเปิดดู โปรดตรวจสอบอีกครั้ง",
    "summary.sign.yes": "ยืนยันอนุมัติ",
    "summary.sign.done": "🔏 <b>อนุมัติแล้ว ฉบับที่ {number}</b>\n{at}\nSHA-256\n<code>{sha256}</code>",
    "summary.sign.open": "รอบไตรมาสที่ {quarter} ยังไม่ครบกำหนด จึงยังอนุมัติรายงานไม่ได้",
    "summary.sign.same": "ฉบับที่ {number} เป็นฉบับล่าสุดแล้ว ไม่มีรายงานใหม่",
    "summary.sign.file": "📎 ไฟล์ตรวจสอบ",
    "summary.sign.caption": "ฉบับที่ {number}\nตรวจสอบด้วยคำสั่ง python -m bot verify",
    "trends.head": "📈 <b>แนวโน้ม</b>",
    "trends.one": "มีข้อมูลเพียงไตรมาสเดียว จึงยังไม่มีการเปรียบเทียบ",
    "trends.quarters": "<b>รายไตรมาส</b>",
    "trends.quarter": "ไตรมาสที่ {quarter} · ส่ง {answered} จาก {asked} (ร้อยละ {rate}) · {days}",
    "trends.units": "<b>รายหน่วยงาน</b> (ไตรมาสเก่า → ใหม่)",
    "trends.unit": "• {unit}\n   ร้อยละ {rates} · {days}",
    "trends.days": "ใช้เวลา {days} วัน",
    "trends.days.none": "ยังไม่มีผู้ส่ง",
    "trends.stuck": "<b>ติดขัดตั้งแต่ 2 ไตรมาสขึ้นไป</b>",
    "trends.stuck.line": "⛔ <b>{step}</b> {title} ({quarters})",
    "trends.stuck.none": "ไม่มีขั้นตอนที่ติดขัดซ้ำ",
    "trends.note": "วันที่ใช้นับจากวันเปิดรอบถึงวันที่ส่งครั้งแรก (ค่ากลาง)",
}

EN = {
    "note.opening": "📬 <b>Reports are open for {period}</b>\nAsked: {units} units, {steps} steps\nDue {due}",
    "note.opening.unlinked": "⚠️ Units that can't be reached: {count} ({units})",
    "note.opening.due": "Steps due in this quarter: {steps}",
    "note.eve": "⏳ <b>Quarter {quarter} is due tomorrow</b>\nDue {due}",
    "note.eve.later": "⏳ <b>Quarter {quarter} is due soon</b>\nDue {due}",
    "note.changed.complete": "✅ <b>Quarter {quarter}</b>: every unit has reported now.",
    "note.changed.urgent": "❗ <b>Quarter {quarter}</b>: something new needs your attention\n{steps}",
    "note.year": "🗓 <b>Fiscal year {year}</b>\nQuarters followed up: {rounds}",
    "note.year.steps": "Steps done: {done} of {count}",
    "note.year.left": "Not done: {steps}",
    "note.year.stuck": "Stuck in two quarters or more: {steps}",
    "note.year.signed": "Quarters signed: {signed} of {rounds}",
    "note.more": "{steps} and {count} more",
    "summary.moved": (
        "📅 <b>The due date of quarter {quarter} was moved</b>\nto {due}\nYou will get the summary again then."
    ),
    "summary.button.open": "📊 Summary",
    "nudge.button": "🔔 Remind who has not sent",
    "nudge.ask": (
        "<b>Remind those who have not sent, quarter {quarter}?</b>\n"
        "{units} units, {people} people get a message at once."
    ),
    "nudge.nobody": "There is nobody to remind, or they were reminded today.",
    "nudge.yes": "Remind them",
    "nudge.done": "Reminded: {people}",
    "summary.sign.button": "🔏 Sign the report",
    "summary.sign.ask": (
        "<b>Sign the report of quarter {quarter}?</b>\n"
        "What you see now is kept as version {number} and can't be changed.\n"
        "Reports that come later belong to the next version."
    ),
    "summary.sign.counts": "Sent: {answered} of {asked} · for your attention: {needs}",
    "summary.sign.changed": "⚠️ Reports have come since you looked. Please check once more.",
    "summary.sign.yes": "Sign",
    "summary.sign.done": "🔏 <b>Signed: version {number}</b>\n{at}\nSHA-256\n<code>{sha256}</code>",
    "summary.sign.open": "Quarter {quarter} is not due yet, so its report can't be signed.",
    "summary.sign.same": "Version {number} is up to date: no reports have come since.",
    "summary.sign.file": "📎 File to verify",
    "summary.sign.caption": "Version {number}\nTo be checked with python -m bot verify",
    "trends.head": "📈 <b>Trends</b>",
    "trends.one": "There is one quarter only, so no comparison yet.",
    "trends.quarters": "<b>By quarter</b>",
    "trends.quarter": "quarter {quarter} · sent {answered} of {asked} ({rate}%) · {days}",
    "trends.units": "<b>By unit</b> (oldest quarter → newest)",
    "trends.unit": "• {unit}\n   {rates}% · {days}",
    "trends.days": "days to report: {days}",
    "trends.days.none": "nobody has sent",
    "trends.stuck": "<b>Stuck in two quarters or more</b>",
    "trends.stuck.line": "⛔ <b>{step}</b> {title} ({quarters})",
    "trends.stuck.none": "No step was stuck twice.",
    "trends.note": "Days are counted from the opening to the first report (median).",
}
