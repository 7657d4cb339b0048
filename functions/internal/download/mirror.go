package download

import (
	"fmt"
	"net/url"
)

// ParseMirror reads the address of a mirror: http, https or file, with a path or without. With the mirror
// https://mirror.example/models, https://huggingface.co/a/b.onnx comes from https://mirror.example/models/a/b.onnx; with
// file:///media/models, from the file /media/models/a/b.onnx. Empty is no mirror.
func ParseMirror(address string) (*url.URL, error) {
	if address == "" {
		return nil, nil
	}
	u, err := url.Parse(address)
	if err != nil {
		return nil, fmt.Errorf("MODEL_MIRROR: %w", err)
	}
	if web := u.Scheme == "http" || u.Scheme == "https"; !(web && u.Host != "" || u.Scheme == "file" && u.Host == "" && u.Path != "") {
		return nil, fmt.Errorf("MODEL_MIRROR is %q; it must be an address such as https://mirror.example/models or file:///media/models", u.Redacted())
	}
	return u, nil
}

// source is where a file is fetched from.
func (d *Downloader) source(address string) (*url.URL, error) {
	u, err := url.Parse(address)
	if err != nil {
		return nil, err
	}
	if u.Scheme != "http" && u.Scheme != "https" {
		return nil, fmt.Errorf("its URL is %q, and not an http or https address", u.Redacted())
	}
	if d.Mirror == nil {
		return u, nil
	}
	m := d.Mirror.JoinPath(u.EscapedPath())
	m.RawQuery = u.RawQuery
	return m, nil
}
