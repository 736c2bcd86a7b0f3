"""Words about questions that got no answer, for the coordinator."""

TH = {
    "wordings.button": "❔ คำถามที่ยังตอบไม่ได้",
    "wordings.off": (
        "<b>คำถามที่ยังตอบไม่ได้</b>\nขณะนี้ไม่ได้เก็บสถิติ\n\n"
        "หากเริ่มเก็บ ระบบจะเก็บสถิติคำถามที่ยังตอบไม่ได้ เพื่อให้ท่านปรับปรุงข้อมูล "
        "โดยเก็บเฉพาะข้อความ จำนวนครั้ง วันแรกและวันล่าสุด ไม่เก็บชื่อผู้ถามหรือแชตที่ถาม และแจ้งผู้ใช้ให้ทราบ\n\n"
        "ไม่เก็บข้อความที่กล่าวถึงบุคคลหรือการกระทำผิด ข้อความที่มีตัวเลข อีเมล หรือชื่อ และข้อความยาว"
    ),
    "wordings.head": "<b>คำถามที่ยังตอบไม่ได้</b>\nกำลังเก็บสถิติ · {count} คำถาม (หน้า {page}/{pages})",
    "wordings.full": "⚠️ ครบ {most} คำถามแล้ว จะเก็บคำถามใหม่ได้เมื่อลบบางส่วน",
    "wordings.none": "<b>คำถามที่ยังตอบไม่ได้</b>\nกำลังเก็บสถิติ ยังไม่มีรายการ (ปรับปรุงทุก 1 นาที)",
    "wordings.line": "{number}. {text}\n{count} ครั้ง · {days}",
    "wordings.button.on": "เริ่มเก็บสถิติ",
    "wordings.button.off": "หยุดเก็บสถิติ",
    "wordings.button.drop": "ลบ {number}",
    "wordings.button.clear": "ลบทั้งหมด",
    "wordings.button.yes_off": "ยืนยันหยุดและลบ",
    "wordings.button.yes_clear": "ยืนยันลบทั้งหมด",
    "wordings.ask.off": "<b>หยุดเก็บสถิติหรือไม่</b>\nระบบจะลบคำถามที่เก็บไว้ทั้งหมด",
    "wordings.ask.clear": "<b>ลบคำถามที่เก็บไว้ทั้งหมดหรือไม่</b>\nระบบยังเก็บสถิติต่อไป",
    "wordings.counted": "<i>ระบบอาจเก็บสถิติคำถามที่ยังตอบไม่ได้ไว้ปรับปรุงคำตอบ โดยไม่เก็บชื่อผู้ถาม</i>",
}

EN = {
    "wordings.button": "❔ Unanswered questions",
    "wordings.off": (
        "<b>Unanswered questions</b>\nNot counted at present.\n\n"
        "If you start, the bot counts the questions it has no answer to, so that you can improve its data: "
        "the words, how often, the first and the latest day. Not who asked, nor in which chat; and people are told.\n\n"
        "Nothing is counted that speaks of persons or wrongdoing, holds numbers, e-mail addresses or names, or is long."
    ),
    "wordings.head": "<b>Unanswered questions</b>\nBeing counted · {count} (question|questions), page {page}/{pages}",
    "wordings.full": "⚠️ There are {most} questions: new ones are not counted until some are deleted.",
    "wordings.none": "<b>Unanswered questions</b>\nBeing counted; none yet (renewed every minute)",
    "wordings.line": "{number}. {text}\n{count} × · {days}",
    "wordings.button.on": "Start counting",
    "wordings.button.off": "Stop counting",
    "wordings.button.drop": "Delete {number}",
    "wordings.button.clear": "Delete all",
    "wordings.button.yes_off": "Yes, stop and delete",
    "wordings.button.yes_clear": "Yes, delete all",
    "wordings.ask.off": "<b>Stop counting?</b>\nAll questions counted so far are deleted.",
    "wordings.ask.clear": "<b>Delete all questions?</b>\nCounting goes on.",
    "wordings.counted": "<i>Questions without an answer may be counted to improve answers, never with who asked.</i>",
}
