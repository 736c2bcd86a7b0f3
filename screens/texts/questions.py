"""Words about sending a question to the unit that would know."""

TH = {
    "question.offer": "✉️ ส่งคำถามนี้ถึง<b>{unit}</b> ได้ด้วยปุ่มด้านล่าง",
    "question.offer.write": "✉️ เขียนคำถามถึง<b>{unit}</b> ได้ด้วยปุ่มด้านล่าง",
    "question.offer.nobody": "<i>{unit} ยังไม่มีผู้รับคำถามในบอต โปรดติดต่อหน่วยงานหรือผู้ประสานงานโดยตรง</i>",
    "question.b.named": "✉️ ส่ง (แจ้งชื่อ)",
    "question.b.unnamed": "✉️ ส่ง (ไม่แจ้งชื่อ)",
    "question.b.write.named": "✍️ เขียน (แจ้งชื่อ)",
    "question.b.write.unnamed": "✍️ เขียน (ไม่แจ้งชื่อ)",
    "question.b.sent": "✅ ส่งคำถามแล้ว",
    "question.write": "<b>คำถามถึง{unit}</b>\n{how}\n\nพิมพ์คำถามเป็นการตอบกลับ (Reply) ข้อความนี้ บอตจะส่งต่อทันที",
    "question.how.named": "แจ้งชื่อของท่าน เพื่อให้หน่วยงานตอบท่านโดยตรงทาง Telegram",
    "question.how.unnamed": "ไม่แจ้งชื่อของท่าน หน่วยงานจึงตอบท่านผ่านบอตไม่ได้",
    "question.placeholder": "คำถามของท่าน",
    "question.sent.named": "✅ ส่งคำถามถึง<b>{unit}</b>แล้ว โดยแจ้งชื่อของท่าน\nหน่วยงานจะตอบท่านโดยตรงทาง Telegram ไม่ผ่านบอต",
    "question.sent.no_handle": (
        "หากการตั้งค่าความเป็นส่วนตัวของท่านไม่ให้ผู้อื่นทัก หน่วยงานอาจติดต่อท่านไม่ได้ "
        "โปรดตั้งชื่อผู้ใช้ (@username) ใน Telegram หรือติดต่อหน่วยงานโดยตรง"
    ),
    "question.sent.unnamed": (
        "✅ ส่งคำถามถึง<b>{unit}</b>แล้ว โดยไม่แจ้งชื่อของท่าน\n"
        "บอตไม่เก็บว่าใครถามอะไร หน่วยงานจึงตอบท่านผ่านบอตไม่ได้ หากต้องการคำตอบ โปรดติดต่อหน่วยงานโดยตรง"
    ),
    "question.to_unit": "✉️ <b>คำถามถึง{unit}</b>\n\n{text}\n\n{sender}",
    "question.from": "— จาก {name}{handle}\nโปรดตอบผู้ถามโดยตรงทาง Telegram บอตไม่ส่งคำตอบให้",
    "question.from.nobody": (
        "— ผู้ถามไม่แจ้งชื่อ และบอตไม่เก็บว่าใครถาม จึงตอบผ่านบอตไม่ได้\nหากคำตอบเป็นประโยชน์ต่อทุกคน โปรดแจ้งผู้ประสานงานให้เพิ่มในแนวปฏิบัติ"
    ),
    "question.no_reply": "บอตไม่ส่งคำตอบให้ผู้ถาม โปรดตอบผู้ถามโดยตรงหากมีชื่อแจ้งไว้ ข้อความนี้ไม่ได้ถูกเก็บ",
    "question.again": "ส่งคำถามนี้แล้ว",
    "question.nobody": "หน่วยงานนี้ยังไม่มีผู้รับคำถามในบอต โปรดติดต่อหน่วยงานหรือผู้ประสานงานโดยตรง",
    "question.too_many": "วันนี้ท่านส่งคำถามครบ {most} ข้อแล้ว พรุ่งนี้ส่งได้อีก หรือติดต่อหน่วยงานโดยตรง",
}

EN = {
    "question.offer": "✉️ The buttons below send this question to <b>{unit}</b>.",
    "question.offer.write": "✉️ The buttons below let you write a question to <b>{unit}</b>.",
    "question.offer.nobody": (
        "<i>{unit} has nobody to receive questions here yet; please contact the unit or the coordinator directly.</i>"
    ),
    "question.b.named": "✉️ Send (with my name)",
    "question.b.unnamed": "✉️ Send (no name)",
    "question.b.write.named": "✍️ Write (with my name)",
    "question.b.write.unnamed": "✍️ Write (no name)",
    "question.b.sent": "✅ Question sent",
    "question.write": (
        "<b>Question to {unit}</b>\n{how}\n\nType it as a reply to this message; the bot passes it on at once."
    ),
    "question.how.named": "With your name, so that the unit can answer you directly in Telegram.",
    "question.how.unnamed": "Without your name, so the unit can't answer you through the bot.",
    "question.placeholder": "Your question",
    "question.sent.named": (
        "✅ Sent to <b>{unit}</b>, with your name.\nThe unit answers you directly in Telegram, not through the bot."
    ),
    "question.sent.no_handle": (
        "If your privacy settings keep others from writing to you, the unit may not reach you: "
        "set a username (@…) in Telegram, or contact the unit directly."
    ),
    "question.sent.unnamed": (
        "✅ Sent to <b>{unit}</b>, without your name.\nThe bot keeps no record of who asked what, so the unit can't "
        "answer you through it. If you need an answer, please contact the unit directly."
    ),
    "question.to_unit": "✉️ <b>A question to {unit}</b>\n\n{text}\n\n{sender}",
    "question.from": "— from {name}{handle}\nPlease answer them directly in Telegram; the bot passes no answer on.",
    "question.from.nobody": (
        "— The asker gave no name and the bot keeps none, so nobody can be answered through it.\n"
        "If the answer helps everybody, please ask the coordinator to add it to the guideline."
    ),
    "question.no_reply": (
        "The bot passes no answer on. Please answer the asker directly if they gave a name. This was not kept."
    ),
    "question.again": "This question has been sent",
    "question.nobody": "Nobody of this unit can be reached here yet. Please contact it or the coordinator directly.",
    "question.too_many": "You have sent {most} questions today. Try again tomorrow, or contact the unit directly.",
}
