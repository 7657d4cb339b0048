// Package openapi holds the description of the Api, and makes the page that shows it.
package openapi

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"html/template"
	"maps"
	"path"
	"slices"
	"strings"
)

// Description is the OpenAPI 3.1 description, as JSON. A test of the server holds the two together.
//
//go:embed openapi.json
var Description []byte

// Style is the style sheet of the page.
//
//go:embed page.css
var Style []byte

//go:embed page.html
var pageText string

// document is what the page shows of the description.
type document struct {
	Info       struct{ Title, Summary, Description string }
	Tags       []struct{ Name string }
	Paths      map[string]map[string]operation
	Components struct {
		Schemas    map[string]schema
		Responses  map[string]response
		Parameters map[string]parameter
	}
}

type operation struct {
	Method, Path         string // by place
	OperationID          string
	Tags                 []string
	Summary, Description string
	Security             []map[string][]string
	Parameters           []parameter
	RequestBody          *struct{ Content map[string]media }
	Responses            map[string]response
}

type parameter struct {
	Ref                   string `json:"$ref"`
	Name, In, Description string
	Schema                schema
}

type response struct {
	Ref         string `json:"$ref"`
	Description string
	Content     map[string]media
}

type media struct{ Schema schema }

type schema struct {
	Ref         string `json:"$ref"`
	Type        any
	Description string
	Format      string
	Enum        []any
	Items       *schema
	AnyOf       []schema
	Properties  map[string]schema
	Required    []string
}

// section is the operations of one tag.
type section struct {
	Name       string
	Operations []operation
}

// Page is the description as an HTML page. It needs the style sheet at styleURL and the description at descriptionURL, and no
// script.
func Page(descriptionURL, styleURL string) ([]byte, error) {
	var d document
	if err := json.Unmarshal(Description, &d); err != nil {
		return nil, fmt.Errorf("the description: %w", err)
	}
	page, err := template.New("page").Funcs(template.FuncMap{"kind": schema.kind, "id": anchor, "schemaID": schemaAnchor}).Parse(pageText)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = page.Execute(&out, map[string]any{
		"Document": d, "Sections": d.sections(), "DescriptionURL": descriptionURL, "StyleURL": styleURL,
	})
	return out.Bytes(), err
}

func (d document) sections() []section {
	sections := make([]section, len(d.Tags))
	for i, tag := range d.Tags {
		sections[i].Name = tag.Name
		for _, at := range slices.Sorted(maps.Keys(d.Paths)) {
			for _, method := range slices.Sorted(maps.Keys(d.Paths[at])) {
				if o := d.Paths[at][method]; slices.Contains(o.Tags, tag.Name) {
					o.Method, o.Path = strings.ToUpper(method), at
					sections[i].Operations = append(sections[i].Operations, d.resolved(o))
				}
			}
		}
	}
	return sections
}

// resolved puts what an operation refers to in its place; schemas stay links.
func (d document) resolved(o operation) operation {
	o.Parameters = slices.Clone(o.Parameters)
	for i, p := range o.Parameters {
		if p.Ref != "" {
			o.Parameters[i] = d.Components.Parameters[path.Base(p.Ref)]
		}
	}
	for status, r := range o.Responses {
		if r.Ref != "" {
			o.Responses[status] = d.Components.Responses[path.Base(r.Ref)]
		}
	}
	return o
}

// SignIn is who may ask.
func (o operation) SignIn() string {
	switch {
	case len(o.Security) == 0:
		return ""
	case len(o.Security) == 1:
		return "with an ID token"
	}
	return "with or without an ID token"
}

// kind is a schema in a few words, as a link where it has a name.
func (s schema) kind() template.HTML {
	switch {
	case s.Ref != "":
		name := path.Base(s.Ref)
		return template.HTML(`<a href="#` + schemaAnchor(name) + `">` + template.HTMLEscapeString(name) + `</a>`)
	case len(s.AnyOf) > 0:
		kinds := make([]string, len(s.AnyOf))
		for i, one := range s.AnyOf {
			kinds[i] = string(one.kind())
		}
		return template.HTML(strings.Join(kinds, " or "))
	case s.Items != nil:
		return "list of " + s.Items.kind()
	case len(s.Enum) > 0:
		values := make([]string, len(s.Enum))
		for i, value := range s.Enum {
			values[i] = fmt.Sprintf("“%v”", value)
		}
		return template.HTML(template.HTMLEscapeString(strings.Join(values, " or ")))
	}
	kind := fmt.Sprint(s.Type)
	if several, ok := s.Type.([]any); ok {
		words := make([]string, len(several))
		for i, word := range several {
			words[i] = fmt.Sprint(word)
		}
		kind = strings.Join(words, " or ")
	}
	if s.Format != "" {
		kind += ", " + s.Format
	}
	return template.HTML(template.HTMLEscapeString(kind))
}

// anchor is the id of a group's or an operation's place on the page.
func anchor(name string) string { return strings.ReplaceAll(strings.ToLower(name), " ", "-") }

// schemaAnchor is the id of a schema's place, which may have the name of an operation.
func schemaAnchor(name string) string { return "schema-" + anchor(name) }
