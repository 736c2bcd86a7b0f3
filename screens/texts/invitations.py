"""Words of invitations: the text to forward, the note beside it, and the news of who took them."""

TH = {
    "invite.choose": "<b>เชิญใคร</b>\nเลือกหน่วยงานหรือบทบาท บอตจะสร้างข้อความคำเชิญให้ท่านส่งต่อ",
    "invite.b.all": "✉️ ทุกหน่วยงานที่ยังไม่มีผู้รายงาน ({count})",
    "invite.note": (
        "โปรดส่งต่อข้อความถัดไปให้ผู้รับทางแชตส่วนตัว ใช้ได้ครั้งเดียว ผู้ที่กดก่อนจะได้รับบทบาทนี้\n"
        "คำเชิญเดิมที่ยังไม่ได้ใช้สำหรับเรื่องเดียวกันนี้ (ถ้ามี) ใช้ไม่ได้แล้ว"
    ),
    "invite.note.name": "ตอบกลับ (Reply) ข้อความนี้ด้วยชื่อผู้รับ หากต้องการคำเชิญที่ขึ้นต้นด้วยชื่อ",
    "invite.b.copy": "📋 คัดลอก",
    "invite.b.share": "📤 ส่งให้ในแชต",
    "invite.b.picture": "🔳 รูป QR",
    "invite.dear": "<b>เรียน {whom}</b>",
    "invite.whom.unit": "ผู้รับผิดชอบ{unit}",
    "invite.whom.colleague": "เพื่อนร่วมงาน",
    "invite.unit": (
        "{agency} ขอเชิญท่านเป็น{role} เพื่อรายงานความก้าวหน้าของมาตรการส่งเสริมคุณธรรมและความโปร่งใส {every} ทาง Telegram"
    ),
    "invite.role": "{agency} ขอเชิญท่านเป็น{role}ในระบบติดตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ทาง Telegram",
    "invite.hand_over": (
        "{giver} ขอมอบหมายให้ท่านรายงานความก้าวหน้าของมาตรการส่งเสริมคุณธรรมและความโปร่งใสในส่วนของ{unit} "
        "{agency} ทาง Telegram\nส่วนที่มอบหมาย: {what}"
    ),
    "invite.link": (
        "แตะลิงก์นี้ แล้วกด Start (เริ่ม)\n{link}\n\nหากลิงก์ไม่ทำงาน เปิด @{bot} แล้วส่งข้อความ\n<code>/start {code}</code>"
    ),
    "invite.plain": "เปิดบอต แล้วส่งข้อความ\n<code>/start {code}</code>",
    "invite.once": "ใช้ได้ครั้งเดียว ถึง {expires}\nขอบคุณที่ร่วมดำเนินการ",
    "invite.share": "เรียน {whom} ขอเชิญลงทะเบียนตามลิงก์นี้ แล้วกด Start ใช้ได้ครั้งเดียว ถึง {until}",
    "invite.short": "เรียน {whom}\nขอเชิญลงทะเบียนทาง Telegram ตามลิงก์นี้ แล้วกด Start\n{link}\nใช้ได้ครั้งเดียว ถึง {until}",
    "invite.picture": "เรียน {whom}\nสแกนแล้วกด Start (เริ่ม)\nใช้ได้ครั้งเดียว ถึง {expires}",
    "invite.all": "✉️ <b>คำเชิญ {count} หน่วยงาน</b>",
    "invite.all.how": (
        "\nในไฟล์มีข้อความของแต่ละหน่วยงาน คัดลอกไปส่งทาง LINE หรืออีเมลได้เลย\nคำเชิญเดิมที่ยังไม่ได้ใช้ของหน่วยงานเหล่านี้ (ถ้ามี) ใช้ไม่ได้แล้ว"
    ),
    "invite.all.file": "คำเชิญ.txt",
    "invite.all.none": "ทุกหน่วยงานที่ต้องรายงานมีผู้รายงานแล้ว",
    "invite.expiring": "⏳ <b>คำเชิญใกล้หมดอายุ ยังไม่มีผู้ใช้ {count} รายการ</b>",
    "invite.expiring.line": "• {role} ถึง {expires}",
    "invite.expiring.hand_over": "• {giver} มอบหมายงานของ{unit} ({what}) ยังไม่มีผู้กดรับ ถึง {expires}",
    "invite.b.renew": "เชิญใหม่: {whom}",
    "invite.joined": "✅ <b>วันนี้รับคำเชิญแล้ว {count} คน</b> ({day})",
    "invite.joined.line": "• {name} · {role}",
    "invite.joined.more": "… และอีก {count} คน ดูทั้งหมดที่ /units",
    "invite.gone": "คำเชิญนี้ใช้ไม่ได้แล้ว",
}

EN = {
    "invite.choose": "<b>Whom to invite</b>\nPick a unit or a role and you get an invitation to forward.",
    "invite.b.all": "✉️ All units without anybody ({count})",
    "invite.note": (
        "Please forward the next message to the person in private: it works once, for whoever taps first.\n"
        "An earlier unused invitation for the same no longer works."
    ),
    "invite.note.name": "Reply with a name if you want the invitation addressed by name.",
    "invite.b.copy": "📋 Copy",
    "invite.b.share": "📤 Send in a chat",
    "invite.b.picture": "🔳 QR picture",
    "invite.dear": "<b>Dear {whom}</b>",
    "invite.whom.unit": "colleague of {unit}",
    "invite.whom.colleague": "colleague",
    "invite.unit": (
        "{agency} kindly invites you to be {role}: you report progress on its integrity measures {every}, in Telegram."
    ),
    "invite.role": "{agency} kindly invites you to follow up its integrity measures as {role}, in Telegram.",
    "invite.hand_over": (
        "{giver} asks you to report for {unit} on the integrity measures of {agency}, in Telegram.\n"
        "Handed over to you: {what}"
    ),
    "invite.link": (
        "Tap this link, then press Start\n{link}\n\nIf the link does not work, open @{bot} and send\n"
        "<code>/start {code}</code>"
    ),
    "invite.plain": "Open the bot and send\n<code>/start {code}</code>",
    "invite.once": "Works once, until {expires}\nThank you.",
    "invite.share": "Dear {whom}, please join by this link and press Start. It works once, until {until}",
    "invite.short": (
        "Dear {whom}\nPlease join in Telegram by this link and press Start\n{link}\nIt works once, until {until}"
    ),
    "invite.picture": "Dear {whom}\nScan this, then press Start\nWorks once, until {expires}",
    "invite.all": "✉️ <b>Invitations for {count} (unit|units)</b>",
    "invite.all.how": (
        "\nThe file has a text for each unit, to paste into LINE or an e-mail.\n"
        "Earlier unused invitations of these units no longer work."
    ),
    "invite.all.file": "invitations.txt",
    "invite.all.none": "Every unit that reports has somebody already.",
    "invite.expiring": "⏳ <b>Invitations about to expire unused: {count}</b>",
    "invite.expiring.line": "• {role}, until {expires}",
    "invite.expiring.hand_over": "• handed over by {giver}, not accepted yet: {unit} ({what}), until {expires}",
    "invite.b.renew": "Invite again: {whom}",
    "invite.joined": "✅ <b>{count} people accepted invitations today</b> ({day})",
    "invite.joined.line": "• {name} · {role}",
    "invite.joined.more": "… and {count} more: see /units",
    "invite.gone": "This invitation no longer works.",
}
