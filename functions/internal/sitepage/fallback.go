package sitepage

import (
	"bytes"
	"html/template"
)

// Fallback is a small page that stands in for the site where that is not built: it says so, and shows the drawing that
// Tags are of. Without Tags it only says so.
func Fallback(t *Tags) []byte {
	var out bytes.Buffer
	// The template is fixed and what it is given are texts, so that executing it cannot fail.
	_ = fallback.Execute(&out, t)
	return out.Bytes()
}

var fallback = template.Must(template.Must(head.Clone()).New("page").Parse(`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    {{if .}}{{template "head" .}}{{else}}<title>paint.wtf</title>
  {{end}}</head>
  <body>
    {{if .}}<h1>{{.Title}}</h1>
    <p>{{.Description}}</p>
    <p><img src="{{.Image}}" alt="{{.ImageAlt}}" width="600" height="315" /></p>
    {{end}}<p>The rest of this page is missing: the site is not built here. <a href="/">To paint.wtf</a></p>
  </body>
</html>
`))
