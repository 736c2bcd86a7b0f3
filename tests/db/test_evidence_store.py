"""Stores of evidence: a folder, and a bucket of an S3 server that the test brings."""

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from moto.server import ThreadedMotoServer

from db.evidence_store import Bucket, Folder, Store, digest_of, store_at

DATA = b"%PDF-1.7 minutes"


@pytest.fixture(scope="module")
def s3() -> Iterator[str]:
    """The address of an S3 server."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture(params=["folder", "bucket"])
async def store(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Store]:
    """An empty store, of each kind."""
    if request.param == "folder":
        yield Folder(tmp_path / "evidence")
        return
    endpoint = request.getfixturevalue("s3")
    _make_bucket(endpoint, f"agency{os.getpid()}")
    for name, value in {
        "AWS_ENDPOINT_URL": endpoint,
        "AWS_ACCESS_KEY_ID": "key",
        "AWS_SECRET_ACCESS_KEY": "secret",
        "AWS_REGION": "us-east-1",
        "AWS_ALLOW_HTTP": "true",
    }.items():
        monkeypatch.setenv(name, value)
    bucket = store_at(f"s3://agency{os.getpid()}/{tmp_path.name}", "postgresql+asyncpg://u:p@h/n")
    assert isinstance(bucket, Bucket)
    yield bucket


def _make_bucket(endpoint: str, name: str) -> None:
    with urlopen(Request(f"{endpoint}/{name}", method="PUT")) as made:  # noqa: S310 - on loopback
        assert made.status == 200


async def every(store: Store) -> list[str]:
    return [one async for one in store.digests()]


async def test_a_file_comes_back_as_it_was_put(store: Store) -> None:
    digest = await store.put(DATA)

    assert digest == digest_of(DATA)
    assert await store.get(digest) == DATA


async def test_the_same_file_twice_is_kept_once(store: Store) -> None:
    await store.put(DATA)

    await store.put(DATA)

    assert await every(store) == [digest_of(DATA)]


async def test_a_dropped_file_is_gone_and_may_be_dropped_again(store: Store) -> None:
    digest = await store.put(DATA)

    await store.drop(digest)
    await store.drop(digest)

    assert await store.get(digest) is None
    assert await every(store) == []


async def test_an_empty_store_has_no_files(store: Store) -> None:
    assert await every(store) == []


async def test_half_written_files_of_a_killed_process_are_deleted(tmp_path: Path) -> None:
    store = Folder(tmp_path)
    (tmp_path / ".incoming-x").write_bytes(b"half")
    digest = await store.put(DATA)

    await store.tidy()

    assert sorted(os.listdir(tmp_path)) == [digest]  # noqa: PTH208 - a test


async def test_a_file_cut_short_by_a_power_cut_is_written_anew(tmp_path: Path) -> None:
    store = Folder(tmp_path)
    (tmp_path / digest_of(DATA)).write_bytes(DATA[:3])

    digest = await store.put(DATA)

    assert await store.get(digest) == DATA


async def test_a_bucket_that_does_not_answer_fails_as_a_disk_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "key")
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:1")  # plain HTTP is refused unless it is allowed
    bucket = Bucket("s3://agency/evidence")

    with pytest.raises(OSError, match="the bucket fails"):
        await bucket.put(DATA)


def test_the_default_is_a_folder_beside_sqlite_s_file() -> None:
    assert store_at(None, "sqlite+aiosqlite:///data/tidtam.db").place == "data/evidence"
    assert store_at(None, "postgresql+asyncpg://u:p@h/n").place == "data/evidence"
    assert store_at("/srv/evidence", "sqlite+aiosqlite:///data/tidtam.db").place == "/srv/evidence"
