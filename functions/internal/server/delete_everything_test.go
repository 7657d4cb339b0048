package server

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/drawing/drawingtest"
	"paint.wtf/functions/internal/event/eventtest"
)

// A busy player has done all that one can do here. What others wrote about the player's drawings names them.
type busyPlayer struct {
	*visitor
	email, name, playerID              string
	guestUID, guestName, guestPlayerID string
	gossip                             string // what others write about the player's drawings

	drawings []string
	reported string // a drawing of somebody else's
	// Paths of a report about one of the player's drawings, of a decision of the player's, and of an audit.
	received, decision, audited string
}

func (g *game) busyPlayer() busyPlayer {
	g.Helper()
	promptID := g.newPrompt()
	p := busyPlayer{visitor: g.member(), reported: g.hang("painter", promptID)}
	user, err := g.users().GetUser(g.Context(), p.uid)
	g.must(err)
	p.email, p.playerID = user.Email, p.visitor.playerID()
	p.name = "Mallory " + newID()[:10]
	p.gossip = "this is " + p.name + " of Main Street"
	g.update("players/"+p.uid, firestore.Update{Path: "displayName", Value: p.name})
	g.must(g.users().SetCustomUserClaims(g.Context(), p.uid, map[string]any{"moderator": true}))

	p.drawInEveryState(promptID)
	p.bringAGuest(promptID)
	p.talkAndBeTalkedAbout()
	p.letEventsFail(promptID)
	return p
}

func (p *busyPlayer) drawInEveryState(promptID string) {
	p.Helper()
	g := p.game
	scored, again := g.paint(p.uid, promptID), g.hang(p.uid, promptID)
	g.update("drawings/"+again, firestore.Update{Path: "image.sha256", Value: g.drawing(scored).Image.SHA256},
		firestore.Update{Path: "ranked", Value: false}, firestore.Update{Path: "reason", Value: "duplicate"})
	p.drawings = append(p.drawings, scored, again, g.submit(p.uid, promptID))
	uploaded := g.submit(p.uid, promptID)
	g.upload(drawing.UploadPath(p.uid, uploaded), drawingtest.Encode(p.T, doodle()))
	rejected := g.submit(p.uid, promptID)
	g.must(g.score(g.upload(drawing.UploadPath(p.uid, rejected), []byte("no picture at all"))))
	p.drawings = append(p.drawings, uploaded, rejected)
	g.upload(drawing.Uploads(p.uid)+"no submission has this.png", []byte("no picture at all"))
	for _, changes := range [][]firestore.Update{
		{{Path: "moderation.state", Value: drawing.Pending}, {Path: "nsfw.flagged", Value: true}},
		{{Path: "moderation.state", Value: drawing.Approved}, {Path: "featuredAt", Value: firestore.ServerTimestamp}},
		{{Path: "moderation.state", Value: drawing.Hidden}, {Path: "moderation.note", Value: p.gossip},
			{Path: "appeal", Value: docstore.Appeal{Text: "I am " + p.name, At: time.Now()}}},
		{{Path: "review", Value: docstore.Review{Reasons: []drawing.Doubt{drawing.Reported}, Since: time.Now()}}},
		{{Path: "staged", Value: docstore.Scored{Judge: docstore.Judge{Model: "next"}}}},
		{{Path: "state", Value: drawing.Removed}}, // its removal died on the way
	} {
		id := g.hang(p.uid, promptID)
		g.update("drawings/"+id, changes...)
		g.must(g.drawingWritten(id))
		p.drawings = append(p.drawings, id)
	}
}

func (p *busyPlayer) bringAGuest(promptID string) {
	p.Helper()
	guest := p.guest()
	p.guestUID, p.guestPlayerID = guest.uid, guest.playerID()
	p.guestName = "Guest " + newID()[:10]
	p.update("players/"+guest.uid, firestore.Update{Path: "displayName", Value: p.guestName})
	p.drawings = append(p.drawings, p.hang(guest.uid, promptID))
	p.report(p.hang("painter", promptID), guest.uid)
	if code := p.merges(guest.token); code != http.StatusOK {
		p.Fatalf("the merge answers %d", code)
	}
}

func (p *busyPlayer) talkAndBeTalkedAbout() {
	p.Helper()
	g := p.game
	p.report(p.reported, p.uid)
	p.received = "reports/" + p.drawings[0] + "_painter"
	g.put(p.received, map[string]any{"drawingId": p.drawings[0], "by": "painter", "reason": p.gossip, "createdAt": time.Now(), "weight": 1.0})
	p.decision = "decisions/" + newID()
	for path, about := range map[string]map[string]any{
		p.decision:             {"drawingId": p.reported, "action": "hide", "note": "by hand", "by": p.uid, "at": time.Now()},
		"decisions/" + newID(): {"drawingId": p.reported, "action": "unhide", "note": "", "by": p.uid, "at": time.Now()},
		"decisions/" + newID(): {"drawingId": p.drawings[0], "action": "approve", "note": p.gossip, "by": "amoderatorsuid", "at": time.Now()},
		"decisions/" + newID(): {"drawingId": p.drawings[0], "action": "dismiss", "note": "mine", "by": p.uid, "at": time.Now()},
	} {
		g.put(path, about)
	}
	p.audited = "audits/" + newID()
	g.put(p.audited, map[string]any{"action": "grant", "role": "moderator", "uid": p.uid, "by": "operator", "at": time.Now()})
	g.put("audits/"+newID(), map[string]any{"action": "grant", "role": "moderator", "uid": "amoderatorsuid", "by": p.uid, "at": time.Now()})
	g.put("revocations/"+p.uid, map[string]any{"at": time.Now()})
}

// letEventsFail lets an event of every kind that can name the player be given up.
func (p *busyPlayer) letEventsFail(promptID string) {
	p.Helper()
	g := p.game
	old := time.Now().Add(-2 * g.config.EventAge)
	upload := g.finalized(drawing.UploadPath(p.uid, g.submit(p.uid, promptID)), 100, old)
	changed := eventtest.Written(p.T, "players", p.uid)
	changed.SetTime(old)
	g.must(g.score(upload))
	g.must(g.events.PlayerWritten(g.Context(), changed))
	for _, id := range []string{upload.ID(), changed.ID()} {
		if _, there := g.document("dead/" + id); !there {
			g.Fatal("an old event leaves no record")
		}
	}
}

// wantForgotten checks that no store says that there was such a player.
func (p busyPlayer) wantForgotten() {
	p.Helper()
	p.wantNobody(p.uid, p.guestUID)
	p.wantNoTrace(p.email, p.playerID, p.name, p.guestPlayerID, p.guestName, p.gossip)
	for _, id := range p.drawings {
		if fields, _ := p.document("drawings/" + id); len(fields) != 1 || fields["state"] != string(drawing.Removed) {
			p.Errorf("of a drawing there is %v", fields)
		}
	}
}

func TestNoStoreKnowsAPlayerWhoDidEverythingAndThenLeft(t *testing.T) {
	g := newGame(t)
	p := g.busyPlayer()
	if held := g.everything(); !strings.Contains(held["user "+p.uid], p.email) || !strings.Contains(held["document "+p.decision], p.uid) {
		t.Fatal("the search does not find who is there")
	}
	if code := p.deletesEverything(p.playerID); code != http.StatusNoContent {
		t.Fatalf("answered %d", code)
	}
	p.wantForgotten()
}

func TestWhatAModeratorDecidedStaysUnderOnePseudonym(t *testing.T) {
	g := newGame(t)
	p, other := g.busyPlayer(), g.busyPlayer()
	g.must(g.deleter(newFuse(-1)).Account(t.Context(), p.uid))
	g.must(g.deleter(newFuse(-1)).Account(t.Context(), other.uid))
	decision, _ := g.document(p.decision)
	audit, _ := g.document(p.audited)
	theirs, _ := g.document(other.decision)
	name, _ := decision["by"].(string)
	if !strings.HasPrefix(name, "departed-") || audit["uid"] != name || theirs["by"] == name {
		t.Errorf("the decision is by %v, the audit of %v; another moderator is %v", name, audit["uid"], theirs["by"])
	}
	if decision["action"] != "hide" || decision["note"] != "by hand" || audit["by"] != "operator" {
		t.Errorf("the decision is %v, the audit %v", decision, audit)
	}
	if report, there := g.document(p.received); !there || report["reason"] != "" || report["by"] != "painter" || report["weight"] != 1.0 {
		t.Errorf("somebody else's report is %v", report)
	}
}

func TestADeletionOfABusyPlayerThatDiesAnywhereIsEndedByTheNext(t *testing.T) {
	g := newGame(t)
	var all []busyPlayer
	everyDeath(t, func(f *fuse) error {
		uid, other := g.member().uid, g.hang("painter", g.newPrompt())
		g.hang(uid, g.newPrompt())
		p := busyPlayer{visitor: &visitor{game: g, uid: uid}, decision: "decisions/" + newID()}
		g.put(p.decision, map[string]any{"drawingId": other, "action": "hide", "note": "", "by": uid, "at": time.Now()})
		g.put("audits/"+newID(), map[string]any{"action": "grant", "uid": uid, "by": uid})
		g.put("revocations/"+uid, map[string]any{"at": time.Now()})
		all = append(all, p)
		return g.deleter(f).Account(t.Context(), uid)
	}, func() {
		g.must(g.deleter(newFuse(-1)).Account(t.Context(), all[len(all)-1].uid))
	})
	for _, p := range all {
		g.wantNobody(p.uid)
		if fields, _ := g.document(p.decision); !strings.HasPrefix(fields["by"].(string), "departed-") {
			t.Errorf("a decision is by %v", fields["by"])
		}
	}
}
