package main

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"mime/multipart"
	"net/http"
	"net/textproto"
	"net/url"
	"os"
	"sync"
	"time"

	"paint.wtf/functions/internal/scribble"
)

// submit sends drawings at the plan's rate until playing ends, each on its own, and returns when the last one is uploaded. Each is
// watched until it has its rank, or watching ends.
func (g *game) submit(playing, watching context.Context, p plan) error {
	var group sync.WaitGroup
	defer group.Wait()
	next := time.Now()
	for i := 0; ; i++ {
		select {
		case <-playing.Done():
			return nil
		case <-time.After(time.Until(next)):
		}
		rate := p.rate
		if since := time.Since(g.began); since%p.every < p.burstSpan {
			rate = p.burst
		}
		next = next.Add(time.Second / time.Duration(rate))
		who, promptID := g.players[i%len(g.players)], g.prompts[i%len(g.prompts)]
		group.Go(func() {
			if err := g.draw(watching, who, promptID); err != nil {
				g.wrong(fmt.Errorf("submit: %w", err))
			}
		})
	}
}

// draw submits one drawing as the site does: it is announced, then its stroke log is uploaded, then its picture.
func (g *game) draw(ctx context.Context, who player, promptID string) error {
	picture, strokes, err := scribble.New()
	if err != nil {
		return err
	}
	id := rand.Text()[:20]
	d := &submission{clicked: time.Now()}
	g.lock.Lock()
	g.drawings[id] = d
	g.lock.Unlock()
	body, err := json.Marshal(map[string]string{"drawingId": id, "promptId": promptID})
	if err != nil {
		return err
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, g.functions+"/api/submissions", bytes.NewReader(body))
	if err != nil {
		return err
	}
	r.Header.Set("Authorization", "Bearer "+who.token)
	r.Header.Set("Content-Type", "application/json")
	var opened struct{ Strokes, Upload string }
	if err := g.send(r, &opened); err != nil {
		return err
	}
	go g.watch(ctx, id)
	if err := g.upload(ctx, who, opened.Strokes, "application/gzip", strokes); err != nil {
		return err
	}
	if err := g.upload(ctx, who, opened.Upload, "image/png", picture); err != nil {
		return err
	}
	g.lock.Lock()
	defer g.lock.Unlock()
	d.uploaded = true
	return nil
}

// upload puts an object as Firebase's web SDK puts small ones, within the rules.
func (g *game) upload(ctx context.Context, who player, path, contentType string, data []byte) error {
	var body bytes.Buffer
	parts := multipart.NewWriter(&body)
	metadata, err := json.Marshal(map[string]string{"name": path, "contentType": contentType})
	if err != nil {
		return err
	}
	for _, part := range []struct {
		contentType string
		data        []byte
	}{{"application/json; charset=utf-8", metadata}, {contentType, data}} {
		w, err := parts.CreatePart(textproto.MIMEHeader{"Content-Type": {part.contentType}})
		if err != nil {
			return err
		}
		if _, err := w.Write(part.data); err != nil {
			return err
		}
	}
	if err := parts.Close(); err != nil {
		return err
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, fmt.Sprintf("%s/v0/b/%s/o?name=%s",
		os.Getenv("STORAGE_EMULATOR_HOST"), g.config.Bucket, url.QueryEscape(path)), &body)
	if err != nil {
		return err
	}
	r.Header.Set("Authorization", "Firebase "+who.token)
	r.Header.Set("X-Goog-Upload-Protocol", "multipart")
	r.Header.Set("Content-Type", "multipart/related; boundary="+parts.Boundary())
	var answer struct{ Name string }
	return g.send(r, &answer)
}
