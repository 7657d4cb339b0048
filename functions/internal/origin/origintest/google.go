// Package origintest attests for tests, as Firebase App Check does for browsers.
package origintest

import (
	"crypto/rand"
	"crypto/rsa"
	"encoding/base64"
	"encoding/json"
	"math/big"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"firebase.google.com/go/v4/appcheck"
	"github.com/golang-jwt/jwt/v4"
)

// KeyID names the key that tokens are signed with.
const KeyID = "key of the test"

// Google stands in for App Check: it signs tokens, and serves the key that they are verified with, unless it is Away.
type Google struct {
	testing.TB
	Away bool
	key  *rsa.PrivateKey
}

// New is what whoever verifies from now on asks for keys, until the test ends.
func New(t testing.TB) *Google {
	t.Helper()
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	g := &Google{TB: t, key: key}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		if g.Away {
			http.Error(w, "away", http.StatusServiceUnavailable)
			return
		}
		encoded := base64.RawURLEncoding.EncodeToString
		_ = json.NewEncoder(w).Encode(map[string]any{"keys": []map[string]string{{
			"kty": "RSA", "use": "sig", "alg": "RS256", "kid": KeyID,
			"n": encoded(key.N.Bytes()), "e": encoded(big.NewInt(int64(key.E)).Bytes()),
		}}})
	}))
	t.Cleanup(server.Close)
	was := appcheck.JWKSUrl
	appcheck.JWKSUrl = server.URL
	t.Cleanup(func() { appcheck.JWKSUrl = was })
	return g
}

// Token is what App Check gives a browser of the project demo-paint-wtf, but for what a test changes; nil changes nothing.
func (g *Google) Token(change func(*jwt.Token)) string {
	g.Helper()
	token := jwt.NewWithClaims(jwt.SigningMethodRS256, jwt.MapClaims{
		"iss": "https://firebaseappcheck.googleapis.com/123456", "sub": "1:123456:web:abc",
		"aud": []string{"projects/123456", "projects/demo-paint-wtf"},
		"iat": time.Now().Add(-time.Minute).Unix(), "exp": time.Now().Add(time.Hour).Unix(),
	})
	token.Header["kid"] = KeyID
	if change != nil {
		change(token)
	}
	signed, err := token.SignedString(g.key)
	if err != nil {
		g.Fatal(err)
	}
	return signed
}
