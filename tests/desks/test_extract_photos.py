"""Extract: what page and feed state of the picture itself. A licence of the page is one of its text."""

from __future__ import annotations

import json
from typing import Any

import pytest

from broadsheet.news import Photo
from broadsheet.text.caps import may_copy

from .test_extract import ONE, THREE, TWO, linked, page, paged, read

BY = "https://creativecommons.org/licenses/by/4.0/"
NC = "https://creativecommons.org/licenses/by-nc/4.0/"
QUAY = "https://harbour.example/media/quay.jpg"
META = f'<meta property="og:image" content="{QUAY}">'


def image(**more: Any) -> dict[str, Any]:
    return {"@type": "ImageObject", "contentUrl": "/media/quay.jpg", **more}


def photo(head: str, fed: Photo | None = None) -> Photo | None:
    return read(page(paged(ONE, TWO, THREE, head=head), photo=fed)).photo


def test_all_that_is_said_of_it_is_read() -> None:
    said = image(
        license=BY,
        creditText="Coast Agency",
        creator={"@type": "Person", "name": "I. Quill"},
        copyrightNotice="© 2026 I. Quill",
        acquireLicensePage="/licences",
        caption="Boats at the quay.",
    )
    assert photo(linked(image=said)) == Photo(
        url=QUAY,
        licence="CC BY 4.0",
        terms=BY,
        credit="Coast Agency / Harbour Ledger",
        creator="I. Quill",
        notice="© 2026 I. Quill",
        caption="Boats at the quay.",
        acquire="https://harbour.example/licences",
    )


@pytest.mark.parametrize(
    ("licence", "name"),
    [
        (BY, "CC BY 4.0"),
        ("https://creativecommons.org/licenses/by-sa/3.0/deed.de", "CC BY-SA 3.0"),
        ("http://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0"),
        ("https://creativecommons.org/publicdomain/mark/1.0/", "Public Domain Mark 1.0"),
        ({"@type": "CreativeWork", "url": BY}, "CC BY 4.0"),
        ("CC BY 4.0", "CC BY 4.0"),
    ],
)
def test_an_open_licence_allows_it(licence: object, name: str) -> None:
    report = read(page(paged(ONE, TWO, THREE, head=linked(image=image(license=licence)))))
    assert report.photo and report.photo.licence == name and may_copy(report)


@pytest.mark.parametrize(
    "head",
    [
        META,
        linked(image=QUAY, license=BY),
        linked(image=image(), license=BY),
        META + f'<link rel="license" href="{BY}">',
        linked(image=image(license=NC)),
        linked(image=image(license="https://creativecommons.org/licenses/by-nd/4.0/")),
        linked(image=image(license="https://harbour.example/terms")),
        linked(image=image(license="All rights reserved")),
        linked(image=[image(license=BY), image(license=NC)]),
        linked(image=image(license=BY))
        + f'<script type="application/ld+json">{json.dumps(image(license=NC))}</script>',
        linked(image=QUAY, thumbnail={"@type": "ImageObject", "url": "/media/other.jpg", "license": BY}),
    ],
)
def test_nothing_else_does(head: str) -> None:
    report = read(page(paged(ONE, TWO, THREE, head=head)))
    assert report.photo and report.photo.url == QUAY and not may_copy(report)


@pytest.mark.parametrize(
    "head",
    [
        META + f'<script type="application/ld+json">{json.dumps(image(license=BY))}</script>' + linked(),
        linked(image={"@id": "#lead"})
        + f'<script type="application/ld+json">{json.dumps([image(license=BY) | {"@id": "#lead"}])}</script>',
    ],
)
def test_it_may_stand_by_itself_on_the_page(head: str) -> None:
    found = photo(head)
    assert found and (found.url, found.licence) == (QUAY, "CC BY 4.0")


def test_the_feeds_picture_is_taken_where_only_it_has_a_licence() -> None:
    fed = Photo(url="https://cdn.harbour.example/boat.jpg", licence=BY, credit="I. Quill")
    found = photo(META, fed)
    assert found and (found.url, found.licence, found.credit) == (
        fed.url,
        "CC BY 4.0",
        "I. Quill / Harbour Ledger",
    )
    assert photo(linked(image=image(license=BY)), fed).url == QUAY  # type: ignore[union-attr]
    closed = photo(META, Photo(url=fed.url, licence=NC))
    assert closed and closed.url == QUAY
    against = photo(linked(image=image(license=NC)), Photo(url=QUAY, licence=BY))
    assert against and against.licence == "CC BY-NC 4.0", "the stricter of two counts"


FIGURE = '<figure><img src="/media/quay.jpg" alt="Boats."><figcaption>{}</figcaption></figure>'
ABOUT = '<div about="/media/{}"><span property="dct:title">Boats</span> <a rel="license" href="{}">licence</a></div>'


@pytest.mark.parametrize(
    ("marks", "name"),
    [
        (FIGURE.format(f'I. Quill, <a rel="license" href="{BY}">CC BY</a>'), "CC BY 4.0"),
        (FIGURE.format(f'<a property="cc:license" href="{NC}">CC BY-NC</a>'), "CC BY-NC 4.0"),
        (ABOUT.format("quay.jpg", BY), "CC BY 4.0"),
        (ABOUT.format("other.jpg", BY), ""),
        ('<div itemscope itemtype="https://schema.org/ImageObject"><img src="/media/quay.jpg" alt="">'
         f'<link itemprop="license" href="{BY}"></div>', "CC BY 4.0"),
        (FIGURE.format(f'Seen at <a href="{BY}">a licence</a>'), ""),
        (FIGURE.format(f'<a rel="license" href="{BY}">CC</a>') + ABOUT.format("quay.jpg", NC), "CC BY-NC 4.0"),
    ],
)  # fmt: skip
def test_the_marks_of_the_page_may_state_it_and_say_nothing_of_its_text(marks: str, name: str) -> None:
    report = read(page(paged(ONE, marks, TWO, THREE, head=META)))
    assert report.photo and (report.photo.url, report.photo.licence) == (QUAY, name)
    assert report.licence == "", "the licence of a picture gives no text away"


@pytest.mark.parametrize(
    "marks",
    [
        f'<meta name="dcterms.license" content="{BY}">', f'<link rel="license" href="{BY}">',
        f'<meta property="cc:license" content="{BY}">', f'<meta property="dct:license" content="{BY}">',
    ],
)  # fmt: skip
def test_a_licence_in_the_head_is_one_of_the_text(marks: str) -> None:
    report = read(page(paged(ONE, TWO, THREE, head=META + marks)))
    assert report.licence.startswith("CC BY 4.0") and report.photo and report.photo.licence == ""


def test_a_page_without_a_picture_has_none() -> None:
    assert photo("") is None
    assert photo(f'<link rel="license" href="{BY}">') is None


@pytest.mark.parametrize(
    "said",
    [
        {"license": {"a": [1, {}]}},
        {"creator": [[[]]]},
        {"caption": 5},
        {"contentUrl": "data:image/png;base64,AAAA"},
    ],
)
def test_odd_values_do_no_harm(said: dict[str, Any]) -> None:
    photo(linked(image=image(**said)))
