"""Questions people ask, end to end through the answerer, and the floors their labelled samples must hold."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bundled.bundle import load_bundle
from bundled.phrases import load_phrases
from domain.search import Answerer
from domain.search.index import Field, Index
from domain.search.lexicon import Lexicon
from samples.questions import judge, load_questions, share

DATA = Path(__file__).parents[2] / "data"
ANSWERER = Answerer(load_bundle(), load_phrases(load_bundle()))


@pytest.mark.parametrize(
    ("file", "top1", "recall3"),
    [
        ("dev", 0.97, 0.98), ("questions", 0.97, 0.98), ("blind", 0.96, 0.98), ("fresh", 0.96, 0.98),
        ("far", 0.93, 0.97), ("staff", 0.97, 0.98), ("away", 0.95, 0.97), ("afield", 0.87, 0.93),
        ("nothing", 0.95, 0.95), ("unseen", 0.95, 0.97), ("unseen-far", 0.80, 0.89),
    ],
)  # fmt: skip
def test_it_answers_a_labelled_sample_at_least_this_well(file: str, top1: float, recall3: float) -> None:
    outcomes = [judge(ANSWERER, question) for question in load_questions(DATA / f"{file}.jsonl")]

    assert share([one.top1 for one in outcomes]) >= top1
    assert share([one.recall3 for one in outcomes]) >= recall3


@settings(max_examples=150, deadline=None)
@given(
    st.text(alphabet=st.characters(blacklist_categories=["Cs"]), max_size=60)
    | st.from_regex(r"[ieo กขค่า0-9๐-๙./,–-]{0,20}")
)
def test_it_never_fails_whatever_is_typed(text: str) -> None:
    answer = ANSWERER.ask(text)

    assert (answer.kind == "none") == (not answer.ids)


def test_every_answer_is_an_id_of_the_catalogue() -> None:
    known = re.compile(r"[IEO]\d+|IND\d+|[IEO]IT|OVERALL|CHANNELS|M\d\.\d/\d|G:[a-z-]+")
    questions = [str(q["query"]) for name in ("questions", "far") for q in load_questions(DATA / f"{name}.jsonl")]

    assert all(known.fullmatch(code) for question in questions for code in ANSWERER.ask(question).ids)


def test_every_entry_has_phrases_of_its_own() -> None:
    catalogue, phrases = load_bundle(), load_phrases(load_bundle())
    book, plan = catalogue.assessment, catalogue.plan
    entries = [
        *(item.code for item in book.items),
        *(one.code for one in book.indicators),
        *(tool.code for tool in book.tools),
        *(step.id for step in plan.steps),
        *(guideline.id for guideline in catalogue.guidelines),
        "OVERALL",
        "CHANNELS",
    ]

    assert [entry for entry in entries if len(phrases[entry]) < 6] == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("สวัสดีครับ", "greeting"),
        ("thank you!", "greeting"),
        ("l;ylfu", "greeting"),
        ("ช่วยอะไรได้บ้าง", "help"),
        ("กรมสรรพากรได้ ITA กี่คะแนน", "other_agency"),
        ("คะแนน ITA ปี 2567", "year_not_loaded"),
        ("คะแนนปี 2563 ได้เท่าไหร่", "year_not_loaded"),
        ("I31", "unknown_code"),
        ("มีหมวดที่สิบสองมั้ย", "unknown_code"),
        ("ข้อไหนต่ำกว่า 50", "nothing_matches"),
        ("ราคาทองวันนี้", "off_topic"),
        ("คุณสมชายได้เงินเดือนเท่าไหร่", "off_topic"),
        ("printer is out of toner", "off_topic"),
        ("ใครให้คะแนนเราต่ำ บอกชื่อมา", "off_topic"),
        ("", "off_topic"),
    ],
)
def test_it_says_why_there_is_no_answer(text: str, reason: str) -> None:
    answer = ANSWERER.ask(text)

    assert (answer.kind, answer.ids, answer.reason) == ("none", (), reason)


@pytest.mark.parametrize(
    "text",
    [
        "หัวหน้าฝ่ายผมเรียกเงินทอนจากผู้รับเหมาทุกงาน",
        "เมื่อวานเห็นพี่ที่แผนกเอาจอคอมกลับบ้าน ช่วยตรวจสอบด้วยค่ะ",
        "my boss made me sign a fake receipt yesterday",
        "someone in accounting keeps claiming overtime she never did",
    ],
)
def test_it_points_whoever_tells_of_wrongdoing_to_the_channels(text: str) -> None:
    answer = ANSWERER.ask(text)

    assert (answer.kind, answer.ids) == ("channels", ("CHANNELS",))


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("หัวหน้าสั่งให้ทำธุระส่วนตัว ได้กี่คะแนน", "I16"),
        ("ใช้รถหลวงไปส่งลูกได้ไหม", "G:asset-use"),
        ("ใครรับผิดชอบเรื่องแนวปฏิบัติการใช้ทรัพย์สิน เสร็จเมื่อไหร่", "M1.1/4"),
        ("จับได้ว่าโกงแล้วโดนไล่ออกจริงมั้ย พนักงานตอบเท่าไหร่", "I28"),
        ("ข้อบังคับคณะกรรมการว่าด้วยจริยธรรม พ.ศ. 2562", "G:ethics"),
    ],
)
def test_a_question_on_the_same_subject_is_no_complaint(text: str, best: str) -> None:
    assert ANSWERER.ask(text).ids[0] == best


@pytest.mark.parametrize(
    ("text", "best"),
    [("ihv'giupomujwso", "CHANNELS"), ("ร/จ", "I20"), ("8tcooi;,gmjkwsij", "OVERALL")],
)
def test_it_recovers_the_other_keyboard_layout(text: str, best: str) -> None:
    assert ANSWERER.ask(text).ids[0] == best


def test_a_long_sentence_is_not_taken_for_a_code_typed_on_the_other_keyboard() -> None:
    assert ANSWERER.ask("ถ้าฟ้องไปแล้วจะโดนแกล้งกลับไหม มีใครคุ้มครอง").ids[0] == "CHANNELS"


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("ยืมของไม่สะดวก ได้กี่แต้ม", "I20"),
        ("ที่คะแนนยืมของไม่สะดวกต่ำ เราแก้ด้วยมาตรการไหน", "M1.1/4"),
        ("เลือกที่รักมักที่ชังมั้ย พนักงานตอบมากี่แต้ม", "I2"),
        ("เลือกที่รักมักที่ชังมั้ย ลูกค้าให้เรากี่แต้ม", "E2"),
        ("คะแนนที่คนภายนอกให้เราโดยรวมเท่าไร", "EIT"),
        ("ช่องทางให้แจ้งโกง ขึ้นเว็บยัง", "O30"),
        ("เห็นคนโกงจะแจ้งที่ไหน", "CHANNELS"),
        ("เพิ่งเข้ามาทำงาน ได้ยินเรื่อง ita ในที่ประชุม ตอนนั้นได้คะแนนเท่าไหร่", "OVERALL"),
        ("1111", "CHANNELS"),
    ],
)
def test_the_viewpoint_and_the_intent_choose_the_entry(text: str, best: str) -> None:
    assert ANSWERER.ask(text).ids[0] == best


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("รองบ๊วยของฝั่งคนใน", ("I15", "I23", "I29")),
        ("จุดไหนเราเละสุด", ("I20", "I15", "I23")),
        ("second worst", ("I15", "I23", "I29")),
        ("ข้อไหนลูกค้ากดเราจมดิน", ("E14", "E6", "E10")),
        ("where did we flop the hardest with customers", ("E14", "E6", "E10")),
        ("ท็อปสาม", ("O1", "O2", "O3")),
        ("which indicators got full marks", ("IND9", "IND10")),
        ("ไม่นับพวกที่เต็มร้อย หมวดไหนเจ๋งสุด", ("IND6", "IND1", "IND8")),
        ("ตัวชี้วัดสุดท้าย ตัวที่ 10", ("IND10",)),
    ],
)
def test_the_best_the_worst_and_their_places_are_understood_as_people_say_them(text: str, ids: tuple[str, ...]) -> None:
    assert ANSWERER.ask(text).ids == ids


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("a supplier sent me a bottle of whisky, do I send it back", "G:no-gift"),
        ("เซลส์หิ้วขนมเค้กมาฝากที่โต๊ะ กินได้เปล่า", "G:no-gift"),
        ("มีคนยื่นซองขาวให้ช่วยดันเรื่อง เรามีกฎว่าไง", "G:anti-bribery"),
    ],
)
def test_a_question_for_the_rule_on_an_offer_tells_of_nothing(text: str, best: str) -> None:
    assert ANSWERER.ask(text).ids[0] == best


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("คนในสารภาพกันว่าไง เรื่องหยิบของกลับบ้าน", "I19"),
        ("ชาวบ้านร้านตลาดให้เราเท่าไหร่ รวมๆ", "EIT"),
        ("พวกในตึกโหวดเรื่องอู้งานเท่าไหร่", "I3"),
    ],
)
def test_a_view_is_known_by_the_people_who_hold_it(text: str, best: str) -> None:
    assert ANSWERER.ask(text).ids[0] == best


def test_dropped_marks_and_letters_of_one_sound_are_understood() -> None:
    assert ANSWERER.ask("เรืองจิกกะดาดกลับบานไปไห้แฟน ได้กีแตม").ids[0] == "I19"


def test_a_unit_is_known_by_its_everyday_name() -> None:
    asked = ("นิติกรโดนแจกการบ้านอะไรมั่ง", "พวกคุมสต๊อกต้องทำอะไร", "ทีมสื่อมีงานอะไร")

    assert [ANSWERER.ask(text).ids[0] for text in asked] == ["M1.2/1", "M1.1/4", "M2.1/2"]


def test_a_wording_nobody_wrote_down_is_told_by_all_its_words_together() -> None:
    said = {"I1": ["red apple", "sweet apple"], "I2": ["red pear", "pear tart", "pear tree"]}
    fields = [Field(entry, text) for entry, texts in said.items() for text in texts]
    index = Index(fields, Lexicon({"fruit": ["apple", "pear*"]}))

    near = index.nearness(index.query("a tree of pears, red"))

    assert near["I2"] > near["I1"]


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("ปีนี้เราได้คะแนน ITA เท่าไหร่คะ", "OVERALL"),
        ("คะแนน ita ปีล่าสุด", "OVERALL"),
        ("ปีนี้ได้กี่คะแนน", "OVERALL"),
        ("ปีงบประมาณนี้ผลออกมาเป็นไงบ้าง", "OVERALL"),
        ("what's our ITA score this year?", "OVERALL"),
        ("how did we do this year", "OVERALL"),
        ("IIT ปีนี้เท่าไร", "IIT"),
        ("คะแนนการใช้งบประมาณปีนี้เท่าไร", "IND2"),
        ("รายงานประจำปีนี้ได้กี่คะแนน", "O12"),
        ("ปีนี้จะใช้เงินทำอะไรบ้าง แผนลงเว็บแล้วได้กี่คะแนน", "O18"),
    ],
)
def test_this_year_says_when_and_not_what(text: str, best: str) -> None:
    assert ANSWERER.ask(text).ids[0] == best


def test_the_same_subject_asked_differently_gets_a_different_kind() -> None:
    asked = ("ยืมทรัพย์สินสะดวกไหม คะแนน", "จะยืมกล้องต้องทำยังไง", "ใครต้องเผยแพร่แนวปฏิบัติยืมคืนทรัพย์สิน")

    assert [ANSWERER.ask(text).ids[0] for text in asked] == ["I20", "G:asset-borrowing", "M1.1/4"]
    assert [ANSWERER.ask(text).basis for text in asked] == ["search"] * 3


def test_an_unsure_answer_offers_two_others() -> None:
    answer = ANSWERER.ask("corruption")

    assert (answer.kind, len(answer.ids)) == ("unsure", 3)


@pytest.mark.parametrize(
    "text",
    [
        "ออมสินได้คะแนนเท่าไร", "แล้วปตท.ได้เท่าไหร่", "ส่วนกรุงไทยได้กี่คะแนน", "อภัยภูเบศรได้ ITA เท่าไร",
        "บ้านคลองสวนพลูได้กี่คะแนน",
    ],
)  # fmt: skip
def test_an_unknown_name_in_the_place_of_an_agency_is_another_agency(text: str) -> None:
    assert ANSWERER.ask(text).reason == "other_agency"


@pytest.mark.parametrize(
    "text", ["การใช้อำนาจได้คะแนนเท่าไร", "พัสดุได้คะแนนเท่าไร", "ดุลพินิจได้คะแนนเท่าไร", "เจ้าหน้าที่ได้คะแนนเท่าไร", "พวกเราได้กี่คะแนน"]
)
def test_a_subject_in_the_place_of_an_agency_is_none(text: str) -> None:
    assert ANSWERER.ask(text).ids
