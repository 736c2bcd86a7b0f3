"""Texts for what is neither a report nor a question: matters of one's own round, talk, and what was not understood."""

TH = {
    # one's own round
    "own.due": "กำหนดส่งรายงาน{period}\n<b>{when}</b> {left}",
    "own.left.days": "(อีก {days} วัน)",
    "own.left.today": "(วันนี้)",
    "own.left.past": "(เลยกำหนดแล้ว แต่ยังส่งได้จนกว่าจะปิดรอบ)",
    "own.closed": "{period} ปิดรับรายงานแล้ว",
    "own.sent.all": "ได้รับรายงานของหน่วยงานท่านครบทั้ง {count} ขั้นตอนแล้ว",
    "own.sent.some": "ได้รับแล้ว {count} ขั้นตอน ยังขาด {owed} ขั้นตอน",
    "own.sent.none": "ยังไม่ได้รับรายงานของหน่วยงานท่านในรอบนี้",
    "own.show.none": "รอบนี้ยังไม่มีรายงานที่ส่ง",
    "own.how": (
        "<b>วิธีรายงาน</b>\nพิมพ์ตอบในแชตนี้ได้เลย เช่น “{step} ดำเนินการแล้วร้อยละ 60 ยังขาดงบประมาณ” หรือกดเลือกขั้นตอนด้านล่าง\n"
        "บอตจะสรุปให้ตรวจก่อนส่งเสมอ"
    ),
    "own.correct": "เลือกรายงานที่ต้องการแก้ไข",
    "own.same.none": "ยังไม่มีรายงานของรอบก่อนให้ใช้ โปรดพิมพ์ความก้าวหน้าของรอบนี้",
    "own.postpone": "รับทราบ กำหนดส่งเดิมคือ {when}\nหากต้องการขยายเวลา กดแจ้งผู้ประสานงานได้",
    "own.not_ours": "ขอบคุณที่แจ้ง กดปุ่มด้านล่างเพื่อส่งข้อความนี้ให้ผู้ประสานงาน",
    "own.hand_over": "งานนี้ผู้อื่นมอบหมายให้ท่าน จึงมอบหมายต่อไม่ได้ กดแจ้งผู้ประสานงานให้เชิญผู้อื่นแทนได้",
    "own.who": "<b>ผู้รายงานของ{unit}</b>",
    "own.who.line": "• {name}",
    "own.who.blocked": "• {name} (ติดต่อทางบอตไม่ได้)",
    "own.noted": "ขอบคุณที่แจ้ง กำหนดส่ง {when}\nพิมพ์ความก้าวหน้าตอบได้ทุกเมื่อ",
    "own.puzzled": "บอตขอให้หน่วยงานของท่านรายงานความก้าวหน้าของขั้นตอนในแผน{every}",
    "own.button.tell": "✉️ แจ้งผู้ประสานงาน",
    "own.told": "ส่งข้อความถึงผู้ประสานงานแล้ว",
    "own.told.again": "ส่งข้อความนี้ถึงผู้ประสานงานไปแล้ว",
    "own.told.none": "ยังไม่มีผู้ประสานงานที่บอตติดต่อได้",
    "own.tell.postpone": "⏳ <b>ขอขยายเวลา</b>\n{name} ({units}) แจ้งว่า\n“{words}”",
    "own.tell.not_ours": "↪️ <b>แจ้งว่าไม่ใช่งานของหน่วยงาน</b>\n{name} ({units}) แจ้งว่า\n“{words}”",
    "own.tell.hand_over": "👥 <b>ขอเปลี่ยนผู้รายงาน</b>\n{name} ({units}) แจ้งว่า\n“{words}”",
    # talk
    "talk.thanks": "ยินดีช่วยเสมอ",
    "talk.greeting": "สวัสดี มีอะไรให้ช่วย พิมพ์ถามได้เลย",
    "talk.acknowledged": "👍",
    "talk.farewell": "แล้วพบกันใหม่",
    "talk.laugh": "😊",
    "talk.anger": "ขออภัยที่ตอบไม่ตรงคำถาม โปรดลองพิมพ์ใหม่ หรือถามผู้ประสานงาน",
    "talk.quiet": "รับทราบ จะตอบเมื่อถามเท่านั้น ส่วนคำขอรายงานตามรอบยังต้องส่งตามเดิม",
    "talk.affairs": "รับทราบ",
    # what was not understood
    "unclear.say": "ยังไม่แน่ใจว่าท่านหมายถึงเรื่องใด",
    "unclear.of_a_bot": "ข้อความที่ส่งต่อมาเป็นข้อความของบอต ระบบจึงไม่ได้บันทึก หากต้องการรายงานหรือสอบถาม โปรดพิมพ์เป็นข้อความ",
    "unclear.back": "หมายถึงข้อใด โปรดระบุ เช่น {example}",
    "unclear.button.report": "📝 รายงานความก้าวหน้า",
    "unclear.button.ask": "ถามอะไรได้บ้าง",
    # report or complaint
    "maybe.ask": "ข้อความนี้เป็นรายงานความก้าวหน้า หรือเป็นเรื่องร้องเรียน",
    "maybe.button.report": "📝 เป็นรายงาน",
    "maybe.button.complaint": "📢 เป็นเรื่องร้องเรียน",
}

EN = {
    "own.due": "Reports of {period} are due\n<b>{when}</b> {left}",
    "own.left.days": "– {days} (day|days) left",
    "own.left.today": "(today)",
    "own.left.past": "(past, but reports are taken until the round is closed)",
    "own.closed": "{period} takes no reports any more.",
    "own.sent.all": "All {count} steps of your unit have been reported.",
    "own.sent.some": "{count} received, {owed} outstanding.",
    "own.sent.none": "Nothing has been received from your unit in this round.",
    "own.show.none": "Nothing has been sent in this round.",
    "own.how": (
        "<b>How to report</b>\nJust type it here, for example “{step} 60% done, waiting for the budget”, or choose a "
        "step below.\nYou always see a summary before anything is sent."
    ),
    "own.correct": "Choose the report to correct.",
    "own.same.none": "There is no earlier report to use. Please type this round's progress.",
    "own.postpone": "Noted. The due date is {when}.\nIf you need more time, tell the coordinator with one tap.",
    "own.not_ours": "Thank you for saying so. One tap sends your message to the coordinator.",
    "own.hand_over": (
        "This was handed over to you, so you can't hand it on. One tap asks the coordinator to invite somebody else."
    ),
    "own.who": "<b>People who report for {unit}</b>",
    "own.who.line": "• {name}",
    "own.who.blocked": "• {name} (can't be reached through the bot)",
    "own.noted": "Noted. Reports are due {when}.\nType your progress whenever you are ready.",
    "own.puzzled": "The bot asks your unit {every} for the progress of its steps in the plan.",
    "own.button.tell": "✉️ Tell the coordinator",
    "own.told": "Sent to the coordinator.",
    "own.told.again": "This was sent to the coordinator before.",
    "own.told.none": "No coordinator can be reached through the bot yet.",
    "own.tell.postpone": "⏳ <b>More time requested</b>\n{name} ({units}) writes\n“{words}”",
    "own.tell.not_ours": "↪️ <b>Said not to be the unit's task</b>\n{name} ({units}) writes\n“{words}”",
    "own.tell.hand_over": "👥 <b>Somebody else is to report</b>\n{name} ({units}) writes\n“{words}”",
    "talk.thanks": "You're welcome.",
    "talk.greeting": "Hello. What can I do for you? Just type your question.",
    "talk.acknowledged": "👍",
    "talk.farewell": "See you.",
    "talk.laugh": "😊",
    "talk.anger": "Sorry that this did not help. Please try other words, or ask the coordinator.",
    "talk.quiet": "Noted: I answer when asked. The prompts of each round still come.",
    "talk.affairs": "Noted.",
    "unclear.say": "I'm not sure what you mean.",
    "unclear.of_a_bot": (
        "That is a bot's message sent on, so nothing was saved. To report or ask, please write it yourself."
    ),
    "unclear.back": "Which one is meant? Please name it, for example {example}.",
    "unclear.button.report": "📝 Report progress",
    "unclear.button.ask": "What can I ask?",
    "maybe.ask": "Is this a progress report, or a complaint?",
    "maybe.button.report": "📝 A report",
    "maybe.button.complaint": "📢 A complaint",
}
