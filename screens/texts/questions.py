"""Words about sending a question to the unit that would know or to the coordinator, and about its answer."""

TH = {
    "question.offer": "✉️ ต้องการส่งคำถามนี้ถึง<b>{unit}</b>หรือไม่ กดปุ่มด้านล่าง",
    "question.offer.write": "✉️ ต้องการถาม<b>{unit}</b>หรือไม่ กดปุ่มด้านล่าง",
    "question.offer.nobody": "<i>{unit} ยังไม่มีผู้รับคำถามในบอต โปรดติดต่อหน่วยงานโดยตรงหรือสอบถามผู้ประสานงาน</i>",
    "question.b.ask": "✉️ ถาม{to}",
    "question.b.named": "✉️ ส่งโดยแจ้งชื่อ",
    "question.b.unnamed": "✉️ ส่งโดยไม่เปิดเผยชื่อ",
    "question.b.keep": "ไม่ส่ง",
    "question.b.undo": "↩️ ถอนคำถาม",
    "question.b.again": "✉️ ถามใหม่",
    "question.b.further": "✉️ ถามเพิ่มเติม",
    "question.b.sent": "✅ ส่งคำถามแล้ว",
    "question.b.answered": "✅ ตอบแล้ว",
    "question.write": (
        "<b>คำถามถึง{unit}</b>\n\nโปรดพิมพ์คำถามเป็นการตอบกลับ (Reply) ข้อความนี้ บอตจะแสดงให้ตรวจก่อนส่ง "
        "และเลือกได้ว่าจะเปิดเผยชื่อหรือไม่"
    ),
    "question.placeholder": "คำถามของท่าน",
    "question.confirm": (
        "<b>ส่งถึง{unit}</b> ว่า\n“{text}”\n\nคำตอบจะส่งกลับมาทางบอต หากเลือกไม่เปิดเผยชื่อ ผู้รับจะไม่ทราบว่าใครถาม"
    ),
    "question.sent.named": "✅ ส่งคำถามถึง<b>{unit}</b>แล้ว โดยแจ้งชื่อของท่าน\nเมื่อมีผู้ตอบ บอตจะส่งคำตอบให้ท่านในแชตนี้",
    "question.sent.unnamed": (
        "✅ ส่งคำถามถึง<b>{unit}</b>แล้ว โดยไม่เปิดเผยชื่อของท่าน\n"
        "เมื่อมีผู้ตอบ บอตจะส่งคำตอบให้ท่านในแชตนี้ แล้วลบข้อมูลที่ใช้ส่งคำตอบนั้นทันที หากไม่มีผู้ตอบจะลบเมื่อครบ 30 วัน"
    ),
    "question.not_sent": "ไม่ได้ส่งคำถาม",
    "question.withdrawn": "ถอนคำถามถึง<b>{unit}</b>แล้ว ผู้รับจะเห็นเพียงว่าถอนคำถามแล้ว (แต่อาจได้อ่านไปก่อนหน้านั้น)",
    "question.undo.late": "ถอนไม่ได้แล้ว เพราะมีผู้ตอบแล้ว ถอนไปแล้ว หรือเกิน 30 วัน",
    "question.undo.wait": "บอตกำลังส่งคำถามนี้อยู่ โปรดลองถอนอีกครั้งในอีกสักครู่",
    "question.received": "✉️ <b>คำถามถึง{unit}</b>\n\n{text}\n\n{sender}",
    "question.received.withdrawn": "↩️ ผู้ถามถอนคำถามนี้แล้ว ไม่ต้องตอบ",
    "question.from": "— จาก {name}{handle}\nโปรดตอบกลับ (Reply) ข้อความนี้ให้ครบในข้อความเดียว บอตจะส่งคำตอบให้ผู้ถาม",
    "question.from.nobody": (
        "— ผู้ถามไม่เปิดเผยชื่อ\nโปรดตอบกลับ (Reply) ข้อความนี้ให้ครบในข้อความเดียว บอตจะส่งคำตอบให้ผู้ถามโดยไม่เปิดเผยว่าเป็นใคร"
    ),
    "question.answer": "✉️ <b>คำตอบจาก{unit}</b>{about}\n\n{text}",
    "question.answer.about": "\nต่อคำถาม “{question}”",
    "question.passed_on": "✅ ส่งคำตอบให้ผู้ถามแล้ว",
    "question.answer.late": "ไม่ได้ส่งคำตอบนี้ต่อ เพราะคำถามนี้มีผู้ตอบแล้ว ผู้ถามถอนแล้ว หรือเกิน 30 วัน",
    "question.answer.tells": "ระบบไม่ได้ส่งข้อความนี้ต่อให้ผู้ถาม",
    "question.answer.words_only": "บอตส่งต่อให้ผู้ถามได้เฉพาะข้อความ โปรดตอบกลับ (Reply) คำถามเป็นข้อความ หรือใส่ลิงก์แทนไฟล์",
    "question.answered": "คำถามนี้มีผู้ตอบแล้ว",
    "question.again": "ส่งคำถามนี้แล้ว",
    "question.nobody": "ขณะนี้ยังไม่มีผู้รับคำถามในบอต โปรดติดต่อหน่วยงานโดยตรง",
    "question.too_many": "วันนี้ท่านส่งคำถามครบ {most} ข้อแล้ว พรุ่งนี้ส่งได้อีก หรือติดต่อหน่วยงานโดยตรง",
}

EN = {
    "question.offer": "✉️ Send this question to <b>{unit}</b>? Use the button below.",
    "question.offer.write": "✉️ A question to <b>{unit}</b>? Use the button below.",
    "question.offer.nobody": (
        "<i>{unit} has nobody to receive questions here yet; please contact the unit directly "
        "or ask the coordinator.</i>"
    ),
    "question.b.ask": "✉️ Ask {to}",
    "question.b.named": "✉️ Send with my name",
    "question.b.unnamed": "✉️ Send without my name",
    "question.b.keep": "Don't send",
    "question.b.undo": "↩️ Withdraw the question",
    "question.b.again": "✉️ Ask again",
    "question.b.further": "✉️ Ask further",
    "question.b.sent": "✅ Question sent",
    "question.b.answered": "✅ Answered",
    "question.write": (
        "<b>Question to {unit}</b>\n\nPlease type it as a reply to this message. You see it once more before it is "
        "sent, and choose whether your name goes with it."
    ),
    "question.placeholder": "Your question",
    "question.confirm": (
        "<b>Send to {unit}</b>\n“{text}”\n\n"
        "The answer comes back through the bot. Without your name, nobody there learns who asked."
    ),
    "question.sent.named": (
        "✅ Sent to <b>{unit}</b>, with your name.\nThe answer comes to this chat as soon as there is one."
    ),
    "question.sent.unnamed": (
        "✅ Sent to <b>{unit}</b>, without your name.\nThe answer comes to this chat as soon as there is one. The bot "
        "then deletes at once what it needed for that; without an answer, after 30 days."
    ),
    "question.not_sent": "No question was sent.",
    "question.withdrawn": (
        "The question to <b>{unit}</b> is withdrawn: a note stands in its place there. It may have been read before."
    ),
    "question.undo.late": "Too late: it was answered or withdrawn, or is over 30 days old.",
    "question.undo.wait": "This question is just being sent. Please try again in a moment.",
    "question.received": "✉️ <b>A question to {unit}</b>\n\n{text}\n\n{sender}",
    "question.received.withdrawn": "↩️ This question was withdrawn; no answer is needed.",
    "question.from": (
        "— from {name}{handle}\nPlease answer as a reply to this message, in one message: the bot passes it on to them."
    ),
    "question.from.nobody": (
        "— The asker gave no name.\nPlease answer as a reply to this message, in one message: the bot passes it on "
        "without telling anybody who asked."
    ),
    "question.answer": "✉️ <b>Answer from {unit}</b>{about}\n\n{text}",
    "question.answer.about": "\nto “{question}”",
    "question.passed_on": "✅ Your answer was passed on.",
    "question.answer.late": ("This was not passed on: the question was answered or withdrawn, or is over 30 days old."),
    "question.answer.tells": "This message was not passed on.",
    "question.answer.words_only": (
        "Only text can be passed on. Please reply to the question in words, with a link instead of a file."
    ),
    "question.answered": "Somebody has answered this question",
    "question.again": "This question has been sent",
    "question.nobody": "Nobody there can be reached through the bot yet. Please contact the unit directly.",
    "question.too_many": "You have sent {most} questions today. Try again tomorrow, or contact the unit directly.",
}
