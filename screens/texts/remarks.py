"""Remarks of a report, wherever one is asked for or shown: each has these keys under its name."""

TH = {
    "report.ask_obstacles": "มีปัญหาหรืออุปสรรคหรือไม่\nหากมี โปรดพิมพ์ หากไม่มี กดปุ่ม",
    "report.obstacles_head": "<b>ปัญหา/อุปสรรค</b>",
    "report.obstacles_unsaid": "ยังไม่ได้ระบุ",
    "report.obstacles_none": "ไม่มี",
    "report.b.obstacles": "แก้อุปสรรค",
    "report.b.add_obstacles": "ระบุอุปสรรค",
    "report.earlier_obstacles": "ปัญหา/อุปสรรค: {words}",
    "prompt.obstacles": "อุปสรรคที่แจ้งไว้: <i>{words}</i>\nแก้ไขได้แล้วหรือยัง",
    "step.report.obstacles": "อุปสรรค: {text}",
    "step.report.no_obstacles": "อุปสรรค: ไม่มี",
    "step.report.unsaid_obstacles": "อุปสรรค: ยังไม่ได้ระบุ",
    "story.obstacles": "อุปสรรค",
    "story.obstacles.unsaid": "อุปสรรค: ยังไม่ได้ระบุ",
    "story.obstacles.none": "อุปสรรค: ไม่มี",
}

EN = {
    "report.ask_obstacles": "Are there any obstacles?\nType them, or press the button if there are none.",
    "report.obstacles_head": "<b>Obstacles</b>",
    "report.obstacles_unsaid": "not mentioned",
    "report.obstacles_none": "none",
    "report.b.obstacles": "Edit obstacles",
    "report.b.add_obstacles": "Add obstacles",
    "report.earlier_obstacles": "Obstacles: {words}",
    "prompt.obstacles": "Obstacles you named: <i>{words}</i>\nAre they solved?",
    "step.report.obstacles": "Obstacles: {text}",
    "step.report.no_obstacles": "Obstacles: none",
    "step.report.unsaid_obstacles": "Obstacles: not mentioned",
    "story.obstacles": "Obstacles",
    "story.obstacles.unsaid": "Obstacles: not mentioned",
    "story.obstacles.none": "Obstacles: none",
}
