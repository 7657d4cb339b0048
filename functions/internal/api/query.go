package api

import (
	"errors"
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/fault"
)

// A parameter is one that a query may have, once. check says what is wrong with a value, and what it may be.
type parameter struct {
	name  string
	check func(value string) error
}

var (
	afterParameter  = parameter{"after", atMost(512)}
	beforeParameter = parameter{"before", atMost(512)}
	aroundParameter = parameter{"around", func(value string) error {
		if drawing.ValidID(value) {
			return nil
		}
		return errors.New("it must be a drawing's id, 20 letters and digits")
	}}
	dayParameter = parameter{"before", func(value string) error {
		if _, err := time.Parse(time.DateOnly, value); err == nil {
			return nil
		}
		return errors.New("it must be a date, YYYY-MM-DD")
	}}
	confirmParameter = parameter{"confirm", anything} // empty for who has never played
	limitParameter   = parameter{"limit", func(value string) error { _, err := parseLimit(value); return err }}
	scopeParameter   = parameter{"scope", oneOf("players", "drawings")}
	widthParameter   = parameter{"w", oneOf("128", "256")}
	reasonParameter  = parameter{"reason", oneOf(slices.Sorted(maps.Keys(queueReasons))...)}
	byParameter      = parameter{"by", oneOf("me")}
	// anyParameter is for pages that people link to: whoever shares a link may add to it what they like.
	anyParameter = parameter{name: "*"}
)

func oneOf(values ...string) func(string) error {
	return func(value string) error {
		if slices.Contains(values, value) {
			return nil
		}
		return fmt.Errorf("it must be %s", strings.Join(values, " or "))
	}
}

func anything(string) error { return nil }

func atMost(length int) func(string) error {
	return func(value string) error {
		if value != "" && len(value) <= length {
			return nil
		}
		return fmt.Errorf("it must have 1 to %d bytes", length)
	}
}

// checkQuery refuses a query that is malformed, has a parameter that is not among those which the route takes, has one twice,
// or with a value that it cannot have: a mistake is told, and nobody reaches past a shared cache by adding what means nothing.
func checkQuery(r *http.Request, takes []parameter) error {
	if len(takes) > 0 && takes[0].name == anyParameter.name {
		return nil
	}
	query, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return fmt.Errorf("the query is malformed (%w): %w", err, fault.BadRequest)
	}
	for _, name := range slices.Sorted(maps.Keys(query)) {
		known := slices.IndexFunc(takes, func(p parameter) bool { return p.name == name })
		switch values := query[name]; {
		case known < 0:
			return fmt.Errorf("there is no parameter %q here; %s: %w", name, list(takes), fault.BadRequest)
		case len(values) > 1:
			return fmt.Errorf("the parameter %s is there %d times, and may be once: %w", name, len(values), fault.BadRequest)
		default:
			if err := takes[known].check(values[0]); err != nil {
				return fmt.Errorf("the parameter %s is %q; %w: %w", name, values[0], err, fault.BadRequest)
			}
		}
	}
	return nil
}

func list(takes []parameter) string {
	if len(takes) == 0 {
		return "this address takes none"
	}
	names := make([]string, len(takes))
	for i, p := range takes {
		names[i] = p.name
	}
	return "this address takes " + strings.Join(names, ", ")
}
