package export

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"time"

	"firebase.google.com/go/v4/auth"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
)

// account is the head of account.json.
type account struct {
	ExportedAt time.Time `json:"exportedAt"`
	SignIn     signIn    `json:"signIn"`
	Player     *player   `json:"player"` // null for who has not played
}

type signIn struct {
	Email      string    `json:"email,omitempty"`
	Name       string    `json:"name,omitempty"` // as Google tells it
	Providers  []string  `json:"providers"`      // none for a guest
	Roles      []string  `json:"roles"`
	CreatedAt  time.Time `json:"createdAt"`
	LastSignIn time.Time `json:"lastSignInAt"`
}

type player struct {
	PlayerID    string    `json:"playerId"`
	DisplayName string    `json:"displayName"`
	CreatedAt   time.Time `json:"createdAt"`
}

func accountOf(user *auth.UserRecord, p *docstore.Player) account {
	a := account{ExportedAt: time.Now().UTC(), SignIn: signIn{
		Email: user.Email, Name: user.DisplayName, Providers: []string{}, Roles: slices.Sorted(maps.Keys(user.CustomClaims)),
		CreatedAt: time.UnixMilli(user.UserMetadata.CreationTimestamp).UTC(), LastSignIn: time.UnixMilli(user.UserMetadata.LastLogInTimestamp).UTC(),
	}}
	for _, provider := range user.ProviderUserInfo {
		a.SignIn.Providers = append(a.SignIn.Providers, provider.ProviderID)
	}
	if p != nil {
		a.Player = &player{p.PlayerID, p.DisplayName, p.CreatedAt}
	}
	return a
}

// drawn is a drawing as its owner may know it: not why it waits for a moderator, nor who decided.
type drawn struct {
	ID         string        `json:"id"`
	PromptID   string        `json:"promptId"`
	Prompt     string        `json:"prompt"`
	State      drawing.State `json:"state"`
	Reason     string        `json:"reason,omitempty"`
	CreatedAt  time.Time     `json:"createdAt"`
	ScoredAt   *time.Time    `json:"scoredAt,omitempty"`
	Score      float64       `json:"score"`
	Raw        float64       `json:"raw"`
	Parts      parts         `json:"parts"`
	Saw        []sight       `json:"saw"`
	NSFW       nsfw          `json:"nsfw"`
	Ranked     bool          `json:"ranked"`
	FeaturedAt *time.Time    `json:"featuredAt,omitempty"`
	Moderation moderation    `json:"moderation"`
	Appeal     *appeal       `json:"appeal,omitempty"`
}

// These are the documents' under other names.
type (
	parts struct {
		Similarity float64 `json:"similarity"`
		Textness   float64 `json:"textness"`
		Penalty    float64 `json:"penalty"`
		Blank      bool    `json:"blank"`
	}
	sight struct {
		Text       string  `json:"text"`
		Similarity float64 `json:"similarity"`
	}
	nsfw struct {
		Flagged bool    `json:"flagged"`
		Concept string  `json:"concept"`
		Score   float64 `json:"score"`
		Cleared bool    `json:"cleared"`
	}
	moderation struct {
		State  drawing.Moderation `json:"state"`
		Held   bool               `json:"held"`
		Action string             `json:"action,omitempty"`
		Note   string             `json:"note,omitempty"`
		At     *time.Time         `json:"at,omitempty"`
	}
	appeal struct {
		Text string    `json:"text"`
		At   time.Time `json:"at"`
	}
)

func drawnOf(d docstore.DrawingAt, prompt string) drawn {
	saw := make([]sight, len(d.Saw))
	for i, s := range d.Saw {
		saw[i] = sight(s)
	}
	m := d.Moderation
	return drawn{
		ID: d.ID, PromptID: d.PromptID, Prompt: prompt, State: d.State, Reason: d.Reason, CreatedAt: d.CreatedAt,
		ScoredAt: known(d.ScoredAt), Score: d.Score, Raw: d.Raw, Parts: parts(d.Parts), Saw: saw, NSFW: nsfw{d.NSFW.Flagged, d.NSFW.Concept, d.NSFW.Score, d.NSFW.Cleared}, Ranked: d.Ranked,
		FeaturedAt: known(d.FeaturedAt), Moderation: moderation{m.State, m.Held, m.Action, m.Note, known(m.At)}, Appeal: (*appeal)(d.Appeal),
	}
}

func known(at time.Time) *time.Time {
	if at.IsZero() {
		return nil
	}
	return &at
}

// records are what else names the player, by what account.json calls it, with the fields that are told.
var records = []struct {
	called, collection, field string
	told                      []string
}{
	{"reports", "reports", "by", []string{"drawingId", "reason", "createdAt"}},
	{"decisions", "decisions", "by", []string{"drawingId", "action", "note", "at"}},
	{"roleChanges", "audits", "uid", []string{"action", "role", "at"}},
}

// writeAccount writes account.json as it goes, one line for each drawing and record, so that it may have any number of them.
func (x Export) writeAccount(ctx context.Context, w io.Writer) error {
	head, err := json.Marshal(x.account)
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintf(w, "%s,\n", head[:len(head)-1]); err != nil {
		return err
	}
	drawings := list{w: w, name: "drawings"}
	for page, err := range x.pages(ctx) {
		if err != nil {
			return err
		}
		ids := make([]string, len(page))
		for i, d := range page {
			ids[i] = d.PromptID
		}
		prompts, err := x.documents.PromptsByID(ctx, ids)
		if err != nil {
			return err
		}
		for _, d := range page {
			if err := drawings.add(drawnOf(d, prompts[d.PromptID].Text)); err != nil {
				return err
			}
		}
	}
	if err := drawings.end(); err != nil {
		return err
	}
	for _, r := range records {
		all := list{w: w, name: r.called, follows: true}
		for fields, err := range x.documents.RecordsOf(ctx, r.collection, r.field, x.uid) {
			if err != nil {
				return err
			}
			told := map[string]any{}
			for _, name := range r.told {
				told[name] = fields[name]
			}
			if err := all.add(told); err != nil {
				return err
			}
		}
		if err := all.end(); err != nil {
			return err
		}
	}
	_, err = io.WriteString(w, "}\n")
	return err
}

// A list is one of an object's, written item by item.
type list struct {
	w       io.Writer
	name    string
	follows bool // another one
	begun   bool
}

func (l *list) begin() (err error) {
	if !l.begun {
		l.begun = true
		comma := ""
		if l.follows {
			comma = ",\n"
		}
		_, err = fmt.Fprintf(l.w, "%s%q: [", comma, l.name)
		return err
	}
	_, err = io.WriteString(l.w, ",")
	return err
}

func (l *list) add(item any) error {
	if err := l.begin(); err != nil {
		return err
	}
	data, err := json.Marshal(item)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(l.w, "\n%s", data)
	return err
}

func (l *list) end() error {
	if !l.begun {
		if err := l.begin(); err != nil {
			return err
		}
	}
	_, err := io.WriteString(l.w, "]")
	return err
}
