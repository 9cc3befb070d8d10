package graph_test

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

// emptyDatabase makes a database on the server that ENTENTE_TEST_POSTGRES names
// (postgres://user@127.0.0.1:5432/postgres) and drops it when the test ends.
func emptyDatabase(t testing.TB) string {
	t.Helper()
	server := os.Getenv("ENTENTE_TEST_POSTGRES")
	if server == "" {
		t.Skip("ENTENTE_TEST_POSTGRES names no PostgreSQL server")
	}
	u, err := url.Parse(server)
	if err != nil {
		t.Fatal(err)
	}
	name := fmt.Sprintf("entente_test_%d", time.Now().UnixNano())
	execute(t, server, "CREATE DATABASE "+name)
	t.Cleanup(func() { execute(t, server, "DROP DATABASE "+name+" WITH (FORCE)") })
	u.Path = "/" + name
	return u.String()
}

func execute(t testing.TB, server, statement string) {
	t.Helper()
	ctx := context.Background()
	conn, err := pgx.Connect(ctx, server)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(ctx)
	if _, err := conn.Exec(ctx, statement); err != nil {
		t.Fatal(err)
	}
}
