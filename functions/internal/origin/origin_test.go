package origin

import (
	"encoding/base64"
	"errors"
	"strings"
	"testing"
	"time"

	firebase "firebase.google.com/go/v4"
	"github.com/golang-jwt/jwt/v4"

	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/origin/origintest"
)

func verifier(t *testing.T) *Verifier {
	t.Helper()
	app, err := firebase.NewApp(t.Context(), &firebase.Config{ProjectID: "demo-paint-wtf"})
	if err != nil {
		t.Fatal(err)
	}
	return New(t.Context(), app)
}

func TestOnlyWhatAppCheckAttestsForThisProjectIsFromTheGamesOwnSite(t *testing.T) {
	stranger, google := origintest.New(t), origintest.New(t) // the second one's keys count
	v := verifier(t)
	claim := func(name string, value any) func(*jwt.Token) {
		return func(token *jwt.Token) { token.Claims.(jwt.MapClaims)[name] = value }
	}
	for name, c := range map[string]struct{ token, says string }{
		"a valid one":           {google.Token(nil), ""},
		"none":                  {"", "no attestation"},
		"no token":              {"nonsense", "not valid"},
		"an expired one":        {google.Token(claim("exp", time.Now().Add(-time.Minute).Unix())), "expired"},
		"another project's":     {google.Token(claim("aud", []string{"projects/another"})), "audience"},
		"another issuer's":      {google.Token(claim("iss", "https://securetoken.google.com/x")), "issuer"},
		"one of no app":         {google.Token(claim("sub", "")), "subject"},
		"signed by somebody":    {stranger.Token(nil), "verification error"},
		"signed with no key":    {strings.Join(strings.Split(google.Token(nil), ".")[:2], ".") + ".", "verification error"},
		"signed with a secret":  {secretly(t), "algorithm"},
		"of a key not known":    {google.Token(func(token *jwt.Token) { token.Header["kid"] = "another" }), "not valid"},
		"changed after signing": {changed(google.Token(nil)), "not valid"},
	} {
		t.Run(name, func(t *testing.T) {
			err := v.Verify(t.Context(), c.token)
			if c.says == "" {
				if err != nil {
					t.Errorf("it is refused: %v", err)
				}
				return
			}
			if !errors.Is(err, fault.Unattested) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("the error is %v, want that it says %q", err, c.says)
			}
		})
	}
}

// secretly is a token with the public key's name, signed by a method that takes any text for a key.
func secretly(t *testing.T) string {
	t.Helper()
	token := jwt.New(jwt.SigningMethodHS256)
	token.Header["kid"] = origintest.KeyID
	signed, err := token.SignedString([]byte("secret"))
	if err != nil {
		t.Fatal(err)
	}
	return signed
}

// changed is a token that says something else than what was signed.
func changed(token string) string {
	parts := strings.Split(token, ".")
	parts[1] = base64.RawURLEncoding.EncodeToString([]byte(`{"sub": "somebody"}`))
	return strings.Join(parts, ".")
}

func TestWhileTheKeysCannotBeHadAllIsToldToTryAgainAndThenLetIn(t *testing.T) {
	google := origintest.New(t)
	google.Away = true
	v, token := verifier(t), google.Token(nil)
	if err := v.Verify(t.Context(), token); !errors.Is(err, fault.Unavailable) {
		t.Errorf("without keys the error is %v", err)
	}
	google.Away = false
	if err := v.Verify(t.Context(), token); err != nil {
		t.Errorf("with keys it is refused: %v", err)
	}
}
