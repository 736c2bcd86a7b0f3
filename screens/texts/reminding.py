"""Words about reminders that are postponed, reports before the round opens, and the due date in a calendar."""

TH = {
    "later.ask": "<b>ให้เตือนเรื่องรายงาน{period} อีกครั้งเมื่อใด</b>\nกำหนดส่ง {due}\nเลือกวัน หรือพิมพ์ เช่น เตือนอีก 2 วัน",
    "later.tomorrow": "พรุ่งนี้เช้า ({day})",
    "later.day": "อีก {days} วัน ({day})",
    "later.done": "🔔 จะเตือนอีกครั้ง {at}\nระหว่างนี้จะไม่ส่งข้อความเตือนของ{period}",
    "later.beyond": "เตือนหลังกำหนดส่งไม่ได้ ({due})\nเลือกวันก่อนกำหนดได้",
    "later.too_near": "ใกล้กำหนดส่งแล้ว จึงเลื่อนการเตือนไม่ได้ ({due})",
    "later.nothing": "✅ ส่งรายงาน{period} ครบแล้ว จึงไม่มีข้อความเตือนอีก",
    "later.over": "{period} ครบกำหนดแล้ว จึงไม่มีข้อความเตือนอีก",
    "report.note_early": "📥 {period} จะเปิด {opens}\nรายงานล่วงหน้าได้ บอตจะเก็บไว้เป็นร่าง และให้กดส่งเมื่อเปิดรอบ",
    "report.early": "ยังไม่ถึงเวลาเปิดรอบ รายงานของท่านเก็บไว้เป็นร่าง และจะให้กดส่งเมื่อเปิดรอบ",
    "calendar.sent": "📅 กำหนดส่งรายงาน{period}\n{due}\nเปิดไฟล์นี้เพื่อบันทึกลงปฏิทิน",
    "calendar.title": "ส่งรายงานความก้าวหน้า {period} – {unit}",
    "calendar.text": "ขั้นตอนที่ต้องรายงาน: {steps}",
}

EN = {
    "later.ask": (
        "<b>When shall the reminder for {period} come?</b>\nDue {due}\nChoose a day, or write e.g. remind me in 2 days"
    ),
    "later.tomorrow": "Tomorrow morning ({day})",
    "later.day": "In {days} (day|days), {day}",
    "later.done": "🔔 The next reminder comes {at}.\nUntil then there are no others for {period}.",
    "later.beyond": "Reminders can't come after the due date ({due}).\nYou can choose a day before it.",
    "later.too_near": "The due date is too near to postpone the reminder ({due}).",
    "later.nothing": "✅ Everything of {period} has been sent, so no more reminders come.",
    "later.over": "{period} is due, so no more reminders come.",
    "report.note_early": (
        "📥 {period} opens {opens}.\nWhat you report before is kept as a draft, to be sent with one tap then."
    ),
    "report.early": "The round has not opened yet. Your report is kept as a draft, to be sent with one tap then.",
    "calendar.sent": "📅 Reports of {period} are due\n{due}\nOpen this file to add it to your calendar.",
    "calendar.title": "Send the progress report, {period} – {unit}",
    "calendar.text": "Steps to report on: {steps}",
}
