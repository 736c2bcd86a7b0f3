"""Texts while a unit reports: /report, the questions, previews, confirmations."""

TH = {
    # /report
    "report.title": "<b>รายงานความก้าวหน้า {period}</b>",
    "report.due": "กำหนดส่ง {when}",
    "report.due_past": "เลยกำหนดส่ง {when}\nยังส่งได้จนกว่าจะปิดรอบ โดยจะระบุว่าส่งช้า",
    "report.closed_on": "รอบนี้ปิดรับแล้วเมื่อ {when}",
    "report.owed": "<b>รอรายงาน {count} ขั้นตอน</b>",
    "report.owed_none": "ส่งครบทุกขั้นตอนแล้ว ขอบคุณ",
    "report.nothing_asked": "รอบนี้ไม่มีขั้นตอนที่ต้องรายงาน",
    "report.answered": "<b>ส่งแล้ว</b> (เลือกเพื่อดูหรือแก้ไข)",
    "report.line_owed": "{mark} {step}",
    "report.line_draft": "✎ {step}\n    มีร่างที่เขียนค้างไว้",
    "report.line_old_draft": "✎ {step}\n    มีร่างจาก{period}",
    "report.line_answered": "✓ {step}\n    {status} · {name} · {when}",
    "report.draft_waits": "ร่างรายงาน {step} ยังไม่ได้ส่ง",
    "report.b.restore": "↩️ เรียกร่างคืน",
    "report.b.show_draft": "ดูร่างและส่ง",
    "report.unplaced_draft": "มีข้อความที่ยังไม่ได้เลือกขั้นตอน",
    # One step
    "report.step_due": "กำหนดแล้วเสร็จ {date}",
    "report.step_overdue": "กำหนดแล้วเสร็จ {date} · ⏰ เกินกำหนด",
    "report.earlier": "<b>รายงานล่าสุด ({period})</b>\n{status}",
    "report.earlier_progress": "{words}",
    "report.ask_status": "ขั้นตอนนี้อยู่ในสถานะใด",
    "report.ask_progress": "<b>{status}</b>\nโปรดพิมพ์ความก้าวหน้าของขั้นตอนนี้\nระบุร้อยละได้ เช่น “คืบหน้าร้อยละ 60”",
    "report.ask_result": "<b>{status}</b>\nโปรดพิมพ์ผลที่ได้ และแนบลิงก์หรือไฟล์หลักฐาน (ถ้ามี)",
    "report.change_progress": "โปรดพิมพ์ความก้าวหน้าใหม่ ระบบจะใช้ข้อความใหม่แทนข้อความเดิม",
    "report.ask_what_holds": "ขั้นตอนนี้ติดขัดเรื่องใด โปรดพิมพ์ปัญหาหรืออุปสรรค",
    "report.ask_percent": "โปรดพิมพ์ความก้าวหน้าเป็นร้อยละ (0–100)",
    "report.bad_percent": "ยังอ่านเป็นร้อยละไม่ได้ โปรดพิมพ์ตัวเลข 0–100 เช่น 60 หรือ 62.5",
    "report.now": "ข้อความปัจจุบัน:\n{words}",
    "report.saved_progress": "บันทึกความก้าวหน้าแล้ว",
    "report.appended": "ต่อท้ายข้อความก่อนหน้าให้แล้ว",
    "report.no_progress_yet": "ยังไม่มีความก้าวหน้า",
    # Preview
    "report.preview": "<b>ตรวจก่อนส่ง</b> · {period}",
    "report.preview_fix": "<b>ตรวจฉบับแก้ไขก่อนส่ง</b> · {period}",
    "report.understood": "<b>เข้าใจว่าเป็นรายงาน {count} ขั้นตอน โปรดตรวจก่อนส่ง</b> · {period}",
    "report.status_line": "สถานะ: <b>{status}</b>",
    "report.status_percent_line": "สถานะ: <b>{status}</b> · ร้อยละ {percent}",
    "report.status_unsaid": "สถานะ: ยังไม่ได้ระบุ",
    "report.percent_line": "ร้อยละ {percent}",
    "report.progress_head": "<b>ความก้าวหน้า</b>",
    "report.progress_unsaid": "ยังไม่ได้ระบุ",
    "report.choose_status": "โปรดเลือกสถานะก่อนส่ง",
    "report.need_progress": "โปรดระบุความก้าวหน้าก่อนส่ง",
    "report.need_obstacles": "โปรดระบุว่าติดขัดเรื่องใดก่อนส่ง",
    "report.note_same": "ใช้รายงานของรอบก่อน โปรดตรวจก่อนส่ง",
    "report.note_added": "เพิ่มในรายงานแล้ว",
    "report.note_not_yet": "ยังส่งไม่ได้ เพราะยังขาดข้อมูลด้านล่าง",
    "report.note_late": "เลยกำหนดส่งแล้ว แต่ยังรับรายงาน โดยจะระบุว่าส่งช้า",
    "report.note_replaces": (
        "{name} ส่งขั้นตอนนี้แล้วเมื่อ {when} ({status})\nเมื่อกดส่ง ระบบจะใช้ฉบับนี้ (ฉบับที่ {revision}) แทน และยังเก็บฉบับเดิมไว้"
    ),
    "report.note_replaces_own": (
        "ขั้นตอนนี้ส่งแล้วเมื่อ {when} ({status})\nเมื่อกดส่ง ระบบจะใช้ฉบับนี้ (ฉบับที่ {revision}) แทน และยังเก็บฉบับเดิมไว้"
    ),
    "report.note_replaced": "ข้อความใหม่แทนสถานะหรือร้อยละที่แจ้งไว้ก่อนหน้า โปรดตรวจก่อนส่ง",
    "report.note_by_order": "จับคู่ขั้นตอนตามลำดับบรรทัด โปรดตรวจให้ตรง",
    "report.note_earlier": "ปุ่มนั้นเป็นของไตรมาสก่อน ระบบไม่ได้บันทึก ต่อไปนี้เป็นรายงานของ{period}",
    "report.note_old_prompt": "ข้อความที่ตอบเป็นของรอบที่ปิดแล้ว รายงานนี้จะส่งในรอบปัจจุบัน",
    "report.note_edited": "ปรับตามข้อความที่แก้ไขแล้ว",
    "report.note_edited_sent": "ข้อความนี้ส่งเป็นรายงานไปแล้ว หากต้องการใช้ข้อความที่แก้ไข โปรดกดส่งเป็นฉบับใหม่",
    "report.note_old_draft": "ร่างนี้เขียนไว้สำหรับรอบไตรมาสที่ {old} ซึ่งปิดแล้ว\nต้องการใช้กับ{period} หรือไม่",
    # Which step
    "report.which": "ข้อความนี้เป็นรายงานของขั้นตอนใด",
    "report.which_kept": "ข้อความเก็บไว้แล้ว:",
    # Sent
    "report.sent": "<b>บันทึกรายงานแล้ว</b> · {period}",
    "report.sent_revision": "<b>บันทึกฉบับแก้ไขแล้ว (ฉบับที่ {revision})</b> · {period}",
    "report.sent_late": "ส่งหลังกำหนด จึงระบุว่าส่งช้า",
    "report.left": "ยังรอรายงานอีก {count} ขั้นตอน",
    "report.all_done": "ส่งครบทุกขั้นตอนของรอบนี้แล้ว ขอบคุณ",
    "report.shown": "<b>รายงานที่ส่งแล้ว</b> · {period}",
    "report.shown_by": "โดย {name} เมื่อ {when} · ฉบับที่ {revision}",
    # Kept, dropped, offered
    "report.kept": "เก็บร่างไว้แล้ว พิมพ์ /report เพื่อเขียนต่อเมื่อพร้อม",
    "report.dropped": "ลบร่างแล้ว",
    "report.kept_closed": ("{period} ปิดรับรายงานแล้ว\nข้อความของท่านเก็บไว้เป็นร่าง และจะให้กดส่งเมื่อเปิดรอบถัดไป"),
    "report.offer": "ข้อความนี้เป็นรายงานความก้าวหน้าของ{period} หรือไม่",
    "report.offer_no_text": "ไม่พบข้อความเดิมแล้ว โปรดตอบกลับข้อความแจ้งรายงาน หรือใช้ /report",
    "report.not_taken": (
        "ระบบไม่ได้บันทึกข้อความนี้เป็นรายงาน ร่างที่ท่านทำค้างไว้ยังอยู่ครบ\nหากเป็นส่วนหนึ่งของรายงานจริง โปรดส่งอีกครั้งโดยขึ้นต้นด้วย “รายงาน:”"
    ),
    # Refusals
    "report.no_round": "ขณะนี้ยังไม่ต้องรายงาน ระบบจะแจ้งเมื่อเปิดรอบรายงาน",
    "report.no_round.until": "ขณะนี้ยังไม่ต้องรายงาน รอบ{period} จะเปิดวันที่ {date} ระบบจะแจ้งให้ทราบ",
    "report.closed": "{period} ปิดรับรายงานแล้ว ร่างของท่านยังเก็บไว้ใช้กับรอบถัดไป",
    "report.no_unit": ("เฉพาะผู้รายงานของหน่วยงานที่รับผิดชอบขั้นตอนจึงส่งรายงานได้ หากท่านมีหน้าที่รายงาน โปรดขอคำเชิญจากผู้ประสานงาน"),
    "report.no_unit.staff": (
        "เฉพาะผู้รายงานของหน่วยงานที่รับผิดชอบขั้นตอนจึงส่งรายงานได้ หากท่านมีหน้าที่รายงาน โปรดขอคำเชิญจากผู้ประสานงาน\n"
        "หากต้องการแจ้งการทุจริต ดูช่องทางที่ /complain"
    ),
    "report.still_waiting": "✍️ รายงาน {step} ยังรอคำตอบอยู่ พิมพ์ตอบได้เลย หรือพิมพ์ “ยกเลิก” เพื่อพักไว้",
    "report.not_asked": "รอบนี้ไม่ได้ขอรายงานของขั้นตอนนี้",
    "report.incomplete": "รายงานยังไม่ครบ โปรดตรวจอีกครั้ง",
    "report.changed": "เนื้อหาเปลี่ยนไปจากที่แสดงไว้ โปรดตรวจอีกครั้งก่อนส่ง",
    "report.already_sent": "รายงานนี้ส่งแล้วหรือไม่มีร่างค้างอยู่",
    # Buttons
    "report.replaced_by": "👥 <b>{name} ส่งรายงานแทนรายงานของท่าน</b>\n{period}",
    "report.replaced_mine": "<b>ที่ท่านส่งไว้</b>",
    "report.replaced_now": "<b>ที่ใช้อยู่ขณะนี้</b>",
    "report.b.mine": "↩️ กลับไปใช้ฉบับที่ส่งไว้",
    "report.b.send": "ส่งรายงาน",
    "report.b.send_all": "ส่ง {count} ขั้นตอน",
    "report.b.send_ready": "ส่ง {steps} ก่อน",
    "report.b.edit_step": "แก้ {step}",
    "report.b.status": "แก้สถานะ",
    "report.b.percent": "แก้ร้อยละ",
    "report.b.progress": "แก้ความก้าวหน้า",
    "report.b.none": "ไม่มีอุปสรรค",
    "report.b.nothing": "ยังไม่มีความก้าวหน้า",
    "report.b.no_percent": "ไม่ระบุร้อยละ",
    "report.b.keep": "เก็บไว้ก่อน",
    "report.b.drop": "ลบร่าง",
    "report.b.still": "ยืนยันว่าแล้วเสร็จ",
    "report.b.fix": "แก้ไขรายงาน",
    "report.b.next": "ต่อไป: {step}",
    "report.b.list": "รายการทั้งหมด",
    "report.b.use": "ใช้เป็นรายงาน",
    "report.b.question": "เป็นคำถาม",
    "report.b.move": "ใช้กับ{period}",
    "report.b.resume": "เลือกขั้นตอน",
}

EN = {
    "report.title": "<b>Progress report, {period}</b>",
    "report.due": "Due {when}",
    "report.due_past": "Was due {when}\nStill accepted until the round closes, marked late.",
    "report.closed_on": "This round closed on {when}.",
    "report.owed": "<b>Still to report: {count}</b>",
    "report.owed_none": "Everything has been sent. Thank you.",
    "report.nothing_asked": "This round asks for none of your unit's steps.",
    "report.answered": "<b>Sent</b> (choose one to see or correct it)",
    "report.line_owed": "{mark} {step}",
    "report.line_draft": "✎ {step}\n    you have a draft",
    "report.line_old_draft": "✎ {step}\n    you have a draft from {period}",
    "report.line_answered": "✓ {step}\n    {status} · {name} · {when}",
    "report.draft_waits": "Your draft for {step} has not been sent yet.",
    "report.b.restore": "↩️ Take it back",
    "report.b.show_draft": "See and send",
    "report.unplaced_draft": "There is a text whose step has not been chosen yet.",
    "report.step_due": "Step due {date}",
    "report.step_overdue": "Step due {date} · ⏰ overdue",
    "report.earlier": "<b>Last report ({period})</b>\n{status}",
    "report.earlier_progress": "{words}",
    "report.ask_status": "How does this step stand?",
    "report.ask_progress": (
        "<b>{status}</b>\nPlease type this step's progress.\nIt may hold a percentage, such as “progress 60%”."
    ),
    "report.ask_result": "<b>{status}</b>\nPlease type the result, and add a link or file as evidence if there is one.",
    "report.change_progress": "Please type the progress anew. It replaces the text so far.",
    "report.ask_what_holds": "What is holding this step up? Please type the obstacles.",
    "report.ask_percent": "Please type the progress in percent (0–100).",
    "report.bad_percent": "That can't be read as a percentage. Please type a number from 0 to 100, such as 60 or 62.5.",
    "report.now": "Text so far:\n{words}",
    "report.saved_progress": "Progress noted.",
    "report.appended": "Added to your previous message.",
    "report.no_progress_yet": "No progress yet",
    "report.preview": "<b>Check before sending</b> · {period}",
    "report.preview_fix": "<b>Check the correction before sending</b> · {period}",
    "report.understood": "<b>I read reports on {count} steps – please check</b> · {period}",
    "report.status_line": "Status: <b>{status}</b>",
    "report.status_percent_line": "Status: <b>{status}</b> · {percent}%",
    "report.status_unsaid": "Status: not clear yet",
    "report.percent_line": "{percent}%",
    "report.progress_head": "<b>Progress</b>",
    "report.progress_unsaid": "not mentioned",
    "report.choose_status": "Please choose the status before sending.",
    "report.need_progress": "Please give the progress before sending.",
    "report.need_obstacles": "Please say what is holding it up before sending.",
    "report.note_same": "Last round's report is used. Please check it before sending.",
    "report.note_added": "Added to the report.",
    "report.note_not_yet": "This can't be sent yet: something is missing below.",
    "report.note_late": "The due date has passed. Your report is still welcome and will be marked late.",
    "report.note_replaces": (
        "{name} sent this step on {when} ({status}).\n"
        "If you send, yours becomes revision {revision} and counts; the earlier one is kept."
    ),
    "report.note_replaces_own": (
        "This step was sent on {when} ({status}).\n"
        "If you send, this becomes revision {revision} and counts; the earlier one is kept."
    ),
    "report.note_replaced": "The new words replace the status or percentage given before. Please check.",
    "report.note_by_order": "Steps were matched by the order of your lines. Please check.",
    "report.note_earlier": (
        "That button is of an earlier quarter; nothing was saved. This is the report for {period}."
    ),
    "report.note_old_prompt": (
        "You answered a message of a round that is closed. This report goes into the current one."
    ),
    "report.note_edited": "Changed as you edited your message.",
    "report.note_edited_sent": (
        "This message has been sent as a report. To use the edited text, send it as a new revision."
    ),
    "report.note_old_draft": ("This draft was written for quarter {old}, which is closed.\nUse it for {period}?"),
    "report.which": "Which step is this report about?",
    "report.which_kept": "Your text is kept:",
    "report.sent": "<b>Report saved</b> · {period}",
    "report.sent_revision": "<b>Correction saved (revision {revision})</b> · {period}",
    "report.sent_late": "It came after the due date and is marked late.",
    "report.left": "Still to report: {count}",
    "report.all_done": "That was the last step of this round. Thank you.",
    "report.shown": "<b>Report sent</b> · {period}",
    "report.shown_by": "by {name} on {when} · revision {revision}",
    "report.kept": "Your draft is kept. Send /report to go on whenever you like.",
    "report.dropped": "Draft discarded.",
    "report.kept_closed": (
        "{period} is closed.\nYour text is kept as a draft, to be sent with one tap when the next round opens."
    ),
    "report.offer": "Is this a progress report for {period}?",
    "report.offer_no_text": "Your message can't be found any more. Please reply to the prompt, or use /report.",
    "report.not_taken": (
        "This was not taken as a report; your draft is kept as it was.\n"
        "If it is part of your report, please send it again, beginning with “report:”."
    ),
    "report.no_round": "No reports are asked for yet. You will be told when the round opens.",
    "report.no_round.until": (
        "No reports are asked for yet. Those for {period} will be from {date}; you will be told."
    ),
    "report.closed": "{period} is closed. Your drafts are kept for the next one.",
    "report.no_unit": (
        "Only people of the responsible units can report. "
        "If you are one of them, please ask the coordinator for an invitation."
    ),
    "report.no_unit.staff": (
        "Only people of the responsible units can report. "
        "If you are one of them, please ask the coordinator for an invitation.\n"
        "To report wrongdoing, see /complain."
    ),
    "report.still_waiting": "✍️ The report on {step} still waits for your answer. Type it now, or “cancel” to leave it.",
    "report.not_asked": "This round does not ask about this step.",
    "report.incomplete": "The report is not complete yet. Please check it again.",
    "report.changed": "This is no longer what was shown. Please check again before sending.",
    "report.already_sent": "This has been sent already, or there is no draft.",
    "report.replaced_by": "👥 <b>{name} sent a report in place of yours</b>\n{period}",
    "report.replaced_mine": "<b>What you had sent</b>",
    "report.replaced_now": "<b>What counts now</b>",
    "report.b.mine": "↩️ Back to mine",
    "report.b.send": "Send report",
    "report.b.send_all": "Send all {count}",
    "report.b.send_ready": "Send {steps} first",
    "report.b.edit_step": "Edit {step}",
    "report.b.status": "Edit status",
    "report.b.percent": "Edit percent",
    "report.b.progress": "Edit progress",
    "report.b.none": "No obstacles",
    "report.b.nothing": "No progress yet",
    "report.b.no_percent": "No percentage",
    "report.b.keep": "Keep for later",
    "report.b.drop": "Discard draft",
    "report.b.still": "Still completed",
    "report.b.fix": "Edit",
    "report.b.next": "Next: {step}",
    "report.b.list": "All steps",
    "report.b.use": "Use as report",
    "report.b.question": "It's a question",
    "report.b.move": "Use for {period}",
    "report.b.resume": "Choose the step",
}
