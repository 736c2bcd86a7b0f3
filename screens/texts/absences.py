"""Words of absences: leave said and taken back, and what others read about it."""

TH = {
    "command.leave": "แจ้งวันลา",
    "away.ask": "<b>ท่านลาถึงวันใด</b>\nกดเลือก หรือพิมพ์วันที่ เช่น “{example}”",
    "away.b.say": "🏖 แจ้งวันลา",
    "away.b.today": "วันนี้",
    "away.b.friday": "ถึงวันศุกร์",
    "away.b.week": "ถึง {day}",
    "away.b.two_weeks": "ถึง {day}",
    "away.begun": "🏖 <b>บันทึกวันลาแล้ว {period}</b>\nระหว่างนี้จะไม่เตือนท่าน และไม่นับว่าท่านค้างส่ง",
    "away.others": "{unit}: จะถาม{names}แทน",
    "away.nobody": "{unit}: ไม่มีผู้รายงานอื่น หากมีเรื่องต้องรายงาน จะแจ้งผู้ประสานงาน",
    "away.how_back": "กลับมาก่อนกำหนด พิมพ์ว่า “กลับมาแล้ว”",
    "away.b.hand_over": "มอบหมายให้ผู้อื่นรายงานแทน{unit}",
    "away.b.undo": "↩️ ยกเลิกวันลา",
    "away.running": "🏖 บันทึกไว้ว่าท่านลา {period}\nหากวันเปลี่ยน พิมพ์วันลาใหม่ได้เลย",
    "away.b.back": "กลับมาแล้ว",
    "away.ended": "ยินดีต้อนรับกลับ ยกเลิกวันลาที่บันทึกไว้แล้ว ขณะนี้ไม่มีรายงานค้าง",
    "away.ended.owed": "ยกเลิกวันลาที่บันทึกไว้แล้ว รายการที่ยังค้างอยู่ในข้อความล่าสุด",
    "away.none": "ไม่มีวันลาที่บันทึกไว้",
    "away.instead": ("🏖 <b>{name} ลาถึง {until}</b>\n{unit}ยังค้างรายงาน {count} ขั้นตอน โปรดรายงานแทน\nกำหนดส่ง {due}"),
    "away.unit": ("🏖 <b>{unit}</b>\n{name} ลาถึง {until} และไม่มีผู้อื่นรายงานแทน\nยังค้าง {count} ขั้นตอน กำหนดส่ง {due}"),
    "away.b.invite": "✉️ เชิญผู้รายงานแทน",
    "away.b.unit": "ดูหน่วยงาน",
    "away.past": "วันที่ระบุผ่านมาแล้ว โปรดพิมพ์วันลาใหม่ เช่น “ลาถึง 20 ก.ค.”",
    "away.far": "บันทึกวันลาล่วงหน้าได้ไม่เกินหนึ่งปี",
    "away.not_nudged": "🏖 ผู้รายงานลา: {units}",
    "coord.why.away": "🏖 ลาถึง {at}",
    "coord.unit.away": "• {name} – 🏖 ลาถึง {at}",
    "summary.reason.away": "ผู้รายงานลา",
}

EN = {
    "command.leave": "Say that you are away",
    "away.ask": "<b>Until when are you away?</b>\nTap, or write the dates, for example “{example}”",
    "away.b.say": "🏖 I'm away",
    "away.b.today": "Today",
    "away.b.friday": "Until Friday",
    "away.b.week": "Until {day}",
    "away.b.two_weeks": "Until {day}",
    "away.begun": "🏖 <b>Noted: you are away {period}</b>\nYou get no reminders, and are not counted as silent.",
    "away.others": "{unit}: {names} will be asked instead.",
    "away.nobody": "{unit}: nobody else reports for it; the coordinator is told if something is due.",
    "away.how_back": "Back earlier? Write “I'm back”.",
    "away.b.hand_over": "Let somebody else report{unit}",
    "away.b.undo": "↩️ Undo",
    "away.running": "🏖 You are noted as away {period}\nIf that changes, just write the new dates.",
    "away.b.back": "I'm back",
    "away.ended": "Welcome back. Your absence was ended; nothing is outstanding.",
    "away.ended.owed": "Your absence was ended. What is outstanding is in the newest message.",
    "away.none": "There is no absence on record.",
    "away.instead": (
        "🏖 <b>{name} is away until {until}</b>\n{unit} has {count} (step|steps) outstanding; "
        "please report instead.\nDue {due}"
    ),
    "away.unit": (
        "🏖 <b>{unit}</b>\n{name} is away until {until}, and nobody else reports for the unit.\n"
        "{count} (step is|steps are) outstanding, due {due}"
    ),
    "away.b.invite": "✉️ Invite somebody else",
    "away.b.unit": "Show the unit",
    "away.past": "That day is over. Please write it again, for example “away until 20 July”.",
    "away.far": "An absence can be noted for a year ahead at most.",
    "away.not_nudged": "🏖 Away: {units}",
    "coord.why.away": "🏖 away until {at}",
    "coord.unit.away": "• {name} – 🏖 away until {at}",
    "summary.reason.away": "reporter away",
}
