"""The quarter as its people live it: from the prompt to the director's summary, over HTTP against a running bot."""

from tests.cast import COORDINATOR, DIRECTOR, ENGLISH, HR_COLLEAGUE, STAFF, UNIT_PEOPLE
from tests.e2e.phone import Message, Phones, containing, demo, labels_of

HR, PROCUREMENT, BUDGET = (UNIT_PEOPLE[unit] for unit in ("hr", "procurement", "budget"))
LINKED = (HR_COLLEAGUE, *(person for unit, person in UNIT_PEOPLE.items() if unit != "comms"))
"""Everybody the demo links; the last unit has nobody."""
PROGRESS = "จัดประชุมชี้แจงแล้ว 2 ครั้ง <b>เผยแพร่แผน</b>ทางอินทราเน็ต"
OBSTACLE = "บุคลากรบางส่วนปฏิบัติงานที่บ้าน"
REPLY = "ดำเนินการแล้วเสร็จ จัดทำสื่อเผยแพร่แนวปฏิบัติการยืม-คืนทรัพย์สินแล้ว ไม่มีอุปสรรค"


async def test_a_quarter_runs_from_the_prompt_to_the_summary() -> None:
    async with demo() as phones:
        prompts = await _prompted(phones)
        await _reported(phones, prompts)
        await _read_by_the_director(phones)
        await _asked_by_staff(phones)
        await _reminded_and_due(phones)


async def _prompted(phones: Phones) -> dict[int, Message]:
    """The prompts, once everybody who is linked has one and the coordinator knows who is not."""
    before = {person: await phones.last_id(person) for person in (*LINKED, COORDINATOR, DIRECTOR)}

    await phones.go_to("2020-06-30T09:00:00+07:00")

    prompts: dict[int, Message] = {}
    for person in LINKED:
        prompts[person] = await phones.until(person, containing("รายงานความก้าวหน้า ไตรมาสที่ 3/2563"), before[person])
    unlinked = await phones.until(COORDINATOR, containing("สำนักสื่อสารและการตลาด"), before[COORDINATOR])
    await phones.until(COORDINATOR, containing("https://t.me/tidtam_bot?start="), unlinked["message_id"])
    assert "16 กรกฎาคม 2563 เวลา 17:00 น." in prompts[HR]["text"]
    return prompts


async def _reported(phones: Phones, prompts: dict[int, Message]) -> None:
    """One unit answers by buttons and one in words."""
    asked = await phones.taps(HR, prompts[HR], "1.1 ข้อ 1", "อยู่ในสถานะใด")
    asked = await phones.taps(HR, asked, "กำลังดำเนินการ", "ความก้าวหน้า")
    await phones.says(HR, PROGRESS, "อุปสรรค")
    preview = await phones.says(HR, OBSTACLE, "ตรวจก่อนส่ง")
    assert PROGRESS in preview["text"]
    stored = await phones.taps(HR, preview, "ส่งรายงาน", "บันทึกรายงานแล้ว")
    assert "ยังรอรายงานอีก 2 ขั้นตอน" in stored["text"]

    preview = await phones.says(PROCUREMENT, REPLY, "ตรวจก่อนส่ง", reply_to=prompts[PROCUREMENT]["message_id"])
    assert "แล้วเสร็จ" in preview["text"]
    await phones.taps(PROCUREMENT, preview, "ส่งรายงาน", "ส่งครบทุกขั้นตอน")


async def _read_by_the_director(phones: Phones) -> None:
    summary = await phones.says(DIRECTOR, "/summary", "สรุปไตรมาสที่ 3/2563")
    assert "ส่งแล้ว 2 จาก 13 รายการ\nยังไม่ครบ 7 หน่วยงาน" in summary["text"]
    assert summary["text"].index("สำนักสื่อสารและการตลาด") < summary["text"].index("ขั้นตอน")
    measures = await phones.taps(DIRECTOR, summary, "ตามมาตรการ", "1.1")
    steps = await phones.taps(DIRECTOR, measures, "1.1", "1.1 ข้อ 1")
    story = await phones.taps(DIRECTOR, steps, "1.1 ข้อ 1", PROGRESS)
    assert OBSTACLE in story["text"]
    assert story["message_id"] == summary["message_id"]


async def _asked_by_staff(phones: Phones) -> None:
    first = await phones.says(STAFF, "คะแนน I20", "53.03")
    assert first["text"].startswith("I20")
    answer = await phones.says(STAFF, "I20", "ระดับ E")
    assert "ระดับ E" in answer["text"]
    assert "อันดับที่ 30 จาก 30" in answer["text"]
    assert "1.1 ข้อ 4" in answer["text"]
    assert "แล้วเสร็จ" in answer["text"].partition("1.1 ข้อ 4")[2]
    guide = await phones.says(STAFF, "ยืมทรัพย์สินต้องทำอย่างไร", "งานจัดซื้อจัดจ้างและบริหารพัสดุ")
    assert "การยืมทรัพย์สิน" in guide["text"]
    asked_scores = await phones.post(f"/chats/{STAFF}/messages", {"as": STAFF, "text": "/scores"})
    chart = await phones.until(STAFF, lambda one: "photo" in one, asked_scores["message_id"])
    assert chart["caption"] == "ปี 2562: 4 จาก 10 ตัวชี้วัดผ่านเกณฑ์ 85 คะแนน"
    table = await phones.until(STAFF, containing("ผลประเมิน ITA ปี 2562"), chart["message_id"])
    await phones.taps(STAFF, table, "4", "การใช้ทรัพย์สินของราชการ")
    english = await phones.says(ENGLISH, "I 20", "53.03")
    assert "Ease of asking permission to borrow" in english["text"]
    sent = await phones.sends_inline(STAFF, "I20")
    assert "อันดับที่ 30 จาก 30" in sent["text"]
    assert sent["via_bot"]["username"] == "tidtam_bot"
    refused = await phones.says(STAFF, "/summary", "ผู้ที่เกี่ยวข้อง")
    assert not labels_of(refused)


async def _reminded_and_due(phones: Phones) -> None:
    """Those who owe are reminded, the director has the summary when it is due, and a late answer is taken."""
    after = {person: await phones.last_id(person) for person in LINKED}
    await phones.go_to("2020-07-03T09:00:00+07:00")

    for person in LINKED:
        if person != PROCUREMENT:
            reminder = await phones.until(person, containing("แจ้งเตือนครั้งที่ 1 ไตรมาสที่ 3/2563"), after[person])
            assert ("1.1 ข้อ 1" in reminder["text"]) is False
    assert await phones.last_id(PROCUREMENT) == after[PROCUREMENT]

    seen = await phones.last_id(DIRECTOR)
    await phones.go_to("2020-07-16T17:00:00+07:00")

    due = await phones.until(DIRECTOR, containing("ครบกำหนดแล้ว"), seen)
    assert "ส่งแล้ว 2 จาก 13 รายการ" in due["text"]
    late = await phones.says(BUDGET, "/report", "1.1 ข้อ 2")
    late = await phones.taps(BUDGET, late, "1.1 ข้อ 2", "อยู่ในสถานะใด")
    await phones.taps(BUDGET, late, "ติดขัด", "ติดขัดเรื่องใด")
    preview = await phones.says(BUDGET, "งบประมาณไม่พอ", "ตรวจก่อนส่ง")
    await phones.taps(BUDGET, preview, "ส่ง", "ส่งช้า")
