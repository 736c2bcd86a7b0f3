"""Words of handing reporting over to a colleague."""

TH = {
    "hand.which_unit": "<b>มอบหมายงานของหน่วยงานใด</b>",
    "hand.choose": (
        "<b>มอบหมายให้ผู้อื่นรายงานแทน{unit}</b>\nเลือกส่วนที่มอบหมาย แล้วส่งคำเชิญให้ผู้นั้น ท่านจะเห็นรายงานของผู้รับมอบหมาย "
        "และเรียกคืนได้ทุกเมื่อ"
    ),
    "hand.given": "มอบหมายให้{name}แล้ว: {what}",
    "hand.all_steps": "ทุกขั้นตอน",
    "hand.until": "{what} ถึง {day}",
    "hand.round": "{what} เฉพาะ{period}",
    "hand.b.round": "ทุกขั้นตอน เฉพาะ{period}",
    "hand.b.until": "ถึงวันที่…",
    "hand.b.good": "ตลอดไป",
    "hand.b.step": "เฉพาะ {step} {title}",
    "hand.b.end": "↩️ เรียกคืนจาก{name}",
    "hand.b.day": "ถึง {day}",
    "hand.b.back": "↩️ เรียกคืน",
    "hand.b.look": "ดูรายงาน",
    "hand.b.offer": "🤝 มอบหมายให้ผู้อื่น",
    "hand.until_when": "<b>มอบหมายถึงวันใด</b>\nกดเลือก หรือพิมพ์วันที่ เช่น “{day}”",
    "hand.made": "🤝 <b>มอบหมาย: {what}</b>\nมีผลเมื่อผู้รับกดรับ",
    "hand.revoked": "ยกเลิกการมอบหมายแล้ว คำเชิญนั้นใช้ไม่ได้อีก",
    "hand.taken_back": "เรียกคืนจาก{name}แล้ว ท่านรายงานเองตามเดิม",
    "hand.ended": "การมอบหมายให้ท่านรายงานแทน{unit}สิ้นสุดแล้ว {giver}จะรายงานเอง ขอบคุณที่ช่วยดำเนินการ",
    "hand.over": "ครบกำหนดที่มอบหมายให้{name}รายงานแทน{unit}แล้ว ท่านรายงานเองตามเดิม",
    "hand.reported": "📝 {name} รายงาน <b>{step}</b>: {status}\n{words}",
    "hand.accepted": "✅ {name} รับมอบหมายจาก{giver}แล้ว\nเป็น{role} ({what})",
    "hand.accepted.mine": "✅ {name} รับมอบหมายแล้ว: {what}\nระบบจะไม่เตือนท่านในส่วนนี้ และท่านจะเห็นรายงานที่ส่ง",
    "hand.expiring": (
        "⏳ <b>ยังไม่มีผู้กดรับที่ท่านมอบหมาย: {what}</b>\n{unit}\nคำเชิญใช้ได้ถึง {expires} ระหว่างนี้ท่านยังเป็นผู้รายงานเอง"
    ),
    "hand.b.again": "🤝 มอบหมายใหม่",
    "hand.welcome": "ผู้มอบหมาย: {giver}\nส่วนที่มอบหมาย: {what}",
    "hand.welcome.how": "ตอบด้วยปุ่ม หรือพิมพ์ตอบกลับข้อความที่บอตถามได้เลย แก้ไขได้จนกว่าจะปิดรอบ\nดูขั้นตอนที่ยังค้างได้ที่ /report",
    "hand.prompt": "🤝 ท่านรายงานตามที่ได้รับมอบหมาย: {what}",
    "hand.not_yours": "ส่วนนี้ผู้อื่นมอบหมายให้ท่าน หากต้องการให้คนอื่นทำแทน โปรดแจ้งผู้มอบหมายหรือผู้ประสานงาน",
}

EN = {
    "hand.which_unit": "<b>Of which unit?</b>",
    "hand.choose": (
        "<b>Let somebody else report for {unit}</b>\nChoose what to hand over, then send them the invitation. "
        "You see what they report and can take it back any time."
    ),
    "hand.given": "Handed over to {name}: {what}",
    "hand.all_steps": "all steps",
    "hand.until": "{what}, until {day}",
    "hand.round": "{what}, in {period} only",
    "hand.b.round": "All steps, {period} only",
    "hand.b.until": "Until a day…",
    "hand.b.good": "For good",
    "hand.b.step": "Only {step} {title}",
    "hand.b.end": "↩️ Take back from {name}",
    "hand.b.day": "Until {day}",
    "hand.b.back": "↩️ Take back",
    "hand.b.look": "See the report",
    "hand.b.offer": "🤝 Hand over",
    "hand.until_when": "<b>Until when?</b>\nTap, or write a date, for example “{day}”",
    "hand.made": "🤝 <b>Handed over: {what}</b>\nIt holds once they accept.",
    "hand.revoked": "Taken back; the invitation no longer works.",
    "hand.taken_back": "Taken back from {name}. You report yourself as before.",
    "hand.ended": "You no longer report for {unit} in the place of {giver}. Thank you for your help.",
    "hand.over": "The time for which {name} reported for {unit} is over. You report yourself as before.",
    "hand.reported": "📝 {name} reported on <b>{step}</b>: {status}\n{words}",
    "hand.accepted": "✅ {name} accepted what {giver} handed over\nas {role} ({what})",
    "hand.accepted.mine": "✅ {name} accepted: {what}\nYou get no reminders for it, and see what they report.",
    "hand.expiring": (
        "⏳ <b>Nobody has accepted what you handed over: {what}</b>\n{unit}\n"
        "The invitation works until {expires}. Until somebody accepts, you report yourself."
    ),
    "hand.b.again": "🤝 Hand over anew",
    "hand.welcome": "Handed over by {giver}: {what}",
    "hand.welcome.how": (
        "Answer with the buttons, or simply reply to what the bot asks. You can correct it until the round closes.\n"
        "Your outstanding reports: /report"
    ),
    "hand.prompt": "🤝 You report as handed over: {what}",
    "hand.not_yours": (
        "This was handed over to you; if somebody else should do it, please ask whoever gave it or the coordinator."
    ),
}
