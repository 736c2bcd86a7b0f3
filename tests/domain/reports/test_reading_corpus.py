"""The labelled sentences: those developed with hold whole, those only scored nearly; none is completed too early."""

from samples.reading import DATA, measure

KNOWN, BLIND = "reports · known", "reports · blind"


def test_known_sentences_are_read_as_labelled() -> None:
    sets, _ = measure([DATA])

    assert [(one.text, one.field, one.read) for one in sets[KNOWN] if not one.right] == []


def test_sentences_only_scored_are_read_nearly_all_as_labelled() -> None:
    sets, _ = measure([DATA])

    assert sum(one.right for one in sets[BLIND]) / len(sets[BLIND]) >= 0.95


def test_no_sentence_is_falsely_read_as_completed() -> None:
    sets, _ = measure([DATA])

    assert [one.text for held in sets.values() for one in held if one.false_done] == []
