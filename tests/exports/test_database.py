"""The SQLite file as a reader opens it."""

from __future__ import annotations

from briefing.entries import KINDS


def test_database_is_sound(export):
    """SQLite itself finds nothing wrong, and every foreign key leads to a row."""
    connection = export().connect()
    assert [tuple(row) for row in connection.execute("PRAGMA integrity_check")] == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert len(connection.execute("PRAGMA foreign_key_list(commitments)").fetchall()) == 2


def test_search_finds_without_accents(export):
    """`maiz` finds what is written `maíz`, in that language, and the best hit is the topic itself."""
    rows = (
        export()
        .connect()
        .execute("SELECT kind, id, title FROM search WHERE search MATCH 'maiz' AND language = 'es' ORDER BY rank")
        .fetchall()
    )
    assert tuple(rows[0]) == ("topics", "maize", "Maíz")
    assert ("meetings", "2023-05-04-harbour-talks") in {tuple(row)[:2] for row in rows}


def test_search_holds_every_entry_in_every_language(house, export):
    """Other names and statements are found under the entry that they belong to."""
    house.write("people/ana-varga.yml", "name: Ana Varga\nsort_name: Varga, Ana\nother_names:\n  - name: Anica Vargová\n")
    connection = export().connect()
    entries = sum(
        connection.execute(f"SELECT count(*) FROM {kind}").fetchone()[0]
        for kind in ("meetings", "commitments", "people", "organizations", "frameworks", "topics", "sources")
    )
    assert connection.execute("SELECT count(*) FROM search").fetchone()[0] == 2 * entries
    found = connection.execute("SELECT DISTINCT id FROM search WHERE search MATCH 'vargova'").fetchall()
    assert [tuple(row) for row in found] == [("ana-varga",)]


def test_views_answer_the_usual_questions(export):
    """Where each commitment stands, how many stand where, and who said what, in words."""
    connection = export().connect()
    rows = connection.execute("SELECT id, status_es, parties, meeting_title_en FROM commitments_with_status").fetchall()
    assert tuple(rows[0]) == ("2023-05-04-lower-fees", "Cumplido", "aldovia borvia", "Harbour talks in Aldport")
    counts = connection.execute("SELECT topic_en, status, commitments FROM status_counts").fetchall()
    assert {tuple(row) for row in counts} == {("Trade", "fulfilled", 1), ("Trade", "not-rated", 1)}
    speakers = connection.execute("SELECT id, speaker_en FROM statements_with_speakers").fetchall()
    assert {tuple(row) for row in speakers} == {
        ("closer-trade", "Aldovia"),
        ("closer-trade", "Borvia"),
        ("maize-fell", "Ana Varga"),
    }


def test_search_of_one_language_finds_no_words_of_another(export):
    """`harbours` is English, `puertos` Spanish, and a name is found in both."""
    connection = export().connect()

    def find(word: str) -> set[tuple[str, str]]:
        rows = connection.execute("SELECT id, language FROM search WHERE search MATCH ?", (word,))
        return {tuple(row) for row in rows}

    assert find("harbours") == {("coast-treaty", "en")}
    assert find("puertos") == {("coast-treaty", "es")}
    assert {language for entry, language in find("varga") if entry == "ana-varga"} == {"en", "es"}


def test_every_way_to_another_table_has_an_index(export):
    """Joins need no walk through whole tables: the key of the table, or an index of its own, begins with the columns."""
    connection = export().connect()
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    asked = 0
    for table in tables:
        begins = {
            row[0]: [found["name"] for found in connection.execute(f'PRAGMA index_info("{row[0]}")')]
            for row in connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?", (table,)
            ).fetchall()
        }
        links: dict[int, list[str]] = {}
        for row in connection.execute(f'PRAGMA foreign_key_list("{table}")'):
            links.setdefault(row["id"], []).append(row["from"])
        for columns in links.values():
            asked += 1
            found = [name for name, served in begins.items() if served[: len(columns)] == columns]
            assert len(found) == 1, (table, columns, found)
    assert asked > 40


def test_a_table_is_searched_by_its_own_index(export):
    """Without accents, and as programs find it that offer a field for it: a full-text table that names the table."""
    connection = export().connect()
    hits = "SELECT rowid FROM search_in_statements WHERE search_in_statements MATCH 'maiz'"
    found = connection.execute(f"SELECT id FROM statements WHERE rowid IN ({hits})").fetchall()
    assert [row[0] for row in found] == ["maize-fell"]
    for kind in KINDS:
        made = connection.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (f"search_in_{kind}",)).fetchone()[0]
        assert made.startswith("CREATE VIRTUAL TABLE") and f'content="{kind}"' in made
        assert '"id"' not in made and '"reviewed"' not in made, "what is no prose is not searched as words"
        connection.execute(f"INSERT INTO search_in_{kind} (search_in_{kind}, rank) VALUES ('integrity-check', 1)")


def test_datasette_is_told_what_rows_are_called(export):
    """Of each table that others name: a column of the table that is no id; and a sentence for each column."""
    exported = export()
    tables = exported.json("data/datasette.json")["databases"]["series"]["tables"]
    for kind in KINDS:
        columns = {row["name"] for row in exported.connect().execute(f"PRAGMA table_info({kind})")}
        assert tables[kind]["label_column"] in columns - {"id"}
        assert set(tables[kind]["columns"]) == columns and all(tables[kind]["columns"].values())
