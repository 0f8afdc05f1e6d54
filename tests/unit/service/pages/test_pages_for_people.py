"""Every page: it answers, it is whole without a script, it asks nobody else, its links lead somewhere."""

import re
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

import httpx
import pytest
from tests.fakes.parsed import Shown, attribute, one

PILOTS = "/lineage/harbour-cop_wg-pilots"
ACT = {
    "ar": "تحويل إلى عنصر دائم", "en": "making permanent", "es": "conversión en elemento permanente",
    "fr": "transformation en élément permanent", "ru": "придание постоянного статуса", "zh": "转为常设组成部分",
}  # fmt: skip
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
PAGES = (
    "/", "/search?q=working+group", "/bodies", "/documents", "/instruments", "/questions", "/questions/bodies",
    "/questions/founding-text?body=WG.1", "/workbench", "/workbench?query=ASK+%7B%7D", "/data", "/vocab", "/method",
    PILOTS, "/record?iri=https://w3id.org/mandate-graph/id/body/harbour-cop",
)  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_whole_and_asks_nobody_else(shown: Shown, path: str) -> None:
    page = shown(path)
    assert len(page.css("h1")) == 1
    assert attribute(page, "html", "lang") == "en"
    assert not page.css("[style], [onclick], style, iframe, script:not([src])")
    loaded = [node.attributes.get("src") or node.attributes.get("href") or ""
              for node in page.css("script, link[rel=stylesheet], link[rel=icon], img")]  # fmt: skip
    assert loaded
    assert all(address.startswith("/static/") for address in loaded)
    identifiers = [node.attributes["id"] for node in page.css("[id]")]
    assert len(identifiers) == len(set(identifiers))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_is_in_the_language_that_is_asked_for(shown: Shown, language: str) -> None:
    page = shown(f"{PILOTS}?lang={language}")
    root = one(page, "html").attributes
    assert (root["lang"], root["dir"]) == (language, "rtl" if language == "ar" else "ltr")
    assert attribute(shown(PILOTS, language=f"xx, {language};q=0.5"), "html", "lang") == language


def test_the_links_of_the_pages_lead_somewhere(client: httpx.Client, shown: Shown) -> None:
    seen: dict[tuple[str, ...], list[str]] = {}
    for path in ("/", PILOTS, "/instruments/harbour-cop_dec_2_3", "/method", "/questions/founding-text?body=WG.1"):
        for node in shown(path).css("a[href]"):
            address = urljoin(path, node.attributes["href"] or "").partition("#")[0]
            parts = urlsplit(address)
            assert not parts.netloc
            kind = (parts.path.split("/")[1], *sorted(name for name, _value in parse_qsl(parts.query)))
            seen.setdefault(kind, []).append(address)
    assert len(seen) > 12
    for address in (address for some in seen.values() for address in some[-1:]):
        answer = client.get(address, headers={"Accept": "text/html"})
        assert answer.status_code in (200, 303), (address, answer.status_code)


def test_places_in_a_page_that_it_links_to_are_there(shown: Shown) -> None:
    page = shown(PILOTS)
    inner = {node.attributes["href"] for node in page.css("a[href^='#']")}
    assert len(inner) > 3
    for address in inner:
        assert address is not None
        assert one(page, f"[id='{address[1:]}']"), address


@pytest.mark.parametrize(
    "words",
    ["WG.1", "Working Group on Pilots", "Рабочая группа по лоцманам", "wg-pilots"],
)
def test_a_name_in_any_language_leads_to_the_founding_paragraph_in_one_submit(
    client: httpx.Client, shown: Shown, words: str
) -> None:
    answer = client.get("/search", params={"q": words}, headers={"Accept": "text/html"})
    assert answer.status_code == 303
    page = shown(answer.headers["location"])
    first = one(page, "article.act .proof")
    assert one(first, "blockquote mark.evidence").text().strip()
    paragraph = attribute(first, "figcaption a", "href")
    assert paragraph is not None
    text = shown(paragraph)
    assert text.css_first(f"[id='{paragraph.partition('#')[2]}'] .cell") is not None


def test_a_number_leads_to_its_record_in_one_submit(client: httpx.Client) -> None:
    answer = client.get("/search", params={"q": "2/3"}, headers={"Accept": "text/html"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/instruments/harbour-cop_dec_2_3")


def test_what_nothing_answers_to_is_said_with_the_nearest_names(shown: Shown) -> None:
    page = shown("/search?q=wg-pilotz", status=404)
    assert "wg-pilots" in one(page, "main").text()


def test_an_unknown_body_or_text_is_a_page_with_status_404(shown: Shown) -> None:
    for path in ("/lineage/nobody", "/instruments/nothing", "/documents/nothing", "/record?iri=https://example.org/x"):
        assert one(shown(path, status=404), "main .gap").text()


def test_the_status_is_told_for_a_day_and_for_what_was_known_by_a_day(shown: Shown) -> None:
    early = one(shown(f"{PILOTS}?on=1990-01-01"), ".days").text()
    assert "1 January 1990" in early
    assert "not yet set up" in early
    known = one(shown(f"{PILOTS}?known=1990-01-01"), ".status").text()
    assert "no document on record tells" in known


def test_a_day_that_is_none_is_refused_with_its_parameter(shown: Shown) -> None:
    assert "on is a day" in one(shown(f"{PILOTS}?on=soon", status=400), "main").text()


def test_two_days_are_compared(shown: Shown) -> None:
    page = shown(f"{PILOTS}?from=1990-01-01&to=2035-01-01")
    compared = one(page, "section[aria-labelledby=compare-title]").text()
    assert "What was done to it in between" in compared


def test_every_quotation_can_be_cited_and_says_that_the_copy_is_unofficial(shown: Shown) -> None:
    for language in ("ar", "ru", "zh"):
        page = shown(f"{PILOTS}?lang={language}")
        notes = [node.text() for node in page.css(".proof .footnote")]
        assert notes
        assert len({re.search(r"[\[［].+?[\]］]\s*[.。]?\s*$", note) is None for note in notes} - {False}) == 0, notes[
            0
        ]


def test_the_text_of_an_instrument_is_marked_and_linked(shown: Shown) -> None:
    page = shown("/instruments/harbour-cop_dec_2_3")
    assert page.css(".paragraph mark.act")
    linked = [node.attributes["href"] for node in page.css(".paragraph mark a")]
    assert any((address or "").startswith("/lineage/") for address in linked)


@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        (f"{PILOTS}?format=json", "application/json"),
        (f"{PILOTS}?format=csv", "text/csv; charset=utf-8"),
        (f"{PILOTS}?format=turtle", "text/turtle; charset=utf-8"),
        (f"{PILOTS}?format=jsonld", "application/ld+json"),
        (f"{PILOTS}?format=svg", "image/svg+xml"),
        (f"{PILOTS}?brief=markdown&lang=ru", "text/markdown; charset=utf-8"),
        ("/instruments/harbour-cop_dec_2_3?format=csv", "text/csv; charset=utf-8"),
        ("/bodies?format=json&words=pilots", "application/json"),
        ("/documents?format=turtle", "text/turtle; charset=utf-8"),
        ("/data?format=json", "application/json"),
        ("/vocab?format=turtle", "text/turtle; charset=utf-8"),
    ],
)
def test_a_page_has_its_data_twins(client: httpx.Client, path: str, media_type: str) -> None:
    answer = client.get(path, headers={"Accept": "text/html"})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == media_type
    assert answer.content


def test_the_queries_behind_a_page_answer(client: httpx.Client, shown: Shown) -> None:
    queries = [node.text() for path in (PILOTS, "/instruments/harbour-cop_dec_2_3", "/bodies", "/method", "/vocab")
               for node in shown(path).css(".behind pre code")]  # fmt: skip
    assert len(queries) > 8
    for query in queries:
        answer = client.post("/sparql", data={"query": query, "format": "csv"})
        assert answer.status_code == 200, (query, answer.text)


def test_the_query_behind_a_page_asks_for_the_thing_of_the_page(client: httpx.Client, shown: Shown) -> None:
    query = one(shown(PILOTS), ".behind pre code").text()
    answer = client.post("/sparql", data={"query": query, "format": "csv"})
    assert "harbour-cop_dec_2_3__op_1" in answer.text


def test_a_bad_query_keeps_its_text_and_shows_its_place(shown: Shown) -> None:
    page = shown("/workbench?query=SELECT+%3Fx+WHERE+%7B+%7D%0AFOO")
    assert one(page, "#query").text().strip() == "SELECT ?x WHERE { }\nFOO"
    assert "Line 2" in one(page, "#problem").text()
    assert one(page, "#query").attributes["data-line"] == "2"


def test_things_in_an_answer_have_labels_with_the_iri_one_click_away(shown: Shown) -> None:
    page = shown(
        "/workbench?query=SELECT+%3Fb+WHERE+%7B+%3Fact+a+mg%3AEstablish+%3B+mg%3Aaffects+%3Fb+%7D+ORDER+BY+%3Fb"
    )
    cell = one(page, "#answer tbody td")
    assert one(cell, "a").text() == "Expert Group on Charts"
    assert (attribute(cell, "a.to-iri", "href") or "").startswith("/record?iri=")


def test_counts_are_drawn_as_bars(shown: Shown) -> None:
    counted = "SELECT ?body (COUNT(?act) AS ?acts) WHERE { ?act mg:affects ?body } GROUP BY ?body"
    page = shown(f"/workbench?{urlencode({'query': counted})}")
    assert len(page.css(".chart meter")) == len(page.css("#answer .wide tbody tr"))


def test_an_answer_without_counts_has_no_bars(shown: Shown) -> None:
    named = "SELECT ?body ?name WHERE { ?body skos:prefLabel ?name } LIMIT 3"
    assert not shown(f"/workbench?{urlencode({'query': named})}").css(".chart")


def test_a_question_shows_its_form_and_its_answer(shown: Shown) -> None:
    page = shown("/questions/founding-text?body=WG.1")
    assert attribute(page, "input[name=body]", "value") == "WG.1"
    assert "harbour-cop_dec_2_3__op_1" in (one(page, "main").html or "")
    assert "ambiguous" not in page.text()


def test_home_leads_to_the_answers_of_what_stayed_open(shown: Shown) -> None:
    links = [node.attributes["href"] or "" for node in shown("/").css("section[aria-labelledby=held] p a")]
    assert len(links) == 3
    for link in links:
        assert shown(link).css_first("#answer-title") is not None, link


def test_a_question_that_cannot_be_answered_keeps_what_was_typed(shown: Shown) -> None:
    page = shown("/questions/founding-text?body=qqqq")
    assert attribute(page, "input[name=body]", "value") == "qqqq"
    assert one(page, "[role=alert]").text()


def test_the_address_of_a_page_for_an_iri_answers(client: httpx.Client) -> None:
    from mandate_graph.service.pages import page_of

    base = "https://w3id.org/mandate-graph/"
    for end in (
        "id/body/harbour-cop",
        "id/inst/harbour-cop_dec_2_3__op_1",
        "ontology#Body",
        "scheme/body-status/interim",
    ):
        assert client.get(page_of(base + end), headers={"Accept": "text/html"}).status_code == 200, end


def test_a_treaty_lists_the_bodies_that_rest_on_each_of_its_articles(shown: Shown) -> None:
    basis = one(shown(PILOTS), "section[aria-labelledby=acts-title] td:nth-child(4) a").attributes["href"] or ""
    treaty = shown(basis)
    under = one(treaty, "section[aria-labelledby=under-title]")
    assert PILOTS in {node.attributes["href"] for node in under.css("dd a")}
    assert one(treaty, f"[id='{basis.partition('#')[2]}']")


def test_a_body_by_another_name_is_sent_to_its_page_and_a_misspelt_one_gets_the_nearest(
    client: httpx.Client, shown: Shown
) -> None:
    answer = client.get("/lineage/WG.1", headers={"Accept": "text/html"})
    assert (answer.status_code, answer.headers["location"]) == (303, PILOTS)
    assert "wg-pilots" in one(shown("/lineage/wg-pilotz", status=404), "main").text()


def test_names_that_the_language_lacks_carry_the_tag_of_their_own(shown: Shown) -> None:
    page = shown("/bodies?lang=zh")
    assert any(node.text() == "[en]" for node in page.css("main .tag"))
    assert page.css_first("main td a[lang=en]") is not None


@pytest.mark.parametrize(("language", "marks"), [("zh", ["[en]"]), ("ru", []), ("en", [])])
def test_the_heading_of_a_lineage_carries_the_tag_of_a_name_that_the_language_lacks(
    shown: Shown, language: str, marks: list[str]
) -> None:
    page = shown(f"{PILOTS}?lang={language}")
    assert [node.text() for node in page.css("h1 .tag")] == marks
    assert [node.text() for node in page.css("h1 [lang]")] == ["Working Group on Pilots (HBR/COP/WG.1)"] * len(marks)


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_and_vocabulary_are_in_the_language_of_the_page(shown: Shown, language: str) -> None:
    assert not shown(f"/questions?lang={language}").css("main .tag, main li a[lang]")
    vocabulary = shown(f"/vocab?lang={language}")
    assert len(vocabulary.css("article.term")) > 200
    assert not vocabulary.css("article.term h3 .tag")


@pytest.mark.parametrize("language", LANGUAGES)
def test_picture_and_comparison_name_acts_in_words(client: httpx.Client, shown: Shown, language: str) -> None:
    page = shown(f"{PILOTS}?from=2026-01-01&to=2031-01-01&lang={language}")
    compared = [node.text() for node in page.css("section[aria-labelledby=compare-title] li")]
    pictured = [node.attributes.get("aria-label") or "" for node in page.css(".picture a")]
    drawing = client.get(f"{PILOTS}?format=svg&lang={language}").text
    for told in (" ".join(compared), " ".join(pictured), drawing):
        assert ACT[language] in told
        assert not re.search(r"Establish\b|MakePermanent|RequestReport", told)
