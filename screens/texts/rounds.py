"""Words about rounds: prompts, reminders and due notes to units; status, offers and choices for the coordinator."""

TH = {
    "prompt.head": "📋 <b>รายงานความก้าวหน้า รอบ {quarter}</b>\n{months}\n{unit}",
    "prompt.due": "กำหนดส่ง {due}",
    "prompt.left": "เหลืออีก {days} วัน",
    "prompt.today": "ครบกำหนดวันนี้",
    "prompt.items": "แก้ไขข้อที่ได้คะแนนน้อย: {items}",
    "prompt.other": "ร่วมกับ{unit}: {status}",
    "prompt.other.missing": "ร่วมกับ{unit}: ยังไม่ส่งรายงาน",
    "prompt.was_due": "ครบกำหนดแล้วเมื่อ {due}\nยังส่งได้จนกว่าจะปิดรอบ โดยจะระบุว่าส่งช้า",
    "prompt.day_and_time": "{day} เวลา {time}",
    "prompt.step": "<b>{step}</b> {title}",
    "prompt.step.due": "กำหนดแล้วเสร็จ {due}",
    "prompt.step.overdue": "⏰ เกินกำหนด ({due})",
    "prompt.first": "ยังไม่เคยรายงาน",
    "prompt.previous": "รอบ {quarter}: {status}",
    "prompt.words": "<i>{words}</i>",
    "prompt.given": "ส่งรอบนี้แล้ว: {status}",
    "prompt.draft": "✎ ร่างของท่านยังไม่ได้ส่ง: {status}",
    "prompt.draft.no_status": "ยังไม่ได้เลือกสถานะ",
    "prompt.how": "แตะปุ่มของขั้นตอนเพื่อรายงาน\nหรือพิมพ์ตอบกลับ (Reply) ข้อความนี้\nส่งภาพ ไฟล์ หรือลิงก์เป็นหลักฐานได้",
    "prompt.button.answer": "📝 {step} {title}",
    "prompt.button.correct": "✅ แก้ไข {step} {title}",
    "prompt.button.still": "✅ ยืนยันว่าแล้วเสร็จ",
    "prompt.button.send": "📤 ส่งร่าง {step}",
    "prompt.button.draft": "✎ ดูร่าง {step}",
    "reminder.head": "🔔 <b>แจ้งเตือน รอบ {quarter}</b>\n{unit}\nยังไม่ได้รับรายงาน {count} ขั้นตอน",
    "due.head": (
        "⌛ <b>รอบ {quarter} ครบกำหนดแล้ว</b>\n{unit}\nยังไม่ได้รับรายงาน {count} ขั้นตอน\nยังส่งได้จนกว่าจะปิดรอบ โดยจะระบุว่าส่งช้า"
    ),
    "moved.head": "📅 <b>เปลี่ยนกำหนดส่ง รอบ {quarter}</b>\n{unit}",
    "round.unlinked": "⚠️ <b>รอบ {quarter}: {unit}</b>\nยังไม่มีผู้รายงานที่บอตติดต่อได้ โปรดส่งต่อข้อความนี้",
    "round.no_director": (
        "⚠️ <b>ยังติดต่อผู้อำนวยการในบอตไม่ได้</b>\nสรุปรอบ {quarter} จึงส่งถึงผู้ประสานงาน\nโปรดส่งต่อข้อความนี้ให้ผู้อำนวยการ"
    ),
    "round.offer": (
        "📌 <b>เปิดรอบ {quarter} หรือไม่</b>\n"
        "กำหนดเปิดของรอบนี้ ({opening}) ผ่านไปก่อนที่จะนำแผนเข้าระบบ รอบจึงไม่เปิดเอง\n\n"
        "หากเปิดตอนนี้ ผู้รายงานจะได้รับข้อความทันที และกำหนดส่งคือ {due}"
    ),
    "round.button.open": "เปิดรอบ {quarter}",
    "round.button.close": "ปิดรอบ",
    "round.button.move": "เลื่อนกำหนดส่ง",
    "round.button.summary": "📊 สรุป",
    "round.button.refresh": "🔄 ข้อมูลล่าสุด",
    "round.button.units": "👥 ผู้รายงาน",
    "round.button.invite": "➕ เชิญ {unit}",
    "round.button.yes_open": "ยืนยันเปิด",
    "round.button.yes_close": "ยืนยันปิด",
    "round.button.yes_move": "ยืนยันเลื่อน",
    "round.head": "<b>รอบ {quarter}</b> · {state}",
    "round.state.open": "เปิดอยู่",
    "round.state.due": "ครบกำหนดแล้ว ยังรับรายงานที่ส่งช้า",
    "round.state.closed": "ปิดแล้ว",
    "round.opened_at": "เปิด {at}",
    "round.due_at": "กำหนดส่ง {at}",
    "round.closed_at": "ปิด {at}",
    "round.reminder_at": "เตือนครั้งถัดไป {at}",
    "round.next": "📅 รอบถัดไป {quarter} เปิด {at}",
    "round.counts": "ได้รับรายงาน {answered} จาก {asked} รายการ",
    "round.counts.late": "ได้รับรายงาน {answered} จาก {asked} รายการ (ส่งช้า {late})",
    "round.missing.none": "✅ ได้รับรายงานครบทุกหน่วยงาน",
    "round.unreachable": "<b>ติดต่อไม่ได้ {count} คน</b>\n{people}",
    "round.unreachable.line": "• {name}",
    "round.director.none": "⚠️ ยังติดต่อผู้อำนวยการในบอตไม่ได้ สรุปจะส่งถึงผู้ประสานงาน",
    "round.failing": "⚠️ งานที่ทำไม่สำเร็จและจะลองใหม่ {count} รายการ",
    "round.none_yet": "ยังไม่มีรอบรายงาน",
    "round.none": "ยังไม่มีรอบรายงาน จึงยังไม่มีสรุป",
    "round.none_openable": "ขณะนี้ไม่มีรอบที่เปิดได้ รอบล่าสุดเปิดไปแล้ว",
    "round.is_open": "รอบ {quarter} เปิดอยู่แล้ว",
    "round.unknown": "ยังไม่เคยเปิดรอบ {quarter}",
    "round.was_closed": "รอบ {quarter} ปิดแล้ว",
    "round.no_plan": "ไม่มีแผนที่ต้องติดตามในรอบ {quarter}",
    "round.future": "ยังไม่ถึงไตรมาส {quarter} จึงเปิดรอบไม่ได้",
    "round.older": "เปิดรอบ {quarter} ไม่ได้ เพราะรอบ {current} ซึ่งใหม่กว่าเปิดไปแล้ว",
    "round.due_past": "กำหนดส่งใหม่ผ่านไปแล้ว โปรดเลือกวันในอนาคต",
    "round.due_beyond": "กำหนดส่งต้องอยู่ก่อนวันที่รอบ {quarter} จะเปิด ({date})",
    "round.bad_date": "อ่านวันที่ไม่ได้ โปรดพิมพ์เช่น 20 ก.ค. หรือ 20/7/2563",
    "round.bad_quarter": "อ่านรอบไม่ได้ โปรดพิมพ์เช่น 3/2563",
    "plan.unknown": "ไม่มีแผนปี {plan} ในระบบ",
    "round.how": (
        "<b>สั่งด้วยข้อความ</b>\n/round open 3/2563\n/round due 3/2563 20/7/2563\n/round close 3/2563\n/round reopen 3/2563"
    ),
    "round.ask.open": ("<b>เปิดรอบ {quarter} ตอนนี้หรือไม่</b>\nผู้รายงานทุกคนจะได้รับข้อความทันที\nกำหนดส่งจะเป็น {due}"),
    "round.ask.open.closes": "รอบ {quarter} จะปิดลง",
    "round.ask.close": "<b>ปิดรอบ {quarter} หรือไม่</b>\nหลังปิดแล้วจะไม่รับรายงานของรอบนี้ เปิดอีกครั้งได้จนกว่ารอบถัดไปจะเปิด",
    "round.ask.close.missing": "ยังไม่ได้รับรายงาน {count} รายการ",
    "round.ask.move": "<b>เลื่อนกำหนดส่ง รอบ {quarter}</b>\nขณะนี้ {due}\nเลือกวันใหม่ หรือพิมพ์วันที่ เช่น 20 ก.ค.",
    "round.ask.due": "<b>เปลี่ยนกำหนดส่ง รอบ {quarter}</b>\nจาก {old}\nเป็น {new}\nหน่วยงานที่ยังไม่ส่งจะได้รับแจ้ง",
    "round.done.open": "✅ เปิดรอบ {quarter} แล้ว\nกำหนดส่ง {due}",
    "round.done.close": "✅ ปิดรอบ {quarter} แล้ว",
    "round.done.due": "✅ เปลี่ยนกำหนดส่งรอบ {quarter} แล้ว\nเป็น {due}",
}

EN = {
    "prompt.head": "📋 <b>Progress report, round {quarter}</b>\n{months}\n{unit}",
    "prompt.due": "Due {due}",
    "prompt.left": "days left: {days}",
    "prompt.today": "due today",
    "prompt.items": "For weak items: {items}",
    "prompt.other": "Together with {unit}: {status}",
    "prompt.other.missing": "Together with {unit}: no report yet",
    "prompt.was_due": "It was due {due}.\nAnswers are taken until the round closes, marked late.",
    "prompt.day_and_time": "{day}, {time}",
    "prompt.step": "<b>{step}</b> {title}",
    "prompt.step.due": "To be completed by {due}",
    "prompt.step.overdue": "⏰ Overdue ({due})",
    "prompt.first": "Not reported before",
    "prompt.previous": "Round {quarter}: {status}",
    "prompt.words": "<i>{words}</i>",
    "prompt.given": "Sent this round: {status}",
    "prompt.draft": "✎ Your draft has not been sent: {status}",
    "prompt.draft.no_status": "no status chosen yet",
    "prompt.how": (
        "Tap a step's button to report,\nor reply to this message.\nYou can send pictures, files or links as evidence."
    ),
    "prompt.button.answer": "📝 {step} {title}",
    "prompt.button.correct": "✅ Correct {step} {title}",
    "prompt.button.still": "✅ Still completed",
    "prompt.button.send": "📤 Send draft {step}",
    "prompt.button.draft": "✎ See draft {step}",
    "reminder.head": "🔔 <b>Reminder, round {quarter}</b>\n{unit}\nSteps still missing: {count}",
    "due.head": (
        "⌛ <b>Round {quarter} is due</b>\n{unit}\nSteps still missing: {count}\n"
        "Answers are taken until the round closes, marked late."
    ),
    "moved.head": "📅 <b>New due date, round {quarter}</b>\n{unit}",
    "round.unlinked": (
        "⚠️ <b>Round {quarter}: no contact for {unit}</b>\nPlease forward this to whoever reports for it."
    ),
    "round.no_director": (
        "⚠️ <b>No director can be reached in the bot</b>\nThe summary of round {quarter} therefore came to you.\n"
        "Please forward this to the director."
    ),
    "round.offer": (
        "📌 <b>Open round {quarter}?</b>\n"
        "Its opening ({opening}) lay before the plan was loaded, so it does not open by itself.\n\n"
        "Opened now, everybody concerned is prompted at once, and answers are due {due}."
    ),
    "round.button.open": "Open {quarter}",
    "round.button.close": "Close",
    "round.button.move": "Move due date",
    "round.button.summary": "📊 Summary",
    "round.button.refresh": "🔄 Refresh",
    "round.button.units": "👥 People",
    "round.button.invite": "➕ Invite {unit}",
    "round.button.yes_open": "Yes, open",
    "round.button.yes_close": "Yes, close",
    "round.button.yes_move": "Yes, move",
    "round.head": "<b>Round {quarter}</b> · {state}",
    "round.state.open": "open",
    "round.state.due": "past due; late reports still accepted",
    "round.state.closed": "closed",
    "round.opened_at": "Opened {at}",
    "round.due_at": "Due {at}",
    "round.closed_at": "Closed {at}",
    "round.reminder_at": "Next reminder {at}",
    "round.next": "📅 Next round {quarter}, opens {at}",
    "round.counts": "{answered} of {asked} answers received",
    "round.counts.late": "{answered} of {asked} answers received ({late} late)",
    "round.missing.none": "✅ Every unit has answered",
    "round.unreachable": "<b>People who can't be reached: {count}</b>\n{people}",
    "round.unreachable.line": "• {name}",
    "round.director.none": "⚠️ No director can be reached in the bot; summaries go to the coordinator.",
    "round.failing": "⚠️ Work that failed and will be tried again: {count}",
    "round.none_yet": "There is no round yet",
    "round.none": "There is no round yet, so there is no summary.",
    "round.none_openable": "No round can be opened now: the latest already was.",
    "round.is_open": "Round {quarter} is open already.",
    "round.unknown": "Round {quarter} was never opened.",
    "round.was_closed": "Round {quarter} is closed.",
    "round.no_plan": "No plan is followed up in round {quarter}.",
    "round.future": "Quarter {quarter} has not begun, so its round can't be opened.",
    "round.older": "Round {quarter} can't be opened: the newer round {current} already was.",
    "round.due_past": "That due date has passed. Please choose a day to come.",
    "round.due_beyond": "The due date must lie before round {quarter} opens ({date}).",
    "round.bad_date": "That is no date I can read. Please write it like 20 Jul or 20/7/2563.",
    "round.bad_quarter": "Please write the quarter like 3/2563.",
    "plan.unknown": "No plan of {plan} is loaded.",
    "round.how": (
        "<b>In words</b>\n/round open 3/2563\n/round due 3/2563 20/7/2563\n/round close 3/2563\n/round reopen 3/2563"
    ),
    "round.ask.open": "<b>Open round {quarter} now?</b>\nEverybody concerned is prompted at once.\nDue {due}",
    "round.ask.open.closes": "Round {quarter} will be closed.",
    "round.ask.close": (
        "<b>Close round {quarter}?</b>\nNo more answers are taken then. It can be reopened until the next round opens."
    ),
    "round.ask.close.missing": "Answers still missing: {count}",
    "round.ask.move": (
        "<b>Move the due date of round {quarter}</b>\nNow {due}\nChoose a day, or type a date such as 20 Jul."
    ),
    "round.ask.due": (
        "<b>Change the due date of round {quarter}</b>\nfrom {old}\nto {new}\nUnits with outstanding reports are told."
    ),
    "round.done.open": "✅ Round {quarter} is open\nDue {due}",
    "round.done.close": "✅ Round {quarter} is closed",
    "round.done.due": "✅ The due date of round {quarter} was moved\nto {due}",
}
