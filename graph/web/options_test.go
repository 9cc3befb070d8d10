package web_test

import (
	"strings"
	"testing"

	"entente/graph/web"
)

func TestOptions(t *testing.T) {
	for want, change := range map[string]func(*web.Options){
		"tokens are needed":    func(o *web.Options) { o.Listen = "0.0.0.0:80" },
		"beyond loopback":      func(o *web.Options) { o.Listen = ":8080" },
		"host:port":            func(o *web.Options) { o.Listen = "x" },
		"web tokens[0]: scope": func(o *web.Options) { o.Tokens = []string{"root:00"} },
		"web tokens[0]: want":  func(o *web.Options) { o.Tokens = []string{"read:secret"} },
		"web origins[0]":       func(o *web.Options) { o.Origins = []string{"example.org"} },
		"web max-body":         func(o *web.Options) { o.MaxBody = 0 },
		"web traces":           func(o *web.Options) { o.Traces = "localhost:4318" },
		"web rate":             func(o *web.Options) { o.Burst = 0 },
	} {
		o := web.DefaultOptions()
		change(&o)
		if err := o.Validate(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
	if err := web.DefaultOptions().Validate(); err != nil {
		t.Error(err)
	}
}
