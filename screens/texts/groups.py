"""Texts about the groups of units, and for a unit's people there."""

TH = {
    "command.bind": "ผูกกลุ่มกับหน่วยงาน",
    "group.added": (
        "👋 บอตพร้อมใช้งานในกลุ่มนี้แล้ว\nถามคะแนน มาตรการ และแนวปฏิบัติได้ที่ /help หรือเอ่ยถึงบอต\n"
        "หากเป็นกลุ่มของหน่วยงาน บุคลากรของหน่วยงานพิมพ์ /bind เพื่อรับข้อความติดตามประจำรอบและการเตือนที่นี่ด้วย"
    ),
    "group.which": "กลุ่มนี้เป็นของหน่วยงานใด",
    "group.b.bind": "ผูกกลุ่มนี้กับ{unit}",
    "group.b.unbind": "ยกเลิกการผูกกับ{unit}",
    "group.bound": (
        "✅ <b>ผูกกลุ่มนี้กับ{unit}แล้ว</b>\nข้อความติดตามประจำรอบและการเตือนจะส่งมาที่นี่ด้วย "
        "บุคลากรของหน่วยงานรายงานได้โดยตอบกลับ (Reply) ข้อความติดตามของบอต\n"
        "ความเห็นของผู้อำนวยการ ข้อสั่งการ และรายงานของหน่วยงานอื่น แสดงเฉพาะในแชตส่วนตัว"
    ),
    "group.state": "กลุ่มนี้ผูกกับ<b>{units}</b>",
    "group.unbound": "ยกเลิกการผูกกลุ่มนี้กับ{unit}แล้ว จากนี้ข้อความถึงหน่วยงานจะส่งเฉพาะในแชตส่วนตัว",
    "group.not_bound": "กลุ่มนี้ไม่ได้ผูกกับหน่วยงานใด",
    "group.forbidden": "ผูกหรือยกเลิกการผูกกลุ่มได้เฉพาะบุคลากรของหน่วยงานนั้นหรือผู้ประสานงาน",
    "group.unknown_unit": "ไม่พบหน่วยงาน “{words}” โปรดพิมพ์ /bind แล้วเลือกจากปุ่ม",
    "group.how": (
        "หน่วยงานรับข้อความติดตามและการเตือนในกลุ่มของตนได้ด้วย\n1. เพิ่มบอตเข้ากลุ่ม\n"
        "2. พิมพ์ /bind ในกลุ่ม (หากกลุ่มมีหัวข้อย่อย ให้พิมพ์ในหัวข้อที่ต้องการ)"
    ),
    "group.list": "<b>กลุ่มที่ผูกไว้</b>",
    "group.line": "• {unit}: {group}",
    "group.ended": "ยกเลิกการผูกกลุ่ม “{group}” กับ{unit}แล้ว",
    "group.told.bound": "👥 {name} ผูกกลุ่ม “{group}” กับ{unit} ข้อความติดตามและการเตือนจะส่งไปที่กลุ่มนั้นด้วย",
    "group.told.unbound": "👥 {name} ยกเลิกการผูกกลุ่ม “{group}” กับ{unit}",
    "group.told.lost": (
        "👥 บอตส่งข้อความในกลุ่ม “{group}” ไม่ได้แล้ว จึงยกเลิกการผูกกับ{unit} ข้อความถึงหน่วยงานยังส่งในแชตส่วนตัวตามปกติ"
    ),
    "group.year.follows": "👥 กลุ่ม “{group}” รับข้อความถึง{units}ด้วย",
    "group.year.elsewhere": "👥 กลุ่ม “{group}” ไม่รับข้อความถึง{unit} เพราะหน่วยงานนี้มีกลุ่ม “{other}” อยู่แล้ว",
    "group.year.renamed": "🗓 ตั้งแต่แผนปี {year} {unit}ใช้ชื่อว่า <b>{new}</b> ข้อความถึงหน่วยงานยังส่งมาที่กลุ่มนี้",
    "group.year.merged": "🗓 ตั้งแต่แผนปี {year} {unit}รวมกับ <b>{units}</b> ข้อความถึงหน่วยงานดังกล่าวส่งมาที่กลุ่มนี้ด้วย",
    "group.year.parted": "🗓 ตั้งแต่แผนปี {year} {unit}แยก <b>{units}</b> ออกเป็นหน่วยงานใหม่ ข้อความถึงหน่วยงานใหม่ส่งมาที่กลุ่มนี้ด้วย",
    "group.year.joined": "🗓 ตั้งแต่แผนปี {year} {unit}รวมกับ <b>{new}</b> ซึ่งมีกลุ่มของตนอยู่แล้ว เรื่องของแผนใหม่จะส่งไปที่กลุ่มนั้น",
    "group.see_private": "🔒 มีความเห็นหรือข้อสั่งการถึงหน่วยงาน โปรดดูในแชตส่วนตัวกับบอต",
    "group.returned": "↩️ ส่งกลับให้รายงานใหม่ โปรดดูความเห็นในแชตส่วนตัวกับบอต",
    "group.others": "การรายงานเป็นหน้าที่ของบุคลากร{unit} ระบบจึงไม่ได้บันทึกข้อความนี้เป็นรายงาน ขอบคุณที่แจ้ง",
    "group.others.button": "ปุ่มนี้สำหรับบุคลากรของหน่วยงานที่รายงาน",
    "group.not_yours": "ปุ่มนี้เป็นของผู้ที่กำลังเขียนรายงานนี้ หากต้องการรายงานเอง โปรดตอบกลับ (Reply) ข้อความติดตามของหน่วยงาน",
    "group.anonymous": (
        "ข้อความนี้ส่งโดยไม่ระบุชื่อ ระบบจึงไม่ได้บันทึกเป็นรายงาน การรายงานเป็นหน้าที่ของบุคลากร{unit}\n"
        "โปรดส่งในชื่อของท่าน หรือรายงานในแชตส่วนตัวกับบอต"
    ),
}

EN = {
    "command.bind": "Bind a group to a unit",
    "group.added": (
        "👋 The bot is ready in this group.\nAsk for scores, measures and guidelines: see /help, or mention the bot.\n"
        "If this is a unit's group, one of its people writes /bind to get the round's prompt and reminders here too."
    ),
    "group.which": "Which unit's group is this?",
    "group.b.bind": "Bind this group to {unit}",
    "group.b.unbind": "Unbind {unit}",
    "group.bound": (
        "✅ <b>This group is bound to {unit}</b>\nThe round's prompt and reminders come here too. "
        "The unit's people report by replying to the prompt.\n"
        "The director's comments, instructions and other units' reports are shown in private chats only."
    ),
    "group.state": "This group is bound to <b>{units}</b>",
    "group.unbound": "This group is no longer bound to {unit}. Messages to the unit go to private chats only.",
    "group.not_bound": "This group is not bound to a unit.",
    "group.forbidden": "Only the unit's own people or the coordinator can bind or unbind its group.",
    "group.unknown_unit": "There is no unit “{words}”. Please write /bind and choose from the buttons.",
    "group.how": (
        "A unit can get its prompts and reminders in its own group, too.\n1. Add the bot to the group.\n"
        "2. Write /bind there (in a group with topics, in the topic you want)."
    ),
    "group.list": "<b>Bound groups</b>",
    "group.line": "• {unit}: {group}",
    "group.ended": "The group “{group}” is no longer bound to {unit}.",
    "group.told.bound": "👥 {name} bound the group “{group}” to {unit}. Its prompts and reminders go there too.",
    "group.told.unbound": "👥 {name} unbound the group “{group}” from {unit}.",
    "group.told.lost": (
        "👥 The bot can no longer write in the group “{group}”, so it is unbound from {unit}. "
        "Messages to the unit still go to private chats."
    ),
    "group.year.follows": "👥 The group “{group}” now gets messages to {units}, too",
    "group.year.elsewhere": "👥 The group “{group}” gets no messages to {unit}, which has the group “{other}”",
    "group.year.renamed": (
        "🗓 From the plan of {year} on, {unit} is called <b>{new}</b>. Its messages come here as before."
    ),
    "group.year.merged": (
        "🗓 From the plan of {year} on, {unit} is part of <b>{units}</b>, whose messages come here, too."
    ),
    "group.year.parted": (
        "🗓 From the plan of {year} on, <b>{units}</b>, so far part of {unit}, is a unit of its own. "
        "Its messages come here, too."
    ),
    "group.year.joined": (
        "🗓 From the plan of {year} on, {unit} is part of <b>{new}</b>, which has a group of its own. "
        "Messages about the new plan go there."
    ),
    "group.see_private": "🔒 There is a comment or an instruction for the unit: see your private chat with the bot.",
    "group.returned": "↩️ Returned to be reported again: see the comment in your private chat with the bot.",
    "group.others": "Reports are given by the people of {unit}, so this was not recorded as one. Thank you anyway.",
    "group.others.button": "This button is for the people of the reporting unit.",
    "group.not_yours": "This button is for whoever is writing this report. To report yourself, reply to the prompt.",
    "group.anonymous": (
        "This was sent anonymously, so it was not recorded as a report. Reports are given by the people of {unit}: "
        "please send it under your own name, or report in your private chat with the bot."
    ),
}
