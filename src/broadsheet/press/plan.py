"""The edition as a plan: every sheet with its path and digest, none rendered yet."""

from collections.abc import Iterator, Mapping

from .address import path_of
from .article import plan_articles
from .feeds import plan_feeds
from .fronts import plan_fronts, plan_stories
from .house import plan_house
from .layout import Layout, Spread, asset
from .lives import plan_lives
from .plate import plate
from .sheet import Planned, by_path, digest_of
from .sitemap import plan_sitemap
from .storylines import plan_storylines


def plan(layout: Layout) -> Mapping[str, Planned]:
    """All sheets by path. Raises DuplicatePath."""
    return by_path(_all(layout))


def _all(layout: Layout) -> Iterator[Planned]:
    yield from _assets()
    yield from _pictures(layout)
    yield from _plates(layout)
    yield from plan_articles(layout)
    yield from plan_lives(layout)
    yield from plan_stories(layout)
    yield from plan_storylines(layout)
    yield from plan_fronts(layout)
    yield from plan_house(layout)
    yield from plan_feeds(layout)
    yield from plan_sitemap(layout)


def _assets() -> Iterator[Planned]:
    for name, media_type in (
        ("site.css", "text/css; charset=utf-8"),
        ("evidence.js", "text/javascript; charset=utf-8"),
        ("icon.svg", "image/svg+xml"),
    ):
        address, content = asset(name)
        yield Planned(
            path=path_of(address),
            media_type=media_type,
            digest=digest_of(address),
            render=lambda content=content: content,  # type: ignore[misc]
        )


def _pictures(layout: Layout) -> Iterator[Planned]:
    for spread in layout.spreads:
        if spread.placement.picture:
            yield from _images(layout, spread)


def _plates(layout: Layout) -> Iterator[Planned]:
    """One for each language; pages without a picture name it where the site has an address."""
    for lang in layout.languages if layout.paper.base_url else ():
        if found := plate(layout, layout.tongue(lang).lang):
            address, content = found
            yield Planned(
                path=path_of(address),
                media_type="image/png",
                digest=digest_of(address),
                render=lambda content=content: content,  # type: ignore[misc]
            )


def _images(layout: Layout, spread: Spread) -> Iterator[Planned]:
    picture = spread.placement.picture
    for image in layout.stock.art(picture).prints:
        address = layout.addresses.picture(spread.slug, image.lang, image.digest, image.media_type)
        yield Planned(
            path=path_of(address),
            media_type=image.media_type,
            digest=image.digest,
            render=lambda digest=image.digest: layout.stock.image(picture, digest),  # type: ignore[misc]
        )
