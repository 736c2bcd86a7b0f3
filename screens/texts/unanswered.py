"""Words about questions that got no answer, for the coordinator."""

TH = {
    "wordings.button": "❔ คำถามที่ยังตอบไม่ได้",
    "wordings.off": (
        "<b>คำถามที่ยังตอบไม่ได้</b>\nขณะนี้ไม่ได้นับ\n\n"
        "หากเปิด บอตจะนับถ้อยคำที่ยังตอบไม่ได้ เพื่อให้ท่านปรับปรุงข้อมูล โดยเก็บเฉพาะถ้อยคำ จำนวนครั้ง และวันแรกกับวันล่าสุด "
        "ไม่เก็บว่าใครถามหรือถามจากแชตใด และแจ้งผู้ใช้ให้ทราบ\n\n"
        "ไม่นับข้อความที่กล่าวถึงบุคคลหรือการกระทำผิด ตัวเลข อีเมล ชื่อ หรือข้อความยาว"
    ),
    "wordings.head": "<b>คำถามที่ยังตอบไม่ได้</b>\nกำลังนับอยู่ · {count} ถ้อยคำ (หน้า {page}/{pages})",
    "wordings.full": "⚠️ ครบ {most} ถ้อยคำแล้ว ถ้อยคำใหม่จะยังไม่นับจนกว่าจะลบบางส่วน",
    "wordings.none": "<b>คำถามที่ยังตอบไม่ได้</b>\nกำลังนับอยู่ ยังไม่มีรายการ (ปรับปรุงทุก 1 นาที)",
    "wordings.line": "{number}. {text}\n{count} ครั้ง · {days}",
    "wordings.button.on": "เปิดการนับ",
    "wordings.button.off": "ปิดการนับ",
    "wordings.button.drop": "ลบ {number}",
    "wordings.button.clear": "ลบทั้งหมด",
    "wordings.button.yes_off": "ยืนยันปิดและลบ",
    "wordings.button.yes_clear": "ยืนยันลบทั้งหมด",
    "wordings.ask.off": "<b>ปิดการนับ?</b>\nระบบจะลบถ้อยคำที่นับไว้ทั้งหมด",
    "wordings.ask.clear": "<b>ลบถ้อยคำที่นับไว้ทั้งหมด?</b>\nการนับยังเปิดอยู่",
    "wordings.counted": "<i>ถ้อยคำที่ยังตอบไม่ได้อาจถูกนับไว้เพื่อปรับปรุงคำตอบ โดยไม่เก็บว่าใครถาม</i>",
}

EN = {
    "wordings.button": "❔ Unanswered questions",
    "wordings.off": (
        "<b>Unanswered questions</b>\nNot counted at present.\n\n"
        "Switched on, the bot counts wordings it has no answer to, so that you can improve its data: the wording, "
        "how often, the first and the latest day. Not who asked, nor in which chat; and people are told.\n\n"
        "Nothing is counted that speaks of persons or wrongdoing, holds numbers, e-mail addresses or names, or is long."
    ),
    "wordings.head": "<b>Unanswered questions</b>\nBeing counted · {count} wordings (page {page}/{pages})",
    "wordings.full": "⚠️ There are {most} wordings: new ones are not counted until some are deleted.",
    "wordings.none": "<b>Unanswered questions</b>\nBeing counted; none yet (renewed every minute)",
    "wordings.line": "{number}. {text}\n{count} × · {days}",
    "wordings.button.on": "Start counting",
    "wordings.button.off": "Stop counting",
    "wordings.button.drop": "Delete {number}",
    "wordings.button.clear": "Delete all",
    "wordings.button.yes_off": "Yes, stop and delete",
    "wordings.button.yes_clear": "Yes, delete all",
    "wordings.ask.off": "<b>Stop counting?</b>\nAll wordings counted so far are deleted.",
    "wordings.ask.clear": "<b>Delete all wordings?</b>\nCounting goes on.",
    "wordings.counted": "<i>Wordings without an answer may be counted to improve answers, never with who asked.</i>",
}
