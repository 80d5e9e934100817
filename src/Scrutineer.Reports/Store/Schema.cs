namespace Scrutineer.Reports.Store;

/// <summary>The tables of the Desk, step by step: a database of any earlier version is brought to the present one.</summary>
internal static class Schema
{
    /// <summary>What each version adds to the one before it. A step that was released never changes.</summary>
    private static readonly string[] Sqlite =
    [
        """
            CREATE TABLE report (
                id TEXT PRIMARY KEY,
                day TEXT NOT NULL,
                look_up_hash TEXT NOT NULL UNIQUE,
                answer_key TEXT NOT NULL,
                state TEXT NOT NULL
            ) WITHOUT ROWID;
            CREATE TABLE wrapping (
                report TEXT PRIMARY KEY REFERENCES report (id),
                recipient TEXT NOT NULL,
                sealed BLOB NOT NULL
            ) WITHOUT ROWID;
            CREATE TABLE part (
                id TEXT PRIMARY KEY,
                report TEXT NOT NULL REFERENCES report (id),
                kind TEXT NOT NULL,
                day TEXT NOT NULL,
                bytes INTEGER NOT NULL,
                sha256 TEXT NOT NULL
            ) WITHOUT ROWID;
            CREATE INDEX part_of_report ON part (report);
            CREATE TABLE custody (
                report TEXT NOT NULL REFERENCES report (id),
                number INTEGER NOT NULL,
                day TEXT NOT NULL,
                what TEXT NOT NULL,
                by TEXT NOT NULL,
                parts TEXT NOT NULL,
                previous TEXT NOT NULL,
                hash TEXT NOT NULL,
                PRIMARY KEY (report, number)
            ) WITHOUT ROWID;
            """,
    ];

    private static readonly string[] Postgres =
    [
        """
            CREATE TABLE desk_version (version INTEGER NOT NULL);
            INSERT INTO desk_version VALUES (0);
            CREATE TABLE report (
                id TEXT COLLATE "C" PRIMARY KEY,
                day TEXT COLLATE "C" NOT NULL,
                look_up_hash TEXT COLLATE "C" NOT NULL UNIQUE,
                answer_key TEXT COLLATE "C" NOT NULL,
                state TEXT COLLATE "C" NOT NULL
            );
            CREATE TABLE wrapping (
                report TEXT COLLATE "C" PRIMARY KEY REFERENCES report (id),
                recipient TEXT COLLATE "C" NOT NULL,
                sealed BYTEA NOT NULL
            );
            CREATE TABLE part (
                id TEXT COLLATE "C" PRIMARY KEY,
                report TEXT COLLATE "C" NOT NULL REFERENCES report (id),
                kind TEXT COLLATE "C" NOT NULL,
                day TEXT COLLATE "C" NOT NULL,
                bytes BIGINT NOT NULL,
                sha256 TEXT COLLATE "C" NOT NULL
            );
            CREATE INDEX part_of_report ON part (report);
            CREATE TABLE custody (
                report TEXT COLLATE "C" NOT NULL REFERENCES report (id),
                number INTEGER NOT NULL,
                day TEXT COLLATE "C" NOT NULL,
                what TEXT COLLATE "C" NOT NULL,
                by TEXT COLLATE "C" NOT NULL,
                parts TEXT COLLATE "C" NOT NULL,
                previous TEXT COLLATE "C" NOT NULL,
                hash TEXT COLLATE "C" NOT NULL,
                PRIMARY KEY (report, number)
            );
            """,
    ];

    public static int Version => Sqlite.Length;

    /// <summary>What brings a database of SQLite from a version to the next.</summary>
    public static string OfSqlite(int version) => Sqlite[version];

    /// <summary>What brings a database of PostgreSQL from a version to the next.</summary>
    public static string OfPostgres(int version) => Postgres[version];
}
