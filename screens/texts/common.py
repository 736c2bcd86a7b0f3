"""Words several features share."""

TH = {
    "status.not_started": "ยังไม่เริ่ม",
    "status.in_progress": "กำลังดำเนินการ",
    "status.completed": "แล้วเสร็จ",
    "status.stuck": "ติดขัด",
    "status.cannot": "ดำเนินการไม่ได้",
    "status.cancelled": "ยกเลิก",
    "status.none": "ยังไม่มีรายงาน",
    "cancel": "ยกเลิก",
    "back": "กลับ",
    "error.unexpected": ("ขออภัย ระบบขัดข้อง จึงยังตอบข้อความนี้ไม่ได้ ข้อมูลเดิมของท่านยังอยู่ครบ โปรดลองอีกครั้ง ระบบแจ้งผู้ประสานงานแล้ว"),
    "error.unexpected.accusation": (
        "ขออภัย ระบบขัดข้อง จึงยังตอบข้อความนี้ไม่ได้ บอตไม่เก็บข้อความไว้ ท่านลบออกจากแชตได้\n"
        "หากต้องการแจ้งการทุจริต โปรดดูช่องทางร้องเรียนและการรักษาความลับที่ /complain"
    ),
    "error.forbidden": "ข้อมูลส่วนนี้สำหรับผู้ที่เกี่ยวข้องเท่านั้น หากต้องการสิทธิ โปรดแจ้งผู้ประสานงาน",
    "error.stale": "ปุ่มนี้ใช้ไม่ได้แล้ว โปรดเริ่มใหม่จากเมนู",
    "trouble.quarantined": "⚠️ มีข้อความหนึ่งที่ระบบตอบไม่ได้ โปรดแจ้งผู้ดูแลระบบ (หมายเลข {number}, {error}) ส่วนอื่นทำงานตามปกติ",
    "trouble.unreachable": "⚠️ ส่งข้อความถึง {name} ไม่ได้: {why}",
    "trouble.unreachable.many": "⚠️ วันนี้ส่งข้อความไม่ถึง {count} คน ({day}): {names}\nดูรายหน่วยงานที่ /status",
    "trouble.refused": "⚠️ Telegram ไม่รับข้อความหนึ่งถึง {name} จึงไม่ได้ส่ง: {why}",
    "interruption.out.lasts": "⚠️ บอตส่งข้อความไม่ได้ตั้งแต่ {since} และกำลังลองใหม่เรื่อย ๆ ({why})",
    "interruption.out.over": "⚠️ บอตส่งข้อความไม่ได้ตั้งแต่ {since} ถึง {until} ตอนนี้ส่งได้แล้ว ข้อความที่ค้างทยอยส่งครบ ({why})",
    "interruption.in.lasts": "⚠️ บอตรับข้อความไม่ได้ตั้งแต่ {since} และกำลังลองใหม่เรื่อย ๆ ({why})",
    "interruption.in.over": "⚠️ บอตรับข้อความไม่ได้ตั้งแต่ {since} ถึง {until} ตอนนี้รับได้แล้ว ({why})",
    "error.private_only": "เรื่องนี้ใช้ได้เฉพาะในแชตส่วนตัว โปรดส่งข้อความถึงบอตโดยตรง",
}

EN = {
    "status.not_started": "not started",
    "status.in_progress": "in progress",
    "status.completed": "completed",
    "status.stuck": "stuck",
    "status.cannot": "cannot be done",
    "status.cancelled": "cancelled",
    "status.none": "no report yet",
    "cancel": "Cancel",
    "back": "Back",
    "error.unexpected": (
        "Sorry, something went wrong with this message. Nothing you saved before is lost. "
        "Please try again; the coordinator has been told."
    ),
    "error.unexpected.accusation": (
        "Sorry, something went wrong with this message. The bot does not keep it; you can delete it from the chat.\n"
        "Where to report wrongdoing, and how you are protected: /complain"
    ),
    "error.forbidden": "This is open only to those whose duty it is. To be given access, please ask the coordinator.",
    "error.stale": "This button is no longer valid. Please start again from the menu.",
    "trouble.quarantined": (
        "⚠️ A message could not be answered. Please tell the operator (no. {number}, {error}).\nEverything else works."
    ),
    "trouble.unreachable": "⚠️ {name} can't be reached: {why}",
    "trouble.unreachable.many": "⚠️ Not reached today ({day}): {count} (person|people) – {names}\nSee /status by unit.",
    "trouble.refused": "⚠️ Telegram did not take a message to {name}, so it was not sent: {why}",
    "interruption.out.lasts": "⚠️ Sending has been impossible since {since}; the bot keeps trying ({why}).",
    "interruption.out.over": (
        "⚠️ Sending was impossible from {since} to {until}. It works again, and what waited is on its way ({why})."
    ),
    "interruption.in.lasts": "⚠️ Receiving has been impossible since {since}; the bot keeps trying ({why}).",
    "interruption.in.over": "⚠️ Receiving was impossible from {since} to {until}. It works again ({why}).",
    "error.private_only": "This is for a private chat: please write to the bot directly.",
}
