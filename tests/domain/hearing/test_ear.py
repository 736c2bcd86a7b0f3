"""Rules of the ear, one situation each."""

from decimal import Decimal

import pytest

from bench.hearing import supposed
from domain.calendar.fiscal import Cycle
from domain.calendar.period_words import PeriodSaid
from domain.commands.in_words import PHRASES
from domain.hearing.meanings import Kind, Meaning, Move, OwnMeant, PartMeant, QuestionMeant, RoundMeant, Unclear
from domain.hearing.own_round import OwnTopic
from domain.hearing.round_state import RoundTopic
from domain.hearing.supposed import Writer
from domain.people import Role
from domain.reports.drafts import Draft
from domain.reports.reports import Status

LISTENER = supposed()
OWES = Writer(("procurement",))
REPLIES = Writer(("procurement",), replies=True)
DIRECTOR = Writer(role=Role.DIRECTOR)
STAFF = Writer()


def hears(text: str, writer: Writer = STAFF) -> Meaning:
    return LISTENER.hear(text, writer)[0]


def made(text: str, writer: Writer) -> tuple[Draft, ...]:
    return LISTENER.hear(text, writer)[1]


def after(before: str, writer: Writer = OWES) -> Writer:
    return Writer(writer.units, writer.role, writer.replies, before)


@pytest.mark.parametrize(
    "text",
    [
        "เวียนหนังสือให้ทุกฝ่ายเรียบร้อยแล้ว เหลือรวบรวมแบบตอบรับ",
        "รับเรื่องร้องเรียนเรื่องการเบิกของไว้ 3 เรื่อง ตอบผู้ร้องครบทุกเรื่อง",
        "ของขวัญปีใหม่ที่ส่งมาให้คืนไปหมดแล้วพร้อมหนังสือขอบคุณ",
        "ยังไม่ได้เริ่ม รองบจากส่วนกลาง",
        "We briefed two more offices this week",
        "https://example.go.th/plan.pdf",
    ],
)
def test_a_statement_by_somebody_who_owes_is_a_report(text: str) -> None:
    assert hears(text, OWES).kind is Kind.REPORT


@pytest.mark.parametrize("text", ["เวียนหนังสือให้ทุกฝ่ายเรียบร้อยแล้ว", "90", "ประชุมแล้ว"])
def test_a_statement_by_staff_is_none(text: str) -> None:
    assert hears(text).kind is not Kind.REPORT


@pytest.mark.parametrize("text", ["แล้วเสร็จ", "คืบหน้า 60%", "M1.1/4 กำลังดำเนินการ", "done, no obstacles"])
def test_a_few_words_that_state_are_a_report(text: str) -> None:
    assert hears(text, OWES).kind is Kind.REPORT


@pytest.mark.parametrize(
    "text",
    [
        "ขั้นตอนไหนแล้วเสร็จ",
        "มาตรการ 1.1 แล้วเสร็จหรือยัง",
        "ยืมทรัพย์สินต้องทำอย่างไร",
        "คะแนน I20",
        "Is it done?",
        "ขอทราบความคืบหน้า 60%",
        "สวัสดี",
        "ช่องทางร้องเรียน",
    ],
)
def test_a_question_or_a_name_is_no_report(text: str) -> None:
    assert hears(text, OWES).kind is not Kind.REPORT


@pytest.mark.parametrize("phrase", [phrase for phrases in PHRASES.values() for phrase in phrases])
def test_no_phrase_of_a_command_is_a_report(phrase: str) -> None:
    assert hears(phrase, OWES).kind is not Kind.REPORT


@pytest.mark.parametrize(
    "text",
    [
        "แล้วเสร็จ ร้อยละ 60 มีผู้เข้าร่วม 40 คน",
        "แล้วเสร็จร้อยละ 85 ผู้ผ่าน 120 คน",
        "แล้วเสร็จทั้งการอบรม และ การเผยแพร่คู่มือ",
        "แล้วจัดอบรมเดือนละ 2 ครั้ง เสร็จ 3 เดือน",
        "ส่วนการเผยแพร่ทำไปร้อยละ 40",
    ],
)
def test_a_percent_or_an_and_asks_nothing(text: str) -> None:
    assert hears(text, OWES).kind is Kind.REPORT


@pytest.mark.parametrize(
    "text",
    [
        "หารือร่วมกับกองคลังแล้ว 1 ครั้ง คืบหน้า 30%",
        "ดูงานที่เทศบาลต้นแบบแล้ว 1 ครั้ง",
        "แสดงนิทรรศการแล้ว 2 วัน ผู้เข้าชม 120 คน",
        "ช่วยเหลือผู้รับบริการแล้ว 40 ราย คืบหน้า 50%",
        "ส่งหนังสือไปยัง สำนักงานเขตแล้ว รอตอบ",
        "จัดกิจกรรมสุขอนามัย 2 ครั้ง แล้วเสร็จ",
        "ประชุมสภาสมัย 2 แล้ว คืบหน้า 40%",
        "กรุณาพิจารณา งบประมาณยังไม่อนุมัติ",
        "แปะ ประกาศที่บอร์ดแล้ว",
        "เปิดดูเว็บไซต์แล้วใช้งานได้ คืบหน้า 80%",
        "เช็คระบบแล้ว พร้อมใช้งาน 100%",
        "หาผู้รับจ้างได้แล้ว อยู่ระหว่างทำสัญญา",
        "บอกกล่าวบุคลากรในที่ประชุมแล้ว",
        "ขอความร่วมมือหน่วยงานแล้ว 3 แห่ง",
        "ขอเอกสารจากกองช่างแล้ว ยังไม่ได้รับ",
        "อยากได้งบเพิ่ม ตอนนี้ทำได้ 20%",
        "โปรดทราบ ได้ดำเนินการแล้ว 70%",
        "รบกวนบุคลากรตอบแบบสอบถามแล้ว 80 คน",
        "ช่วยกันทำ 5S แล้วเสร็จ",
        "สอบถามความต้องการบุคลากรแล้ว 50 คน",
        "Show and tell session held, 30 people",
        "Listed all assets, 80% done",
        "Compared prices and signed the contract",
        "ได้สอบถามไปที่กรมบัญชีกลางแล้ว รอคำตอบ",
        "ส่วนกลางอนุมัติแล้ว",
        "ทำไปแล้วเท่าที่งบมี 40%",
        "พิจารณาว่าจะใช้วิธีใด อยู่ระหว่างสรุป",
        "สำรวจแล้วว่าใครยังไม่อบรม เหลือ 12 คน",
    ],
)
def test_work_that_begins_with_a_word_of_asking_is_a_report(text: str) -> None:
    assert hears(text, OWES).kind is Kind.REPORT


@pytest.mark.parametrize(
    "text", ["ดูคะแนนที่ผ่านแล้ว", "ช่วยบอกคะแนน I20", "ช่วยส่งสรุปไตรมาสที่แล้วให้หน่อย", "ขอเอกสารหน่อย", "ขอรายชื่อที่ยังไม่เข้ามาในบอท"]
)
def test_a_request_to_the_bot_is_no_report(text: str) -> None:
    assert hears(text, OWES).kind is not Kind.REPORT


@pytest.mark.parametrize("text", ["ดีงับ", "l;ylfu", "ขอบคุณค่า", "bye bot"])
def test_talk_is_heard_in_any_spelling(text: str) -> None:
    assert hears(text).kind is Kind.TALK


@pytest.mark.parametrize("text", ["คะแนน", "ได้เท่าไหร่", "how many points"])
def test_a_score_of_nothing_in_particular_is_that_of_the_whole(text: str) -> None:
    heard = hears(text)

    assert isinstance(heard, QuestionMeant)
    assert heard.answer.ids[0] == "OVERALL"


@pytest.mark.parametrize("text", ["ข้อนี้ได้เท่าไร", "อันนั้นกี่คะแนน", "how many points is that"])
def test_a_score_of_this_one_is_asked_back_where_nothing_was_shown(text: str) -> None:
    assert hears(text) == Unclear(text, back=True)


def test_a_step_is_found_by_its_number_for_people_of_several_units() -> None:
    (draft,) = made("1.1/4 ทำแล้ว 40%", Writer(("hr", "procurement")))

    assert (draft.duty.step, draft.duty.unit, draft.percent) == ("M1.1/4", "procurement", Decimal(40))


@pytest.mark.parametrize("text", ["ส่งเลยค่ะ", "ยืนยัน", "ok", "👍 ส่ง", "send it", "ตกลงครับ", "ใช่ ส่งได้เลย"])
def test_a_word_sends_the_shown_preview(text: str) -> None:
    heard = hears(text, after("จัดประชุมแล้ว 1 ครั้ง คืบหน้า 40%"))

    assert isinstance(heard, PartMeant)
    assert heard.move is Move.SEND


@pytest.mark.parametrize(
    ("text", "move"),
    [
        ("ยกเลิก", Move.DISCARD),
        ("ไม่ส่งแล้ว", Move.DISCARD),
        ("อย่าเพิ่งส่งนะ", Move.KEEP),
        ("ขอเพิ่มว่า มีผู้เข้าร่วม 30 คน", Move.ADD),
        ("แก้เป็น 60%", Move.ADD),
        ("มีผู้เข้าร่วม 30 คนด้วย", Move.ADD),
        ("70", Move.ADD),
    ],
)
def test_words_upon_a_shown_preview_belong_to_it(text: str, move: Move) -> None:
    heard = hears(text, after("จัดประชุมแล้ว 1 ครั้ง คืบหน้า 40%"))

    assert isinstance(heard, PartMeant)
    assert heard.move is move


def test_a_change_alters_that_part_alone() -> None:
    (draft,) = made("แก้เป็น 60%", after("จัดประชุมแล้ว 1 ครั้ง คืบหน้า 40%"))

    assert (draft.percent, draft.progress) == (Decimal(60), "จัดประชุมแล้ว 1 ครั้ง คืบหน้า 40%")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I20 ได้เท่าไร", Kind.QUESTION),
        ("กำหนดส่งวันไหน", Kind.OWN),
        ("สวัสดีค่ะ", Kind.TALK),
        ("เปลี่ยนเป็นภาษาอังกฤษ", Kind.COMMAND),
    ],
)
def test_something_else_said_meanwhile_leaves_the_preview(text: str, kind: Kind) -> None:
    assert hears(text, after("จัดประชุมแล้ว 1 ครั้ง คืบหน้า 40%")).kind is kind


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("รับทราบค่ะ", OwnTopic.NOTED),
        ("👍", OwnTopic.NOTED),
        ("?", OwnTopic.PUZZLED),
        ("ขอเลื่อนถึงวันศุกร์ได้ไหม", OwnTopic.POSTPONE),
        ("ไม่ใช่งานของหน่วยเราค่ะ", OwnTopic.NOT_OURS),
        ("ให้น้องนัทรายงานแทนได้ไหมครับ", OwnTopic.HAND_OVER),
        ("not our job", OwnTopic.NOT_OURS),
    ],
)
def test_a_reply_to_the_prompt_may_be_no_progress(text: str, topic: OwnTopic) -> None:
    heard = hears(text, REPLIES)

    assert isinstance(heard, OwnMeant)
    assert heard.topic is topic


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("ต้องส่งภายในวันไหนครับ", OwnTopic.DUE),
        ("หน่วยเราค้างอะไรอยู่บ้าง", OwnTopic.OWED),
        ("สวัสดีค่ะ ต้องทำอะไรบ้างคะ", OwnTopic.OWED),
        ("what should I do now?", OwnTopic.OWED),
        ("เริ่มยังไงดีครับ", OwnTopic.HOW),
        ("where do I start?", OwnTopic.HOW),
        ("ผมส่งไปแล้วใช่ไหม", OwnTopic.SENT),
        ("ขอดูที่ส่งไปแล้ว", OwnTopic.SHOW),
        ("ใครรายงานแทนหน่วยเราได้บ้าง", OwnTopic.WHO),
        ("when is my report due?", OwnTopic.DUE),
        ("เหมือนเดิมค่ะ", OwnTopic.SAME),
    ],
)
def test_a_matter_of_the_own_round_is_heard_as_one(text: str, topic: OwnTopic) -> None:
    heard = hears(text, OWES)

    assert isinstance(heard, OwnMeant)
    assert heard.topic is topic


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("ใครยังไม่ส่งบ้าง", RoundTopic.MISSING),
        ("ข้อไหนติดขัด", RoundTopic.STUCK),
        ("มีอะไรต้องสั่งการบ้าง", RoundTopic.DECIDE),
        ("มีขั้นตอนไหนเกินกำหนดไหม", RoundTopic.OVERDUE),
        ("เทียบกับไตรมาสก่อนเป็นยังไง", RoundTopic.COMPARED),
        ("สรุปไตรมาส 3", RoundTopic.SUMMARY),
        ("which units have not reported?", RoundTopic.MISSING),
        ("งานกฎหมายส่งหรือยัง", RoundTopic.UNIT),
    ],
)
def test_the_director_asks_for_the_state_in_free_words(text: str, topic: RoundTopic) -> None:
    heard = hears(text, DIRECTOR)

    assert isinstance(heard, RoundMeant)
    assert heard.question.topic is topic


def test_a_quarter_without_a_year_is_a_number() -> None:
    heard = hears("สรุปไตรมาส 3", DIRECTOR)

    assert isinstance(heard, RoundMeant)
    assert heard.question.quarter == PeriodSaid(3, None, Cycle.QUARTER)


@pytest.mark.parametrize(
    ("before", "text", "first"),
    [
        ("I20 ได้เท่าไร", "แล้วข้อ 21 ล่ะ", "I21"),
        ("I20 ได้เท่าไร", "ใครรับผิดชอบ", "M1.1/4"),
        ("I20 ได้เท่าไร", "ทำไมคะแนนน้อย", "I20"),
        ("ข้อไหนของ IIT ได้ต่ำสุด", "ข้อที่สอง", "I15"),
        ("score of I20", "who owns it?", "M1.1/4"),
        ("I20 ได้เท่าไร", "ข้อถัดไป", "I21"),
    ],
)
def test_words_refer_to_what_was_shown_last(before: str, text: str, first: str) -> None:
    heard = hears(text, Writer(after=before))

    assert isinstance(heard, QuestionMeant)
    assert heard.answer.ids[0] == first


@pytest.mark.parametrize("text", ["ใครรับผิดชอบ", "ทำไมน้อยจัง", "why is it so low?"])
def test_words_that_refer_to_nothing_are_asked_back(text: str) -> None:
    heard = hears(text)

    assert isinstance(heard, Unclear)
    assert heard.back


@pytest.mark.parametrize(
    "text", ["ขอบคุณมากค่ะ", "โอเคค่ะพี่", "555", "thx", "หวัดดีครับแอด", "ขอบคุณนะคะบอท เก่งมากกก 🥰", "good morning", "บายจ้า"]
)
def test_talk_is_talk(text: str) -> None:
    assert hears(text).kind is Kind.TALK
    assert hears(text, OWES).kind is Kind.TALK


@pytest.mark.parametrize(
    "text",
    [
        "ผอ. เข้าประชุมบ่ายนี้นะคะ",
        "ลูกไม่สบาย วันนี้ขอลาค่ะ",
        "เดี๋ยวถามหัวหน้าก่อนนะคะ",
        "พี่ตุ๊กฝากซื้อกาแฟเย็นแก้วนึงนะ เดี๋ยวโอนให้",
        "ใบเสร็จอยู่ที่น้องแอมนะคะ",
    ],
)
def test_an_everyday_line_is_no_accusation(text: str) -> None:
    assert hears(text).kind is not Kind.WRONGDOING
    assert hears(text, OWES).kind is not Kind.WRONGDOING


def test_a_report_may_be_said_to_be_one_whatever_it_says() -> None:
    heard, drafts = LISTENER.hear("รายงาน: หัวหน้ารับสินบน ตั้งกรรมการสอบแล้ว", OWES)

    assert heard.kind is Kind.REPORT
    assert drafts[0].progress == "หัวหน้ารับสินบน ตั้งกรรมการสอบแล้ว"


@pytest.mark.parametrize("ending", ["", "ครับ", "ค่ะ", "นะคะ", " ครับผม", "จ้า", " 🙏", "..."])
@pytest.mark.parametrize(
    ("text", "writer", "kind"),
    [
        ("จัดอบรมแล้ว 2 รุ่น", OWES, Kind.REPORT),
        ("ต้องส่งวันไหน", OWES, Kind.OWN),
        ("ใครยังไม่ส่งบ้าง", DIRECTOR, Kind.ROUND),
        ("ขอบคุณ", STAFF, Kind.TALK),
    ],
)
def test_politeness_changes_no_meaning(text: str, writer: Writer, kind: Kind, ending: str) -> None:
    assert hears(text + ending, writer).kind is kind


def test_a_report_in_words_keeps_its_status() -> None:
    (draft,) = made("ดำเนินการเสร็จเรียบร้อยแล้ว ไม่มีปัญหา", OWES)

    assert (draft.status, draft.obstacles) == (Status.COMPLETED, "")


@pytest.mark.parametrize("text", ["ใครรับผิดชอบ", "แต่ละขั้นตอนใครดูแล", "who is responsible for them?"])
def test_a_property_asked_after_a_list_is_that_of_each(text: str) -> None:
    meant = hears(text, after("งานกฎหมายรับผิดชอบขั้นตอนไหนบ้าง", STAFF))

    assert isinstance(meant, QuestionMeant)
    assert meant.answer.ids == ("M1.2/1", "M2.2/1")


@pytest.mark.parametrize(("before", "text"), [("ข้อต่ำสุดของ IIT", "ใครรับผิดชอบ"), ("I20 กับ I15", "ข้อนี้ใครรับผิดชอบ")])
def test_a_property_of_one_asked_for_or_pointed_to_is_that_ones(before: str, text: str) -> None:
    meant = hears(text, after(before, STAFF))

    assert isinstance(meant, QuestionMeant)
    assert meant.answer.ids == ("M1.1/4",)


@pytest.mark.parametrize(
    "text",
    [
        "ขอให้เดินทางปลอดภัยนะคะ",
        "ใบเสร็จค่าแท็กซี่เมื่อวานอยู่ที่น้องแอมนะคะ ฝากส่งการเงินด้วย",
        "ห้องประชุมใหญ่บ่ายนี้ว่างแล้วนะคะ",
        "ขออภัยครับ กดผิดแชต",
        "เงินเดือนออกแล้ว เย้",
        "Sorry, wrong group!",
    ],
)
def test_a_line_between_colleagues_is_no_report(text: str) -> None:
    assert hears(text, OWES).kind is Kind.TALK


@pytest.mark.parametrize(
    "text",
    ["ประชุมหัวหน้าฝ่ายเลื่อนเพราะห้องประชุมปิดซ่อม เลยยังชี้แจงไม่ได้", "ติดโปสเตอร์หน้าห้องประชุมและลิฟต์ครบทุกชั้นแล้ว"],
)
def test_work_in_the_same_rooms_is_a_report(text: str) -> None:
    assert hears(text, OWES).kind is Kind.REPORT


@pytest.mark.parametrize("text", ["ครับผม จะรีบทำ", "ได้รับแล้วค่ะ เดี๋ยวให้น้องกรอก", "ok, will do"])
def test_a_promise_in_reply_to_the_prompt_is_noted(text: str) -> None:
    meant = hears(text, REPLIES)

    assert isinstance(meant, OwnMeant)
    assert meant.topic is OwnTopic.NOTED


@pytest.mark.parametrize("text", ["ขอเวลาอีกสามวันครับ รอตัวเลขจากคลัง", "ขอผลัดไปสัปดาห์หน้านะครับ ติดประชุมบอร์ด"])
def test_more_time_may_be_asked_for_without_a_date(text: str) -> None:
    meant = hears(text, OWES)

    assert isinstance(meant, OwnMeant)
    assert meant.topic is OwnTopic.POSTPONE


@pytest.mark.parametrize(("text", "move"), [("แก้เป็น 70%", Move.ADD), ("ส่งเลยครับ", Move.SEND)])
def test_words_that_fit_only_the_waiting_draft_are_for_it_in_reply_to_the_prompt_too(text: str, move: Move) -> None:
    meant = hears(text, after("ทำแล้ว 60% รอเซ็น", REPLIES))

    assert isinstance(meant, PartMeant)
    assert meant.move is move


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("ไม่ใช่ 60 แต่ 80", "80"),
        ("พิมพ์ผิดค่ะ 90 ไม่ใช่ 60", "90"),
        ("60 ไม่ใช่ครับ ต้อง 66", "66"),
        ("จริงๆ แค่ 40", "40"),
        ("sorry, 45%", "45"),
    ],
)
def test_a_wrong_percent_is_put_right(text: str, percent: str) -> None:
    (draft,) = made(text, after("ทำแล้ว 60% กำลังแก้แบบ"))

    assert draft.percent == Decimal(percent)


def test_a_form_may_name_its_step_on_any_line() -> None:
    (draft,) = made("สถานะ: กำลังดำเนินการ\nขั้นตอน: 2.2/1\nปัญหา: ไม่มี\nร้อยละ: 55", Writer(("legal",)))

    assert (draft.duty.step, draft.percent, draft.obstacles) == ("M2.2/1", Decimal(55), "")


@pytest.mark.parametrize("text", ["1 ข้อ 2 กำลังดำเนินการ ร้อยละ 60", "M1/2 เสร็จแล้ว", "มาตรการ 9 ข้อ 1 เสร็จแล้ว"])
def test_a_label_of_no_step_of_theirs_is_not_taken_for_a_place_in_the_list(text: str) -> None:
    assert [draft.duty.step for draft in made(text, Writer(("hr",)))] == [""]


@pytest.mark.parametrize("text", ["who took my stapler", "ใครเห็นแว่นตาพี่บ้าง"])
def test_an_everyday_who_asks_nothing_of_the_follow_up(text: str) -> None:
    assert hears(text).kind is not Kind.ROUND


def test_steps_due_by_a_month_are_the_plans_also_for_those_who_owe() -> None:
    assert hears("ขั้นตอนไหนครบกำหนดเดือนกันยายน", OWES).kind is Kind.QUESTION


@pytest.mark.parametrize(
    "text", ["ผอ.อยากให้เสร็จเดือนนี้ แต่ทำไม่ทันแน่ คนมีแค่สอง", "ทำไม่เสร็จครับ ติดน้ำท่วม", "finished? hardly. we are at 20%"]
)
def test_words_that_only_look_like_asking_are_a_report_of_somebody_who_owes(text: str) -> None:
    assert hears(text, Writer(units=("evaluation",))).kind is Kind.REPORT


@pytest.mark.parametrize("text", ["เมื่อไหร่ต้องส่ง", "ส่งมื้อใด๋ค่ะ", "ขอกราบเรียนถามว่าต้องนำส่งรายงานภายในวันที่เท่าใด"])
def test_the_due_date_is_asked_for_in_any_order_and_register(text: str) -> None:
    meant = hears(text, Writer(units=("evaluation",)))

    assert isinstance(meant, OwnMeant)
    assert meant.topic is OwnTopic.DUE
