package main

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/spf13/cobra"
)

func newTokenCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "token read|write|admin",
		Short: "Make a bearer token for the service",
		Long: `Make a random bearer token. The first line is the token, for the client; the
second is the entry for web.tokens in the configuration, which holds only its hash.
A read token asks, a write token also loads and removes documents, an admin token
also sees the metrics.`,
		Example:   "  entente token write\n  ENTENTE_WEB_TOKENS=write:HASH entente serve",
		Args:      cobra.MatchAll(cobra.ExactArgs(1), cobra.OnlyValidArgs),
		ValidArgs: []string{"read", "write", "admin"},
		RunE: func(cmd *cobra.Command, args []string) error {
			token := rand.Text()
			hash := sha256.Sum256([]byte(token))
			_, err := fmt.Fprintf(cmd.OutOrStdout(), "token: %s\nentry: %s:%s\n", token, args[0], hex.EncodeToString(hash[:]))
			return err
		},
	}
}
