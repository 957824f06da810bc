"""Prints what feedparser makes of a feed, as JSON. With an entity tag it asks for the feed only if it has changed."""
import json
import sys

import feedparser

address, etag = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None
feed = feedparser.parse(address, etag=etag)
print(json.dumps({
    "status": feed.get("status"),
    "etag": feed.get("etag"),
    "version": feed.version,
    "fault": str(feed.bozo_exception) if feed.bozo else None,
    "title": feed.feed.get("title"),
    "items": [
        {
            "id": entry.id,
            "title": entry.title,
            "link": entry.link,
            "published": entry.published,
            "updated": entry.get("updated"),
            "html": entry.content[0].value if "content" in entry else None,
            "authors": [author.get("name") for author in entry.get("authors", [])],
            "enclosures": [[each.get("href"), each.get("length"), each.get("type")] for each in entry.get("enclosures", [])],
        }
        for entry in feed.entries
    ],
}))
