"""Names of plans, and the question which plan a file is of."""

TH = {
    "plan.name": "แผนปี {year}",
    "plan.within": "แผนปี {year}",
    "plan.further": "{title} ปี {year}",
    "import.which_plan": "ปี {year} มีแผน “{stored}” อยู่แล้ว ไฟล์นี้ชื่อ “{file}” เป็นแผนเดียวกัน หรือเป็นอีกแผนหนึ่งของปีนี้",
    "import.other_plan": (
        "{plan} ชื่อ “{stored}” แต่ไฟล์นี้ชื่อ “{file}” ถ้าเป็นแผนเดียวกัน ใช้ --as {stored_key} "
        "ถ้าเป็นอีกแผนหนึ่งของปีนี้ ใช้ --as {new_key}"
    ),
    "import.key": "“{named}” ใช้เป็นรหัสแผนไม่ได้ รหัสแผนไม่เว้นวรรค ไม่เกิน 40 ตัวอักษร และไม่เป็นตัวเลขล้วน เช่น risk-2569",
    "import.key_year": "รหัสนั้นเป็นของ{name} แต่ไฟล์เป็นแผนปี {file}",
    "import.b.same_plan": "แผนเดียวกัน",
    "import.b.further_plan": "อีกแผนหนึ่ง แยกจากกัน",
    "import.preview.further": "เป็นอีกแผนหนึ่ง แยกจากแผนที่มีอยู่ · {kind} · รหัสแผน {named}",
    "plan.unknown": "ไม่มีแผน {plan} ในระบบ รหัสแผนที่มี: {known}",
    "ask.which_plan": "{step} มีในหลายแผน หมายถึงของแผนใด",
    "ask.which_plan.line": "• {name}: {title}",
    "plan.listed": "{named} · {title} · {years} · {steps} ขั้นตอน · รายงาน{every}{closed}",
    "plan.listed.closed": " · สิ้นสุดการติดตามแล้ว",
    "shell.plan.closed": "{named}: ปิดการติดตามแล้ว / closed",
    "shell.plan.was_closed": "{named}: ปิดไปก่อนแล้ว / was closed already",
}

EN = {
    "plan.name": "Plan of {year}",
    "plan.within": "the plan of {year}",
    "plan.further": "{title}, {year}",
    "import.which_plan": (
        "{year} has the plan “{stored}”; this file is “{file}”. Is it the same plan, or another plan of that year?"
    ),
    "import.other_plan": (
        "{plan} is “{stored}”; this file is “{file}”. If it is the same plan, say --as {stored_key}; "
        "if it is another of that year, --as {new_key}"
    ),
    "import.key": "“{named}” can't be a plan's key: no blanks, at most 40 letters, not only digits, such as risk-2569",
    "import.key_year": "that is the key of {name}; the file is a plan of {file}",
    "import.b.same_plan": "The same plan",
    "import.b.further_plan": "Another plan, on its own",
    "import.preview.further": "another plan, apart from those there are · {kind} · key {named}",
    "plan.unknown": "No plan {plan} is loaded; there are: {known}",
    "ask.which_plan": "Several plans have a {step}. Which plan do you mean?",
    "ask.which_plan.line": "• {name}: {title}",
    "plan.listed": "{named} · {title} · {years} · {steps} steps · reports {every}{closed}",
    "plan.listed.closed": " · follow-up ended",
    "shell.plan.closed": "{named}: closed",
    "shell.plan.was_closed": "{named}: was closed already",
}
