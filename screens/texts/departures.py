"""Words of replacing somebody who has left."""

TH = {
    "left.nobody": "ไม่พบ “{name}” ในรายชื่อผู้มีบทบาท ชื่อใน Telegram อาจสะกดต่างไป โปรดเลือกจากรายชื่อ",
    "left.which": "<b>ท่านใดที่ลาออกหรือย้าย</b>",
    "left.who": "{name} ({units})",
    "left.role": "• {role}",
    "left.ask": "<b>{name} ลาออกหรือย้ายแล้วใช่หรือไม่</b>",
    "left.counts.reports": "รอบนี้รายงานแล้ว {count} ขั้นตอน",
    "left.counts.drafts": "มีร่างค้าง {count} ฉบับ",
    "left.counts.owed": "หน่วยงานยังค้างส่ง {count} ขั้นตอน",
    "left.does": "เมื่อยืนยัน จะสิ้นสุดสิทธิ์ทั้งหมด ร่างจะอยู่กับหน่วยงาน รายงานเดิมยังคงชื่อผู้รายงาน และได้คำเชิญสำหรับผู้รับช่วงต่อ",
    "left.fixed": "ผู้นี้เป็นผู้ประสานงานตามการตั้งค่าของระบบ โปรดแจ้งผู้ดูแลระบบให้แก้ไขด้วย",
    "left.b.yes": "ยืนยัน และเชิญผู้รับช่วง",
    "left.kept": "ไม่มีการเปลี่ยนแปลง",
    "left.done": "👋 <b>สิ้นสุดสิทธิ์ของ{name}แล้ว</b>\nแจ้งผู้นั้นแล้ว คืนสิทธิ์ได้ภายในหนึ่งวัน",
    "left.drafts": "ร่าง {count} ฉบับอยู่กับ{name}แล้ว",
    "left.b.undo": "↩️ คืนสิทธิ์",
    "left.b.left": "👋 ลาออก/ย้าย: {name}",
    "left.invitation": "✉️ คำเชิญผู้รับช่วงเป็น{role} โปรดส่งต่อข้อความถัดไปให้ผู้รับทางแชตส่วนตัว",
    "left.undone": "คืนสิทธิ์แล้ว {name} มีสิทธิ์ตามเดิม ยกเลิกคำเชิญผู้รับช่วงที่ยังไม่ได้ใช้แล้ว",
    "left.told": "สิทธิ์ของท่านในระบบติดตามของ{agency}สิ้นสุดแล้ว ขอบคุณที่ร่วมดำเนินการ หากไม่ถูกต้อง โปรดติดต่อผู้ประสานงาน",
    "left.restored": "ท่านมีสิทธิ์ในระบบติดตามตามเดิมแล้ว ขออภัยในความไม่สะดวก",
    "left.too_late": "เกินหนึ่งวันแล้ว คืนสิทธิ์ไม่ได้ โปรดเชิญใหม่ที่ /invite",
}

EN = {
    "left.nobody": "Nobody called “{name}” has a role here. Names in Telegram may differ; please pick from the list.",
    "left.which": "<b>Who has left?</b>",
    "left.who": "{name} ({units})",
    "left.role": "• {role}",
    "left.ask": "<b>Has {name} left?</b>",
    "left.counts.reports": "Steps reported in this round: {count}",
    "left.counts.drafts": "Drafts waiting: {count}",
    "left.counts.owed": "Steps of the unit outstanding: {count}",
    "left.does": (
        "If you confirm, all access ends, drafts stay with the unit, reports keep their author, "
        "and you get an invitation for the successor."
    ),
    "left.fixed": "The settings name this person as coordinator; please ask the operator to change that too.",
    "left.b.yes": "Yes, and invite a successor",
    "left.kept": "Nothing was changed.",
    "left.done": "👋 <b>Access of {name} has ended</b>\nThey were told. It can be taken back for a day.",
    "left.drafts": "Drafts that went to {name}: {count}",
    "left.b.undo": "↩️ Take it back",
    "left.b.left": "👋 Has left: {name}",
    "left.invitation": "✉️ Invitation for the successor as {role}. Please forward the next message to them in private.",
    "left.undone": "Taken back: {name} has access as before. Unused invitations for a successor were revoked.",
    "left.told": (
        "Your access to the follow-up of {agency} has ended. Thank you for your work. If this is wrong, please ask the "
        "coordinator."
    ),
    "left.restored": "You have access to the follow-up as before; sorry for the inconvenience.",
    "left.too_late": "More than a day has passed; please send a new invitation with /invite.",
}
