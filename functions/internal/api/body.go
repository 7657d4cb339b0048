package api

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"slices"
	"strings"

	"paint.wtf/functions/internal/fault"
)

// readFields reads a body that is one JSON object with a text in each of the named fields, and no other field. Errors wrap
// fault.NotJSON, fault.BadRequest or fault.BodyTooLarge.
func readFields(r *http.Request, names ...string) (map[string]string, error) {
	if kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || kind != "application/json" {
		return nil, fault.NotJSON
	}
	fields, err := decodeFields(json.NewDecoder(r.Body), names)
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		return nil, fmt.Errorf("the body has more than %d bytes: %w", tooLarge.Limit, fault.BodyTooLarge)
	case err != nil:
		return nil, fmt.Errorf("the body must be one JSON object with the texts %s: %w: %w", strings.Join(names, ", "), err, fault.BadRequest)
	}
	return fields, nil
}

// decodeFields goes from token to token: the decoder itself would take a field twice, and in any case of its letters.
func decodeFields(decoder *json.Decoder, names []string) (map[string]string, error) {
	if start, err := decoder.Token(); err != nil {
		return nil, err
	} else if start != json.Delim('{') {
		return nil, errors.New("it is no object")
	}
	fields := map[string]string{}
	for decoder.More() {
		key, err := decoder.Token()
		if err != nil {
			return nil, err
		}
		name, _ := key.(string)
		if !slices.Contains(names, name) {
			return nil, fmt.Errorf("there is no field %q", name)
		}
		if _, twice := fields[name]; twice {
			return nil, fmt.Errorf("%s is there twice", name)
		}
		value, err := decoder.Token()
		if err != nil {
			return nil, err
		}
		text, ok := value.(string)
		if !ok {
			return nil, fmt.Errorf("%s is no text", name)
		}
		fields[name] = text
	}
	if _, err := decoder.Token(); err != nil {
		return nil, err
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.Join(errors.New("something follows the object"), err)
	}
	for _, name := range names {
		if _, there := fields[name]; !there {
			return nil, fmt.Errorf("%s is missing", name)
		}
	}
	return fields, nil
}
