package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"maps"
	"os"
	"os/user"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	firebase "firebase.google.com/go/v4"
	"firebase.google.com/go/v4/auth"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/teststack"
)

// office is where an operator sits: a project of the emulators with nobody in it.
type office struct {
	*testing.T
	project   string
	users     *auth.Client
	documents *docstore.Store
}

func newOffice(t *testing.T) *office {
	t.Helper()
	teststack.Emulators(t)
	project := fmt.Sprintf("demo-office-%d", time.Now().UnixNano())
	t.Setenv("GOOGLE_CLOUD_PROJECT", project)
	app, err := firebase.NewApp(t.Context(), &firebase.Config{ProjectID: project})
	if err != nil {
		t.Fatal(err)
	}
	users, err := app.Auth(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	documents, err := docstore.Open(t.Context(), project)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { documents.Close() })
	return &office{t, project, users, documents}
}

// account signs somebody up whose address is verified, with claims of their own.
func (o *office) account(email string, claims map[string]any) (uid string) {
	o.Helper()
	created, err := o.users.CreateUser(o.Context(), (&auth.UserToCreate{}).Email(email).EmailVerified(true))
	if err == nil && claims != nil {
		err = o.users.SetCustomUserClaims(o.Context(), created.UID, claims)
	}
	if err != nil {
		o.Fatal(err)
	}
	return created.UID
}

type commandFunc = func(ctx context.Context, args []string, in io.Reader, out, errOut io.Writer) error

// says runs a command that must succeed, and returns what it prints.
func (o *office) says(run commandFunc, args ...string) string {
	o.Helper()
	var out, errOut bytes.Buffer
	if err := run(o.Context(), args, nil, &out, &errOut); err != nil {
		o.Fatalf("%v: %v\n%s", args, err, errOut.String())
	}
	if want := "project " + o.project + " in the emulators at "; !strings.HasPrefix(errOut.String(), want) {
		o.Errorf("%v: before it acts it says %q, want %q…", args, errOut.String(), want)
	}
	return out.String()
}

func (o *office) want(got, want string) {
	o.Helper()
	if got != want {
		o.Errorf("it prints %q, want %q", got, want)
	}
}

func (o *office) wantClaims(uid string, want map[string]any) {
	o.Helper()
	user, err := o.users.GetUser(o.Context(), uid)
	if err != nil {
		o.Fatal(err)
	}
	if !maps.Equal(user.CustomClaims, want) {
		o.Errorf("the claims are %v, want %v", user.CustomClaims, want)
	}
}

// wantAudits compares all audits, oldest first, with lines such as "grant moderator uid operator".
func (o *office) wantAudits(want ...string) {
	o.Helper()
	snapshots, err := o.documents.Client().Collection("audits").Documents(o.Context()).GetAll()
	if err != nil {
		o.Fatal(err)
	}
	audits := make([]docstore.Audit, len(snapshots))
	for i, snapshot := range snapshots {
		if err := snapshot.DataTo(&audits[i]); err != nil {
			o.Fatal(err)
		}
	}
	slices.SortFunc(audits, func(a, b docstore.Audit) int { return a.At.Compare(b.At) })
	var got []string
	for _, a := range audits {
		got = append(got, strings.Join([]string{a.Action, a.Role, a.UID, a.By}, " "))
		if age := time.Since(a.At); age < 0 || age > time.Minute {
			o.Errorf("an audit says %s", a.At)
		}
	}
	if !slices.Equal(got, want) {
		o.Errorf("the audits are %q, want %q", got, want)
	}
}

func TestAGrantedRoleIsAClaimBesideTheOthersAndIsAudited(t *testing.T) {
	o := newOffice(t)
	uid := o.account("mona@example.com", map[string]any{"beta": "yes"})
	o.want(o.says(grant, "-by", "olga", "mona@example.com", "moderator"), "mona@example.com is a moderator now\n")
	o.wantClaims(uid, map[string]any{"beta": "yes", "moderator": true})
	o.want(o.says(grant, "-by", "olga", "mona@example.com", "admin"), "mona@example.com is an admin now\n")
	o.wantClaims(uid, map[string]any{"beta": "yes", "moderator": true, "admin": true})
	o.wantAudits("grant moderator "+uid+" olga", "grant admin "+uid+" olga")
}

func TestGrantingARoleAgainChangesNothing(t *testing.T) {
	o := newOffice(t)
	uid := o.account("mona@example.com", nil)
	o.says(grant, "-by", "olga", "mona@example.com", "moderator")
	o.want(o.says(grant, "-by", "otto", "mona@example.com", "moderator"), "mona@example.com is a moderator already\n")
	o.wantClaims(uid, map[string]any{"moderator": true})
	o.wantAudits("grant moderator " + uid + " olga")
}

func TestTheOperatorIsTheSystemsUserUnlessNamed(t *testing.T) {
	o := newOffice(t)
	uid := o.account("mona@example.com", nil)
	me, err := user.Current()
	if err != nil {
		t.Fatal(err)
	}
	o.says(grant, "mona@example.com", "moderator")
	o.wantAudits("grant moderator " + uid + " " + me.Username)
}

func TestARevokedRoleIsGoneWithItsTokensAndTheOtherClaimsStay(t *testing.T) {
	o := newOffice(t)
	uid := o.account("mona@example.com", map[string]any{"beta": "yes", "moderator": true, "admin": true})
	before := time.Now()
	o.want(o.says(revoke, "-by", "olga", "mona@example.com", "moderator"),
		"mona@example.com is no longer a moderator, and signed out everywhere\n")
	o.wantClaims(uid, map[string]any{"beta": "yes", "admin": true})
	o.wantAudits("revoke moderator " + uid + " olga")
	o.wantRevoked(uid, before)
}

func TestRevokingARoleAgainEndsWhatACrashHasLeft(t *testing.T) {
	o := newOffice(t)
	uid := o.account("mona@example.com", nil) // the claim went, and then the program ended
	before := time.Now()
	o.want(o.says(revoke, "mona@example.com", "moderator"),
		"mona@example.com was not a moderator; signed out everywhere all the same\n")
	o.wantAudits()
	o.wantRevoked(uid, before)
}

// wantRevoked wants both, the document that the rules read and what Auth knows, to turn away all that was signed before.
func (o *office) wantRevoked(uid string, before time.Time) {
	o.Helper()
	revocation, err := o.documents.Revocation(o.Context(), uid)
	if err != nil || revocation.Value == nil {
		o.Fatalf("there is no revocation: %v", err)
	}
	user, err := o.users.GetUser(o.Context(), uid)
	if err != nil {
		o.Fatal(err)
	}
	first := before.Truncate(time.Second).Add(time.Second) // a token of this second says the whole one
	if at := revocation.Value.At; at.Before(first) || at.Nanosecond() != 0 || user.TokensValidAfterMillis < first.UnixMilli() {
		o.Errorf("tokens hold from %s in the rules and from %s in Auth, want both from %s on",
			at, time.UnixMilli(user.TokensValidAfterMillis), first)
	}
}

func TestRolesListsWhoHasOne(t *testing.T) {
	o := newOffice(t)
	o.account("both@example.com", map[string]any{"moderator": true, "admin": true})
	o.account("player@example.com", map[string]any{"beta": true})
	o.account("sly@example.com", map[string]any{"admin": "true"}) // which the rules do not take for one
	o.account("admin@example.com", map[string]any{"admin": true})
	dates := regexp.MustCompile(`\d{4}-\d\d-\d\d`)
	lines := strings.Split(strings.TrimSpace(dates.ReplaceAllString(o.says(listRoles), "DATE")), "\n")
	slices.Sort(lines)
	want := []string{"admin@example.com  admin             DATE", "both@example.com   moderator, admin  DATE"}
	if !slices.Equal(lines, want) {
		t.Errorf("it lists %q, want %q", lines, want)
	}
}

func TestARoleIsGivenToNobodyInDoubt(t *testing.T) {
	o := newOffice(t)
	for _, u := range []*auth.UserToCreate{
		(&auth.UserToCreate{}).Email("unverified@example.com"),
		(&auth.UserToCreate{}).Email("disabled@example.com").EmailVerified(true).Disabled(true),
	} {
		if _, err := o.users.CreateUser(t.Context(), u); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct{ email, role, want string }{
		{"nobody@example.com", "moderator", "nobody@example.com: there is no account with this e-mail address"},
		{"unverified@example.com", "moderator", "-unverified grants the role"},
		{"disabled@example.com", "moderator", "this account is disabled"},
		{"disabled@example.com", "emperor", `"emperor": there is no such role; there are "moderator" and "admin"`},
	} {
		var out, errOut bytes.Buffer
		err := grant(t.Context(), []string{c.email, c.role}, nil, &out, &errOut)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s as %s: %v, want %q", c.email, c.role, err, c.want)
		}
	}
	o.wantAudits()
	o.want(o.says(grant, "-unverified", "unverified@example.com", "moderator"), "unverified@example.com is a moderator now\n")
}

func TestARoleIsTakenFromNobodyWhoIsNotThere(t *testing.T) {
	newOffice(t)
	var out, errOut bytes.Buffer
	err := revoke(t.Context(), []string{"nobody@example.com", "moderator"}, nil, &out, &errOut)
	if err == nil || !strings.Contains(err.Error(), "there is no account") {
		t.Errorf("it says %v", err)
	}
}

func TestRoleCommandsSayWhichProjectTheyWouldChange(t *testing.T) {
	const firestore, users, project = "FIRESTORE_EMULATOR_HOST", "FIREBASE_AUTH_EMULATOR_HOST", "GOOGLE_CLOUD_PROJECT"
	for name, c := range map[string]struct {
		environment map[string]string
		want        string
	}{
		"half of the emulators": {map[string]string{project: "demo-x", firestore: "127.0.0.1:1"}, "set both"},
		"the other half":        {map[string]string{project: "paint-wtf", users: "127.0.0.1:1"}, "set both"},
		"no project":            {map[string]string{}, "set GOOGLE_CLOUD_PROJECT"},
		"a demo of nothing":     {map[string]string{project: "demo-x"}, "is only in the emulators"},
	} {
		t.Run(name, func(t *testing.T) {
			for _, variable := range []string{firestore, users, project} {
				t.Setenv(variable, "")
				if value, set := c.environment[variable]; set {
					t.Setenv(variable, value)
				} else if err := os.Unsetenv(variable); err != nil {
					t.Fatal(err)
				}
			}
			var out, errOut bytes.Buffer
			for _, run := range []commandFunc{grant, revoke} {
				err := run(t.Context(), []string{"mona@example.com", "moderator"}, nil, &out, &errOut)
				if err == nil || !strings.Contains(err.Error(), c.want) {
					t.Errorf("it says %v, want %q", err, c.want)
				}
			}
		})
	}
}

func TestRoleCommandsShowTheirUsage(t *testing.T) {
	for _, run := range []commandFunc{grant, revoke} {
		for _, args := range [][]string{nil, {"mona@example.com"}, {"mona@example.com", "moderator", "now"}} {
			var out, errOut bytes.Buffer
			err := run(t.Context(), args, nil, &out, &errOut)
			if err == nil || !strings.Contains(errOut.String(), "EMAIL moderator|admin") {
				t.Errorf("%q: it says %q, error %v", args, errOut.String(), err)
			}
		}
	}
}
