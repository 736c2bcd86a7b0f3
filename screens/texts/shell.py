"""Lines the command line prints about what a command did, and the buttons and example sentences of the demo."""

TH = {
    "shell.invited": "({whom}; ใช้ได้ครั้งเดียวถึง {until} / single use)",
    "shell.round.opened": "{period}: เปิด {at} · กำหนดส่ง {due}",
    "shell.round.closed": "{period}: ปิดรอบแล้ว / closed",
    "shell.round.moved": "{period}: กำหนดส่ง {due}",
    "demo.opens": "เปิดรอบ{period}",
    "demo.reminder": "เตือนครั้งที่ {number}",
    "demo.due": "ครบกำหนด",
    "demo.head": "หัวหน้า",
    "demo.says.report": "{step} กำลังดำเนินการ ร้อยละ 50 จัดประชุมชี้แจงแล้ว 1 ครั้ง ไม่มีปัญหา",
    "demo.says.summary": "สรุป",
    "demo.says.question": "คะแนนข้อไหนต่ำที่สุด",
}

EN = {
    "shell.invited": "({whom}; single use, until {until})",
    "shell.round.opened": "{period}: opened {at} · due {due}",
    "shell.round.closed": "{period}: closed",
    "shell.round.moved": "{period}: due {due}",
    "demo.opens": "{period} opens",
    "demo.reminder": "Reminder {number}",
    "demo.due": "Due",
    "demo.head": "Head",
    "demo.says.report": "{step} in progress, 50 percent, one briefing held, no obstacles",
    "demo.says.summary": "summary",
    "demo.says.question": "which score is lowest",
}
