"""Words of decisions that a secretary prepares, and of secretaries."""

TH = {
    "role.secretary": "เลขานุการผู้อำนวยการ",
    "welcome.secretary": (
        "ท่านดูข้อมูลได้ทุกอย่างเช่นเดียวกับผู้อำนวยการ และเตรียมเรื่องให้พิจารณาได้ แต่ไม่สั่งการเอง\n"
        "• /summary สรุปผลแต่ละรอบ รายขั้นตอน และเอกสาร\n"
        "• /decide เรื่องรอพิจารณา กดปุ่มหรือพิมพ์เพื่อเตรียมเรื่อง ผู้อำนวยการกดเห็นชอบจึงมีผล"
    ),
    "decide.forbidden.secretary": ("เรื่องนี้ผู้อำนวยการหรือผู้รักษาราชการแทนเป็นผู้สั่งการ ท่านเตรียมเรื่องรายขั้นตอนให้พิจารณาได้ที่ /decide"),
    "prepared.note": "<i>ปุ่มด้านล่างเป็นการเตรียมเรื่อง มีผลเมื่อผู้อำนวยการเห็นชอบ</i>",
    "prepared.kept": "📋 เตรียมไว้แล้ว รอผู้อำนวยการเห็นชอบ\n{what}",
    "prepared.head": "📋 <b>เรื่องที่เตรียมไว้ {count} เรื่อง</b>",
    "prepared.none": "📋 ไม่มีเรื่องที่เตรียมไว้",
    "prepared.line": "{number}. {what} ({name})",
    "prepared.by": "📋 <b>เตรียมโดย {name}</b> เมื่อ {at}: {what}",
    "prepared.mark": "📋 เตรียมไว้แล้ว",
    "prepared.ready": "📋 <b>{name} เตรียมเรื่องไว้ให้พิจารณา {count} เรื่อง</b>",
    "prepared.told": "แจ้งผู้อำนวยการแล้ว",
    "prepared.told.nobody": "ยังติดต่อผู้อำนวยการไม่ได้ เรื่องที่เตรียมไว้ยังอยู่ครบ",
    "prepared.dropped": "ไม่ใช้เรื่องที่เตรียมไว้แล้ว",
    "prepared.b.open": "📋 เรื่องที่เตรียมไว้ ({count})",
    "prepared.b.pass": "✅ เห็นชอบ: {what}",
    "prepared.b.drop": "🗑 ไม่ใช้",
    "prepared.b.tell": "📨 แจ้งผู้อำนวยการ",
    "secretary.head": "👥 <b>เลขานุการ</b>",
    "secretary.line": "• {name}",
    "secretary.nobody": "ยังไม่มี เลขานุการดูข้อมูลและเตรียมเรื่องได้ แต่ไม่สั่งการ",
    "secretary.b.open": "👥 เลขานุการ",
    "secretary.b.new": "➕ ตั้งเลขานุการ",
    "secretary.b.end": "ยุติ {name}",
    "secretary.invited": "ส่งต่อข้อความถัดไปให้เลขานุการ เมื่อตอบรับแล้วจะดูข้อมูลและเตรียมเรื่องได้ จนกว่าท่านจะยุติ",
    "secretary.ended": "ยุติหน้าที่เลขานุการของ {name} แล้ว เรื่องที่เตรียมไว้ยังพิจารณาได้",
    "secretary.over": "หน้าที่เลขานุการผู้อำนวยการของท่านสิ้นสุดแล้ว",
}

EN = {
    "role.secretary": "the director's secretary",
    "welcome.secretary": (
        "You see everything the director sees, and prepare decisions; you don't decide yourself.\n"
        "• /summary the round's summary, each step, and documents\n"
        "• /decide what awaits a decision: a tap or a text prepares one, which holds once the director passes it"
    ),
    "decide.forbidden.secretary": (
        "Only the director, or a deputy, can decide this. You can prepare a decision on each step: /decide"
    ),
    "prepared.note": "<i>The buttons below prepare a decision; it holds once the director passes it.</i>",
    "prepared.kept": "📋 Prepared; it waits for the director\n{what}",
    "prepared.head": "📋 <b>Prepared decisions: {count}</b>",
    "prepared.none": "📋 Nothing is prepared",
    "prepared.line": "{number}. {what} ({name})",
    "prepared.by": "📋 <b>Prepared by {name}</b>, {at}: {what}",
    "prepared.mark": "📋 prepared",
    "prepared.ready": "📋 <b>{name} has prepared {count} for your decision</b>",
    "prepared.told": "The director was told",
    "prepared.told.nobody": "No director can be reached yet; what is prepared stays",
    "prepared.dropped": "Dropped",
    "prepared.b.open": "📋 Prepared ({count})",
    "prepared.b.pass": "✅ Pass: {what}",
    "prepared.b.drop": "🗑 Drop",
    "prepared.b.tell": "📨 Tell the director",
    "secretary.head": "👥 <b>Secretaries</b>",
    "secretary.line": "• {name}",
    "secretary.nobody": "Nobody yet. A secretary reads and prepares, and does not decide.",
    "secretary.b.open": "👥 Secretaries",
    "secretary.b.new": "➕ Name a secretary",
    "secretary.b.end": "End {name}",
    "secretary.invited": "Forward the next message to the secretary, who then reads and prepares until you end it.",
    "secretary.ended": "{name} is no longer secretary. What was prepared can still be passed.",
    "secretary.over": "You are no longer the director's secretary.",
}
