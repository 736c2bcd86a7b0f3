"""Lines the command line prints about what a command did, and the buttons and example sentences of the demo."""

TH = {
    "shell.invited": "({whom}; ใช้ได้ครั้งเดียวถึง {until} / single use)",
    "shell.round.opened": "{quarter}: เปิด {at} · กำหนดส่ง {due}",
    "shell.round.closed": "{quarter}: ปิดรอบแล้ว / closed",
    "shell.round.moved": "{quarter}: กำหนดส่ง {due}",
    "shell.plan.closed": "แผนปี {year}: ปิดการติดตามแล้ว / closed",
    "shell.plan.was_closed": "แผนปี {year}: ปิดไปก่อนแล้ว / was closed already",
    "demo.opens": "เปิดรอบ {quarter}",
    "demo.reminder": "เตือนครั้งที่ {number}",
    "demo.due": "ครบกำหนด",
    "demo.says.report": "{step} กำลังดำเนินการ ร้อยละ 50 จัดประชุมชี้แจงแล้ว 1 ครั้ง ไม่มีปัญหา",
    "demo.says.summary": "สรุป",
    "demo.says.question": "คะแนนข้อไหนต่ำที่สุด",
}

EN = {
    "shell.invited": "({whom}; single use, until {until})",
    "shell.round.opened": "{quarter}: opened {at} · due {due}",
    "shell.round.closed": "{quarter}: closed",
    "shell.round.moved": "{quarter}: due {due}",
    "shell.plan.closed": "plan of {year}: closed",
    "shell.plan.was_closed": "plan of {year}: was closed already",
    "demo.opens": "{quarter} opens",
    "demo.reminder": "reminder {number}",
    "demo.due": "due",
    "demo.says.report": "{step} in progress, 50 percent, one briefing held, no obstacles",
    "demo.says.summary": "summary",
    "demo.says.question": "which score is lowest",
}
