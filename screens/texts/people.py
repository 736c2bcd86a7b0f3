"""Words about people: welcome, help, invitations, who is linked to what, and the commands' descriptions."""

TH = {
    "command.report": "รายงานความก้าวหน้าของหน่วยงาน",
    "command.summary": "สรุปผลแต่ละรอบ",
    "command.status": "ดูว่าหน่วยงานใดส่งแล้ว",
    "command.board": "ดูกระดานสถานะของรอบ",
    "command.evidence": "ตรวจหลักฐานของหน่วยงาน",
    "command.round": "เปิด เลื่อน หรือปิดรอบรายงาน",
    "command.newyear": "ขึ้นปีงบประมาณใหม่",
    "command.invite": "เชิญผู้รายงานหรือผู้บริหาร",
    "command.units": "ผู้รายงานของแต่ละหน่วยงาน",
    "command.channels": "แก้ช่องทางร้องเรียนและแนวปฏิบัติ",
    "command.score": "ถามคะแนนรายข้อ",
    "command.scores": "ภาพรวมคะแนน ITA",
    "command.measures": "มาตรการและความคืบหน้า",
    "command.guide": "แนวปฏิบัติ",
    "command.complain": "ช่องทางร้องเรียน",
    "command.help": "วิธีใช้",
    "command.language": "เปลี่ยนภาษา / Language",
    "command.whoami": "บทบาทของท่านและ Telegram ID",
    "command.cancel": "หยุดสิ่งที่ทำค้างอยู่",
    "command.start": "เริ่มต้นใช้งาน",
    "role.staff": "บุคลากร",
    "role.unit": "ผู้รายงานของ{unit}",
    "role.director": "ผู้อำนวยการ",
    "role.deputy": "ผู้รักษาราชการแทนผู้อำนวยการ",
    "role.admin": "ผู้ประสานงาน",
    "welcome.hello": "<b>ยินดีต้อนรับสู่ระบบ “ติดตาม”</b>\nติดตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสของ{agency}",
    "welcome.linked": "<b>ลงทะเบียนเรียบร้อยแล้ว</b>\nท่านเป็น<b>{role}</b>",
    "welcome.staff": (
        "<b>ถามได้ทันที เช่น</b>\n• คะแนน {code}\n• มีมาตรการอะไรบ้าง\n• ร้องเรียนการทุจริตได้ที่ไหน\n\nดูทุกอย่างที่ทำได้ที่ /help"
    ),
    "welcome.invitation": "หากท่านรายงานแทนหน่วยงาน โปรดขอคำเชิญจากผู้ประสานงาน",
    "welcome.unit": "ขั้นตอนที่ต้องรายงาน {count} ขั้นตอน\n{steps}",
    "welcome.unit.none": "ขณะนี้ไม่มีขั้นตอนที่ต้องรายงาน",
    "welcome.step": "• {step} {title}",
    "welcome.unit.how": (
        "บอตจะถามความก้าวหน้าและอุปสรรคของแต่ละขั้นตอน{every}\n"
        "ตอบด้วยปุ่ม หรือพิมพ์ตอบกลับข้อความนั้นได้เลย แก้ไขได้จนกว่าจะปิดรอบ\n"
        "ดูขั้นตอนที่ยังค้างได้ที่ /report"
    ),
    "welcome.deputy": "ท่านพิจารณาและสั่งการแทนผู้อำนวยการได้ในช่วงที่ได้รับมอบหมาย เรื่องรอพิจารณาอยู่ที่ /decide",
    "welcome.director": (
        "เมื่อครบกำหนดของแต่ละรอบ บอตจะส่งสรุปให้ท่าน โดยแจ้งหน่วยงานที่ยังไม่รายงานก่อน\n"
        "ดูสรุปได้ทุกเมื่อที่ /summary และเรื่องรอพิจารณาที่ /decide"
    ),
    "welcome.admin": (
        "/invite เชิญผู้รายงานและผู้บริหาร\n"
        "/units ดูว่าใครอยู่หน่วยงานใด\n"
        "/status ดูว่าหน่วยงานใดส่งแล้ว\n"
        "/round เปิด เลื่อน หรือปิดรอบ\n"
        "/channels แก้ช่องทางร้องเรียนและแนวปฏิบัติ\n"
        "/summary สรุปผลแต่ละรอบ"
    ),
    "welcome.admin.missing": "⚠️ ยังไม่มีผู้รายงาน {count} หน่วยงาน\n{units}",
    "welcome.round.open": "📌 <b>เปิดรับรายงาน{period}</b>\nกำหนดส่ง {due}",
    "welcome.round.due": "📌 <b>รายงาน{period} ครบกำหนดแล้ว</b> เมื่อ {due}\nยังส่งได้จนกว่าจะปิดรอบ โดยจะระบุว่าส่งช้า",
    "welcome.round.next": "📅 <b>รอบถัดไป {period}</b>\nเปิด {opens}\nกำหนดส่ง {due}",
    "help.head": "<b>วิธีใช้</b>\nไม่ต้องจำคำสั่ง พิมพ์ถามเป็นประโยคได้เลย",
    "help.group": "<b>ถามในกลุ่มนี้ได้</b>\nใช้คำสั่ง หรือถามเป็นประโยคโดยเอ่ยถึงบอตหรือตอบกลับข้อความของบอต",
    "help.group.private": "การรายงาน สรุปผล และเรื่องเฉพาะของท่าน โปรดส่งข้อความถึงบอตโดยตรง",
    "help.command": "/{name} {text}",
    "help.work": "<b>งานของท่าน</b>",
    "help.ask": "<b>ถามข้อมูล</b>",
    "help.own": "<b>การใช้งาน</b>",
    "help.unit": (
        "<b>วิธีรายงาน</b>\nกดปุ่มใต้ข้อความที่บอตถาม หรือพิมพ์ตอบกลับ (Reply) ข้อความนั้น เช่น\n"
        "“กำลังดำเนินการ 60% จัดอบรมแล้ว 2 รุ่น อุปสรรค: วิทยากรเลื่อน”\nบอตจะแสดงสิ่งที่เข้าใจให้ตรวจก่อนส่งเสมอ"
    ),
    "help.inline": "ในแชตอื่น: พิมพ์ <code>@{bot} {code}</code> แล้วเลือกคำตอบที่จะส่ง",
    "help.try": "<b>กดเพื่อลองใช้</b>",
    "help.button.score": "คะแนน {code}",
    "help.button.scores": "ภาพรวมคะแนน",
    "help.button.measures": "มาตรการ",
    "help.button.guide": "แนวปฏิบัติ",
    "help.button.complain": "ช่องทางร้องเรียน",
    "help.button.report": "📝 รายงาน",
    "help.button.summary": "📊 สรุปผล",
    "help.button.invite": "➕ เชิญ",
    "help.button.units": "👥 หน่วยงาน",
    "help.button.language": "🌐 ภาษา",
    "whoami": "<b>{name}</b>\nTelegram ID: <code>{id}</code>\n\n<b>บทบาท</b>\n{roles}\n\n<b>ภาษา</b>\n{language}",
    "whoami.role": "• {role}",
    "whoami.staff": "หากท่านรายงานแทนหน่วยงาน โปรดขอคำเชิญจากผู้ประสานงาน",
    "whoami.admins": "หมายเลข Telegram ID ใช้เมื่อผู้ดูแลระบบตั้งค่าผู้ประสานงาน (BOT_ADMINS)",
    "language.th": "ไทย",
    "language.en": "English",
    "language.auto": "ตาม Telegram",
    "language.automatic": "{language} (ตาม Telegram)",
    "language.choose": "<b>เลือกภาษา / Choose a language</b>\nขณะนี้ใช้: {language}",
    "language.set": "เปลี่ยนเป็นภาษาไทยแล้ว",
    "language.set.auto": "บอตจะใช้ภาษาตามที่ตั้งไว้ใน Telegram ขณะนี้คือ{language}",
    "cancel.stopped": "หยุดแล้ว ร่างของท่านยังอยู่ครบ กลับมาทำต่อได้ที่ /report",
    "cancel.nothing": "ขณะนี้ไม่มีสิ่งที่ค้างอยู่",
    "invite.ready": "ส่งต่อข้อความคำเชิญให้ผู้รับได้เลย",
    "invite.accepted": "✅ {name} รับคำเชิญแล้ว\nเป็น{role}",
    "invite.unknown": "ไม่พบคำเชิญนี้ โปรดตรวจรหัสให้ครบทุกตัว หรือขอคำเชิญใหม่จากผู้ประสานงาน",
    "invite.used": "คำเชิญนี้มีผู้ใช้แล้ว (ใช้ได้ครั้งเดียว) โปรดขอคำเชิญใหม่จากผู้ประสานงาน",
    "invite.expired": "คำเชิญนี้หมดอายุแล้ว โปรดขอคำเชิญใหม่จากผู้ประสานงาน",
    "invite.revoked": "คำเชิญนี้ถูกยกเลิกแล้ว หากได้รับฉบับใหม่กว่า โปรดใช้ฉบับนั้น หรือสอบถามผู้ประสานงาน",
    "invite.already": "ท่านมีบทบาทตามคำเชิญนี้อยู่แล้ว ไม่ต้องใช้คำเชิญอีก ดูบทบาทของท่านได้ที่ /whoami",
    "invite.already.valid": (
        "ท่านมีบทบาทตามคำเชิญนี้อยู่แล้ว ดูได้ที่ /whoami\nคำเชิญนี้ยังไม่มีผู้ใช้และยังใช้ได้ หากตั้งใจให้ผู้อื่น โปรดส่งต่อให้ผู้นั้นทางแชตส่วนตัว"
    ),
    "invite.own": ("นี่คือคำเชิญเป็น{role}ที่ยังไม่มีผู้ใช้ โปรดส่งต่อให้ผู้รับทางแชตส่วนตัว\nหากต้องการใช้เอง โปรดกดลิงก์ในคำเชิญ"),
    "invite.voided": "🔒 เพื่อความปลอดภัย คำเชิญในข้อความนี้ถูกยกเลิกแล้ว ขออภัยในความไม่สะดวก ผู้ประสานงานจะส่งคำเชิญใหม่ให้ทางแชตส่วนตัว",
    "invite.voided.maker": "🔒 มีผู้ส่งคำเชิญเป็น{role}ไว้ในกลุ่ม “{group}” ซึ่งผู้อื่นอาจนำไปใช้ได้ คำเชิญนั้นจึงถูกยกเลิก",
    "invite.no_unit": "ไม่พบหน่วยงาน “{unit}” โปรดเลือกจากรายการที่ /invite",
    "units.head": "<b>ผู้เกี่ยวข้องของแต่ละหน่วยงาน</b>",
    "units.line": "<b>{unit}</b>\n{people}",
    "units.nobody": "⚠️ ยังไม่มี",
    "units.nobody.needless": "ยังไม่มี (ไม่มีขั้นตอนต้องรายงาน)",
    "units.blocked": "{name} (🔕 บล็อกบอต)",
    "units.from_settings": "{name} (ตามการตั้งค่า)",
    "units.pending": "✉️ คำเชิญที่ยังไม่ได้ใช้ {count} รายการ",
    "units.person": "• {name}",
    "units.button.pending": "✉️ คำเชิญ ({count})",
    "units.button.add": "➕ เชิญเพิ่ม",
    "units.button.unlink": "นำ {name} ออก",
    "units.button.yes_unlink": "ยืนยันนำออก",
    "units.button.revoke": "ยกเลิก {number}",
    "units.button.yes_revoke": "ยืนยันยกเลิก",
    "units.ask.unlink": "<b>นำ {name} ออกจากการเป็น{role}หรือไม่</b>\nรายงานที่ส่งแล้วยังอยู่ครบ",
    "units.ask.unlink.admin": "คำเชิญที่ผู้นี้สร้างไว้และยังไม่ได้ใช้จะถูกยกเลิกด้วย",
    "units.unlinked": "นำออกแล้ว",
    "units.unlinked.gone": "ผู้นี้ไม่ได้อยู่ในบทบาทนี้แล้ว",
    "units.unlinked.told": "ท่านสิ้นสุดหน้าที่{role}แล้ว ขอบคุณที่ร่วมดำเนินการ หากมีข้อสงสัย โปรดติดต่อผู้ประสานงาน",
    "units.last_admin": "ผู้นี้เป็นผู้ประสานงานคนสุดท้าย โปรดเชิญผู้ประสานงานอีกคนก่อน",
    "units.pending.head": "<b>คำเชิญที่ยังไม่ได้ใช้</b>",
    "units.pending.none": "ไม่มีคำเชิญที่ยังไม่ได้ใช้",
    "units.pending.line": "{number}. {role}\nใช้ได้ถึง {expires}",
    "units.ask.revoke": "<b>ยกเลิกคำเชิญเป็น{role}หรือไม่</b>\nลิงก์และรหัสนี้จะใช้ไม่ได้อีก",
    "units.revoked": "ยกเลิกคำเชิญแล้ว",
    "units.revoked.gone": "คำเชิญนี้มีผู้ใช้หรือยกเลิกไปแล้ว",
}

EN = {
    "command.report": "Report your unit's progress",
    "command.summary": "The round's summary",
    "command.status": "Which units have reported",
    "command.board": "A picture of the round",
    "command.evidence": "Check the units' evidence",
    "command.round": "Open, move or close a round",
    "command.newyear": "Go on to the next fiscal year",
    "command.invite": "Invite a reporter or director",
    "command.units": "People of each unit",
    "command.channels": "Edit channels and guidelines",
    "command.score": "Ask for a score",
    "command.scores": "ITA scores at a glance",
    "command.measures": "Measures and how they stand",
    "command.guide": "Guidelines",
    "command.complain": "Where to report wrongdoing",
    "command.help": "How to use the bot",
    "command.language": "Change language / ภาษา",
    "command.whoami": "Your role and Telegram ID",
    "command.cancel": "Stop what you are in the middle of",
    "command.start": "Start",
    "role.staff": "staff",
    "role.unit": "reporter for {unit}",
    "role.director": "director",
    "role.deputy": "deputy of the director",
    "role.admin": "coordinator",
    "welcome.hello": "<b>Hello, this is Tidtam</b>\nIt follows up the integrity measures of {agency}.",
    "welcome.linked": "<b>You are registered</b>\nYour role: <b>{role}</b>",
    "welcome.staff": (
        "<b>Just ask, for example</b>\n• score {code}\n• which measures are there\n• where to report corruption\n\n"
        "Everything else: /help"
    ),
    "welcome.invitation": "Reporting for a unit? Ask the coordinator for an invitation.",
    "welcome.unit": "Steps to report on: {count}\n{steps}",
    "welcome.unit.none": "No steps to report on at present.",
    "welcome.step": "• {step} {title}",
    "welcome.unit.how": (
        "The bot asks {every} about progress and obstacles for each step.\n"
        "Answer with the buttons, or simply reply to that message. You can correct it until the round closes.\n"
        "Your outstanding reports: /report"
    ),
    "welcome.deputy": "You decide in the director's place for the period you were given. See /decide.",
    "welcome.director": (
        "When a round is due you get its summary, units that have not reported first.\n"
        "See it any time: /summary. What awaits your decision: /decide"
    ),
    "welcome.admin": (
        "/invite people to report or oversee\n"
        "/units who reports for which unit\n"
        "/status which units have reported\n"
        "/round open, move or close a round\n"
        "/channels edit complaint channels and guidelines\n"
        "/summary the round's summary"
    ),
    "welcome.admin.missing": "⚠️ Units without a reporter: {count}\n{units}",
    "welcome.round.open": "📌 <b>Reports are open for {period}</b>\nDue {due}",
    "welcome.round.due": (
        "📌 <b>Reports for {period} were due</b> {due}\nThey are accepted until the round closes, marked late."
    ),
    "welcome.round.next": "📅 <b>Next round: {period}</b>\nOpens {opens}\nDue {due}",
    "help.head": "<b>How to use the bot</b>\nNo need to remember commands: just ask in your own words.",
    "help.group": (
        "<b>You can ask in this group</b>\nby a command, or in your own words when you mention the bot or reply to it"
    ),
    "help.group.private": "For reports, summaries and anything of your own, please write to the bot in private.",
    "help.command": "/{name} {text}",
    "help.work": "<b>Your work</b>",
    "help.ask": "<b>Ask</b>",
    "help.own": "<b>Using the bot</b>",
    "help.unit": (
        "<b>How to report</b>\nUse the buttons under the bot's question, or reply to that message, for example\n"
        "“in progress 60% two trainings held, obstacle: speaker postponed”\n"
        "The bot always shows what it understood before you send it."
    ),
    "help.inline": "In any other chat: type <code>@{bot} {code}</code> and choose what to send",
    "help.try": "<b>Tap to try</b>",
    "help.button.score": "Score {code}",
    "help.button.scores": "Scores",
    "help.button.measures": "Measures",
    "help.button.guide": "Guidelines",
    "help.button.complain": "Report wrongdoing",
    "help.button.report": "📝 Report",
    "help.button.summary": "📊 Summary",
    "help.button.invite": "➕ Invite",
    "help.button.units": "👥 Units",
    "help.button.language": "🌐 Language",
    "whoami": "<b>{name}</b>\nTelegram ID: <code>{id}</code>\n\n<b>Roles</b>\n{roles}\n\n<b>Language</b>\n{language}",
    "whoami.role": "• {role}",
    "whoami.staff": "Reporting for a unit? Ask the coordinator for an invitation.",
    "whoami.admins": "The operator needs the Telegram ID to name coordinators (BOT_ADMINS).",
    "language.th": "ไทย",
    "language.en": "English",
    "language.auto": "As in Telegram",
    "language.automatic": "{language} (as in Telegram)",
    "language.choose": "<b>Choose a language / เลือกภาษา</b>\nNow: {language}",
    "language.set": "The bot now speaks English with you.",
    "language.set.auto": "The bot follows your Telegram language, now {language}.",
    "cancel.stopped": "Stopped. Your draft is kept; go on any time with /report.",
    "cancel.nothing": "There is nothing to cancel.",
    "invite.ready": "Forward the invitation to the person.",
    "invite.accepted": "✅ {name} accepted the invitation\nas {role}",
    "invite.unknown": "There is no such invitation. Please check the whole code, or ask the coordinator for a new one.",
    "invite.used": "This invitation has been used; each works once. Please ask the coordinator for a new one.",
    "invite.expired": "This invitation has expired. Please ask the coordinator for a new one.",
    "invite.revoked": "This invitation was revoked. If you got a newer one, please use that, or ask the coordinator.",
    "invite.already": "You already have this role and don't need the invitation. See /whoami",
    "invite.already.valid": (
        "You already have this role, see /whoami\nThe invitation is unused and still valid: if it is meant for "
        "somebody else, please forward it to them in private."
    ),
    "invite.own": (
        "This is an invitation as {role} that nobody has used. Please forward it to the person in private.\n"
        "To use it yourself, tap the link in it."
    ),
    "invite.voided": (
        "🔒 For safety, the invitation in this message was revoked, sorry for the inconvenience; "
        "the coordinator will send a new one in private."
    ),
    "invite.voided.maker": (
        "🔒 Somebody posted the invitation as {role} in the group “{group}”, where others could use it, "
        "so it was revoked."
    ),
    "invite.no_unit": "There is no unit {unit}. Please pick one at /invite",
    "units.head": "<b>People of each unit</b>",
    "units.line": "<b>{unit}</b>\n{people}",
    "units.nobody": "⚠️ nobody yet",
    "units.nobody.needless": "nobody (no steps to report on)",
    "units.blocked": "{name} (🔕 blocked the bot)",
    "units.from_settings": "{name} (from the settings)",
    "units.pending": "✉️ Unused invitations: {count}",
    "units.person": "• {name}",
    "units.button.pending": "✉️ Invitations ({count})",
    "units.button.add": "➕ Invite",
    "units.button.unlink": "Remove {name}",
    "units.button.yes_unlink": "Yes, remove",
    "units.button.revoke": "Revoke {number}",
    "units.button.yes_revoke": "Yes, revoke",
    "units.ask.unlink": "<b>Remove {name} as {role}?</b>\nReports already sent are kept.",
    "units.ask.unlink.admin": "Unused invitations this person made will be revoked too.",
    "units.unlinked": "Removed",
    "units.unlinked.gone": "This person no longer has that role.",
    "units.unlinked.told": (
        "Your role as {role} has ended. Thank you for your work. If you have questions, please ask the coordinator."
    ),
    "units.last_admin": "This is the last coordinator. Please invite another one first.",
    "units.pending.head": "<b>Unused invitations</b>",
    "units.pending.none": "No unused invitations.",
    "units.pending.line": "{number}. {role}\nuntil {expires}",
    "units.ask.revoke": "<b>Revoke the invitation for {role}?</b>\nIts link and code will no longer work.",
    "units.revoked": "Invitation revoked",
    "units.revoked.gone": "This invitation was already used or revoked.",
}
