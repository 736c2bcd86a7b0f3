"""Lines the command line prints about rounds, plans and invitations."""

TH = {
    "cli.round.opened": "{quarter}: เปิด {at} · กำหนดส่ง {due}",
    "cli.round.closed": "{quarter}: ปิดรอบแล้ว",
    "cli.round.due": "{quarter}: กำหนดส่ง {due}",
    "cli.plan.closed": "แผนปี {plan}: ปิดการติดตามแล้ว",
    "cli.plan.was_closed": "แผนปี {plan}: ปิดไปก่อนแล้ว",
    "cli.invite": "({whom}; ใช้ได้ครั้งเดียวถึง {until})",
}

EN = {
    "cli.round.opened": "{quarter}: opened {at} · due {due}",
    "cli.round.closed": "{quarter}: closed",
    "cli.round.due": "{quarter}: due {due}",
    "cli.plan.closed": "plan of {plan}: follow-up ended",
    "cli.plan.was_closed": "plan of {plan}: follow-up had ended before",
    "cli.invite": "({whom}; single use, until {until})",
}
