// Package configs reads the configuration of entente: the defaults, then a file,
// the environment and the flags of the command line, each above the one before.
// Config is made of the options that the packages own; entente.yaml documents
// every key.
package configs

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/go-viper/mapstructure/v2"
	"github.com/spf13/pflag"
	"github.com/spf13/viper"

	"entente/extract"
	"entente/extract/source"
	"entente/graph"
	"entente/graph/query"
	"entente/graph/web"
)

// Config is the whole configuration.
type Config struct {
	Store   graph.Options
	Source  source.Options
	Extract extract.Options
	Query   query.Options
	Web     web.Options
}

// Validate names the first key that has no usable value.
func (c Config) Validate() error {
	for _, section := range []interface{ Validate() error }{c.Store, c.Source, c.Extract, c.Query, c.Web} {
		if err := section.Validate(); err != nil {
			return err
		}
	}
	return nil
}

// KeyAnnotation is the annotation of a flag that names the key it sets.
const KeyAnnotation = "entente-key"

//go:embed entente.yaml
var defaults []byte

// Load reads the configuration. file may be empty; environ is in the form of
// os.Environ; flags that carry a KeyAnnotation set their key where they were
// given. An unknown key, and a value that its key cannot take, is an error that
// names the key.
func Load(file string, environ []string, flags *pflag.FlagSet) (Config, error) {
	v := viper.New()
	v.SetConfigType("yaml")
	if err := v.ReadConfig(bytes.NewReader(defaults)); err != nil {
		return Config{}, fmt.Errorf("read default configuration: %w", err)
	}
	known := v.AllKeys()
	if err := mergeFile(v, file, known); err != nil {
		return Config{}, err
	}
	if err := mergeEnvironment(v, environ, known); err != nil {
		return Config{}, err
	}
	mergeFlags(v, flags)
	var c Config
	if err := v.Unmarshal(&c, strict); err != nil {
		return Config{}, fmt.Errorf("configuration: %w", undecoded(err))
	}
	if err := c.Validate(); err != nil {
		return Config{}, fmt.Errorf("configuration: %w", err)
	}
	return c, nil
}

// strict refuses keys without a field, and lets max-bytes set MaxBytes.
func strict(d *mapstructure.DecoderConfig) {
	plain := func(s string) string { return strings.ToLower(strings.ReplaceAll(s, "-", "")) }
	d.ErrorUnused = true
	d.MatchName = func(key, field string) bool { return plain(key) == plain(field) }
}

// undecoded names the key whose value another type was wanted for.
func undecoded(err error) error {
	var d *mapstructure.DecodeError
	if errors.As(err, &d) {
		return fmt.Errorf("%s: %w", strings.ToLower(d.Name()), d.Unwrap())
	}
	return err
}

func mergeFile(v *viper.Viper, file string, known []string) error {
	if file == "" {
		return nil
	}
	raw, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("configuration file %s does not exist", file)
	} else if err != nil {
		return fmt.Errorf("read configuration: %w", err)
	}
	own := viper.New()
	own.SetConfigType("yaml")
	if err := own.ReadConfig(bytes.NewReader(raw)); err != nil {
		return fmt.Errorf("read configuration %s: %w", file, err)
	}
	for _, key := range own.AllKeys() {
		switch {
		case slices.Contains(known, key):
		case slices.ContainsFunc(known, func(k string) bool { return strings.HasPrefix(k, key+".") }):
			return fmt.Errorf("configuration %s: %q is a section: want keys below it, as configs/entente.yaml has them", file, key)
		default:
			return fmt.Errorf("configuration %s: unknown key %q%s", file, key, suggestion(key, known))
		}
	}
	return v.MergeConfig(bytes.NewReader(raw))
}

const prefix = "ENTENTE_"

// mergeEnvironment takes ENTENTE_STORE_PATH for store.path. ENTENTE_CONFIG names
// the file, and ENTENTE_TEST_… belongs to the tests.
func mergeEnvironment(v *viper.Viper, environ, known []string) error {
	keys := map[string]string{}
	for _, key := range known {
		keys[prefix+strings.ToUpper(strings.NewReplacer(".", "_", "-", "_").Replace(key))] = key
	}
	for _, entry := range environ {
		name, value, _ := strings.Cut(entry, "=")
		if !strings.HasPrefix(name, prefix) || name == prefix+"CONFIG" || strings.HasPrefix(name, prefix+"TEST_") {
			continue
		}
		key, ok := keys[name]
		if !ok {
			return fmt.Errorf("environment: %s sets no known key", name)
		}
		v.Set(key, value)
	}
	return nil
}

func mergeFlags(v *viper.Viper, flags *pflag.FlagSet) {
	if flags == nil {
		return
	}
	flags.Visit(func(f *pflag.Flag) {
		if key := f.Annotations[KeyAnnotation]; len(key) == 1 {
			v.Set(key[0], f.Value.String())
		}
	})
}

// suggestion names the known key that ends like an unknown one.
func suggestion(key string, known []string) string {
	last := key[strings.LastIndex(key, ".")+1:]
	for _, k := range known {
		if strings.HasSuffix(k, "."+last) {
			return fmt.Sprintf("; did you mean %q?", k)
		}
	}
	return "; configs/entente.yaml lists every key"
}
